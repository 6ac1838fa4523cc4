"""Portal and channel names, each pair stored once."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from newscrawl.store.packing import storable


class Places:
    """Pairs of portal and channel label <-> small numbers, read anew from the table where not yet seen.

    What is remembered here is only ever read back from the table or inserted with the caller's
    transaction; a transaction that is rolled back ends the store, so nothing remembered can be wrong.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._keys: dict[tuple[str, str], int] = {}
        self._names: dict[int, tuple[str, str | None]] = {}

    def key(self, portal: str, channel: str | None) -> int:
        """The pair's number, given to it now when it has none."""
        pair = (storable(portal), storable(channel or ""))
        if pair not in self._keys:
            self._db.execute("INSERT OR IGNORE INTO place (portal, channel) VALUES (?, ?)", pair)
            found = self._db.execute(
                "SELECT key FROM place WHERE portal = ? AND channel = ?", pair
            ).fetchone()
            self._keys[pair] = found[0]
        return self._keys[pair]

    def names(self, key: int) -> tuple[str, str | None]:
        """Portal and channel of a number."""
        if key not in self._names:
            portal, channel = self._db.execute(
                "SELECT portal, channel FROM place WHERE key = ?", (key,)
            ).fetchone()
            self._names[key] = (portal, channel or None)
        return self._names[key]

    def of(self, portals: Sequence[str]) -> set[int]:
        """The numbers of all channels of these portals."""
        wanted = set(portals)
        return {key for key, portal in self._db.execute("SELECT key, portal FROM place") if portal in wanted}
