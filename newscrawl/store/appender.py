"""Bytes at their place at the end of a file, on disk when the call returns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newscrawl.store.disk import Disk
from newscrawl.store.errors import told_as_store_errors
from newscrawl.store.protocol import StoreError

CHUNK = 1 << 20
"""Bytes copied at once when a damaged tail is set aside."""


class Appender:
    """Writes to the output files by offset, so that writing the same bytes twice changes nothing."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def append(self, path: Path, offset: int, data: bytes) -> None:
        """Write ``data`` at ``offset``, which must be the file's end; 0 makes a new file.

        Raises :class:`StoreError` when the file has another length or the disk fails; then no line that is
        there only in part stays, as far as the disk still allows.
        """
        with told_as_store_errors(path):
            if offset == 0:
                self._disk.make_folder(path.parent)
            with self._opened(path, create=offset == 0) as descriptor:
                self._append(descriptor, path, offset, data)
            if offset == 0:
                self._disk.sync_folder(path.parent)

    def size(self, path: Path) -> int | None:
        """Length in bytes, None when there is no such file."""
        try:
            with self._opened(path, create=False) as descriptor:
                return self._disk.size(descriptor)
        except FileNotFoundError:
            return None

    def starts_with(self, path: Path, offset: int, data: bytes) -> bool:
        """True when the file's bytes from ``offset`` to its end are the first ones of ``data``."""
        with self._opened(path, create=False) as descriptor:
            return data.startswith(self._disk.read(descriptor, len(data) + 1, offset))

    def ends_with_line(self, path: Path, size: int) -> bool:
        """True when the last of ``size`` bytes is a line feed, or there is none."""
        with self._opened(path, create=False) as descriptor:
            return size == 0 or self._disk.read(descriptor, 1, size - 1) == b"\n"

    def restore(self, path: Path, offset: int, data: bytes) -> None:
        """Make ``data`` the file's last bytes from ``offset`` on; right bytes that are there stay.

        They are written all the same: after a failed sync the kernel calls pages clean that never
        reached the disk, and only writing them again brings them there.
        """
        with told_as_store_errors(path):
            self._disk.make_folder(path.parent)
            with self._opened(path, create=True) as descriptor:
                self._write(descriptor, data, offset)
                if self._disk.size(descriptor) > offset + len(data):
                    self._disk.truncate(descriptor, offset + len(data))
                self._disk.sync(descriptor)
            self._disk.sync_folder(path.parent)

    def copy_tail(self, path: Path, offset: int, copy: Path) -> None:
        """Keep the bytes from ``offset`` on in another file."""
        with told_as_store_errors(copy):
            self._disk.make_folder(copy.parent)
            with self._opened(path, create=False) as source, self._opened(copy, create=True) as target:
                place = 0
                while chunk := self._disk.read(source, CHUNK, offset + place):
                    self._write(target, chunk, place)
                    place += len(chunk)
                self._disk.truncate(target, place)
                self._disk.sync(target)
            self._disk.sync_folder(copy.parent)

    @contextmanager
    def _opened(self, path: Path, *, create: bool) -> Iterator[int]:
        descriptor = self._disk.open(path, create=create)
        try:
            yield descriptor
        finally:
            self._disk.close(descriptor)

    def _append(self, descriptor: int, path: Path, offset: int, data: bytes) -> None:
        size = self._disk.size(descriptor)
        if size != offset:
            raise StoreError(
                f"{path}: has {size} bytes where this run had left {offset}; let no other program write to it"
            )
        try:
            self._write(descriptor, data, offset)
            self._disk.sync(descriptor)
        except OSError:
            self._drop_torn_line(descriptor, data, offset)
            raise

    def _write(self, descriptor: int, data: bytes, offset: int) -> None:
        view = memoryview(data)
        while view:
            taken = self._disk.write(descriptor, view, offset)
            view, offset = view[taken:], offset + taken

    def _drop_torn_line(self, descriptor: int, data: bytes, offset: int) -> None:
        with suppress(OSError):
            there = self._disk.size(descriptor) - offset
            whole = data.rfind(b"\n", 0, max(there, 0)) + 1
            if there > whole:
                self._disk.truncate(descriptor, offset + whole)
