"""The default store: one SQLite database in the state directory, JSONL files in the output directory."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from newscrawl.items import CrawledPage
from newscrawl.store.appender import Appender
from newscrawl.store.channels import Channels
from newscrawl.store.disk import Disk
from newscrawl.store.errors import told_as_store_errors
from newscrawl.store.folders import Folders
from newscrawl.store.frontier import Frontier
from newscrawl.store.lock import StateLock
from newscrawl.store.outbox import Outbox
from newscrawl.store.protocol import (
    ChannelState,
    Discovery,
    FrontierRow,
    PageOutcome,
    Store,
    StoreError,
    UrlState,
)
from newscrawl.store.reading_mark import ReadingMark
from newscrawl.store.recovery import Recovery
from newscrawl.store.runs import begin_run
from newscrawl.store.schema import open_database, transaction
from newscrawl.store.settlement import NearFactory, Settlement
from newscrawl.store.summaries import Summaries
from newscrawl.store.times import next_try

RESERVE_BYTES = 16 << 20
"""Free space below which nothing is begun any more, so that what was begun can be finished: a batch of
pages, its log in the database and its lines are far smaller."""


class SqliteStore(Store):
    """One process, one thread. Every method raises :class:`StoreError` when the disk fails, and from then
    on at every call: what is on disk is right, what is in memory may not be, and the next open mends it.
    """

    def __init__(
        self, connection: sqlite3.Connection, lock: StateLock, disk: Disk, folders: Folders,
        clock: Callable[[], datetime], run_id: str, near: NearFactory | None,
    ) -> None:  # fmt: skip
        """Called by :meth:`open`, when database and files are at one state."""
        self._db = connection
        self._lock = lock
        self._disk = disk
        self._folders = folders
        self._mark = ReadingMark(disk, folders.state)
        self._clock = clock
        self._channels = Channels(connection)
        self._outbox = Outbox(connection, Appender(disk), folders.output)
        self._frontier = Frontier(connection, begin_run(connection, clock()))
        self._settlement = Settlement(
            self._frontier, Summaries(connection), self._outbox, run_id, near(connection) if near else None
        )
        self._broken = self._is_closed = False

    @classmethod
    def open(
        cls, state_dir: Path, output_dir: Path, *, run_id: str, clock: Callable[[], datetime],
        near: NearFactory | None = None, disk: Disk | None = None,
    ) -> SqliteStore:  # fmt: skip
        """Take the lock, bring database and files to one state, begin a run.

        ``clock`` gives the aware present time. Raises :class:`newscrawl.store.StoreLocked` when another run
        has the state directory, :class:`StoreError` when state or output cannot be used.
        """
        disk, folders = disk or Disk(), Folders(state_dir, output_dir)
        with told_as_store_errors(state_dir):
            disk.make_folder(state_dir)
            lock = StateLock.take(state_dir, clock())
        with ExitStack() as undo:
            undo.callback(lock.release)
            with told_as_store_errors(output_dir):
                disk.make_folder(output_dir)
            with told_as_store_errors(folders.database):
                connection = open_database(disk, folders.database, clock())
                undo.callback(connection.close)
                Recovery(connection, Appender(disk), output_dir, folders.cuts).run(clock())
                store = cls(connection, lock, disk, folders, clock, run_id, near)
            undo.pop_all()
        return store

    @property
    def run_number(self) -> int:
        """See :class:`Store`."""
        return self._frontier.run

    def discover(self, portal: str, found: Sequence[Discovery], now: datetime) -> list[FrontierRow]:
        """See :class:`Store`."""
        with self._guarded(), transaction(self._db):
            return [self._frontier.ensure(portal, discovery, now) for discovery in found]

    def due(self, portals: Sequence[str], now: datetime) -> Iterator[FrontierRow]:
        """See :class:`Store`; rows that this run discovered are not given."""
        rows = self._frontier.due(portals, now)
        while True:
            with self._guarded():
                row = next(rows, None)
            if row is None:
                return
            yield row

    def stored(self, portals: Sequence[str], since: datetime) -> Iterator[FrontierRow]:
        """See :class:`Store`."""
        with self._guarded():
            ids = self._frontier.stored_ids(portals, since)
        for article_id in ids:
            row = self.row(article_id)
            if row is not None and row.state is UrlState.STORED:
                yield row

    def row(self, article_id: str) -> FrontierRow | None:
        """See :class:`Store`."""
        with self._guarded():
            return self._frontier.find(article_id)

    def commit(self, pages: Sequence[CrawledPage]) -> list[PageOutcome]:
        """See :class:`Store`."""
        now = self._clock().astimezone(UTC)
        with self._guarded():
            self._demand_space()
            with transaction(self._db):
                self._outbox.prove()
                outcomes = [self._settlement.take(page, now) for page in pages]
            self._outbox.flush()
        return outcomes

    def fail(self, article_id: str, reason: str, now: datetime) -> FrontierRow:
        """See :class:`Store`. A stored article whose check failed stays as it is.

        Raises :class:`KeyError` for an id that was never discovered.
        """
        with self._guarded():
            row = self._known(article_id)
            if row.state is not UrlState.TODO:
                return row
            row.attempts, row.reason = row.attempts + 1, reason
            row.next_try_at = next_try(row.attempts, now)
            with transaction(self._db):
                if row.next_try_at is not None:
                    self._frontier.postpone(row)
                else:
                    row.state = UrlState.FAILED
                    self._frontier.settle(row)
        return row

    def settle(self, article_id: str, state: UrlState, reason: str | None, now: datetime) -> None:
        """See :class:`Store`. A stored article or a duplicate stays what it is.

        Raises :class:`KeyError` for an id that was never discovered.
        """
        with self._guarded():
            row = self._known(article_id)
            if row.state not in (UrlState.STORED, UrlState.DUPLICATE):
                row.state, row.reason, row.checked_at = state, reason, now
                with transaction(self._db):
                    self._frontier.settle(row)

    def checked(self, article_id: str, now: datetime) -> None:
        """See :class:`Store`. Raises :class:`KeyError` for an id that was never discovered."""
        with self._guarded():
            row = self._known(article_id)
            if row.state is UrlState.STORED:
                row.checked_at = now
                with transaction(self._db):
                    self._frontier.settle(row)

    def channel(self, url: str) -> ChannelState:
        """See :class:`Store`."""
        with self._guarded():
            return self._channels.find(url)

    def complete_walk(self, url: str, etag: str | None, last_modified: str | None, now: datetime) -> None:
        """See :class:`Store`."""
        with self._guarded(), transaction(self._db):
            self._channels.complete(url, self.run_number, etag, last_modified, now)

    def is_deadly(self, page_id: str) -> bool:
        """See :class:`Store`."""
        return self._mark.is_deadly(page_id)

    @contextmanager
    def reading(self, page_id: str) -> Iterator[None]:
        """See :class:`Store`."""
        with self._guarded():
            self._mark.begin(page_id)
        try:
            yield
        finally:
            with self._guarded():
                self._mark.end(page_id)

    def counts(self) -> dict[UrlState, int]:
        """See :class:`Store`."""
        with self._guarded():
            return self._frontier.counts()

    def close(self) -> None:
        """See :class:`Store`. May be called again; says nothing of a failure that was told before."""
        if self._is_closed:
            return
        self._is_closed = True
        try:
            if not self._broken:
                with self._guarded(), transaction(self._db):
                    self._outbox.prove()
        finally:
            self._mark.close()
            self._db.close()
            self._lock.release()

    def _known(self, article_id: str) -> FrontierRow:
        row = self._frontier.find(article_id)
        if row is None:
            raise KeyError(article_id)
        return row

    def _demand_space(self) -> None:
        for folder in (self._folders.output, self._folders.state):
            free = self._disk.free(folder)
            if free < RESERVE_BYTES:
                raise StoreError(
                    f"{folder}: {free} bytes free, {RESERVE_BYTES} needed to go on safely;"
                    " free some space, then run the same command again: nothing is lost"
                )

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """No work after a failure: the memory of a transaction that failed is not to be trusted."""
        if self._broken:
            raise StoreError(f"{self._folders.state}: the store has failed before; the next run mends it")
        try:
            with told_as_store_errors(self._folders.database):
                yield
        except KeyError:
            raise
        except BaseException:
            self._broken = True
            raise
