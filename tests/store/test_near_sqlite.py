import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from near_stories import OTHER, STORY, body

from newscrawl.dedupe.near_storage import Indexed, MemoryNearStorage, NearStorage
from newscrawl.items import Article, HttpFacts
from newscrawl.store import StoreError
from newscrawl.store.near_sqlite import FILE, SqliteNearLabels, SqliteNearStorage
from newscrawl.store.schema import transaction

Reopen = Callable[[], tuple[sqlite3.Connection, SqliteNearLabels]]

START = datetime(2025, 9, 18, tzinfo=UTC)
A, B, C = (f"{letter}{0:031x}" for letter in "abc")


def connect(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "state.sqlite", isolation_level=None)


@pytest.fixture(params=["memory", "sqlite"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> NearStorage:
    if request.param == "memory":
        return MemoryNearStorage()
    connection = connect(tmp_path)
    request.addfinalizer(connection.close)
    return SqliteNearStorage(connection)


def indexed(id: str, hours: int = 0, text: str = "文 text") -> Indexed:
    return Indexed(id, START + timedelta(hours=hours), text)


def test_articles_are_found_by_their_keys(storage: NearStorage) -> None:
    storage.put(indexed(A), [1, 2, (1 << 48) - 1])
    storage.put(indexed(B), [2, 3])
    assert sorted(storage.articles_with([2, 3, 4])) == [(2, A), (2, B), (3, B)]
    assert storage.articles_with([(1 << 48) - 1]) == [((1 << 48) - 1, A)]
    assert storage.articles_with([]) == []


def test_articles_come_back_whole(storage: NearStorage) -> None:
    storage.put(indexed(A, text=body(STORY)), [1])
    assert storage.get([A, B]) == {A: indexed(A, text=body(STORY))}


def test_leaders_are_kept(storage: NearStorage) -> None:
    storage.put(indexed(A), [1])
    storage.lead(A, (START - timedelta(days=1), B))
    storage.lead(C, (START, B))
    assert storage.get([A])[A].leader == (START - timedelta(days=1), B)
    assert storage.get([C]) == {}


def test_removed_articles_are_gone(storage: NearStorage) -> None:
    storage.put(indexed(A), [1, 2])
    storage.put(indexed(B), [2])
    storage.remove(A, [1, 2, 3])
    assert storage.get([A]) == {}
    assert storage.articles_with([1, 2]) == [(2, B)]
    storage.put(indexed(A, 5), [1])
    assert storage.get([A])[A].seen_at == START + timedelta(hours=5)


def test_old_articles_are_named(storage: NearStorage) -> None:
    for hours, id in enumerate((A, B, C)):
        storage.put(indexed(id, hours), [hours])
    assert [article.id for article in storage.older_than(START + timedelta(hours=2), 2)] == [A, B]
    assert [article.id for article in storage.older_than(START + timedelta(hours=1), 2)] == [A]
    assert storage.older_than(START, 2) == []


def article(id: str, text: str, hours: int = 0) -> Article:
    seen = START + timedelta(hours=hours)
    http = HttpFacts(200)
    return Article(
        id=id, portal="p", domain="p", url="u", title="t", text=text, http=http, first_seen_at=seen
    )


@pytest.fixture
def reopened(tmp_path: Path, request: pytest.FixtureRequest) -> Reopen:
    def open_again() -> tuple[sqlite3.Connection, SqliteNearLabels]:
        connection = connect(tmp_path)
        request.addfinalizer(connection.close)
        return connection, SqliteNearLabels(connection)

    return open_again


def test_labels_hold_over_runs(reopened: Reopen) -> None:
    connection, labels = reopened()
    with transaction(connection):
        assert labels.label(article(A, body(STORY))) is None
    connection.close()
    connection, labels = reopened()
    with transaction(connection):
        assert labels.label(article(B, body(STORY[::-1]), 1)) == A
        assert labels.label(article(C, body(OTHER), 2)) is None
    ((first, second, kind, similarity),) = labels.storage.links()
    assert (first, second, kind) == (A, B, "reprint")
    assert 0.5 < similarity < 1


def test_a_transaction_that_fails_leaves_nothing(
    reopened: Reopen,
) -> None:
    connection, labels = reopened()
    with pytest.raises(KeyboardInterrupt), transaction(connection):
        labels.label(article(A, body(STORY)))
        raise KeyboardInterrupt
    with transaction(connection):
        assert labels.label(article(B, body(STORY), 1)) is None


def test_the_index_is_a_file_of_its_own_that_may_be_deleted(tmp_path: Path, reopened: Reopen) -> None:
    connection, labels = reopened()
    with transaction(connection):
        labels.label(article(A, body(STORY)))
    connection.close()
    (tmp_path / FILE).unlink()
    connection, labels = reopened()
    with transaction(connection):
        assert labels.label(article(B, body(STORY), 1)) is None


def test_an_article_needs_its_first_sight() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    unseen = article(A, body(STORY))
    unseen.first_seen_at = None
    with pytest.raises(ValueError, match="first_seen_at"):
        SqliteNearLabels(connection).label(unseen)
    connection.close()


def test_texts_that_are_no_unicode_can_be_filed() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    labels = SqliteNearLabels(connection)
    assert labels.label(article(A, body(STORY) + "\ud800")) is None
    assert labels.label(article(B, body(STORY) + "\ud800")) == A
    connection.close()


def test_a_damaged_index_says_that_it_may_be_deleted(tmp_path: Path, reopened: Reopen) -> None:
    (tmp_path / FILE).write_bytes(b"no database " * 1000)
    with pytest.raises(StoreError, match=rf"{FILE}: .*; delete this file"):
        reopened()


def test_a_damaged_text_says_so_too(reopened: Reopen) -> None:
    connection, labels = reopened()
    labels.label(article(A, body(STORY)))
    connection.execute("UPDATE near.article SET text = x'00'")
    with pytest.raises(StoreError, match="delete this file"):
        labels.label(article(B, body(STORY)))


def test_dropping_names_the_first_of_the_reprints() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    labels = SqliteNearLabels(connection, drop=True)
    assert labels.original(article(A, body(STORY))) is None
    assert labels.label(article(A, body(STORY))) is None
    assert labels.original(article(B, body(STORY[::-1]), 1)) == A
    assert labels.original(article(C, body(STORY[1:] + STORY[:1]), 2)) == A
    connection.close()


def test_labelling_drops_nothing() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    labels = SqliteNearLabels(connection)
    labels.label(article(A, body(STORY)))
    assert labels.original(article(B, body(STORY[::-1]), 1)) is None
    connection.close()
