"""An honest user agent: name, version and whom to reach."""

from __future__ import annotations

from typing import Self

from scrapy.crawler import Crawler
from scrapy.http import Request


class UserAgentMiddleware:
    """Sets ``User-Agent``: ``newscrawl/0.1 (+https://example.org/crawler)``."""

    def __init__(self, user_agent: str) -> None:
        self.user_agent = user_agent

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Name from USER_AGENT, contact from NEWSCRAWL_CONTACT."""
        contact = (crawler.settings["NEWSCRAWL_CONTACT"] or "").strip()
        name = crawler.settings["USER_AGENT"]
        return cls(f"{name} (+{contact})" if contact else name)

    def process_request(self, request: Request) -> None:
        """Leave a user agent that the request brings."""
        request.headers.setdefault(b"User-Agent", self.user_agent)
