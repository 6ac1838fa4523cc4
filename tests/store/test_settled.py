"""A million articles must fit in 100 MB and be found at once; here a fiftieth of them."""

from __future__ import annotations

import hashlib
import time
from datetime import UTC, datetime, timedelta

from newscrawl.store import Discovery, UrlState
from newscrawl.store.disk import Disk
from newscrawl.store.frontier import Frontier
from newscrawl.store.schema import open_database, transaction
from newscrawl.store.settled import forget_details

COUNT = 20_000
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def hexadecimal(number):
    return hashlib.md5(str(number).encode()).hexdigest()


def fill(frontier):
    for number in range(COUNT):
        discovery = Discovery(hexadecimal(number), f"https://a.example/world/an-article-{number}.html")
        row = frontier.ensure("a.example", discovery, NOW)
        row.state, row.content_hash, row.checked_at = UrlState.STORED, f"v1:{hexadecimal(-number)}", NOW
        row.revision, row.title_digest, row.published_at = 1, b"12345678", NOW
        frontier.settle(row)


def test_old_articles_are_small_and_quickly_found(tmp_path):
    database = open_database(Disk(), tmp_path / "crawl.sqlite3", NOW)
    empty = database.execute("PRAGMA page_count").fetchone()[0]
    frontier = Frontier(database, 1)
    with transaction(database):
        fill(frontier)
        forget_details(database, NOW + timedelta(days=1))
    pages, free, size = (
        database.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_count", "freelist_count", "page_size")
    )
    assert (pages - free - empty) * size / COUNT < 100
    started = time.process_time()
    for number in range(0, 2 * COUNT, 10):
        row = frontier.find(hexadecimal(number))
        assert (row is not None) == (number < COUNT)
    assert (time.process_time() - started) / (COUNT / 5) < 50e-6
    database.close()


def test_neighbours_in_the_short_index_are_told_apart(tmp_path):
    """The index holds four bytes of an id and of a hash; the rest decides."""
    database = open_database(Disk(), tmp_path / "crawl.sqlite3", NOW)
    frontier = Frontier(database, 1)
    ids = ["aabbccdd" + "0" * 23 + digit for digit in "12"]
    with transaction(database):
        for one in ids:
            row = frontier.ensure("a.example", Discovery(one, f"https://a.example/{one}"), NOW)
            row.state, row.content_hash = UrlState.STORED, f"v1:{one}"
            frontier.settle(row)
    for one in ids:
        assert frontier.find(one).url.endswith(one)
        assert frontier.owner(f"v1:{one}") == one
    assert frontier.find("aabbccdd" + "0" * 24) is None
    assert frontier.owner("v1:aabbccdd" + "0" * 24) is None
    assert frontier.owner(f"v2:{ids[0]}") is None
    database.close()
