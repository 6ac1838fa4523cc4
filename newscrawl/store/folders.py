"""Where a store keeps what."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folders:
    """The two folders of a store and the places in them."""

    state: Path
    """Database, lock and what recovery cut off; normally ``<output>/state``."""
    output: Path
    """The portals' folders with the JSONL files."""

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.state / "crawl.sqlite3"

    @property
    def cuts(self) -> Path:
        """Where recovery keeps bytes that it had to take out of a file."""
        return self.state / "cut"
