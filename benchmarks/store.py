"""How the state grows and how fast it answers: ``python benchmarks/store.py [--articles N]``.

Fills a database through the store's own code, a day of articles after the other, each discovered, stored
with a hash of its own and forgotten in detail 30 days later, then looks up known and unknown ids and hashes
in random order. CPU time of this process; the disk cache is warm. Exit code 1 when a limit is passed.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from newscrawl.items import SidebarSummary
from newscrawl.store import Discovery, UrlState
from newscrawl.store.disk import Disk
from newscrawl.store.frontier import Frontier
from newscrawl.store.packing import title_digest
from newscrawl.store.runs import begin_run
from newscrawl.store.schema import open_database, transaction
from newscrawl.store.summaries import Summaries

LARGEST_PER_ARTICLE = 100
"""Bytes on disk for a known URL with its hash (issue: 1,000,000 in less than 100 MB)."""

SLOWEST_LOOKUP = 50
"""Microseconds of CPU."""

A_DAY = 2_500
SAMPLE = 20_000
START = datetime(2026, 1, 1, tzinfo=UTC)


def main() -> int:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser(description="Growth and speed of the state.")
    parser.add_argument("--articles", type=int, default=1_000_000)
    count = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crawl.sqlite3"
        return _measure(path, count)


def _measure(path: Path, count: int) -> int:
    db = open_database(Disk(), path, START)
    frontier, started = Frontier(db, 1), time.process_time()
    for first in range(0, count, A_DAY):
        now = START + timedelta(days=first // A_DAY)
        with transaction(db):
            for number in range(first, min(first + A_DAY, count)):
                _store(frontier, number, now)
        begin_run(db, now)
    filled = time.process_time() - started
    per_article = _bytes(db, path) / count
    recent = db.execute("SELECT count(*) FROM detail").fetchone()[0]
    print(f"{count:,} articles: {per_article:.1f} bytes each, {recent:,} of them with the details of 30 days")
    print(f"discovered and stored: {filled / count * 1e6:.1f} us CPU each")
    slowest = _lookups(frontier, count)
    print(f"each distinct sidebar entry: {_growth_of_summaries(db, path, count):.1f} bytes more")
    db.close()
    return int(per_article > LARGEST_PER_ARTICLE or slowest > SLOWEST_LOOKUP)


def _lookups(frontier: Frontier, count: int) -> float:
    rng = random.Random(1)
    known = [rng.randrange(count) for _ in range(SAMPLE)]
    unknown = [count + number for number in known]
    times = {
        "known URL": _time(lambda number: frontier.find(_id(number)), known),
        "unknown URL": _time(lambda number: frontier.find(_id(number)), unknown),
        "known hash": _time(lambda number: frontier.owner(_hash(number)), known),
        "unknown hash": _time(lambda number: frontier.owner(_hash(number)), unknown),
    }
    for name, seconds in times.items():
        print(f"{name}: {seconds:.1f} us CPU")
    return max(times.values())


def _time(look_up: Callable[[int], object], numbers: Sequence[int]) -> float:
    started = time.process_time()
    for number in numbers:
        look_up(number)
    return (time.process_time() - started) / len(numbers) * 1e6


def _store(frontier: Frontier, number: int, now: datetime) -> None:
    url = f"https://news.example.com/2026/01/01/world/an-article-with-a-usual-name-{number}.html"
    row = frontier.ensure("news.example.com", Discovery(_id(number), url, f"channel {number % 20}"), now)
    row.state, row.content_hash, row.revision = UrlState.STORED, _hash(number), 1
    row.checked_at = row.published_at = now
    row.title_digest, row.etag = title_digest(str(number)), f'"{number:x}-5f3a1c2b"'
    frontier.settle(row)


def _growth_of_summaries(db: sqlite3.Connection, path: Path, count: int) -> float:
    """Bytes for each of so many sidebar entries, seen once."""
    before, summaries = _bytes(db, path), Summaries(db)
    entry = SidebarSummary(id="", portal="", url="", title="", found_on_id="", found_on_url="")
    with transaction(db):
        for number in range(count):
            entry.content_hash = _hash(-1 - number)
            summaries.is_new(entry, number, START)
    return (_bytes(db, path) - before) / count


def _bytes(db: sqlite3.Connection, path: Path) -> int:
    """Size of the file, all of the log moved into it."""
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path.stat().st_size


def _id(number: int) -> str:
    return hashlib.md5(f"url {number}".encode()).hexdigest()


def _hash(number: int) -> str:
    return "v1:" + hashlib.md5(f"text {number}".encode()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
