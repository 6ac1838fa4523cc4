"""An error of the disk names the file and what to do."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from newscrawl.store import StoreError
from newscrawl.store.errors import told_as_store_errors

PLACE = Path("/somewhere/articles.jsonl")


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (errno.ENOSPC, "free some space"),
        (errno.EDQUOT, "raise the quota"),
        (errno.EIO, "the disk reports a fault"),
        (errno.EROFS, "choose another NEWSCRAWL_OUTPUT_DIR"),
        (errno.EACCES, "the right to write"),
        (errno.EMFILE, "see to it"),
    ],
)
def test_the_place_is_named_where_the_error_names_none(number, advice):
    with (
        pytest.raises(StoreError, match=rf"{PLACE}: {os.strerror(number)}; .*{advice}"),
        told_as_store_errors(PLACE),
    ):
        raise OSError(number, os.strerror(number))


def test_a_file_that_the_error_names_is_told():
    with pytest.raises(StoreError, match=r"^/nowhere/x: No such file"), told_as_store_errors(PLACE):
        Path("/nowhere/x").read_text()


def test_a_full_database_is_told_like_a_full_disk():
    connection = sqlite3.connect(":memory:")
    connection.execute("PRAGMA max_page_count=2")
    connection.execute("CREATE TABLE t (a)")
    full = rf"{PLACE}: database or disk is full; free some space"
    with pytest.raises(StoreError, match=full), told_as_store_errors(PLACE):
        connection.execute("INSERT INTO t VALUES (zeroblob(100000))")
    connection.close()


def test_a_store_error_passes_unchanged():
    with pytest.raises(StoreError, match=r"^as it is$"), told_as_store_errors(PLACE):
        raise StoreError("as it is")
