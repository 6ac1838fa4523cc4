"""The runs of a store, counted."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from newscrawl.store.schema import transaction
from newscrawl.store.settled import forget_details

DETAILS_KEPT = timedelta(days=30)
"""How long after its last check a stored article's address, title and validators stay: longer than a revisit
schedule waits between two checks, short enough that years of crawling fit in 100 bytes an article."""


def begin_run(connection: sqlite3.Connection, now: datetime) -> int:
    """Count a run and let go of what has become too old; gives the run's number, from 1 on."""
    with transaction(connection):
        connection.execute("UPDATE run SET number = number + 1")
        forget_details(connection, now - DETAILS_KEPT)
        number: int = connection.execute("SELECT number FROM run").fetchone()[0]
    return number
