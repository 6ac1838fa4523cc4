"""Obeys robots.txt as RFC 9309 has it.

Scrapy's own middleware takes a robots.txt that cannot be read for permission, and logs it with a traceback. The
RFC (section 2.3.1) tells the cases apart: "unavailable" (4xx) allows everything, "unreachable" (5xx, no answer)
forbids everything for now.
"""

from __future__ import annotations

import asyncio
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    NotConfigured,
    ResponseDataLossError,
)
from scrapy.http import Request, Response
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import ProtegoRobotParser, RobotParser
from scrapy.utils.httpobj import urlparse_cached

from newscrawl.exceptions import ForbiddenByRobots

# No answer from the host: what Scrapy's download handlers and middlewares raise.
UNREACHABLE = (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    OSError,
    ResponseDataLossError,
)

# Before any page of the host.
ROBOTS_PRIORITY = 1000

# At least 500 KiB must be read (RFC 9309, section 2.5); 4 MiB of rules would cost seconds, and again for every
# address. A file that is cut ends with its last whole line.
MAX_RULES_SIZE = 512 * 1024


class RobotsMiddleware:
    """Asks each host's robots.txt once a run."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.user_agent: str = crawler.settings["ROBOTSTXT_USER_AGENT"]
        self._parsers: dict[str, asyncio.Task[RobotParser]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Not configured when ROBOTSTXT_OBEY is off."""
        if not crawler.settings.getbool("ROBOTSTXT_OBEY"):
            raise NotConfigured
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Raise ForbiddenByRobots, or IgnoreRequest for what cannot be decided now."""
        if request.meta.get("dont_obey_robotstxt"):
            return
        parser = await self.parser(request)
        if not parser.allowed(request.url, self.user_agent):
            self.crawler.stats.inc_value("robotstxt/forbidden")
            raise ForbiddenByRobots(f"forbidden by robots.txt of {urlparse_cached(request).netloc}")

    async def parser(self, request: Request) -> RobotParser:
        """The host's parser; fetched by whoever asks first."""
        url = urlparse_cached(request)
        origin = f"{url.scheme}://{url.netloc}"
        if origin not in self._parsers:
            self._parsers[origin] = asyncio.ensure_future(self.fetch(origin, request))
        # Shielded: the others wait for the same file when one request is cancelled.
        return await asyncio.shield(self._parsers[origin])

    async def fetch(self, origin: str, request: Request) -> RobotParser:
        """Download and parse; raises IgnoreRequest when the host cannot be reached."""
        robots = Request(
            f"{origin}/robots.txt",
            callback=NO_CALLBACK,
            priority=ROBOTS_PRIORITY,
            meta={"dont_obey_robotstxt": True},
        )
        self.crawler.stats.inc_value("robotstxt/request_count")
        try:
            response = await self.crawler.engine.download_async(robots)
        except UNREACHABLE as error:
            raise IgnoreRequest(f"{robots.url} cannot be reached: {error}") from error
        self.crawler.stats.inc_value(f"robotstxt/response_status_count/{response.status}")
        if response.status >= 500:
            raise IgnoreRequest(f"{robots.url} answers {response.status}: forbidden until it can be read")
        parser = ProtegoRobotParser(self.rules(response), self.crawler.spider)
        self.crawler.signals.send_catch_log(signals.robots_parsed, robotparser=parser, request=request)
        return parser

    def rules(self, response: Response) -> bytes:
        """The file's text; nothing, which allows everything, unless the answer was a success."""
        if not 200 <= response.status < 300:
            return b""
        body = response.body
        return body if len(body) <= MAX_RULES_SIZE else body[:MAX_RULES_SIZE].rpartition(b"\n")[0]
