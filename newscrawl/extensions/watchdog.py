"""Ends a process whose event loop stands still, so that cron's next run is not locked out for ever."""

from __future__ import annotations

import asyncio
import faulthandler
import os
import sys
import threading
import time
from typing import Self

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

# The exit code of a run that a fault of the program ended.
EXIT_STALLED = 1


class Watchdog:
    """A thread that looks at a heartbeat of the loop; killing is safe at any instant."""

    def __init__(self, timeout: float) -> None:
        self.timeout = timeout
        self.last_beat = time.monotonic()
        self._stopped = threading.Event()
        self._handle: asyncio.TimerHandle | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Not configured when NEWSCRAWL_STALL_TIMEOUT is 0."""
        timeout = crawler.settings.getfloat("NEWSCRAWL_STALL_TIMEOUT")
        if timeout <= 0:
            raise NotConfigured
        watchdog = cls(timeout)
        crawler.signals.connect(watchdog.spider_opened, signal=signals.spider_opened)
        crawler.signals.connect(watchdog.engine_stopped, signal=signals.engine_stopped)
        return watchdog

    def spider_opened(self, spider: Spider) -> None:
        """Start beating and watching."""
        self.beat()
        threading.Thread(target=self.watch, name="newscrawl-watchdog", daemon=True).start()

    def engine_stopped(self) -> None:
        """Stop both."""
        self._stopped.set()
        if self._handle is not None:
            self._handle.cancel()

    def beat(self) -> None:
        """One turn of the event loop; ten within the timeout."""
        self.last_beat = time.monotonic()
        self._handle = asyncio.get_running_loop().call_later(self.timeout / 10, self.beat)

    def watch(self) -> None:
        """Look ten times within the timeout; end the process, with every thread's stack on stderr."""
        while not self._stopped.wait(self.timeout / 10):
            silence = time.monotonic() - self.last_beat
            if silence > self.timeout:
                print(
                    f"newscrawl: the event loop has stood still for {silence:.0f} s, ending", file=sys.stderr
                )
                faulthandler.dump_traceback(all_threads=True)
                os._exit(EXIT_STALLED)
