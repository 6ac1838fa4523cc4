from __future__ import annotations

import logging

from scrapy import Spider
from scrapy.exceptions import DropItem
from scrapy.http import Response

from newscrawl.items import Article, CrawledPage, HttpFacts
from newscrawl.logformatter import QuietLogFormatter

URL = "http://news.example/a.html"
ARTICLE = Article(
    id="0" * 32,
    portal="p",
    domain="news.example",
    url=URL,
    title="标题",
    text="很长的正文",
    http=HttpFacts(200),
)
PAGE = CrawledPage(article=ARTICLE, requested_id="0" * 32, requested_url=URL)
SPIDER = Spider("test")


def test_a_page_is_one_short_line_for_those_who_debug():
    for entry, said in [
        (QuietLogFormatter().scraped(PAGE, Response(URL), SPIDER), f"Stored {URL} with 0 summaries"),
        (
            QuietLogFormatter().dropped(PAGE, ValueError("duplicate"), Response(URL), SPIDER),
            f"Not written: {URL}: duplicate",
        ),
    ]:
        assert entry["level"] == logging.DEBUG
        assert entry["msg"] % entry["args"] == said


def test_items_of_other_spiders_are_told_of_as_scrapy_does():
    entry = QuietLogFormatter().scraped({"a": 1}, Response(URL), SPIDER)
    assert "Scraped from" in entry["msg"]
    entry = QuietLogFormatter().dropped({"a": 1}, DropItem("x", log_level="INFO"), Response(URL), SPIDER)
    assert "Dropped" in entry["msg"]
