"""Commits pages: the only pipeline that changes the store and the output files."""

from __future__ import annotations

from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from newscrawl.extensions.state import State
from newscrawl.items import CrawledPage
from newscrawl.store import Outcome, StoreError

NOT_WRITTEN = {
    Outcome.DUPLICATE: "duplicate",
    Outcome.UNCHANGED: "unchanged",
}


class WritePipeline:
    """One page, one transaction: URL done, hash, lines of the article and of its sidebar."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.stats = crawler.stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Needs the State extension."""
        return cls(crawler)

    def process_item(self, item: CrawledPage) -> CrawledPage:
        """Raise DropItem when the article gave no line; its sidebar may have given some all the same."""
        state = State.of(self.crawler)
        if state.error is not None:
            raise DropItem("the store has failed: not committed", log_level="DEBUG")
        try:
            (result,) = state.store.commit([item])
        except StoreError as error:
            state.fail(error)
            raise DropItem(f"not committed: {error}", log_level="DEBUG") from error
        state.ledger.settle(item.requested_id, result.outcome)
        self.stats.inc_value(f"newscrawl/articles/{result.outcome}")
        self.stats.inc_value("newscrawl/summaries/written", result.summaries_written)
        self.stats.inc_value("newscrawl/summaries/known", result.summaries_known)
        if result.outcome in NOT_WRITTEN:
            of = f" of {result.duplicate_of}" if result.duplicate_of else ""
            raise DropItem(f"{NOT_WRITTEN[result.outcome]}{of}", log_level="DEBUG")
        return item
