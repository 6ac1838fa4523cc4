"""What deduplication costs in a store of a million articles: CPU time and disk for each.

    python -m benchmarks.dedup_cost [--stored 1000000]

The near index is filled with random keys first, in about a minute and 0.6 GB of the temporary directory;
then articles of ordinary length are hashed and filed, one transaction each. Medians, because the machine
may be doing other things as well.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from statistics import mean, median

from benchmarks.dedup_articles import corpus_articles, generated_articles
from newscrawl.dedupe import content_hash
from newscrawl.dedupe.near import signature
from newscrawl.dedupe.near_index import NearIndex
from newscrawl.dedupe.shingles import is_unspaced
from newscrawl.store.near_sqlite import FILE, SqliteNearStorage
from newscrawl.store.schema import transaction

NOW = datetime(2025, 9, 18, tzinfo=UTC)

ORDINARY = {True: 1200, False: 3600}
"""Characters of an ordinary article (by ``is_unspaced``); longer texts are cut to it."""

GOALS = {"content hash": 1000.0, "near lookup and insert": 1000.0}
"""Microseconds of CPU."""


def texts() -> list[str]:
    """Different ordinary articles: of the corpora, or generated ones where these are absent.

    Generated ones share their phrases, so they are compared more often than real ones.
    """
    bodies = ["\n".join(body) for body in corpus_articles() or generated_articles(200, seed=4)]
    return [body[: ORDINARY[is_unspaced(body)]] for body in bodies]


def fill(connection: sqlite3.Connection, stored: int, keys: int) -> None:
    """Rows of as many articles, in the order of their keys, which is quickest."""
    dice = random.Random(2)
    step = (1 << 48) // (stored * keys)

    def filed() -> Iterator[tuple[int, int]]:
        for number in range(stored * keys):
            yield number * step + dice.randrange(step), dice.randrange(stored) + 1

    with transaction(connection):
        connection.executemany("INSERT INTO near.filed VALUES (?, ?)", filed())
        connection.executemany(
            "INSERT INTO near.article (id, seen, text) VALUES (?, ?, ?)",
            ((dice.randbytes(16), int(NOW.timestamp()), b"") for _ in range(stored)),
        )


def cpu(action: Callable[[str], object], samples: Sequence[str]) -> list[float]:
    """Microseconds of CPU for each of the samples."""
    spent = []
    for sample in samples:
        start = time.process_time()
        action(sample)
        spent.append((time.process_time() - start) * 1e6)
    return spent


def main() -> int:
    """Print the figures; see the module's docstring."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--stored", type=int, default=1_000_000, help="articles in the index beforehand")
    options = parser.parse_args()
    samples = texts()
    keys = round(mean(len(signature(sample).keys) for sample in samples))
    with tempfile.TemporaryDirectory() as folder:
        connection = sqlite3.connect(Path(folder) / "state.sqlite", isolation_level=None)
        storage = SqliteNearStorage(connection)
        fill(connection, options.stored, keys)
        bare = Path(folder, FILE).stat().st_size
        index = NearIndex(storage)

        def file(text: str) -> None:
            with transaction(connection):
                index.add(blake2b(text.encode(), digest_size=16).hexdigest(), NOW, text)

        spent = {
            "content hash": cpu(lambda text: content_hash("Title", text), samples),
            "near lookup and insert": cpu(file, samples),
        }
        packed = connection.execute(
            "SELECT avg(length(text)) FROM (SELECT text FROM near.article ORDER BY key DESC LIMIT ?)",
            (len(samples),),
        ).fetchone()[0]
        connection.close()
    for name, values in spent.items():
        print(f"{name:24} median {median(values):6.0f} µs, mean {mean(values):6.0f} µs CPU")
    print(
        f"{keys} keys an article; {bare / options.stored:.0f} bytes for keys and row, {packed:.0f} for its text"
    )
    return 0 if all(median(values) <= GOALS[name] for name, values in spent.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
