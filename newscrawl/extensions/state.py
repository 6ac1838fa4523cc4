"""Opens the store when the spider opens, and gives it to spider, pipelines and extensions."""

from __future__ import annotations

import asyncio
import logging
import secrets
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Self

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider
from scrapy.settings import BaseSettings
from twisted.python.failure import Failure

from newscrawl.ledger import Ledger
from newscrawl.store import Outcome, Store, StoreError, StoreLocked, UrlState
from newscrawl.store.near_sqlite import SqliteNearLabels
from newscrawl.store.settlement import NearFactory
from newscrawl.store.sqlite import SqliteStore
from newscrawl.verdict import EXIT_CODE_STAT, ExitCode

logger = logging.getLogger(__name__)


def utc_now() -> datetime:
    """The time of the run's clock, aware."""
    return datetime.now(UTC)


def new_run_id(now: datetime) -> str:
    """Sorts by time and is unique: 20260918T112206Z-3f2a91."""
    return f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"


NEAR_MODES = ("label", "drop", "off")
"""Values of NEWSCRAWL_NEAR."""


def near_labels(settings: BaseSettings) -> NearFactory | None:
    """What names near-duplicates, None when NEWSCRAWL_NEAR is off; raises ValueError for no such mode."""
    mode = settings["NEWSCRAWL_NEAR"]
    if mode not in NEAR_MODES:
        raise ValueError(f"NEWSCRAWL_NEAR: expected {', '.join(NEAR_MODES)}, found {mode!r}")
    if mode == "off":
        return None
    window = timedelta(days=settings.getfloat("NEWSCRAWL_NEAR_WINDOW"))
    return partial(SqliteNearLabels, window=window, drop=mode == "drop")


class State:
    """The run's store, ledger and identity."""

    store: Store

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.started_at = utc_now()
        self.run_id = new_run_id(self.started_at)
        self.output_dir = Path(crawler.settings["NEWSCRAWL_OUTPUT_DIR"])
        self.ledger = Ledger()
        self.error: StoreError | None = None
        """Why the store could not be opened or written."""
        self.is_open = False

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Connect to the opening and closing of the spider."""
        state = cls(crawler)
        crawler.signals.connect(state.open, signal=signals.spider_opened)
        crawler.signals.connect(state.spider_error, signal=signals.spider_error)
        crawler.signals.connect(state.close, signal=signals.engine_stopped)
        return state

    @classmethod
    def of(cls, crawler: Crawler) -> State:
        """The state of a crawler; raises RuntimeError when the extension is switched off."""
        state = crawler.get_extension(State)
        if state is None:
            raise RuntimeError("newscrawl.extensions.state.State is needed in EXTENSIONS")
        return state

    def open(self, spider: Spider) -> None:
        """Lock and recover the store; raise CloseSpider with one clear line in the log when that fails."""
        try:
            self.store = SqliteStore.open(
                self.output_dir / "state",
                self.output_dir,
                run_id=self.run_id,
                clock=utc_now,
                near=near_labels(self.crawler.settings),
            )
        except StoreError as error:
            self.error = error
            logger.error("%s", error)
            reason = "locked" if isinstance(error, StoreLocked) else "store_failed"
            raise CloseSpider(reason) from error
        self.is_open = True

    def close(self) -> None:
        """Release the lock. The verdict is spoken by then: a store that fails now overrules it."""
        if not self.is_open:
            return
        self.is_open = False
        try:
            self.store.close()
        except StoreError as error:
            logger.error("%s", error)
            self.crawler.stats.set_value(EXIT_CODE_STAT, int(ExitCode.STORE))

    def article_failed(self, article_id: str, reason: str) -> None:
        """Count a failed try: the frontier decides when the next is due. What is stored stays stored."""
        row = self.store.row(article_id)
        if row is not None and row.state is UrlState.STORED:
            self.store.checked(article_id, utc_now())
        else:
            self.store.fail(article_id, reason, utc_now())
        self.ledger.settle(article_id, Outcome.FAILED)

    def spider_error(self, failure: Failure) -> None:
        """A store that fails in a callback stops the run as one that fails in a pipeline does."""
        if isinstance(failure.value, StoreError):
            self.fail(failure.value)

    def fail(self, error: StoreError) -> None:
        """Stop the run: what is committed is safe, nothing more may be."""
        if self.error is not None:
            return
        self.error = error
        logger.error("%s", error)
        self._closing: asyncio.Task[Any] = asyncio.get_running_loop().create_task(
            self.crawler.engine.close_spider_async(reason="store_failed")
        )
