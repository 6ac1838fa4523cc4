"""How well copies are known: exact recall, false merges, near labels, template news kept apart.

    python -m benchmarks.dedup                 everything, with 95 % intervals (Wilson 1927)
    python -m benchmarks.dedup --check         exit code 1 when a figure misses its goal

The truth is made by mutating the texts of the labelled corpora (where they are) and generated ones.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import combinations

from benchmarks.dedup_articles import corpus_articles, generated_articles
from benchmarks.hard_negatives import families
from benchmarks.mutations import EXACT, NEAR, PARTS, Mutation, advert
from newscrawl.dedupe import content_hash
from newscrawl.dedupe.near_index import NearIndex, Placement
from newscrawl.dedupe.near_storage import MemoryNearStorage
from newscrawl.dedupe.relation import JOINING, Kind

GOALS = {"exact": 0.99, "apart": 1.0, "near": 0.98, "part": 0.90, "precision": 0.99}
"""What issue and documentation promise, by the first word of a figure's name."""

FOUND: dict[str, frozenset[Kind]] = {"near": JOINING, "part": JOINING | {"item"}}
"""Which relation to its original counts as finding a copy."""

START = datetime(2025, 9, 18, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Figure:
    """So many of so many, and whether that is enough."""

    name: str
    good: int
    all: int

    @property
    def goal(self) -> float:
        return GOALS[self.name.split()[0]]

    @property
    def is_met(self) -> bool:
        return self.all > 0 and self.good >= self.goal * self.all

    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % score interval."""
        z, share = 1.96, self.good / self.all
        centre = share + z * z / (2 * self.all)
        spread = z * ((share * (1 - share) + z * z / (4 * self.all)) / self.all) ** 0.5
        return (centre - spread) / (1 + z * z / self.all), (centre + spread) / (1 + z * z / self.all)


def measure(articles: Sequence[list[str]], repeats: int, family_size: int, seed: int = 1) -> Iterator[Figure]:
    """All figures over these articles (paragraphs each); every mutation drawn ``repeats`` times."""
    dice = random.Random(seed)
    for name, mutation in EXACT.items():
        yield _exact(name, mutation, articles, repeats, dice)
    yield _apart("apart articles", ["\n".join(article) for article in articles])
    for name, mutation in NEAR.items():
        yield from _near(f"near {name}", mutation, articles, repeats, dice)
    for name, mutation in PARTS.items():
        yield from _near(f"part {name}", mutation, articles, repeats, dice)
    notices = families(dice, family_size)
    yield _apart("apart notices", [text for texts in notices.values() for text in texts])
    yield _precision("precision notices", notices, dice)


def _exact(
    name: str, mutation: Mutation, articles: Sequence[list[str]], repeats: int, dice: random.Random
) -> Figure:
    same = sum(
        _hash("\n".join(article)) == _hash("\n".join(mutation(article, dice)))
        for article in articles
        for _ in range(repeats)
    )
    return Figure(f"exact {name}", same, repeats * len(articles))


def _apart(name: str, texts: Sequence[str]) -> Figure:
    """Over all pairs: how many different texts have different hashes."""
    hashes = [_hash(text) for text in texts]
    pairs = len(hashes) * (len(hashes) - 1) // 2
    merged = sum(one == other for one, other in combinations(hashes, 2))
    return Figure(name, pairs - merged, pairs)


def _hash(text: str) -> str:
    # One title for all: a difference must come from the body alone.
    return content_hash("A title", text)


def _near(
    name: str, mutation: Mutation, articles: Sequence[list[str]], repeats: int, dice: random.Random
) -> Iterator[Figure]:
    """How many copies find their original, and how many labels are right, in an index of all articles."""
    found = right = labels = 0
    for _ in range(repeats):
        index = _Index()
        for article in articles:
            index.add("\n".join(article))
        for number, article in enumerate(articles):
            placement = index.add("\n".join(mutation(article, dice)))
            kinds = [match.kind for match in placement.matches if match.id == _id(number)]
            found += any(kind in FOUND[name.split()[0]] for kind in kinds)
            joined = [match.id for match in placement.matches if match.joins]
            labels += len(joined)
            right += sum(id == _id(number) for id in joined)
    yield Figure(name, found, repeats * len(articles))
    yield Figure(f"precision {name}", right, labels)


def _precision(name: str, notices: dict[str, list[str]], dice: random.Random) -> Figure:
    """Template news and a copy of each with an advertisement in it: how many labels join a text and its copy."""
    right = labels = 0
    for texts in notices.values():
        index = _Index()
        copies = ["\n".join(advert([text], dice)) for text in texts]
        for number, text in enumerate([*texts, *copies]):
            joined = [match.id for match in index.add(text).matches if match.joins]
            labels += len(joined)
            right += sum(id == _id(number - len(texts)) for id in joined)
    return Figure(name, right, labels)


class _Index:
    """A near index that numbers its articles and lets a minute pass between them."""

    def __init__(self) -> None:
        self._index = NearIndex(MemoryNearStorage())
        self._count = 0

    def add(self, text: str) -> Placement:
        placement = self._index.add(_id(self._count), START + timedelta(minutes=self._count), text)
        self._count += 1
        return placement


def _id(number: int) -> str:
    return f"{number:032x}"


def main() -> int:
    """Print the table; see the module's docstring."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeats", type=int, default=5, help="how often every mutation is drawn")
    parser.add_argument("--generated", type=int, default=300, help="generated articles beside the corpora's")
    parser.add_argument("--family", type=int, default=60, help="texts of each kind of template news")
    parser.add_argument("--check", action="store_true", help="exit with 1 when a goal is missed")
    options = parser.parse_args()
    articles = [*corpus_articles(), *generated_articles(options.generated, seed=1)]
    print(f"{len(articles)} articles, {options.generated} of them generated")
    missed = 0
    for figure in measure(articles, options.repeats, options.family):
        low, high = figure.interval()
        mark = "" if figure.is_met else f"   below {figure.goal:.0%}"
        missed += not figure.is_met
        print(
            f"{figure.name:40} {figure.good:>9} / {figure.all:<9} {low:8.3%} – {high:.3%}{mark}", flush=True
        )
    return 1 if missed and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
