"""A disk on which the process is killed at the n-th instant."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from crashes.reader import files_below
from newscrawl.store.disk import Disk


class Killed(BaseException):
    """The process is dead: nothing in the store may catch this as an error."""


class StoppingDisk(Disk):
    """Before and after everything it does it may stop the process; what the files held then is copied."""

    def __init__(
        self, folder: Path, copy: Path, stop_at: int, notice: Callable[[dict[str, bytes]], object]
    ) -> None:
        """``stop_at``: instant counted from 1, 0 for never. ``notice`` is given the files then."""
        self.folder = folder
        self.copy = copy
        self.stop_at = stop_at
        self.notice = notice
        self.instants = 0
        self.synced: dict[Path, bytes] = {}
        """Content of every output file at its last sync."""
        self.named: set[Path] = set()
        """Files whose name is on disk."""
        self._paths: dict[int, Path] = {}

    def instant(self) -> None:
        """Here the process may die."""
        self.instants += 1
        if self.instants == self.stop_at:
            self.notice(files_below(self.folder))
            shutil.copytree(self.folder, self.copy)
        if self.stop_at and self.instants >= self.stop_at:
            raise Killed

    def bury(self) -> None:
        """Close what the dead process held open."""
        for descriptor in list(self._paths):
            os.close(descriptor)
        self._paths.clear()

    def connect(self, path: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None, factory=_StoppingConnection)
        connection.disk = self
        return connection

    def open(self, path: Path, *, create: bool) -> int:
        self.instant()
        if path.exists() and path not in self.synced:
            self.synced[path] = path.read_bytes()
            self.named.add(path)
        descriptor = super().open(path, create=create)
        self._paths[descriptor] = path
        self.synced.setdefault(path, b"")
        self.instant()
        return descriptor

    def write(self, descriptor: int, data: bytes | memoryview, offset: int) -> int:
        """Takes a part first, so that the process may die in the middle of a write."""
        self.instant()
        part = max(1, len(data) * 2 // 3)
        taken = super().write(descriptor, bytes(data)[:part], offset)
        self.instant()
        return taken

    def truncate(self, descriptor: int, length: int) -> None:
        self.instant()
        super().truncate(descriptor, length)
        self.instant()

    def sync(self, descriptor: int) -> None:
        self.instant()
        super().sync(descriptor)
        path = self._paths[descriptor]
        self.synced[path] = path.read_bytes()
        self.instant()

    def sync_folder(self, folder: Path) -> None:
        self.instant()
        super().sync_folder(folder)
        self.named |= {path for path in self.synced if path.parent == folder}
        self.instant()

    def close(self, descriptor: int) -> None:
        super().close(descriptor)
        del self._paths[descriptor]


class _StoppingConnection(sqlite3.Connection):
    disk: StoppingDisk

    def execute(self, sql: str, *arguments: Any) -> sqlite3.Cursor:
        if sql != "COMMIT":
            return super().execute(sql, *arguments)
        self.disk.instant()
        cursor = super().execute(sql, *arguments)
        self.disk.instant()
        return cursor
