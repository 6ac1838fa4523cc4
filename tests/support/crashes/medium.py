"""The files of a disk twice: as programs see them, and as they are after the power went.

What is not synced may be lost, sector by sector; a new or removed name counts only once its folder was
synced. That is what POSIX promises, and less than most file systems keep.
"""

from __future__ import annotations

import errno
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

SECTOR = 512


@dataclass
class Node:
    """A file or a folder."""

    number: int
    is_folder: bool
    is_shared_memory: bool = False
    """SQLite's shared memory is a file in name only: whoever opens the database first makes it anew."""
    seen: bytearray = field(default_factory=bytearray)
    """The content programs see."""
    kept: bytearray = field(default_factory=bytearray)
    """The content that is on disk."""
    dirty: set[int] = field(default_factory=set)
    """Sectors written and not synced."""
    names: dict[str, Node] = field(default_factory=dict)
    kept_names: dict[str, Node] = field(default_factory=dict)

    def write(self, data: bytes, offset: int) -> None:
        if offset > len(self.seen):
            self.resize(offset)
        self.seen[offset : offset + len(data)] = data
        self.dirty.update(range(offset // SECTOR, (offset + len(data) + SECTOR - 1) // SECTOR))

    def resize(self, length: int) -> None:
        self.dirty.update(
            range(min(length, len(self.seen)) // SECTOR, max(length, len(self.seen)) // SECTOR + 1)
        )
        del self.seen[length:]
        self.seen.extend(bytes(length - len(self.seen)))

    def sync(self) -> None:
        """Bring written sectors and the length to the disk."""
        if self.is_folder:
            self.kept_names = dict(self.names)
            return
        del self.kept[len(self.seen) :]
        self.kept.extend(bytes(len(self.seen) - len(self.kept)))
        for sector in self.dirty:
            place = slice(sector * SECTOR, (sector + 1) * SECTOR)
            self.kept[place] = self.seen[place]
        self.dirty.clear()

    def fail_to_sync(self) -> None:
        """What Linux does when a sync fails: the pages are called clean and never written (LWN 752063)."""
        self.dirty.clear()

    def after_power_loss(self, rng: random.Random, mixed: bool) -> bytes:
        """What is on disk: only what was synced, or also any of the sectors that were not."""
        if not mixed:
            return bytes(self.kept)
        length = rng.choice((len(self.kept), len(self.seen)))
        content = bytearray(self.kept[:length].ljust(length, b"\0"))
        for sector in sorted(self.dirty):
            place = slice(sector * SECTOR, min((sector + 1) * SECTOR, length))
            if place.start < length and rng.random() < 0.5:
                content[place] = self.seen[place].ljust(place.stop - place.start, b"\0")
        return bytes(content)


class Medium:
    """A tree of nodes that counts what is done to it, fails when told to, and loses its power."""

    def __init__(self) -> None:
        self._made = 0
        self.reset({})

    def reset(self, files: dict[str, bytes]) -> None:
        """Start anew with these files (path -> content) on disk, power on, no fault planned."""
        self.nodes: dict[int, Node] = {}
        self.root = self._make(is_folder=True)
        self.events, self.off = 0, False
        self.cut_at, self.fail_at, self.fail_with = 0, 0, 0
        for path, content in files.items():
            *folders, name = path.split("/")
            node = self.root
            for folder in folders:
                node = node.names.get(folder) or self.add(node, folder, is_folder=True)
            self.add(node, name, is_folder=False).write(content, 0)
        for node in list(self.nodes.values()):
            node.sync()

    def add(self, folder: Node, name: str, *, is_folder: bool) -> Node:
        node = folder.names[name] = self._make(is_folder=is_folder)
        node.is_shared_memory = name.endswith("-shm")
        return node

    def event(self, *, grows: bool = False) -> None:
        """Something is about to change the disk: here the power may go, or the disk fail.

        A full disk stays full: from the planned fault on nothing ``grows``. Other faults happen once.
        """
        self.events += 1
        if self.events == self.cut_at:
            self.off = True
            raise OSError(errno.EIO, "power loss")
        is_full = grows and self.fail_with == errno.ENOSPC and 0 < self.fail_at < self.events
        if is_full or self.events == self.fail_at:
            raise OSError(self.fail_with, "planned fault")

    def seen(self) -> dict[str, bytes]:
        """Path -> content of every file as programs see it."""
        return {path: bytes(node.seen) for path, node in _walk(self.root, "names", "")}

    def survivors(self, seed: str, mixed: bool) -> dict[str, bytes]:
        """Path -> content of every file after the power loss."""
        rng = random.Random(seed)
        if mixed:
            self._mix_names(self.root, rng)
        return {path: node.after_power_loss(rng, mixed) for path, node in _walk(self.root, "kept_names", "")}

    def _mix_names(self, folder: Node, rng: random.Random) -> None:
        for name in sorted(folder.names.keys() | folder.kept_names.keys()):
            new = folder.names.get(name)
            if new is not folder.kept_names.get(name) and rng.random() < 0.5:
                folder.kept_names.pop(name, None)
                if new is not None:
                    folder.kept_names[name] = new
        for node in folder.kept_names.values():
            self._mix_names(node, rng)

    def _make(self, *, is_folder: bool) -> Node:
        # Numbers never come again: kernel and SQLite tell files apart by them. The root's is always 1.
        number = self._made + 1 if self.nodes else 1
        self._made = max(self._made, number)
        node = self.nodes[number] = Node(number, is_folder)
        return node


def _walk(folder: Node, names: str, prefix: str) -> Iterator[tuple[str, Node]]:
    for name, node in sorted(getattr(folder, names).items()):
        if node.is_folder:
            yield from _walk(node, names, f"{prefix}{name}/")
        else:
            yield prefix + name, node
