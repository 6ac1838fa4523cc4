"""The figures of ``python -m benchmarks.dedup`` at a reduced size, and the demo portal's planned copies."""

import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from types import ModuleType

import pytest

from newscrawl.dedupe import content_hash
from newscrawl.dedupe.canonical import plain_text
from newscrawl.dedupe.relation import JOINING, CutText, relate
from newscrawl.demo.builder import SiteBuilder
from newscrawl.demo.truth import Truth, tell_truth

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2025, 9, 18, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def dedup() -> Iterator[ModuleType]:
    """The benchmark, which lies outside of the package."""
    sys.path.insert(0, str(ROOT))
    try:
        import benchmarks.dedup
    finally:
        sys.path.remove(str(ROOT))
    yield benchmarks.dedup


def check(dedup: ModuleType, articles: list[list[str]], family_size: int) -> None:
    missed = [figure for figure in dedup.measure(articles, 1, family_size) if not figure.is_met]
    assert not missed


def test_generated_texts(dedup: ModuleType) -> None:
    check(dedup, dedup.generated_articles(50, seed=2), family_size=8)


def test_corpus_texts(dedup: ModuleType, corpus_dir: Path) -> None:
    check(dedup, dedup.corpus_articles()[::3], family_size=8)


def test_five_hundred_notices_have_hashes_of_their_own(dedup: ModuleType) -> None:
    texts = [text for family in dedup.families(random.Random(1), 40).values() for text in family]
    assert len(texts) >= 500
    assert len({content_hash("Notice", text) for text in texts}) == len(texts)


def test_a_hundred_thousand_pairs_have_hashes_of_their_own(dedup: ModuleType, corpus_dir: Path) -> None:
    articles = [*dedup.corpus_articles(), *dedup.generated_articles(300, seed=1)]
    assert len({content_hash("Title", "\n".join(article)) for article in articles}) == len(articles) >= 448


@pytest.fixture(scope="module", params=["newscrawl", "b"])
def truth(request: pytest.FixtureRequest) -> Truth:
    return tell_truth(SiteBuilder(NOW, request.param).build(), "http://demo.invalid", NOW)


def test_the_demos_planned_copies_have_one_hash(truth: Truth) -> None:
    by_hash: dict[str, set[str]] = {}
    for url in truth.listed:
        page = truth.articles[url]
        by_hash.setdefault(content_hash(page.title or "", page.text, page.description), set()).add(url)
    groups = {frozenset(urls) for urls in by_hash.values() if len(urls) > 1}
    assert groups == {group & truth.listed for group in truth.same_story}


def test_the_demos_planned_near_copies_and_no_others_are_near(truth: Truth) -> None:
    copies = {url: min(group) for group in truth.same_story for url in group}
    stories = {copies.get(url, url) for url in truth.listed}
    texts = {url: CutText.of(plain_text(truth.articles[url].text)) for url in stories}
    near = set()
    for one, other in combinations(sorted(stories), 2):
        relation = relate(texts[one], texts[other])
        if relation and relation.kind in JOINING:
            near.add(frozenset({one, other}))
    assert near == {frozenset(copies.get(url, url) for url in pair) for pair in truth.near_copies}
