"""Applies robots.txt's Crawl-delay, which Scrapy parses and leaves to extensions."""

from __future__ import annotations

import logging
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import Request
from scrapy.robotstxt import RobotParser

logger = logging.getLogger(__name__)

# Longer delays are mistakes (milliseconds meant, or "go away", for which Disallow exists); a channel of 20
# articles at a minute each is still done within cron's half hour.
MAX_CRAWL_DELAY = 60.0


class Politeness:
    """Raises the delay of a host's download slot to what its robots.txt asks for."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Connect to the signal that a robots.txt was parsed."""
        extension = cls(crawler)
        crawler.signals.connect(extension.robots_parsed, signal=signals.robots_parsed)
        return extension

    def robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        """``request`` is the one that made Scrapy fetch the file; its slot may not exist yet."""
        wanted = robotparser.crawl_delay(self.crawler.settings["ROBOTSTXT_USER_AGENT"])
        if not wanted or wanted <= 0:
            return
        delay = min(wanted, MAX_CRAWL_DELAY)
        downloader = self.crawler.engine.downloader
        key = downloader.get_slot_key(request)
        slot: Any = downloader.slots.get(key)
        if slot is not None:
            # The robots.txt of the host itself was fetched through this slot.
            slot.delay, slot.concurrency = max(slot.delay, delay), 1
        declared = downloader.per_slot_settings.setdefault(key, {})
        base = declared.get("delay", self.crawler.settings.getfloat("DOWNLOAD_DELAY"))
        declared |= {"delay": max(base, delay), "concurrency": 1}
        logger.info("%s asks for %g s between requests: using %g s", key, wanted, max(base, delay))
