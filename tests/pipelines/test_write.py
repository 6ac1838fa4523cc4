from __future__ import annotations

import json

import pytest
from scrapy.exceptions import DropItem
from spider_desk import answer, channel_spider, story_page

from newscrawl.extensions.state import utc_now
from newscrawl.items import article_id
from newscrawl.pipelines.dedupe import DedupePipeline
from newscrawl.pipelines.validate import ValidatePipeline
from newscrawl.pipelines.write import WritePipeline
from newscrawl.spiders._story import Story
from newscrawl.store import Discovery, StoreError, UrlState

SITE = "http://news.example"
TITLE = "老图书馆修缮两年后重新开放"


@pytest.fixture
def spider(tmp_path):
    with channel_spider(tmp_path, f"{SITE}/gn/") as spider:
        yield spider


def crawled(spider, path, page):
    """The item of a page that was just discovered and fetched."""
    url = SITE + path
    found = Discovery(article_id("news.example", url), url)
    (row,) = spider.state.store.discover("news.example", [found], utc_now())
    spider.state.ledger.found(row.id)
    (item,) = answer(spider.article_request(Story(row, spider.targets[0].portal)), page)
    return DedupePipeline().process_item(item)


def write(spider, item):
    return WritePipeline.from_crawler(spider.crawler).process_item(item)


def test_what_is_written_is_on_disk_and_in_the_ledger(spider, tmp_path):
    item = crawled(spider, "/a.html", story_page(TITLE))
    assert write(spider, item) is item
    (path,) = tmp_path.glob("news.example/articles-*.jsonl")
    assert json.loads(path.read_text(encoding="utf-8"))["title"] == TITLE
    assert spider.state.ledger.counts()["written"] == 1
    assert spider.crawler.stats.get_value("newscrawl/articles/written") == 1


def test_a_copy_under_another_address_is_dropped_and_names_the_first(spider, tmp_path):
    first = write(spider, crawled(spider, "/a.html", story_page(TITLE)))
    with pytest.raises(DropItem, match=f"duplicate of {first.article.id}"):
        write(spider, crawled(spider, "/b.html", story_page(TITLE)))
    assert spider.state.ledger.counts()["duplicate"] == 1
    (path,) = tmp_path.glob("news.example/articles-*.jsonl")
    assert len(path.read_bytes().splitlines()) == 1


def test_a_store_that_fails_stops_the_run_and_leaves_the_article_to_do(spider, monkeypatch):
    item = crawled(spider, "/a.html", story_page(TITLE))
    failures = []

    def fail(error):
        failures.append(error)
        spider.state.error = error

    def commit(pages):
        raise StoreError("disk full")

    monkeypatch.setattr(spider.state, "fail", fail)
    monkeypatch.setattr(spider.state.store, "commit", commit)
    for reason in ("not committed: disk full", "the store has failed"):
        with pytest.raises(DropItem, match=reason):
            write(spider, item)
    assert len(failures) == 1
    assert spider.state.ledger.counts()["todo"] == 1


def test_a_page_without_text_is_tried_again_later(spider):
    item = crawled(spider, "/a.html", f"<html><body><h1>{TITLE}</h1></body></html>")
    item.article.text = ""
    with pytest.raises(DropItem, match="no text found"):
        ValidatePipeline.from_crawler(spider.crawler).process_item(item)
    row = spider.state.store.row(item.requested_id)
    assert (row.state, row.attempts, row.reason) == (UrlState.TODO, 1, "no text found")
    assert spider.state.ledger.counts()["failed"] == 1
