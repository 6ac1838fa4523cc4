"""How often each sidebar entry was seen; read from the state beside a crawl that may be running."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from newscrawl.store.folders import Folders
from newscrawl.store.packing import unpack


def most_seen(output_dir: Path, count: int) -> dict[str, int]:
    """Content hash -> times seen, of the ``count`` entries seen most often; empty when there is no state.

    Raises sqlite3.Error for a file that is no state database.
    """
    path = Folders(output_dir / "state", output_dir).database
    if not path.exists():
        return {}
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        rows = connection.execute(
            "SELECT hash, sightings FROM summary ORDER BY sightings DESC, key LIMIT ?", (count,)
        )
        return {unpack(packed): times for packed, times in rows}
