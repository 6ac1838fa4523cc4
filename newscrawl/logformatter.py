"""Scrapy's log lines without the noise: a dropped duplicate is no warning, and no item is printed whole."""

from __future__ import annotations

import logging
from typing import Any

from scrapy import Spider
from scrapy.http import Response
from scrapy.logformatter import LogFormatter, LogFormatterResult
from twisted.python.failure import Failure

from newscrawl.items import CrawledPage


class QuietLogFormatter(LogFormatter):
    """One short line an item, at DEBUG."""

    def scraped(self, item: Any, response: Response | Failure | None, spider: Spider) -> LogFormatterResult:
        """The address and the number of sidebar summaries."""
        if not isinstance(item, CrawledPage):
            return super().scraped(item, response, spider)
        return {
            "level": logging.DEBUG,
            "msg": "Stored %(url)s with %(summaries)d summaries",
            "args": {"url": item.article.url, "summaries": len(item.summaries)},
        }

    def dropped(
        self, item: Any, exception: BaseException, response: Response | Failure | None, spider: Spider
    ) -> LogFormatterResult:
        """The address and the reason."""
        if not isinstance(item, CrawledPage):
            return super().dropped(item, exception, response, spider)
        return {
            "level": logging.DEBUG,
            "msg": "Not written: %(url)s: %(reason)s",
            "args": {"url": item.article.url, "reason": str(exception)},
        }
