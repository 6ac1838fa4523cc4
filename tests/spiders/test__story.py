from __future__ import annotations

from datetime import UTC, datetime

from scrapy.http import Response

from newscrawl.extract.portal import Portal
from newscrawl.extract.types import ArticlePage, Image, SidebarEntry
from newscrawl.items import article_id
from newscrawl.spiders._story import MAX_STORY_PAGES, Story, crawled_page
from newscrawl.store import FrontierRow, UrlState

NOW = datetime(2025, 9, 18, 11, 22, 6, tzinfo=UTC)
FIRST = "http://news.example/a.html"
SECOND = "http://news.example/a_2.html"
KEY = "news.example"


def story(*pages: ArticlePage) -> Story:
    row = FrontierRow(article_id(KEY, FIRST), KEY, FIRST, "国内新闻", UrlState.TODO, NOW)
    started = Story(row, Portal(KEY))
    for page in pages:
        headers = {"ETag": '"1"', "Last-Modified": "Thu, 18 Sep 2025 11:22:06 GMT"}
        started.add(page, Response(page.url, headers=headers), NOW)
    return started


def test_pages_of_a_story_become_one_article():
    item = crawled_page(
        story(
            ArticlePage(
                FIRST,
                title="标题",
                paragraphs=["一", "二"],
                authors=["甲"],
                images=[Image("http://news.example/1.jpg", after_paragraph=1)],
                next_page=SECOND,
            ),
            ArticlePage(
                SECOND,
                title="标题(2)",
                paragraphs=["三"],
                authors=["甲", "乙"],
                images=[Image("http://news.example/2.jpg", after_paragraph=1)],
            ),
        ),
        "run",
        lambda url: KEY,
    )
    article = item.article
    assert (article.title, article.text, article.authors) == ("标题", "一\n二\n三", ["甲", "乙"])
    assert article.page_urls == [FIRST, SECOND]
    assert [image.after_paragraph for image in article.images] == [1, 3]
    assert (article.channel, article.run_id, article.first_seen_at) == ("国内新闻", "run", NOW)
    assert (article.http.status, article.http.etag) == (200, '"1"')
    assert item.requested_id == article.id == article_id(KEY, FIRST)


def test_a_summary_has_the_id_of_its_article_and_stands_once():
    other = "http://news.example/b.html?utm_source=side"
    entries = [
        SidebarEntry("乙", other, block="相关阅读"),
        SidebarEntry("乙", "http://news.example/b.html", position=1),
        SidebarEntry("自己", FIRST, position=2),
    ]
    page = ArticlePage(FIRST, title="甲", paragraphs=["文"], summaries=entries)
    item = crawled_page(story(page), "run", lambda url: KEY)
    (summary,) = item.summaries
    assert summary.id == article_id(KEY, "http://news.example/b.html")
    assert (summary.found_on_id, summary.found_on_url) == (item.article.id, FIRST)
    assert item.article.related_ids == [summary.id]


def test_next_page_is_followed_on_the_same_host_and_never_in_a_circle():
    assert story(ArticlePage(FIRST, next_page=SECOND)).next_page() == SECOND
    assert story(ArticlePage(FIRST)).next_page() is None
    assert story(ArticlePage(FIRST, next_page="http://other.example/a_2.html")).next_page() is None
    assert story(ArticlePage(FIRST), ArticlePage(SECOND, next_page=FIRST)).next_page() is None


def test_a_story_without_end_is_cut():
    pages = [ArticlePage(f"{FIRST}?p={n}", next_page=f"{FIRST}?p={n + 1}") for n in range(MAX_STORY_PAGES)]
    assert story(*pages[:-1]).next_page() is not None
    assert story(*pages).next_page() is None
