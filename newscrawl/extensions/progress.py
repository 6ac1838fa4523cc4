"""Shows on a terminal how far a run is. Where nobody watches, in cron's mail or a pipe, there is only the log."""

from __future__ import annotations

import asyncio
import io
import logging
import sys
from typing import TYPE_CHECKING, Any, Self

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from newscrawl.extensions.state import State
from newscrawl.store import Outcome

if TYPE_CHECKING:
    from rich.console import Console

INTERVAL = 1.0
"""Seconds between two looks at the ledger: to count 100,000 URLs takes a hundredth of that."""

STARTING = "starting"


class Progress:
    """One line below the log: channels walked, articles settled of those found, and the time that is left."""

    def __init__(self, crawler: Crawler, console: Console) -> None:
        # Scrapy imports every extension whenever a crawl starts: at the top, rich would cost cron's runs 0.1 s each.
        from rich import progress

        self.crawler = crawler
        self.console = console
        self.bar = progress.Progress(
            progress.TextColumn("{task.description}"),
            progress.BarColumn(bar_width=None),
            progress.MofNCompleteColumn(),
            progress.TimeElapsedColumn(),
            progress.TimeRemainingColumn(elapsed_when_finished=False),
            console=console,
            auto_refresh=False,
            transient=True,
            expand=True,
        )
        self.task = self.bar.add_task(STARTING, total=None)
        self._timer: asyncio.TimerHandle | None = None
        self._streams: list[tuple[logging.StreamHandler[Any], Any]] = []

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Not configured when NEWSCRAWL_PROGRESS is off or standard error is no terminal."""
        if not crawler.settings.getbool("NEWSCRAWL_PROGRESS") or not sys.stderr.isatty():
            raise NotConfigured
        from rich.console import Console

        extension = cls(crawler, Console(stderr=True))
        crawler.signals.connect(extension.spider_opened, signal=signals.spider_opened)
        crawler.signals.connect(extension.spider_closed, signal=signals.spider_closed)
        return extension

    def spider_opened(self, spider: Spider) -> None:
        """Draw the line, and let the log stand above it. Spiders that walk nothing, as in a shell, have none."""
        if not hasattr(spider, "walks"):
            return
        above = AboveTheBar(self.console)
        for handler in logging.root.handlers:
            if isinstance(handler, logging.StreamHandler) and handler.stream is sys.stderr:
                self._streams.append((handler, handler.setStream(above)))
        self.bar.start()
        # A run that is killed could not show it again.
        self.console.show_cursor(True)
        self.redraw(spider)

    def redraw(self, spider: Any) -> None:
        """Draw the line anew, now and every second."""
        counts = State.of(self.crawler).ledger.counts()
        found, waiting = sum(counts.values()), counts[Outcome.TODO.value]
        self.bar.update(
            self.task,
            description=describe(spider.walks, counts),
            completed=found - waiting,
            total=found or None,
        )
        self.bar.refresh()
        self._timer = asyncio.get_running_loop().call_later(INTERVAL, self.redraw, spider)

    def spider_closed(self, spider: Spider) -> None:
        """Wipe the line: the log's last lines say how the run ended."""
        if self._timer is not None:
            self._timer.cancel()
        self.bar.stop()
        for handler, stream in self._streams:
            handler.setStream(stream)
        self._streams.clear()


class AboveTheBar(io.TextIOBase):
    """The stream of log handlers while the line is shown. Lines are written whole, to be copied and searched."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def write(self, text: str) -> int:
        """Print above the line as it stands."""
        self.console.print(text, end="", soft_wrap=True, markup=False, highlight=False, emoji=False)
        return len(text)


def describe(walks: list[Any], counts: dict[str, int]) -> str:
    """What the line begins with: "2 of 5 channels  83 written  1 failed"."""
    if not walks:
        return STARTING
    ended = sum(walk.has_ended for walk in walks)
    words = [f"{ended} of {len(walks)} channels", f"{counts[Outcome.WRITTEN.value]} written"]
    if failed := counts[Outcome.FAILED.value]:
        words.append(f"{failed} failed")
    return "  ".join(words)
