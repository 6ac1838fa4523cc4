from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest
from scrapy import signals
from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.http import Request, Response
from scrapy.utils.test import get_crawler

from newscrawl.exceptions import ForbiddenByRobots
from newscrawl.middlewares.robots import MAX_RULES_SIZE, RobotsMiddleware

RULES = b"User-agent: newscrawl\nDisallow: /private/\nCrawl-delay: 3\n\nUser-agent: *\nDisallow: /\n"


class Host:
    """Answers for robots.txt and counts how often it is asked."""

    def __init__(self, status: int = 200, body: bytes = RULES, error: Exception | None = None) -> None:
        self.status, self.body, self.error = status, body, error
        self.asked: list[str] = []

    async def download_async(self, request: Request) -> Response:
        self.asked.append(request.url)
        await asyncio.sleep(0)
        if self.error:
            raise self.error
        return Response(request.url, status=self.status, body=self.body)


def ask(host: Host, *urls: str) -> list[object]:
    """What the middleware makes of requests that start at once: None, or the exception."""

    async def run() -> list[object]:
        crawler = get_crawler(settings_dict={"ROBOTSTXT_OBEY": True, "ROBOTSTXT_USER_AGENT": "newscrawl"})
        crawler._engine = SimpleNamespace(download_async=host.download_async)
        middleware = RobotsMiddleware.from_crawler(crawler)
        parsed = []
        crawler.signals.connect(
            lambda robotparser: parsed.append(robotparser), signals.robots_parsed, weak=False
        )
        results = await asyncio.gather(
            *(middleware.process_request(Request(url)) for url in urls), return_exceptions=True
        )
        assert len(parsed) <= len(host.asked)
        return list(results)

    return asyncio.run(run())


def test_the_rules_for_our_name_count():
    allowed, forbidden = ask(Host(), "http://news.example/a", "http://news.example/private/a")
    assert allowed is None
    assert isinstance(forbidden, ForbiddenByRobots)
    assert str(forbidden) == "forbidden by robots.txt of news.example"


def test_each_origin_is_asked_once_however_many_start_together():
    host = Host()
    ask(host, *["http://news.example/a"] * 5, "https://news.example/a")
    assert host.asked == ["http://news.example/robots.txt", "https://news.example/robots.txt"]


@pytest.mark.parametrize("status", [404, 403, 410])
def test_no_robots_txt_allows_everything(status):
    assert ask(Host(status, b"Disallow: /"), "http://news.example/a") == [None]


@pytest.mark.parametrize("host", [Host(503), Host(error=OSError("connection refused"))], ids=["5xx", "down"])
def test_an_unreachable_host_is_left_alone_for_now(host):
    first, second = ask(host, "http://news.example/a", "http://news.example/b")
    for error in (first, second):
        assert isinstance(error, IgnoreRequest)
        assert not isinstance(error, ForbiddenByRobots)
    assert len(host.asked) == 1


def test_a_file_without_end_is_read_as_far_as_the_rfc_demands():
    rules = b"User-agent: *\nDisallow: /first\n" + b"Disallow: /filling/\n" * 60_000 + b"Disallow: /last\n"
    assert len(rules) > 2 * MAX_RULES_SIZE
    first, last = ask(Host(body=rules), "http://news.example/first", "http://news.example/last")
    assert isinstance(first, ForbiddenByRobots)
    assert last is None


def test_the_line_in_which_a_file_is_cut_forbids_nothing():
    rules = b"User-agent: *\nDisallow: /private/" + b"x" * MAX_RULES_SIZE
    assert ask(Host(body=rules), "http://news.example/private/" + "x" * 9) == [None]
    whole = b"User-agent: *\n" + b"#" * (MAX_RULES_SIZE - 25) + b"\nDisallow: /private/a"
    assert len(whole) > MAX_RULES_SIZE
    assert ask(Host(body=whole), "http://news.example/private/b") == [None]


def test_switched_off():
    with pytest.raises(NotConfigured):
        RobotsMiddleware.from_crawler(get_crawler(settings_dict={"ROBOTSTXT_OBEY": False}))
