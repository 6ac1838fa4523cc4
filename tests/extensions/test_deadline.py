from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest
from scrapy.exceptions import NotConfigured
from scrapy.utils.test import get_crawler

from newscrawl.extensions.deadline import Deadline


def crawler_with(seconds):
    crawler = get_crawler(settings_dict={"NEWSCRAWL_MAX_RUNTIME": seconds})
    reasons = []

    async def close_spider_async(*, reason):
        reasons.append(reason)

    crawler._engine = SimpleNamespace(close_spider_async=close_spider_async)
    return crawler, reasons


async def turns_of_the_loop() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


def test_closes_the_spider_when_the_time_is_over():
    async def run():
        crawler, reasons = crawler_with(1e-9)
        Deadline.from_crawler(crawler).spider_opened(crawler.spider)
        await turns_of_the_loop()
        return reasons

    assert asyncio.run(run()) == ["deadline"]


def test_a_run_that_ends_before_is_left_alone():
    async def run():
        crawler, reasons = crawler_with(1e-9)
        deadline = Deadline.from_crawler(crawler)
        deadline.spider_opened(crawler.spider)
        deadline.spider_closed(crawler.spider)
        await turns_of_the_loop()
        return reasons

    assert asyncio.run(run()) == []


def test_a_spider_that_never_opened_can_be_closed():
    Deadline.from_crawler(crawler_with(1)[0]).spider_closed(None)


@pytest.mark.parametrize("seconds", [0, -1])
def test_no_limit(seconds):
    with pytest.raises(NotConfigured):
        Deadline.from_crawler(crawler_with(seconds)[0])
