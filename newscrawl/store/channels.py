"""Channel pages, feeds and sitemaps: which run walked them last, and their validators then."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from newscrawl.store.packing import maybe_storable, storable
from newscrawl.store.protocol import ChannelState
from newscrawl.store.times import to_seconds


class Channels:
    """The table ``channel``; the caller begins and ends transactions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def find(self, url: str) -> ChannelState:
        """What the last completed walk left; of a channel never walked, run 0 and no validators."""
        found = self._db.execute(
            "SELECT complete_run, etag, last_modified FROM channel WHERE url = ?", (storable(url),)
        ).fetchone()
        return ChannelState(0) if found is None else ChannelState(*found)

    def complete(
        self, url: str, run: int, etag: str | None, last_modified: str | None, now: datetime
    ) -> None:
        """Note that the run walked it to its end."""
        self._db.execute(
            "INSERT OR REPLACE INTO channel VALUES (?, ?, ?, ?, ?)",
            (storable(url), run, maybe_storable(etag), maybe_storable(last_modified), to_seconds(now)),
        )
