"""A channel spider with a real store and no network: tests hand it the answers it would get."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scrapy import Request
from scrapy.http import Response
from scrapy.utils.test import get_crawler
from twisted.python.failure import Failure

from newscrawl import settings as project_settings
from newscrawl.extensions.state import State
from newscrawl.spiders.channel import ChannelSpider

SENTENCE = "城东的老图书馆在修缮两年之后重新开放,读者可以在新的阅览室里借阅地方文献。"


@contextmanager
def channel_spider(folder: Path, url: str, **settings: Any) -> Iterator[ChannelSpider]:
    """As ``scrapy crawl channel -a url=…`` would make it, its store open in ``folder``."""
    own = {name: getattr(project_settings, name) for name in dir(project_settings) if "NEWSCRAWL_" in name}
    own |= {"NEWSCRAWL_OUTPUT_DIR": str(folder), "NEWSCRAWL_NEAR": "off", **settings}
    crawler = get_crawler(ChannelSpider, own)
    crawler._apply_settings()
    state = State(crawler)
    crawler.extensions.middlewares = (state,)
    spider = ChannelSpider.from_crawler(crawler, url=url)
    state.open(spider)
    spider.state = state
    try:
        yield spider
    finally:
        state.close()


def answer(request: Request, body: str = "", *, status: int = 200, url: str | None = None) -> list[Any]:
    """What the request's callback makes of an answer; ``url`` is where redirects have led."""
    headers = {"Content-Type": "text/html; charset=utf-8"}
    response = Response(url or request.url, status, headers, body.encode(), request=request)
    assert request.callback is not None
    return list(request.callback(response, **request.cb_kwargs))


def refuse(request: Request, error: Exception) -> list[Any]:
    """What the request's errback makes of an error."""
    failure = Failure(error)
    failure.request = request  # type: ignore[attr-defined]
    assert request.errback is not None
    return list(request.errback(failure) or ())


def story_page(title: str, text: str = SENTENCE, next_page: str | None = None) -> str:
    """An article in plain markup."""
    link = f'<link rel="next" href="{next_page}"><p><a href="{next_page}">下一页</a></p>' if next_page else ""
    return (
        f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        f"<p>{text}</p><p>{text[::-1]}</p><p>{text}{text}</p>{link}</article></body></html>"
    )


def list_page(links: dict[str, str]) -> str:
    """A channel page: address -> title."""
    items = "".join(f'<li><a href="{url}">{title}</a></li>' for url, title in links.items())
    return f"<html><head><title>国内新闻_示例网</title></head><body><ul>{items}</ul></body></html>"
