"""Finds the page that ends the process which reads it, so that it does not end every later run, too."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

from newscrawl.store.disk import Disk

MOST_DEATHS = 3
"""Processes that died while they read a page before it is left alone. One or two may have been killed by chance."""

MOST_SUSPECTS = 100
"""Pages remembered; more deaths than that have another cause than a page."""

FILE = "reading"
"""In the state directory. First line: id of the page being read, else blanks. Then ``<id> <deaths>`` a line."""

NO_PAGE = " " * 32
PAGE = re.compile(r"[0-9a-f]{32}")
SUSPECT = re.compile(r"([0-9a-f]{32}) (\d{1,4})")
LONGEST = (MOST_SUSPECTS + 1) * 40


class ReadingMark:
    """Written before a page is parsed and blanked afterwards; a mark that a run finds is of one that died within.

    Nothing is synced: a process that dies leaves what it wrote to the system, and no page cuts the power. A line
    that cannot be read is no suspect.
    """

    def __init__(self, disk: Disk, state_dir: Path) -> None:
        """Count the death of the run before, if it died within a page. Raises OSError."""
        self._disk = disk
        self._descriptor = disk.open(state_dir / FILE, create=True)
        text = disk.read(self._descriptor, LONGEST, 0).decode("ascii", "replace")
        self._deaths = {
            found[1]: int(found[2]) for found in map(SUSPECT.fullmatch, text.split("\n")) if found
        }
        if PAGE.fullmatch(text[: len(NO_PAGE)]):
            page_id = text[: len(NO_PAGE)]
            self._deaths[page_id] = self._deaths.pop(page_id, 0) + 1
        self._write_all()

    def is_deadly(self, page_id: str) -> bool:
        """True for a page that is not to be read again."""
        return self._deaths.get(page_id, 0) >= MOST_DEATHS

    def begin(self, page_id: str) -> None:
        """Called before a page is parsed. ``page_id``: 32 hex digits. Raises OSError."""
        self._disk.write(self._descriptor, page_id.encode(), 0)

    def end(self, page_id: str) -> None:
        """The process has survived the page. Raises OSError."""
        self._disk.write(self._descriptor, NO_PAGE.encode(), 0)
        if self._deaths.pop(page_id, None) is not None:
            self._write_all()

    def close(self) -> None:
        """Release the file."""
        self._disk.close(self._descriptor)

    def _write_all(self) -> None:
        newest = islice(reversed(self._deaths.items()), MOST_SUSPECTS)
        lines = [NO_PAGE, *(f"{page_id} {deaths}" for page_id, deaths in newest)]
        content = "".join(f"{line}\n" for line in lines).encode()
        self._disk.write(self._descriptor, content, 0)
        self._disk.truncate(self._descriptor, len(content))
