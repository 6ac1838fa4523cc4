"""What went wrong under the store, said so that the person who runs the crawl can mend it."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newscrawl.store.protocol import StoreError

ADVICE = {
    errno.ENOSPC: "free some space, then run the same command again: nothing is lost",
    errno.EDQUOT: "raise the quota, then run the same command again: nothing is lost",
    errno.EIO: "the disk reports a fault: check it, then run the same command again",
    errno.EROFS: "make the file system writable or choose another NEWSCRAWL_OUTPUT_DIR",
    errno.EACCES: "give this user the right to write there or choose another NEWSCRAWL_OUTPUT_DIR",
    errno.EPERM: "give this user the right to write there or choose another NEWSCRAWL_OUTPUT_DIR",
    errno.ENOTDIR: "a file stands where a folder is needed: move it or choose another NEWSCRAWL_OUTPUT_DIR",
    errno.EEXIST: "a file stands where a folder is needed: move it or choose another NEWSCRAWL_OUTPUT_DIR",
    errno.ENOENT: "it was moved while the crawl ran: put it back, then run the same command again",
}
"""What to do about an error number of the operating system."""

SQLITE_ADVICE = {
    sqlite3.SQLITE_FULL: ADVICE[errno.ENOSPC],
    sqlite3.SQLITE_IOERR: "check the disk and its free space, then run the same command again",
    sqlite3.SQLITE_READONLY: ADVICE[errno.EACCES],
    sqlite3.SQLITE_CANTOPEN: ADVICE[errno.EACCES],
    sqlite3.SQLITE_CORRUPT: "the state is damaged: restore the state folder from a backup",
    sqlite3.SQLITE_NOTADB: "this is no state of newscrawl: restore the state folder from a backup",
    sqlite3.SQLITE_BUSY: "another program holds the database: end it, then run the same command again",
}
"""What to do about a primary result code of SQLite (sqlite.org/rescode.html)."""


@contextmanager
def told_as_store_errors(place: Path) -> Iterator[None]:
    """Turn errors of the disk and of SQLite into :class:`StoreError` that names the file and what to do.

    ``place`` is named when the error itself names no file.
    """
    try:
        yield
    except OSError as error:
        advice = ADVICE.get(error.errno or 0, "see to it, then run the same command again")
        raise StoreError(f"{error.filename or place}: {error.strerror or error}; {advice}") from error
    except sqlite3.Error as error:
        # An extended code holds the primary one in its lowest byte.
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        advice = SQLITE_ADVICE.get(code, "see to it, then run the same command again")
        raise StoreError(f"{place}: {error}; {advice}") from error
