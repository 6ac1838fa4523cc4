"""The tables of the state database, and how they came to be what they are.

Laid out for a million articles in less than 100 MB: rows are appended in the order they are settled, so
their pages are full; ids and hashes are found by indexes over four of their bytes, which leaves a few
wrong candidates that the full comparison drops; what is needed only for a while stands in ``detail``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from newscrawl.store.disk import Disk
from newscrawl.store.protocol import StoreError
from newscrawl.store.times import to_seconds

FIRST = """
CREATE TABLE place (
    -- A portal and a channel of it ('' for none), so that a row spends one or two bytes on both.
    key INTEGER PRIMARY KEY, portal TEXT NOT NULL, channel TEXT NOT NULL, UNIQUE (portal, channel)
) STRICT;
CREATE TABLE waiting (
    -- Frontier rows still to do; keys follow the order of discovery.
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, place INTEGER NOT NULL, url TEXT NOT NULL,
    seen_run INTEGER NOT NULL, first_seen INTEGER NOT NULL, attempts INTEGER NOT NULL, next_try INTEGER,
    reason TEXT
) STRICT;
CREATE TABLE settled (
    -- All other frontier rows. hash: packed content hash of the last line written.
    key INTEGER PRIMARY KEY, id BLOB NOT NULL, state INTEGER NOT NULL, place INTEGER NOT NULL,
    first_seen INTEGER NOT NULL, hash BLOB, revision INTEGER NOT NULL
) STRICT;
CREATE INDEX settled_id ON settled (substr(id, 1, 4));
CREATE INDEX settled_hash ON settled (substr(hash, 2, 4)) WHERE hash IS NOT NULL;
CREATE TABLE detail (
    -- Why a row ended as it did, and what a revision check of a young article needs.
    key INTEGER PRIMARY KEY REFERENCES settled (key), url TEXT, reason TEXT, duplicate_of BLOB,
    seen_run INTEGER NOT NULL, title BLOB, published INTEGER, checked INTEGER, etag TEXT, last_modified TEXT
) STRICT;
CREATE TABLE past_hash (
    -- Content hashes of lines that a later revision followed.
    hash BLOB PRIMARY KEY, id BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE summary (
    -- Sidebar entries by packed hash; found_on: the settled row of the first article that showed it.
    key INTEGER PRIMARY KEY, hash BLOB NOT NULL, found_on INTEGER NOT NULL REFERENCES settled (key),
    first_seen INTEGER NOT NULL, sightings INTEGER NOT NULL
) STRICT;
CREATE INDEX summary_hash ON summary (substr(hash, 2, 4));
CREATE TABLE run (
    -- One row: how many runs there have been.
    number INTEGER NOT NULL
) STRICT;
INSERT INTO run VALUES (0);
CREATE TABLE channel (
    -- Channel pages, feeds and sitemaps by the last run that walked them to their end.
    url TEXT PRIMARY KEY, complete_run INTEGER NOT NULL, etag TEXT, last_modified TEXT,
    walked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE output (
    -- Output files; proven: bytes known to be on disk.
    key INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, proven INTEGER NOT NULL, used_at INTEGER NOT NULL
) STRICT;
CREATE TABLE outbox (
    -- Lines committed and not yet proven, with their place in the file.
    key INTEGER PRIMARY KEY, output INTEGER NOT NULL REFERENCES output (key), offset INTEGER NOT NULL,
    line BLOB NOT NULL
) STRICT;
"""

MIGRATIONS = (FIRST,)
"""The n-th script takes a database from version n-1 to n. A released script is never changed."""


def open_database(disk: Disk, path: Path, now: datetime) -> sqlite3.Connection:
    """Open or make the database, safe against power loss, at the newest version.

    Raises :class:`StoreError` for a database of a newer newscrawl and for a file system without WAL.
    """
    connection = disk.connect(path)
    try:
        connection.execute("PRAGMA busy_timeout=5000")
        mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
        if mode != "wal":
            raise StoreError(
                f"{path}: this file system has no write-ahead log; put the state on a local disk"
            )
        # FULL syncs the log at every commit; NORMAL may lose the last ones when the power goes
        # (sqlite.org/pragma.html#pragma_synchronous).
        connection.execute("PRAGMA synchronous=FULL")
        # After a failed sync the log may be in the kernel's memory only, and called clean: a checkpoint
        # writes its pages anew, into the database, before anything is built on them.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        _migrate(connection, path, now)
        disk.sync_folder(path.parent)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """One write transaction: on disk when the block ends, undone when the block raises."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite has already rolled back on some errors (sqlite.org/lang_transaction.html, section 2.3).
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _migrate(connection: sqlite3.Connection, path: Path, now: datetime) -> None:
    connection.execute(
        "CREATE TABLE IF NOT EXISTS migration"
        " (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT"
    )
    version = connection.execute("SELECT max(version) FROM migration").fetchone()[0] or 0
    if version > len(MIGRATIONS):
        raise StoreError(
            f"{path}: made by a newer newscrawl (state version {version}, this one knows {len(MIGRATIONS)});"
            " upgrade newscrawl"
        )
    for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
        with transaction(connection):
            # executescript() would commit before the first statement.
            for statement in script.split(";\n"):
                connection.execute(statement)
            connection.execute("INSERT INTO migration VALUES (?, ?)", (number, to_seconds(now)))
