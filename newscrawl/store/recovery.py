"""What the output files must be when a run begins, whatever ended the one before."""

from __future__ import annotations

import logging
import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from newscrawl.store.appender import Appender
from newscrawl.store.protocol import StoreError
from newscrawl.store.schema import transaction
from newscrawl.store.times import to_seconds

CHECKED_FOR = timedelta(days=7)
"""How long after its last use a finished file is still checked: clocks are put back by less."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Output:
    """One output file as the database knows it."""

    key: int
    path: str
    proven: int
    """Bytes once known to be on disk."""
    pending: bytes
    """The outbox's lines for it."""

    @property
    def end(self) -> int:
        return self.proven + len(self.pending)


class Recovery:
    """Brings every file below the output folder to what the database says."""

    def __init__(self, connection: sqlite3.Connection, appender: Appender, folder: Path, cuts: Path) -> None:
        """``cuts``: the folder where bytes that recovery has to cut off are kept."""
        self._db = connection
        self._appender = appender
        self._folder = folder
        self._cuts = cuts

    def run(self, now: datetime) -> None:
        """Check and mend every file, then empty the outbox.

        Raises :class:`StoreError` for a file that is shorter than what was once proven to be in it.
        """
        self._forget_unused(now)
        mended = [(output, self._mend(output)) for output in self._outputs()]
        with transaction(self._db):
            for output, is_kept in mended:
                if is_kept:
                    self._db.execute("UPDATE output SET proven = ? WHERE key = ?", (output.end, output.key))
                else:
                    self._db.execute("DELETE FROM output WHERE key = ?", (output.key,))
            self._db.execute("DELETE FROM outbox")

    def _forget_unused(self, now: datetime) -> None:
        """Old files are their reader's: compressed, moved or deleted, they are no longer looked at."""
        with transaction(self._db):
            self._db.execute(
                "DELETE FROM output WHERE used_at < ? AND key NOT IN (SELECT output FROM outbox)",
                (to_seconds(now - CHECKED_FOR),),
            )

    def _outputs(self) -> list[_Output]:
        rows = self._db.execute("SELECT key, path, proven FROM output ORDER BY key").fetchall()
        return [_Output(key, path, proven, self._pending(key)) for key, path, proven in rows]

    def _pending(self, key: int) -> bytes:
        lines = self._db.execute("SELECT line FROM outbox WHERE output = ? ORDER BY offset", (key,))
        return b"".join(line for (line,) in lines)

    def _mend(self, output: _Output) -> bool:
        """False when the file is gone and nothing is missing for it: the state may forget it."""
        path = self._folder / output.path
        size = self._appender.size(path)
        if size is None and not output.pending:
            return False
        if (size or 0) < output.proven:
            found = "is gone" if size is None else f"has {size} bytes"
            remedy = "put it back" if output.pending else "put it back as it was, or move it away"
            raise StoreError(f"{path}: {found} where {output.proven} were on disk; {remedy}")
        if size is not None and size > output.proven:
            self._keep_strange_tail(output, path, size)
        if output.pending or (size or 0) > output.proven:
            self._appender.restore(path, output.proven, output.pending)
        return True

    def _keep_strange_tail(self, output: _Output, path: Path, size: int) -> None:
        """What stands behind the proven bytes and is no beginning of the pending lines is kept aside."""
        if self._appender.starts_with(path, output.proven, output.pending):
            return
        copy = self._cuts / f"{output.path.replace('/', '.')}.{output.proven}"
        self._appender.copy_tail(path, output.proven, copy)
        logger.warning(
            "%s: %d bytes after byte %d are none of this crawl's lines; kept in %s and replaced",
            path, size - output.proven, output.proven, copy,
        )  # fmt: skip
