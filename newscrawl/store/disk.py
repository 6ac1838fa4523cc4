"""Everything the store does to a disk, in one small seam.

The tests put a disk in its place that stops, lies or fails at the n-th call.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

SYNC = getattr(os, "fdatasync", os.fsync)
"""fdatasync leaves out the time of the last change, which nobody needs; macOS has none."""


class Disk:
    """The operating system's files. Every method raises :class:`OSError` as the call beneath it does."""

    def connect(self, path: Path) -> sqlite3.Connection:
        """Open a database; transactions are begun and ended by the caller."""
        return sqlite3.connect(path, isolation_level=None)

    def make_folder(self, folder: Path) -> None:
        """Create the folder and those above it; each is on disk when this returns."""
        if not folder.is_dir():
            self.make_folder(folder.parent)
            folder.mkdir(exist_ok=True)
        # Also when it was there: a run that died may have made it without its name reaching the disk.
        # Where the folder above may not be read, somebody else has made it.
        with suppress(PermissionError):
            self.sync_folder(folder.parent)

    def free(self, folder: Path) -> int:
        """Bytes that this user may still write there."""
        facts = os.statvfs(folder)
        return facts.f_bavail * facts.f_frsize

    def open(self, path: Path, *, create: bool) -> int:
        """A descriptor to read and write, not inherited by child processes (PEP 446)."""
        return os.open(path, os.O_RDWR | (os.O_CREAT if create else 0), 0o644)

    def size(self, descriptor: int) -> int:
        """Length in bytes."""
        return os.fstat(descriptor).st_size

    def read(self, descriptor: int, length: int, offset: int) -> bytes:
        """At most ``length`` bytes from ``offset``."""
        return os.pread(descriptor, length, offset)

    def write(self, descriptor: int, data: bytes | memoryview, offset: int) -> int:
        """Write at ``offset``; gives how many bytes were taken, which may be fewer."""
        return os.pwrite(descriptor, data, offset)

    def truncate(self, descriptor: int, length: int) -> None:
        """Cut to ``length`` bytes."""
        os.ftruncate(descriptor, length)

    def sync(self, descriptor: int) -> None:
        """Return when content and length are on disk."""
        SYNC(descriptor)

    def sync_folder(self, folder: Path) -> None:
        """Return when the folder's entries are on disk: a new file has no name without this."""
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def close(self, descriptor: int) -> None:
        """Release the descriptor."""
        os.close(descriptor)
