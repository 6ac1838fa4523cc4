"""Wrong designs: a harness that finds no fault in them would find none in ours either."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import UTC
from pathlib import Path
from typing import Any

from newscrawl.items import CrawledPage
from newscrawl.store import PageOutcome
from newscrawl.store.disk import Disk
from newscrawl.store.schema import transaction
from newscrawl.store.sqlite import SqliteStore


class SeenFirst(SqliteStore):
    """Marks articles as seen, then writes them, and keeps nothing to write them from again."""

    def commit(self, pages: Sequence[CrawledPage]) -> list[PageOutcome]:
        now = self._clock().astimezone(UTC)
        with self._guarded():
            with transaction(self._db):
                outcomes = [self._settlement.take(page, now) for page in pages]
                _keep_no_books(self._db)
            self._outbox.flush()
        return outcomes


class FileFirst(SqliteStore):
    """Writes articles, then marks them as seen."""

    def commit(self, pages: Sequence[CrawledPage]) -> list[PageOutcome]:
        now = self._clock().astimezone(UTC)
        with self._guarded(), transaction(self._db):
            outcomes = [self._settlement.take(page, now) for page in pages]
            self._outbox.flush()
            _keep_no_books(self._db)
        return outcomes


def _keep_no_books(connection: sqlite3.Connection) -> None:
    """These designs know nothing of files: neither what is to be written nor how long they are."""
    connection.execute("DELETE FROM outbox")
    connection.execute("DELETE FROM output")


class NormalDisk(Disk):
    """Opens databases that sync their log at checkpoints only: a commit may be lost with the power."""

    def connect(self, path: Path) -> sqlite3.Connection:
        return sqlite3.connect(path, isolation_level=None, factory=_NormalConnection)


class _NormalConnection(sqlite3.Connection):
    def execute(self, sql: str, *arguments: Any) -> sqlite3.Cursor:
        return super().execute(sql.replace("synchronous=FULL", "synchronous=NORMAL"), *arguments)
