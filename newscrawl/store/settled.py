"""Frontier rows that are no longer to do: stored articles, duplicates, failures."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from newscrawl.store.packing import maybe_storable, pack, pack_id, unpack
from newscrawl.store.places import Places
from newscrawl.store.protocol import FrontierRow, UrlState
from newscrawl.store.times import from_seconds, maybe_seconds, maybe_time, to_seconds

STATE_CODES = {
    UrlState.DUPLICATE: 0,
    UrlState.STORED: 1,
    UrlState.FORBIDDEN: 2,
    UrlState.FAILED: 3,
    UrlState.DROPPED: 4,
}
"""SQLite spends no byte on 0 and 1: they stand for the commonest states."""

STATES = {code: state for state, code in STATE_CODES.items()}

WITH_ID = "substr(id, 1, 4) = substr(?1, 1, 4) AND id = ?1"
"""Finds a row by its packed id (parameter 1) through the index over four bytes of it."""

WITH_HASH = "substr(hash, 2, 4) = substr(?1, 2, 4) AND hash = ?1"
"""Likewise by its packed content hash, whose first byte is the version."""

DETAIL = "url, reason, duplicate_of, seen_run, title, published, checked, etag, last_modified"


class Settled:
    """The tables ``settled``, ``detail`` and ``past_hash``; the caller begins and ends transactions."""

    def __init__(self, connection: sqlite3.Connection, places: Places) -> None:
        self._db = connection
        self._places = places

    def find(self, article_id: str) -> FrontierRow | None:
        """The row, None when the id is not settled."""
        found = self._db.execute(
            f"SELECT place, first_seen, state, hash, revision, {DETAIL}"
            f" FROM settled LEFT JOIN detail USING (key) WHERE {WITH_ID}",
            (pack_id(article_id),),
        ).fetchone()
        return None if found is None else self._row(article_id, found)

    def write(self, row: FrontierRow) -> int:
        """Insert or replace the row; gives its key."""
        state, content = STATE_CODES[row.state], None if row.content_hash is None else pack(row.content_hash)
        key = self._key(row.id)
        if key is not None:
            self._db.execute(
                "UPDATE settled SET state = ?, hash = ?, revision = ? WHERE key = ?",
                (state, content, row.revision, key),
            )
        else:
            place, seconds = self._places.key(row.portal, row.channel), to_seconds(row.first_seen_at)
            key = self._db.execute(
                "INSERT INTO settled (id, state, place, first_seen, hash, revision)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (pack_id(row.id), state, place, seconds, content, row.revision),
            ).lastrowid
            assert key is not None, "SQLite names the key of a row just inserted"
        self._write_detail(key, row)
        return key

    def owner(self, content_hash: str) -> str | None:
        """Id of the first article written with this content, now or in an earlier revision."""
        packed = (pack(content_hash),)
        found = self._db.execute(f"SELECT id FROM settled WHERE {WITH_HASH} ORDER BY key", packed).fetchone()
        found = found or self._db.execute("SELECT id FROM past_hash WHERE hash = ?", packed).fetchone()
        return None if found is None else found[0].hex()

    def supersede(self, row: FrontierRow) -> None:
        """Remember the hash that a revision is about to replace."""
        if row.content_hash is not None:
            values = (pack(row.content_hash), pack_id(row.id))
            self._db.execute("INSERT OR IGNORE INTO past_hash VALUES (?, ?)", values)

    def stored_ids(self, portals: Sequence[str], since: datetime) -> list[str]:
        """Ids of stored rows first seen since a time whose address is still known, oldest first.

        Goes through ``detail``, which holds the articles of a month, not through all that was ever stored.
        """
        places = self._places.of(portals)
        found = self._db.execute(
            "SELECT id, place FROM detail CROSS JOIN settled USING (key)"
            " WHERE url IS NOT NULL AND state = ? AND first_seen >= ? ORDER BY first_seen, key",
            (STATE_CODES[UrlState.STORED], to_seconds(since)),
        )
        return [packed.hex() for packed, place in found if place in places]

    def counts(self) -> Iterable[tuple[UrlState, int]]:
        """Each state that occurs, and how often."""
        counted = self._db.execute("SELECT state, count(*) FROM settled GROUP BY state")
        return [(STATES[code], count) for code, count in counted]

    def _key(self, article_id: str) -> int | None:
        found = self._db.execute(
            f"SELECT key FROM settled WHERE {WITH_ID}", (pack_id(article_id),)
        ).fetchone()
        return None if found is None else found[0]

    def _write_detail(self, key: int, row: FrontierRow) -> None:
        values = (
            key,
            # A duplicate is never fetched again: its address need not be known.
            None if row.state is UrlState.DUPLICATE else maybe_storable(row.url or None),
            maybe_storable(row.reason),
            None if row.duplicate_of is None else pack_id(row.duplicate_of),
            row.seen_run,
            row.title_digest,
            maybe_seconds(row.published_at),
            maybe_seconds(row.checked_at),
            maybe_storable(row.etag),
            maybe_storable(row.last_modified),
        )
        self._db.execute(f"INSERT OR REPLACE INTO detail (key, {DETAIL}) VALUES ({'?, ' * 9}?)", values)

    def _row(self, article_id: str, found: Sequence[Any]) -> FrontierRow:
        place, first_seen, state, content, revision, url, reason, original, *rest = found
        seen_run, title, published, checked, etag, last_modified = rest
        portal, channel = self._places.names(place)
        return FrontierRow(
            id=article_id,
            portal=portal,
            url=url or "",
            channel=channel,
            state=STATES[state],
            first_seen_at=from_seconds(first_seen),
            reason=reason,
            content_hash=None if content is None else unpack(content),
            revision=revision,
            duplicate_of=None if original is None else original.hex(),
            published_at=maybe_time(published),
            checked_at=maybe_time(checked),
            etag=etag,
            last_modified=last_modified,
            title_digest=title,
            seen_run=seen_run or 0,
        )


def forget_details(connection: sqlite3.Connection, before: datetime) -> None:
    """Let go of address, title and validators of stored articles last checked before a time.

    Id, hash, revision and time of discovery stay for ever.
    """
    connection.execute(
        "DELETE FROM detail WHERE checked < ?"
        " AND (SELECT state FROM settled WHERE settled.key = detail.key) = ?",
        (to_seconds(before), STATE_CODES[UrlState.STORED]),
    )
