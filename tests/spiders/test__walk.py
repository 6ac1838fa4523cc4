from __future__ import annotations

import asyncio
import time
from datetime import timedelta

import pytest
from spider_desk import answer, channel_spider, list_page, refuse, story_page

from newscrawl.exceptions import ForbiddenByRobots
from newscrawl.extensions.state import utc_now
from newscrawl.extract.types import ChannelEntry
from newscrawl.items import article_id
from newscrawl.ledger import Ledger
from newscrawl.spiders import _walk
from newscrawl.spiders._channel_walk import MAX_INDEX_DEPTH
from newscrawl.store import Discovery

SITE = "http://news.example"
CHANNEL = f"{SITE}/gn/"
STORIES = {f"/gn/2025/10{n}.html": f"第{n}座乡镇图书馆今天上午正式向公众开放" for n in range(8)}
SITEMAP_INDEX = (
    "<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
    "<sitemap><loc>{}</loc></sitemap></sitemapindex>"
)


@pytest.fixture
def spider(tmp_path):
    with channel_spider(tmp_path, CHANNEL) as spider:
        yield spider


def started(spider):
    """What ``start`` yields."""

    async def collect():
        return [request async for request in spider.start()]

    return asyncio.run(collect())


def urls(requests):
    return [request.url.removeprefix(SITE) for request in requests]


def test_channels_come_before_the_backlog(spider):
    earlier = Discovery(article_id("news.example", f"{SITE}/old/1.html"), f"{SITE}/old/1.html")
    spider.state.store.discover("news.example", [earlier], utc_now())
    spider.state.store._frontier.run += 1  # as the next run sees it
    assert urls(started(spider)) == ["/gn/", "/old/1.html"]


def test_what_is_new_is_requested_once(spider):
    (first,) = started(spider)
    assert urls(answer(first, list_page(STORIES))) == list(STORIES)
    assert spider.walks[0].outcome == "walked"
    assert answer(spider.begin_walk(spider.targets[0]), list_page(STORIES)) == []


def test_an_unasked_for_304_is_no_answer(spider):
    (first,) = started(spider)
    assert answer(first, status=304) == []
    assert (spider.walks[0].broken, spider.walks[0].outcome) == (True, "HTTP 304")


def test_a_304_ends_the_walk_of_a_channel_that_was_walked(spider):
    spider.state.store.complete_walk(CHANNEL, '"1"', None, utc_now())
    (first,) = started(spider)
    assert first.headers["If-None-Match"] == b'"1"'
    assert answer(first, status=304) == []
    assert (spider.walks[0].broken, spider.walks[0].outcome) == (False, "unchanged")


def test_a_channel_whose_links_all_leave_the_portal_is_told_of(spider):
    """As when the site has moved: everything would be left out, and the run would count as healthy."""
    (first,) = started(spider)
    moved = "http://moved.example"
    links = {moved + path: title for path, title in STORIES.items()}
    assert answer(first, list_page(links), url=f"{moved}/gn/") == []
    (walk,) = spider.walks
    assert walk.broken
    assert walk.outcome.startswith(
        f"none of 8 links at {moved}/gn/ stays on the portal, e.g. {moved}/gn/2025"
    )
    assert spider.state.ledger.counts()["dropped"] == 8


def test_what_one_portal_leaves_out_is_fetched_for_the_portal_that_it_belongs_to(tmp_path):
    other = "http://other.example"
    with channel_spider(tmp_path, f"{CHANNEL},{other}/gn/") as spider:
        first, second = started(spider)
        links = STORIES | {other + path: title for path, title in STORIES.items()}
        assert len(answer(first, list_page(links))) == 8
        assert len(answer(second, list_page(links))) == 8
        assert spider.state.ledger.counts()["todo"] == 16


def test_many_links_are_told_apart_in_linear_time(spider):
    spider.begin_walk(spider.targets[0])
    entries = [ChannelEntry("标题", f"{CHANNEL}2025/{n}.html") for n in range(5000)]
    before = time.process_time()
    assert len(spider.own_entries(entries, spider.walks[0])) == 5000
    assert time.process_time() - before < 1.0


def test_an_article_due_for_another_look_is_asked_for_again_through_its_channel(spider, monkeypatch):
    (first,) = started(spider)
    path, title = next(iter(STORIES.items()))
    request, *_rest = answer(first, list_page(STORIES))
    (item,) = answer(request, story_page(title))
    spider.state.store.commit([item])
    spider.state.ledger = Ledger()
    later = utc_now() + timedelta(hours=2)
    monkeypatch.setattr(_walk, "utc_now", lambda: later)
    spider.revisit = (timedelta(hours=1),)
    assert path in urls(answer(spider.begin_walk(spider.targets[0]), list_page(STORIES)))


def test_an_article_that_a_sitemap_dates_after_the_last_look_is_asked_for_again(spider):
    (first,) = started(spider)
    path, title = next(iter(STORIES.items()))
    request, *_rest = answer(first, list_page(STORIES))
    (item,) = answer(request, story_page(title))
    spider.state.store.commit([item])
    for hours, again in ((-1, []), (1, [path])):
        spider.state.ledger = Ledger()
        changed = (utc_now() + timedelta(hours=hours)).isoformat()
        sitemap = f"<?xml version='1.0'?><urlset><url><loc>{SITE}{path}</loc><lastmod>{changed}</lastmod></url></urlset>"
        assert (
            urls(answer(spider.begin_walk(spider.targets[0].at(f"{SITE}/{hours}.xml", None)), sitemap))
            == again
        )


def test_indexes_of_sitemaps_end(spider):
    (request,) = started(spider)
    for depth in range(MAX_INDEX_DEPTH):
        (request,) = answer(request, SITEMAP_INDEX.format(f"{SITE}/sitemap-{depth}.xml"))
    assert answer(request, SITEMAP_INDEX.format(f"{SITE}/sitemap-x.xml")) == []
    assert spider.walks[-1].outcome == "no article links"


@pytest.mark.parametrize("fails", [
    lambda request: answer(request, status=503),
    lambda request: refuse(request, ForbiddenByRobots("forbidden by robots.txt")),
], ids=["503", "robots.txt"])  # fmt: skip
def test_a_channel_that_cannot_be_read_is_broken(spider, fails):
    (first,) = started(spider)
    assert fails(first) == []
    assert spider.walks[0].broken
