"""The database and its versions."""

from __future__ import annotations

import sqlite3

import pytest
from store_desk import PORTAL, found, page

from newscrawl.store import StoreError
from newscrawl.store.disk import Disk
from newscrawl.store.schema import MIGRATIONS, transaction


@pytest.fixture
def database(desk):
    desk.open().commit([page("a")])
    desk.opened[0].close()
    connection = sqlite3.connect(desk.folder / "state" / "crawl.sqlite3", isolation_level=None)
    yield connection
    connection.close()


def test_the_version_is_written_down(database):
    assert database.execute("SELECT max(version) FROM migration").fetchone() == (len(MIGRATIONS),)


def test_a_newer_state_is_refused(desk, database):
    database.execute("INSERT INTO migration VALUES (99, 0)")
    with pytest.raises(StoreError, match=r"made by a newer newscrawl .state version 99.*upgrade newscrawl"):
        desk.open()


def test_an_older_state_is_brought_up_to_date(desk, database, monkeypatch):
    extended = (*MIGRATIONS, "CREATE TABLE first_of_two (a);\nCREATE TABLE second_of_two (b);\n")
    monkeypatch.setattr("newscrawl.store.schema.MIGRATIONS", extended)
    desk.open()
    assert database.execute("SELECT max(version) FROM migration").fetchone() == (len(extended),)
    assert database.execute("SELECT count(*) FROM second_of_two").fetchone() == (0,)


def test_a_migration_that_fails_leaves_nothing_behind(desk, database, monkeypatch):
    broken = (*MIGRATIONS, "CREATE TABLE half (a);\nnot SQL;\n")
    monkeypatch.setattr("newscrawl.store.schema.MIGRATIONS", broken)
    with pytest.raises(StoreError, match="syntax error"):
        desk.open()
    assert database.execute("SELECT name FROM sqlite_master WHERE name = 'half'").fetchall() == []


def test_commits_are_synced(desk):
    store = desk.open()
    modes = [store._db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    assert modes == ["wal", 2]


class WithoutLog(Disk):
    """A file system where SQLite cannot keep a write-ahead log."""

    def connect(self, path):
        return sqlite3.connect(":memory:", isolation_level=None)


def test_a_file_system_without_log_is_refused(desk):
    with pytest.raises(StoreError, match="put the state on a local disk"):
        desk.open(disk=WithoutLog())


def test_a_transaction_that_raises_leaves_nothing(desk):
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE t (a)")
    with pytest.raises(ZeroDivisionError), transaction(connection):
        connection.execute("INSERT INTO t VALUES (1)")
        raise ZeroDivisionError
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)
    connection.close()


def test_others_may_read_while_a_run_writes(desk, database):
    store = desk.open()
    database.execute("BEGIN")
    assert database.execute("SELECT count(*) FROM settled").fetchone() == (1,)
    store.discover(PORTAL, found("b"), desk.now)
    store.commit([page("b")])
    assert database.execute("SELECT count(*) FROM settled").fetchone() == (1,)
    database.execute("COMMIT")


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("SELECT 1 FROM settled WHERE substr(id, 1, 4) = substr(?1, 1, 4) AND id = ?1", "settled_id"),
        ("SELECT 1 FROM settled WHERE substr(hash, 2, 4) = substr(?1, 2, 4) AND hash = ?1", "settled_hash"),
        ("SELECT 1 FROM summary WHERE substr(hash, 2, 4) = substr(?1, 2, 4) AND hash = ?1", "summary_hash"),
    ],
)
def test_lookups_use_the_short_indexes(database, query, index):
    plan = database.execute(f"EXPLAIN QUERY PLAN {query}", (b"x",)).fetchall()
    assert index in plan[0][3]
