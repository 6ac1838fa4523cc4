"""The frontier in SQLite: every row is either waiting or settled."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime

from newscrawl.store.places import Places
from newscrawl.store.protocol import Discovery, FrontierRow, UrlState
from newscrawl.store.settled import Settled
from newscrawl.store.waiting import Waiting


class Frontier:
    """Reads and writes :class:`FrontierRow`; the caller begins and ends transactions."""

    def __init__(self, connection: sqlite3.Connection, run: int) -> None:
        """``run``: number of the present run."""
        places = Places(connection)
        self._waiting = Waiting(connection, places)
        self._settled = Settled(connection, places)
        self.run = run

    def find(self, article_id: str) -> FrontierRow | None:
        """The row, None when the id is unknown."""
        # Most links that a crawl meets again are settled.
        return self._settled.find(article_id) or self._waiting.find(article_id)

    def ensure(self, portal: str, found: Discovery, now: datetime) -> FrontierRow:
        """The row of an article link; an unknown id is inserted as ``todo``."""
        row = self.find(found.id)
        if row is None:
            return self._waiting.add(portal, found, self.run, now)
        row.url = row.url or found.url
        return row

    def postpone(self, row: FrontierRow) -> None:
        """Keep a ``todo`` row's failed tries, reason and next try."""
        self._waiting.postpone(row)

    def settle(self, row: FrontierRow) -> int:
        """Write a row that is not, or no longer, ``todo``; gives its key."""
        self._waiting.remove(row.id)
        return self._settled.write(row)

    def owner(self, content_hash: str) -> str | None:
        """Id of the first article written with this content; None when it is new or empty."""
        return self._settled.owner(content_hash) if content_hash else None

    def supersede(self, row: FrontierRow) -> None:
        """Remember the hash that a revision is about to replace."""
        self._settled.supersede(row)

    def due(self, portals: Sequence[str], now: datetime) -> Iterator[FrontierRow]:
        """Rows that earlier runs left ``todo`` and that may be tried now, in the order of discovery."""
        return self._waiting.due(portals, self.run, now)

    def stored_ids(self, portals: Sequence[str], since: datetime) -> list[str]:
        """Ids of stored articles first seen since a time whose address is still known, oldest first."""
        return self._settled.stored_ids(portals, since)

    def counts(self) -> dict[UrlState, int]:
        """How many rows stand in each state; every state is given."""
        waiting = {UrlState.TODO: self._waiting.count()}
        return dict.fromkeys(UrlState, 0) | dict(self._settled.counts()) | waiting
