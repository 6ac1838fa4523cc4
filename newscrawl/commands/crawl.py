"""``scrapy crawl`` with exit codes that say what happened; Scrapy's own is 0 when everything was lost."""

from __future__ import annotations

import argparse
import sys
from difflib import get_close_matches
from math import inf, nan
from typing import Any

from scrapy.commands.crawl import Command as ScrapyCrawlCommand
from scrapy.crawler import Crawler
from scrapy.exceptions import UsageError
from scrapy.settings import BaseSettings

from newscrawl.extensions.state import near_labels
from newscrawl.portals import PortalError
from newscrawl.revisit import parse_schedule
from newscrawl.spiders._targets import (
    ArgumentError,
    discover_argument,
    pages_argument,
    since_argument,
)
from newscrawl.spiders._walk import WalkSpider
from newscrawl.verdict import EXIT_CODE_STAT, ExitCode

NUMBERS: dict[str, tuple[int, bool]] = {
    "NEWSCRAWL_MAX_PAGES": (1, True),
    "NEWSCRAWL_FOLLOW_SIDEBAR": (0, True),
    "NEWSCRAWL_NEAR_WINDOW": (0, False),
    "NEWSCRAWL_MAX_RUNTIME": (0, False),
    "NEWSCRAWL_STALL_TIMEOUT": (0, False),
}
"""Setting -> the least that makes sense, and whether it counts something."""


class Command(ScrapyCrawlCommand):
    """Run a spider; exit 0 healthy, 1 error, 65 data, 74 store or disk, 75 locked."""

    def short_desc(self) -> str:
        """Shown by ``scrapy -h``."""
        return (
            "Crawl channels into deduplicated JSONL (exit: 0 healthy, 1 error, 65 data, 74 store, 75 locked)"
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Refuse wrong arguments and portal files on one line before anything is fetched."""
        if len(args) != 1:
            raise UsageError("exactly one spider name is expected: channel or news")
        assert self.crawler_process is not None
        try:
            crawler = self._create_crawler(args[0])
        except KeyError:
            names = ", ".join(sorted(self.crawler_process.spider_loader.list()))
            self.refuse(f"no spider is called {args[0]}; there are: {names}")
            return
        try:
            self.check(crawler, opts.spargs)
        except (ArgumentError, PortalError) as error:
            self.refuse(str(error))
            return
        self.crawler_process.crawl(crawler, **opts.spargs)
        self.crawler_process.start()
        self.exitcode = self.result(crawler)

    def check(self, crawler: Crawler, arguments: dict[str, Any]) -> None:
        """Raise ArgumentError or PortalError for what would not do what its author meant."""
        settings, spider = crawler.settings, crawler.spidercls
        if settings["JOBDIR"]:
            raise ArgumentError("JOBDIR is not used: the frontier survives every kill, JOBDIR does not")
        if settings["NEWSCRAWL_STORE"]:
            raise ArgumentError("NEWSCRAWL_STORE: only SQLite, which an empty value means, is there so far")
        check_numbers(settings)
        try:
            parse_schedule(settings["NEWSCRAWL_REVISIT"])
            near_labels(settings)
        except ValueError as error:
            raise ArgumentError(str(error)) from None
        if issubclass(spider, WalkSpider):
            check_names(spider, arguments)
            since_argument(arguments.get("since"))
            discover_argument(arguments.get("discover"))
            pages_argument(arguments.get("max_pages"), 1)
            spider.targets_of(settings, **arguments)

    def refuse(self, message: str) -> None:
        """One line on stderr, exit 1."""
        print(f"newscrawl: {message}", file=sys.stderr)
        self.exitcode = ExitCode.ERROR

    def result(self, crawler: Crawler) -> int:
        """The verdict, 1 when the run ended before there was one."""
        assert self.crawler_process is not None
        if self.crawler_process.bootstrap_failed or crawler._stats is None:
            return ExitCode.ERROR
        return int(crawler.stats.get_value(EXIT_CODE_STAT, ExitCode.ERROR))


def check_numbers(settings: BaseSettings) -> None:
    """Raise ArgumentError for a setting of newscrawl that should be a number and is none."""
    for name, (least, is_count) in NUMBERS.items():
        try:
            value = settings.getfloat(name)
        except ValueError:
            value = nan
        # Put so that nan, which compares with nothing, is refused too.
        if not least <= value < inf or (is_count and value != int(value)):
            kind = "whole number" if is_count else "number"
            raise ArgumentError(f"{name}: expected a {kind} from {least}, found {settings[name]!r}")


def check_names(spider: type[WalkSpider], arguments: dict[str, Any]) -> None:
    """Raise ArgumentError for a misspelt ``-a`` name, which Scrapy would pass on without a word."""
    for name in arguments:
        if name not in spider.argument_names:
            near = get_close_matches(name, spider.argument_names, 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            known = ", ".join(spider.argument_names)
            raise ArgumentError(f"-a {name}=…: {spider.name} takes {known}{hint}")
