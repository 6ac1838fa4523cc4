"""Ends a run cleanly after NEWSCRAWL_MAX_RUNTIME seconds, before cron starts the next one."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Self

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

logger = logging.getLogger(__name__)


class Deadline:
    """What is not done by then stays in the frontier and comes first in the next run."""

    def __init__(self, crawler: Crawler, seconds: float) -> None:
        self.crawler = crawler
        self.seconds = seconds
        self._timer: asyncio.TimerHandle | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Not configured when the setting is 0."""
        seconds = crawler.settings.getfloat("NEWSCRAWL_MAX_RUNTIME")
        if seconds <= 0:
            raise NotConfigured
        extension = cls(crawler, seconds)
        crawler.signals.connect(extension.spider_opened, signal=signals.spider_opened)
        crawler.signals.connect(extension.spider_closed, signal=signals.spider_closed)
        return extension

    def spider_opened(self, spider: Spider) -> None:
        """Start the clock."""
        self._timer = asyncio.get_running_loop().call_later(self.seconds, self.end)

    def spider_closed(self, spider: Spider) -> None:
        """Stop it."""
        if self._timer is not None:
            self._timer.cancel()

    def end(self) -> None:
        """Close the spider: requests under way are finished, the rest waits in the frontier."""
        logger.info("NEWSCRAWL_MAX_RUNTIME of %g s reached: ending the run", self.seconds)
        self._closing: asyncio.Task[Any] = asyncio.get_running_loop().create_task(
            self.crawler.engine.close_spider_async(reason="deadline")
        )
