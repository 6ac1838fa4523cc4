"""The real engine on the demo portal over real HTTP, from the command line."""

from collections import Counter
from datetime import datetime

import pytest

from newscrawl.demo.check import Checker, read_output
from newscrawl.demo.server import DemoPortal
from newscrawl.demo.story import CHINA
from newscrawl.demo.tour import crawl

# Months before the test runs: a yearless date must not get the machine's year.
NOW = datetime(2025, 12, 30, 20, 0, tzinfo=CHINA)


@pytest.fixture(scope="module")
def crawled(tmp_path_factory):
    """Portal, output folder, first and second run."""
    folder = tmp_path_factory.mktemp("output")
    with DemoPortal(NOW) as portal:
        yield portal, folder, crawl(portal, folder), crawl(portal, folder)


def test_the_first_run_is_healthy_and_says_what_happened(crawled):
    portal, _, first, _ = crawled
    assert (first.exit_code, first.log) == (0, "")
    truth = portal.truth()
    outcomes = {name: count for name, count in first.outcomes.items() if count}
    # The short address leads to an article that the list has under its own address too.
    aliases = outcomes.pop("unchanged", 0) + outcomes.pop("known", 0)
    assert aliases == 1
    assert outcomes == {
        "written": truth.to_write,
        "duplicate": sum(len(group) - 1 for group in truth.same_story),
        "forbidden": 1,
        "failed": 1,
    }
    assert first.report["urls"] == len(truth.discovered)


def test_every_field_of_every_record_equals_the_truth(crawled, record_property):
    portal, folder, _, _ = crawled
    comparison = Checker(portal.site, portal.url).check(read_output(folder))
    record_property("fields", str(comparison))
    print(comparison)
    assert comparison.compared > 3000
    assert comparison.differences == []


def test_the_closed_folder_is_never_requested(crawled):
    portal, _, _, _ = crawled
    assert [hit.path for hit in portal.requests if hit.path.startswith("/neibu/")] == []


def test_every_address_is_requested_once(crawled):
    portal, _, first, _ = crawled
    asked = Counter(hit.path for hit in portal.requests[: sum(first.statuses.values())] if hit.status == 200)
    # The redirect of the short address ends at an article that is fetched for itself as well.
    again = {path for path, count in asked.items() if count > 1}
    assert again <= {new.removeprefix(portal.url) for new in portal.truth().redirects.values()}


def test_the_second_run_writes_nothing_and_asks_only_whether_lists_changed(crawled):
    _, _, _, second = crawled
    assert (second.exit_code, second.log) == (0, "")
    assert second.outcomes["written"] == second.outcomes["revised"] == 0
    assert second.report["summaries"]["written"] == 0
    # robots.txt, then the first page of every channel.
    assert second.statuses == {200: 1, 304: 3}


def test_a_run_with_new_articles_asks_for_them_and_for_no_more(tmp_path):
    with DemoPortal(NOW) as portal:
        crawl(portal, tmp_path)
        # Twelve new ones fill the first page of ten and reach into the second.
        posts = portal.publish("gn", 12)
        before = len(portal.requests)
        run = crawl(portal, tmp_path)
        asked = Counter(hit.path for hit in portal.requests[before:])
    assert run.exit_code == 0
    assert run.outcomes["written"] == 12
    lists = ["/robots.txt", "/gn/", "/gn/index_2.shtml", "/shehui/", "/caijing/"]
    assert asked == Counter([*lists, *(post.path for post in posts)])


def test_near_copies_are_labelled_and_nothing_else_is(crawled):
    portal, folder, _, _ = crawled
    clusters: dict[str, set[str]] = {}
    for record in read_output(folder).articles:
        clusters.setdefault(record["cluster_id"] or record["id"], set()).add(record["url"])
    labelled = {frozenset(urls) for urls in clusters.values() if len(urls) > 1}
    assert labelled == set(portal.truth().near_copies)
