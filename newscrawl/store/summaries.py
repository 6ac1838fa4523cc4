"""Which sidebar entries have been written, how often each was seen, and where first."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from newscrawl.items import SidebarSummary
from newscrawl.store.packing import pack
from newscrawl.store.times import to_seconds


class Summaries:
    """Counts entries by content hash; the caller begins and ends transactions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def is_new(self, summary: SidebarSummary, found_on: int, now: datetime) -> bool:
        """Count one sighting; True for the first. ``found_on``: key of the settled row it stood beside.

        An entry without a hash is always new.
        """
        if not summary.content_hash:
            return True
        packed = pack(summary.content_hash)
        counted = self._db.execute(
            "UPDATE summary SET sightings = sightings + 1"
            " WHERE substr(hash, 2, 4) = substr(?1, 2, 4) AND hash = ?1",
            (packed,),
        )
        if counted.rowcount:
            return False
        self._db.execute(
            "INSERT INTO summary (hash, found_on, first_seen, sightings) VALUES (?, ?, ?, 1)",
            (packed, found_on, to_seconds(now)),
        )
        return True
