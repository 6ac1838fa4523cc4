from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from scrapy.exceptions import CloseSpider
from scrapy.settings import Settings
from scrapy.utils.test import get_crawler
from twisted.python.failure import Failure

from newscrawl.extensions.state import State, near_labels, new_run_id, utc_now
from newscrawl.items import article_id
from newscrawl.store import Discovery, Outcome, StoreError, StoreLocked, UrlState
from newscrawl.verdict import EXIT_CODE_STAT

URL = "http://news.example/a.html"
ID = article_id("news.example", URL)


@pytest.fixture
def crawler(tmp_path):
    crawler = get_crawler(settings_dict={"NEWSCRAWL_OUTPUT_DIR": str(tmp_path), "NEWSCRAWL_NEAR": "off"})
    crawler._apply_settings()
    return crawler


@pytest.fixture
def state(crawler):
    state = State(crawler)
    crawler.extensions.middlewares = (state,)
    state.open(None)
    yield state
    state.close()


def test_opens_the_store_in_the_output_folder(state, tmp_path):
    assert state.is_open
    assert (tmp_path / "state").is_dir()
    assert State.of(state.crawler) is state


def test_a_second_run_is_told_who_holds_the_lock(state, crawler, caplog):
    second = State(crawler)
    with pytest.raises(CloseSpider) as closing:
        second.open(None)
    assert closing.value.reason == "locked"
    assert isinstance(second.error, StoreLocked)
    assert "locked by process" in caplog.text
    second.close()


def test_a_folder_that_cannot_be_used(crawler, tmp_path):
    (tmp_path / "state").write_text("a file stands here", encoding="utf-8")
    blocked = State(crawler)
    with pytest.raises(CloseSpider) as closing:
        blocked.open(None)
    assert closing.value.reason == "store_failed"
    assert not blocked.is_open


def test_closing_releases_the_lock(state, crawler):
    state.close()
    second = State(crawler)
    second.open(None)
    second.close()


def test_a_store_that_fails_while_closing_overrules_the_verdict(state, crawler):
    crawler.stats.set_value(EXIT_CODE_STAT, 0)
    store = state.store

    def close():
        store.close()
        raise StoreError("disk failed")

    state.store = SimpleNamespace(close=close)
    state.close()
    assert crawler.stats.get_value(EXIT_CODE_STAT) == 74


def test_without_the_extension():
    crawler = get_crawler()
    crawler._apply_settings()
    with pytest.raises(RuntimeError, match="EXTENSIONS"):
        State.of(crawler)


def test_a_failed_article_is_tried_again_and_a_stored_one_stays(state):
    state.store.discover("news.example", [Discovery(ID, URL)], utc_now())
    state.ledger.found(ID)
    state.article_failed(ID, "HTTP 503")
    row = state.store.row(ID)
    assert (row.state, row.attempts, row.reason) == (UrlState.TODO, 1, "HTTP 503")
    assert state.ledger.counts()[Outcome.FAILED] == 1


def test_a_store_that_fails_in_a_callback_stops_the_run_once(state, crawler, caplog):
    reasons = []

    async def close_spider_async(*, reason):
        reasons.append(reason)

    crawler._engine = SimpleNamespace(close_spider_async=close_spider_async)

    async def run():
        state.spider_error(Failure(ValueError("no business of the store")))
        assert state.error is None
        state.spider_error(Failure(StoreError("disk full")))
        state.fail(StoreError("the store has failed before"))
        await asyncio.sleep(0)

    asyncio.run(run())
    assert reasons == ["store_failed"]
    assert str(state.error) == "disk full"
    assert "failed before" not in caplog.text


def test_run_ids_sort_by_time():
    first, second = (new_run_id(datetime(2025, 9, 18, hour, tzinfo=UTC)) for hour in (9, 11))
    assert first.startswith("20250918T090000Z-")
    assert first < second


def test_near_duplicates_switched_on_and_off():
    assert near_labels(Settings({"NEWSCRAWL_NEAR": "off"})) is None
    assert near_labels(Settings({"NEWSCRAWL_NEAR": "label", "NEWSCRAWL_NEAR_WINDOW": "2.5"})) is not None
    with pytest.raises(ValueError, match="NEWSCRAWL_NEAR"):
        near_labels(Settings({"NEWSCRAWL_NEAR": "on"}))
