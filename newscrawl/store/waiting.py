"""Frontier rows that are still to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from newscrawl.store.packing import maybe_storable, pack_id, storable
from newscrawl.store.places import Places
from newscrawl.store.protocol import Discovery, FrontierRow, UrlState
from newscrawl.store.times import RETRY_DELAYS, from_seconds, maybe_seconds, maybe_time, to_seconds

COLUMNS = "id, place, url, seen_run, first_seen, attempts, next_try, reason"

DUE_AT_ONCE = 500
"""Rows that :meth:`Waiting.due` reads in one query: no query stays open while the crawl writes."""

LONGEST_DELAY = max(RETRY_DELAYS) // timedelta(seconds=1)


class Waiting:
    """The table ``waiting``; the caller begins and ends transactions."""

    def __init__(self, connection: sqlite3.Connection, places: Places) -> None:
        self._db = connection
        self._places = places

    def find(self, article_id: str) -> FrontierRow | None:
        """The row, None when the id is not to do."""
        found = self._db.execute(
            f"SELECT {COLUMNS} FROM waiting WHERE id = ?", (pack_id(article_id),)
        ).fetchone()
        return None if found is None else self._row(found)

    def add(self, portal: str, found: Discovery, run: int, now: datetime) -> FrontierRow:
        """Insert an unknown id."""
        place, url = self._places.key(portal, found.channel), storable(found.url)
        values = (pack_id(found.id), place, url, run, to_seconds(now), 0, None, None)
        self._db.execute(f"INSERT INTO waiting ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
        row = self._row(values)
        row.is_new = True
        return row

    def postpone(self, row: FrontierRow) -> None:
        """Keep a row's failed tries, reason and next try."""
        self._db.execute(
            "UPDATE waiting SET attempts = ?, next_try = ?, reason = ? WHERE id = ?",
            (row.attempts, maybe_seconds(row.next_try_at), maybe_storable(row.reason), pack_id(row.id)),
        )

    def remove(self, article_id: str) -> None:
        """The id is settled."""
        self._db.execute("DELETE FROM waiting WHERE id = ?", (pack_id(article_id),))

    def due(self, portals: Sequence[str], run: int, now: datetime) -> Iterator[FrontierRow]:
        """Rows that runs before ``run`` discovered and that may be tried now, in the order of discovery.

        A next try further ahead than the longest delay was set by a clock that has since been put back;
        it holds no longer.
        """
        places, seconds, after = self._places.of(portals), to_seconds(now), 0
        while True:
            rows = self._db.execute(
                f"SELECT {COLUMNS}, key FROM waiting WHERE key > ? AND seen_run < ?"
                " AND (next_try IS NULL OR next_try <= ? OR next_try > ?) ORDER BY key LIMIT ?",
                (after, run, seconds, seconds + LONGEST_DELAY, DUE_AT_ONCE),
            ).fetchall()
            yield from (self._row(row[:-1]) for row in rows if row[1] in places)
            if len(rows) < DUE_AT_ONCE:
                return
            after = rows[-1][-1]

    def count(self) -> int:
        """How many there are."""
        count: int = self._db.execute("SELECT count(*) FROM waiting").fetchone()[0]
        return count

    def _row(self, found: Sequence[Any]) -> FrontierRow:
        packed, place, url, seen_run, first_seen, attempts, next_try, reason = found
        portal, channel = self._places.names(place)
        return FrontierRow(
            id=packed.hex(),
            portal=portal,
            url=url,
            channel=channel,
            state=UrlState.TODO,
            first_seen_at=from_seconds(first_seen),
            attempts=attempts,
            next_try_at=maybe_time(next_try),
            reason=reason,
            seen_run=seen_run,
        )
