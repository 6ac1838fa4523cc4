"""What a crash may do to bytes that were written and not synced."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

SECTOR = 512
"""Bytes that a disk writes as one."""

Damage = Callable[[bytes, bytes, random.Random], bytes]
"""Gives what is left, from the content at the last sync and the content written since."""


def none(synced: bytes, written: bytes, rng: random.Random) -> bytes:
    """A killed process loses nothing that it has written."""
    return written


def cut(synced: bytes, written: bytes, rng: random.Random) -> bytes:
    """The end is missing from anywhere after the last sync on."""
    return written[: rng.randint(min(len(synced), len(written)), len(written))]


def zeros(synced: bytes, written: bytes, rng: random.Random) -> bytes:
    """The length reached the disk, the bytes did not, and some more blocks were claimed."""
    return written[: len(synced)] + bytes(_unsynced(synced, written) + rng.choice((0, 700)))


def garbage(synced: bytes, written: bytes, rng: random.Random) -> bytes:
    """Somebody else's old blocks, line feeds and all."""
    return written[: len(synced)] + rng.randbytes(_unsynced(synced, written) + rng.choice((0, 700)))


def sectors(synced: bytes, written: bytes, rng: random.Random) -> bytes:
    """Every sector is as it was at the last sync or as written, independently; the length likewise."""
    length = rng.choice((len(synced), len(written)))
    old, new = synced.ljust(length, b"\0"), written.ljust(length, b"\0")
    places = range(0, length, SECTOR)
    return b"".join(rng.choice((old, new))[at : min(at + SECTOR, length)] for at in places)


ALL: dict[str, Damage] = {"none": none, "cut": cut, "zeros": zeros, "garbage": garbage, "sectors": sectors}


def apply(
    damage: Damage, folder: Path, synced: dict[str, bytes], named: set[str], rng: random.Random
) -> None:
    """Damage every file below ``folder`` whose content is not what was synced."""
    for name, before in synced.items():
        path = folder / name
        if not path.exists():
            continue
        if damage is not none and name not in named and rng.random() < 0.3:
            path.unlink()
            continue
        path.write_bytes(damage(before, path.read_bytes(), rng))


def _unsynced(synced: bytes, written: bytes) -> int:
    """Bytes at the end that no sync has seen; 0 when the file was made shorter."""
    return max(0, len(written) - len(synced))
