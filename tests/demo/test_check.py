"""The checker must find what it is there to find."""

from copy import deepcopy
from datetime import datetime

import pytest

from newscrawl.demo.builder import SiteBuilder
from newscrawl.demo.check import Checker, Output, read_output
from newscrawl.demo.compare import article_facts, summary_facts
from newscrawl.demo.story import CHINA
from newscrawl.demo.truth import tell_truth
from newscrawl.items import article_id

NOW = datetime(2025, 9, 18, 20, 0, tzinfo=CHINA)
BASE = "http://127.0.0.1:8000"
PORTAL = "127.0.0.1"


@pytest.fixture(scope="module")
def checker():
    return Checker(SiteBuilder(NOW).build(), BASE)


@pytest.fixture(scope="module")
def perfect():
    """What a perfect crawl writes, made from the truth."""
    truth = tell_truth(SiteBuilder(NOW).build(), BASE, NOW)
    copies = {url for group in truth.same_story for url in sorted(group)[1:]}
    common = {"portal": PORTAL, "fetched_at": NOW.isoformat()}
    articles = [
        {
            **article_facts(truth.articles[url]),
            **common,
            "channel": truth.articles[url].breadcrumbs[-1].name,
            "page_urls": truth.pages[url],
            "related_ids": [article_id(PORTAL, entry.url) for entry in truth.articles[url].summaries],
        }
        for url in sorted(truth.listed - copies)
    ]
    summaries = {}
    for url in sorted(truth.listed):
        for entry in truth.articles[url].summaries:
            key = (entry.url, entry.title, entry.summary, entry.published_on)
            channel = truth.articles[url].breadcrumbs[-1].name
            found = {"found_on_url": url, "channel": channel, "id": article_id(PORTAL, entry.url)}
            summaries.setdefault(key, {**summary_facts(entry), **common, **found})
    return Output(articles, list(summaries.values()))


def test_a_perfect_crawl_has_no_differences(checker, perfect):
    comparison = checker.check(perfect)
    assert comparison.differences == []
    assert comparison.equal == comparison.compared > 3000


def lose(output):
    output.articles.pop(7)


def write_twice(output):
    output.articles.append(output.articles[7])


def write_a_copy(output):
    output.articles.append({**output.articles[7], "url": f"{BASE}/gn/elsewhere.shtml"})


def mistake_a_field(output):
    output.articles[7]["authors"] = ["某某"]


def take_the_machines_year(output):
    entry = next(record for record in output.summaries if record["published_basis"] == "page")
    entry["published_on"] = entry["published_on"].replace("2025", "2026")


def lose_a_summary(output):
    output.summaries.pop(3)


def write_a_summary_twice(output):
    output.summaries.append(output.summaries[3])


def invent_a_summary(output):
    output.summaries.append({**output.summaries[3], "url": f"{BASE}/about/"})


@pytest.mark.parametrize(
    "fault",
    [
        lose,
        write_twice,
        write_a_copy,
        mistake_a_field,
        take_the_machines_year,
        lose_a_summary,
        write_a_summary_twice,
        invent_a_summary,
    ],
)
def test_a_fault_is_found(checker, perfect, fault):
    output = deepcopy(perfect)
    fault(output)
    assert checker.check(output).differences


def test_both_copies_of_one_story_are_one_too_many(checker, perfect):
    truth = tell_truth(SiteBuilder(NOW).build(), BASE, NOW)
    second = sorted(truth.same_story[0])[1]
    output = deepcopy(perfect)
    output.articles.append(
        {**article_facts(truth.articles[second]), "portal": PORTAL, "fetched_at": NOW.isoformat()}
    )
    assert any("lines: expected 1, found 2" in line for line in checker.check(output).differences)


def test_a_torn_line_is_refused(tmp_path):
    (tmp_path / PORTAL).mkdir()
    (tmp_path / PORTAL / "articles-2025-09-18.jsonl").write_text('{"url": "a"}\n{"url": "b"')
    with pytest.raises(ValueError, match="line 2: torn"):
        read_output(tmp_path)
