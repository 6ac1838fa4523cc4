from __future__ import annotations

from types import SimpleNamespace

import pytest
from scrapy.http import Request, Response
from scrapy.robotstxt import ProtegoRobotParser
from scrapy.utils.test import get_crawler

from newscrawl.extensions.politeness import FIRST_BACKOFF, MAX_CRAWL_DELAY, Politeness

REQUEST = Request("http://news.example/gn/")


class Downloader:
    def __init__(self, *, has_slot: bool, delay: float) -> None:
        self.slots = {"news.example": SimpleNamespace(delay=delay, concurrency=16)} if has_slot else {}
        self.per_slot_settings: dict[str, dict[str, float]] = {}

    def get_slot_key(self, request: Request) -> str:
        return "news.example"


def after_robots(robots: str, *, has_slot: bool = True, delay: float = 1.0) -> Downloader:
    crawler = get_crawler(settings_dict={"DOWNLOAD_DELAY": delay, "ROBOTSTXT_USER_AGENT": "newscrawl"})
    downloader = Downloader(has_slot=has_slot, delay=delay)
    crawler._engine = SimpleNamespace(downloader=downloader)
    parser = ProtegoRobotParser(robots.encode(), None)
    Politeness.from_crawler(crawler).robots_parsed(parser, REQUEST)
    return downloader


@pytest.mark.parametrize(
    ("wanted", "used"), [("5", 5.0), ("0.5", 1.0), ("86400", MAX_CRAWL_DELAY)], ids=["more", "less", "absurd"]
)
def test_crawl_delay_raises_the_delay_up_to_the_cap(wanted, used):
    downloader = after_robots(f"User-agent: *\nCrawl-delay: {wanted}\n")
    slot = downloader.slots["news.example"]
    assert (slot.delay, slot.concurrency) == (used, 1)
    assert downloader.per_slot_settings["news.example"] == {"delay": used, "concurrency": 1}


def test_a_slot_made_later_gets_it_too():
    downloader = after_robots("User-agent: *\nCrawl-delay: 7\n", has_slot=False)
    assert downloader.per_slot_settings["news.example"]["delay"] == 7.0


def test_no_crawl_delay_changes_nothing():
    downloader = after_robots("User-agent: *\nDisallow: /private\n", delay=0.0)
    assert downloader.slots["news.example"].concurrency == 16
    assert downloader.per_slot_settings == {}


def after_answers(*answers: tuple[int, str | None]) -> float:
    """The delay after answers of a status with a Retry-After header."""
    crawler = get_crawler(settings_dict={"DOWNLOAD_DELAY": 0.5})
    downloader = Downloader(has_slot=True, delay=0.5)
    crawler._engine = SimpleNamespace(downloader=downloader)
    politeness = Politeness.from_crawler(crawler)
    request = Request("http://news.example/gn/", meta={"download_slot": "news.example"})
    for status, after in answers:
        headers = {"Retry-After": after} if after else None
        politeness.response_downloaded(Response(request.url, status=status, headers=headers), request)
    return downloader.slots["news.example"].delay


@pytest.mark.parametrize(
    ("answers", "delay"),
    [
        ([(200, "30"), (404, None), (500, None)], 0.5),
        ([(429, "7")], 7.0),
        ([(503, None)], FIRST_BACKOFF),
        ([(503, None), (429, None)], 2 * FIRST_BACKOFF),
        ([(429, "7"), (429, "3")], 7.0),
        ([(429, "86400")], MAX_CRAWL_DELAY),
        ([(503, "Fri, 19 Sep 2025 00:00:00 GMT")], FIRST_BACKOFF),
        ([(429, None)] * 50, MAX_CRAWL_DELAY),
    ],
)
def test_slows_down_for_a_host_that_has_too_much_to_do(answers, delay):
    assert after_answers(*answers) == delay
