"""The outbox: lines are committed with their place in the file first, and written there after.

So a line may be missing from its file after a crash, but never from the outbox, and recovery knows to the
byte what belongs where. Rows leave the outbox with the next transaction after their file was synced.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

from newscrawl.store.appender import Appender
from newscrawl.store.protocol import StoreError
from newscrawl.store.times import to_seconds


class Outbox:
    """Lines on their way into the files below one folder; the caller begins and ends transactions."""

    def __init__(self, connection: sqlite3.Connection, appender: Appender, folder: Path) -> None:
        self._db = connection
        self._appender = appender
        self._folder = folder
        self._ends: dict[str, int] = {}
        self._staged: dict[str, list[bytes]] = {}
        self._written: dict[str, int] = {}

    def put(self, path: str, line: bytes, now: datetime) -> None:
        """Give ``line`` (one line feed, at its end) its place in the file ``path`` below the folder."""
        end = self._ends[path] if path in self._ends else self._begin(path, now)
        self._db.execute(
            "INSERT INTO outbox (output, offset, line) SELECT key, ?, ? FROM output WHERE path = ?",
            (end, line, path),
        )
        self._staged.setdefault(path, []).append(line)
        self._ends[path] = end + len(line)

    def flush(self) -> None:
        """Write what was put since the last call; called right after COMMIT, on disk when it returns."""
        self._written = {}
        staged, self._staged = self._staged, {}
        for path, lines in staged.items():
            data = b"".join(lines)
            self._appender.append(self._folder / path, self._ends[path] - len(data), data)
        self._written = {path: self._ends[path] for path in staged}

    def prove(self) -> None:
        """Note in the caller's transaction that what the last :meth:`flush` wrote is on disk."""
        if not self._written:
            return
        for path, end in self._written.items():
            self._db.execute("UPDATE output SET proven = ? WHERE path = ?", (end, path))
        self._db.execute("DELETE FROM outbox")

    def _begin(self, path: str, now: datetime) -> int:
        """Length of a file that this process has not written to yet."""
        known = self._db.execute("SELECT proven FROM output WHERE path = ?", (path,)).fetchone()
        end: int = self._length_of_stranger(path) if known is None else known[0]
        self._db.execute(
            "INSERT INTO output (path, proven, used_at) VALUES (?, ?, ?)"
            " ON CONFLICT (path) DO UPDATE SET used_at = excluded.used_at",
            (path, end, to_seconds(now)),
        )
        return end

    def _length_of_stranger(self, path: str) -> int:
        """Length of a file that the state does not know; 0 when there is none."""
        file = self._folder / path
        size = self._appender.size(file) or 0
        if size and not self._appender.ends_with_line(file, size):
            raise StoreError(
                f"{file}: its last line has no end, and the state does not know the file; move it away"
            )
        return size
