from __future__ import annotations

import pytest
from scrapy import Request
from spider_desk import answer, channel_spider, refuse, story_page

from newscrawl.exceptions import ForbiddenByRobots
from newscrawl.extensions.state import utc_now
from newscrawl.items import CrawledPage, article_id
from newscrawl.spiders._articles import TRIES_FOR_WHOLE_STORY, is_front_page
from newscrawl.spiders._story import Story
from newscrawl.store import Discovery, UrlState

SITE = "http://news.example"
FIRST, SECOND = f"{SITE}/a/101.html", f"{SITE}/a/101_2.html"
KEY = "news.example"
TITLE = "老图书馆修缮两年后重新开放"
TWO_PAGES = story_page(TITLE, next_page=SECOND)


@pytest.fixture
def spider(tmp_path):
    with channel_spider(tmp_path, f"{SITE}/gn/") as spider:
        yield spider


def discovered(spider, url=FIRST):
    """The story of an address that a channel page has just announced."""
    found = Discovery(article_id(KEY, url), url, "国内新闻")
    (row,) = spider.state.store.discover(KEY, [found], utc_now())
    spider.state.ledger.found(row.id)
    return Story(row, spider.targets[0].portal)


def second_page_of(spider, story):
    """The request for the second page, the first one being read."""
    (request,) = answer(spider.article_request(story), TWO_PAGES)
    assert isinstance(request, Request)
    assert request.url == SECOND
    return request


def state_of(spider, story):
    row = spider.state.store.row(story.row.id)
    return row.state, row.attempts, row.reason


def test_a_story_is_read_page_by_page(spider):
    request = second_page_of(spider, discovered(spider))
    (item,) = answer(request, story_page(TITLE, "修缮期间共整理出三千余册旧书,其中近半数是首次编目。"))
    assert item.article.page_urls == [FIRST, SECOND]
    assert "首次编目" in item.article.text


@pytest.mark.parametrize("status", [404, 410, 403])
def test_a_next_page_that_does_not_exist_costs_no_article(spider, status):
    (item,) = answer(second_page_of(spider, discovered(spider)), status=status)
    assert item.article.page_urls == [FIRST]


def test_a_next_page_that_robots_txt_forbids_costs_no_article(spider):
    story = discovered(spider)
    (item,) = refuse(second_page_of(spider, story), ForbiddenByRobots("forbidden"))
    assert item.article.page_urls == [FIRST]
    assert state_of(spider, story)[0] is UrlState.TODO


@pytest.mark.parametrize("where", [FIRST, "http://elsewhere.example/"], ids=["first page", "elsewhere"])
def test_a_next_page_that_leads_back_or_away_ends_the_story(spider, where):
    (item,) = answer(second_page_of(spider, discovered(spider)), TWO_PAGES, url=where)
    assert item.article.page_urls == [FIRST]


@pytest.mark.parametrize("fails", [
    lambda request: answer(request, status=503),
    lambda request: refuse(request, OSError("no answer")),
], ids=["503", "no answer"])  # fmt: skip
def test_a_next_page_that_fails_is_tried_again_with_the_whole_story(spider, fails):
    story = discovered(spider)
    assert fails(second_page_of(spider, story)) == []
    state, attempts, reason = state_of(spider, story)
    assert (state, attempts) == (UrlState.TODO, 1)
    assert "503" in reason or "no answer" in reason


def test_a_next_page_that_fails_for_good_does_not_cost_the_first(spider):
    story = discovered(spider)
    story.row.attempts = TRIES_FOR_WHOLE_STORY
    (item,) = answer(second_page_of(spider, story), status=503)
    assert isinstance(item, CrawledPage)
    assert item.article.page_urls == [FIRST]


def test_not_modified_means_nothing_for_what_was_never_stored(spider):
    story = discovered(spider)
    assert answer(spider.article_request(story), status=304) == []
    assert state_of(spider, story) == (UrlState.TODO, 1, "HTTP 304")


def test_the_front_page_is_not_the_article_that_is_gone(spider):
    story = discovered(spider)
    assert answer(spider.article_request(story), TWO_PAGES, url=f"{SITE}/index.html") == []
    assert state_of(spider, story)[0] is UrlState.TODO
    assert "front page" in state_of(spider, story)[2]


def test_redirected_off_the_portal(spider):
    story = discovered(spider)
    assert answer(spider.article_request(story), TWO_PAGES, url="http://elsewhere.example/1.html") == []
    assert state_of(spider, story)[0] is UrlState.DROPPED


def test_forbidden(spider):
    story = discovered(spider)
    assert refuse(spider.article_request(story), ForbiddenByRobots("forbidden by robots.txt")) == []
    assert state_of(spider, story)[0] is UrlState.FORBIDDEN


@pytest.mark.parametrize(("url", "is_root"), [
    ("http://news.example", True),
    ("https://news.example/index.html?utm_source=x", True),
    ("http://news.example/?id=7", False),
    ("http://news.example/gn/", False),
])  # fmt: skip
def test_front_pages(url, is_root):
    assert is_front_page(url) is is_root


def test_a_sidebar_link_that_waits_for_its_next_try_is_left_alone(tmp_path):
    side = "".join(
        f'<li><a href="{SITE}/a/20{n}.html">相关的第{n}篇报道说的是另一件事情</a></li>' for n in range(4)
    )
    page = story_page(TITLE).replace(
        "</article>", f"</article><aside><h3>相关阅读</h3><ul>{side}</ul></aside>"
    )
    with channel_spider(tmp_path, f"{SITE}/gn/", NEWSCRAWL_FOLLOW_SIDEBAR=1) as spider:
        waiting = discovered(spider, f"{SITE}/a/201.html").row.id
        spider.state.store.fail(waiting, "HTTP 503", utc_now())
        spider.state.ledger._outcomes.clear()
        *requests, _item = answer(spider.article_request(discovered(spider)), page)
    assert [request.url[-8:] for request in requests] == ["200.html", "202.html", "203.html"]
