"""The near index of a SQLite store: a database of its own, attached to the store's connection.

Its rows are written in the store's transactions. It is a file of its own so that the state stays small and
the index can be deleted: a run without it starts an empty one, and only labels of near-duplicates are lost.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from newscrawl.dedupe.near_index import WINDOW, NearIndex, Placement
from newscrawl.dedupe.near_storage import Indexed, Leader, NearStorage
from newscrawl.items import Article
from newscrawl.store.packing import pack_id
from newscrawl.store.protocol import StoreError
from newscrawl.store.times import from_seconds, to_seconds

FILE = "near-v1.sqlite"
"""Beside the state database. Keys made by another recipe (see :mod:`newscrawl.dedupe.near`) would never meet
these: whoever changes the recipe changes the name."""

TABLES = (
    # text: zlib of UTF-8. leader: an earlier article of the cluster, with its first sight.
    """CREATE TABLE IF NOT EXISTS near.article (
        key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, seen INTEGER NOT NULL,
        leader_seen INTEGER, leader BLOB, text BLOB NOT NULL
    ) STRICT""",
    # hash: one of the keys of a signature. article: key of the row above.
    """CREATE TABLE IF NOT EXISTS near.filed (
        hash INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (hash, article)
    ) STRICT, WITHOUT ROWID""",
    # Verified pairs, for the report; they outlive the window.
    """CREATE TABLE IF NOT EXISTS near.link (
        first BLOB NOT NULL, second BLOB NOT NULL, kind TEXT NOT NULL, similarity REAL NOT NULL,
        PRIMARY KEY (first, second)
    ) STRICT, WITHOUT ROWID""",
)

CACHE_KIB = 4_096
"""Holds the inner pages of the index of a million articles, so that a lookup reads one page for each key. What is
read again is in the system's own cache: four times as much made no lookup quicker (``benchmarks.dedup_cost``), but
the memory of a crawl grew until it was filled, over 12,000 pages."""

_COLUMNS = "id, seen, leader_seen, leader, text"


class SqliteNearStorage(NearStorage):
    """See :class:`newscrawl.dedupe.near_storage.NearStorage`. Ids are 32 hex digits; times whole seconds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Attach the file beside the connection's own database (in memory beside one in memory).

        Raises :class:`StoreError` when the file is damaged.
        """
        main = next(row[2] for row in connection.execute("PRAGMA database_list") if row[1] == "main")
        self.file = str(Path(main).with_name(FILE)) if main else ":memory:"
        with self.damage_told():
            connection.execute("ATTACH DATABASE ? AS near", (self.file,))
            self._prepare(connection)
        self._db = connection

    @contextmanager
    def damage_told(self) -> Iterator[None]:
        """Say of a damaged file that it may be deleted. Raises :class:`StoreError`."""
        try:
            yield
        except (sqlite3.DatabaseError, zlib.error) as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
            if code & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
                raise
            raise StoreError(
                f"{self.file}: {error}; delete this file, then run the same command again:"
                " only labels of near-duplicates are lost"
            ) from error

    def _prepare(self, connection: sqlite3.Connection) -> None:
        # Every article changes one row on each of some 30 pages: small pages make small commits.
        connection.execute("PRAGMA near.page_size=2048")
        connection.execute("PRAGMA near.journal_mode=WAL")
        # NORMAL: whole after a power failure, though the last articles may be missing from it.
        connection.execute("PRAGMA near.synchronous=NORMAL")
        connection.execute(f"PRAGMA near.cache_size=-{CACHE_KIB}")
        for table in TABLES:
            connection.execute(table)

    def articles_with(self, keys: Sequence[int]) -> list[tuple[int, str]]:
        """See :class:`NearStorage`."""
        rows = self._db.execute(
            "SELECT hash, lower(hex(id)) FROM near.filed JOIN near.article ON key = article"
            f" WHERE hash IN ({_marks(keys)})",
            keys,
        )
        return rows.fetchall()

    def get(self, ids: Sequence[str]) -> dict[str, Indexed]:
        """See :class:`NearStorage`."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM near.article WHERE id IN ({_marks(ids)})", [pack_id(id) for id in ids]
        )
        return {article.id: article for article in map(_article, rows)}

    def put(self, article: Indexed, keys: Sequence[int]) -> None:
        """See :class:`NearStorage`."""
        leader = article.leader
        row = self._db.execute(
            f"INSERT INTO near.article ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)",
            (
                pack_id(article.id),
                to_seconds(article.seen_at),
                to_seconds(leader[0]) if leader else None,
                pack_id(leader[1]) if leader else None,
                zlib.compress(article.text.encode("utf-8", "replace"), 1),
            ),
        )
        self._db.executemany("INSERT INTO near.filed VALUES (?, ?)", [(key, row.lastrowid) for key in keys])

    def lead(self, article_id: str, leader: Leader) -> None:
        """See :class:`NearStorage`."""
        self._db.execute(
            "UPDATE near.article SET leader_seen = ?, leader = ? WHERE id = ?",
            (to_seconds(leader[0]), pack_id(leader[1]), pack_id(article_id)),
        )

    def remove(self, article_id: str, keys: Sequence[int]) -> None:
        """See :class:`NearStorage`."""
        row = self._db.execute(
            "DELETE FROM near.article WHERE id = ? RETURNING key", (pack_id(article_id),)
        ).fetchone()
        if row is not None:
            self._db.executemany(
                "DELETE FROM near.filed WHERE hash = ? AND article = ?", [(key, row[0]) for key in keys]
            )

    def link(self, first: str, second: str, kind: str, similarity: float) -> None:
        """See :class:`NearStorage`."""
        self._db.execute(
            "INSERT OR REPLACE INTO near.link VALUES (?, ?, ?, ?)",
            (pack_id(first), pack_id(second), kind, similarity),
        )

    def links(self) -> list[tuple[str, str, str, float]]:
        """All verified pairs: first id, second id, kind, similarity."""
        return self._db.execute(
            "SELECT lower(hex(first)), lower(hex(second)), kind, similarity FROM near.link"
        ).fetchall()

    def older_than(self, limit: datetime, count: int) -> list[Indexed]:
        """See :class:`NearStorage`: of the articles filed first, which are the oldest but for a few."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM (SELECT * FROM near.article ORDER BY key LIMIT ?) WHERE seen < ?",
            (count, to_seconds(limit)),
        )
        return [_article(row) for row in rows]


class SqliteNearLabels:
    """Labels articles within the store's transactions; made by the store, over its own connection."""

    def __init__(
        self, connection: sqlite3.Connection, window: timedelta = WINDOW, *, drop: bool = False
    ) -> None:
        """``window``: the setting ``NEWSCRAWL_NEAR_WINDOW``; ``drop``: reprints are no articles of their own."""
        self.storage = SqliteNearStorage(connection)
        self._index = NearIndex(self.storage, window)
        self._drop = drop
        self._placed: tuple[str, Placement] | None = None

    def original(self, article: Article) -> str | None:
        """Id of the first article of those that this one reprints, when reprints are dropped; else None."""
        if not self._drop:
            return None
        placement = self.place(article)
        self._placed = (article.id, placement)
        is_reprint = any(match.kind == "reprint" for match in placement.matches)
        return placement.cluster_id if is_reprint else None

    def label(self, article: Article) -> str | None:
        """``cluster_id`` of an article that is about to be written."""
        placed, self._placed = self._placed, None
        if placed is not None and placed[0] == article.id:
            return placed[1].cluster_id
        return self.place(article).cluster_id

    def place(self, article: Article) -> Placement:
        """File the article and tell what it is like.

        Raises ValueError without ``first_seen_at``, StoreError when the file is damaged.
        """
        if article.first_seen_at is None:
            raise ValueError(f"{article.id} has no first_seen_at, which decides who was first")
        with self.storage.damage_told():
            return self._index.add(article.id, article.first_seen_at, article.text)


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


def _article(row: tuple[bytes, int, int | None, bytes | None, bytes]) -> Indexed:
    id, seen, leader_seen, leader, text = row
    above = (from_seconds(leader_seen), leader.hex()) if leader_seen is not None and leader else None
    return Indexed(id.hex(), from_seconds(seen), zlib.decompress(text).decode(), above)
