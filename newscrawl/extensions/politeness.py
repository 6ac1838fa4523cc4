"""Slows down for a host that asks for it: Crawl-delay in its robots.txt, 429 and 503 in its answers."""

from __future__ import annotations

import logging
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import Request, Response
from scrapy.robotstxt import RobotParser

logger = logging.getLogger(__name__)

# Longer delays are mistakes (milliseconds meant, or "go away", for which Disallow exists); a channel of 20
# articles at a minute each is still done within cron's half hour.
MAX_CRAWL_DELAY = 60.0

# "Too many requests" and "overloaded" (RFC 6585, section 4; RFC 9110, section 15.6.4).
TOO_MUCH = (429, 503)

# Seconds between requests after the first such answer without Retry-After; each further one doubles the delay.
FIRST_BACKOFF = 2.0


class Politeness:
    """Raises the delay of a host's download slot, for the rest of the run."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Connect to the signals that a robots.txt was parsed and that an answer came."""
        extension = cls(crawler)
        crawler.signals.connect(extension.robots_parsed, signal=signals.robots_parsed)
        crawler.signals.connect(extension.response_downloaded, signal=signals.response_downloaded)
        return extension

    def robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        """``request`` is the one that made the middleware fetch the file; its slot may not exist yet."""
        wanted = robotparser.crawl_delay(self.crawler.settings["ROBOTSTXT_USER_AGENT"])
        if wanted and wanted > 0:
            self.slow_down(request, wanted, "robots.txt")

    def response_downloaded(self, response: Response, request: Request) -> None:
        """Wait as long as ``Retry-After`` says, else twice as long as before."""
        if response.status not in TOO_MUCH:
            return
        slot = self.crawler.engine.downloader.slots.get(request.meta.get("download_slot", ""))
        now = slot.delay if slot is not None else 0.0
        asked = (response.headers.get(b"Retry-After") or b"").strip()
        # A date instead of seconds is rare and means a pause, not a pace.
        wanted = float(asked) if asked.isdigit() else max(FIRST_BACKOFF, 2 * now)
        if wanted > now:
            self.slow_down(request, wanted, f"an answer with status {response.status}")

    def slow_down(self, request: Request, wanted: float, who: str) -> None:
        """At least ``wanted`` seconds between the requests to a host, one at a time, up to the cap."""
        downloader = self.crawler.engine.downloader
        key = downloader.get_slot_key(request)
        declared = downloader.per_slot_settings.setdefault(key, {})
        base = declared.get("delay", self.crawler.settings.getfloat("DOWNLOAD_DELAY"))
        delay = max(base, min(wanted, MAX_CRAWL_DELAY))
        declared |= {"delay": delay, "concurrency": 1}
        slot: Any = downloader.slots.get(key)
        if slot is not None:
            slot.delay, slot.concurrency = max(slot.delay, delay), 1
        logger.info("%s: %s asks for %g s between requests: using %g s", key, who, wanted, delay)
