"""Refuses pages that are no article, and facts that cannot be true."""

from __future__ import annotations

from datetime import timedelta
from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from newscrawl.extensions.state import State
from newscrawl.items import Article, CrawledPage

# A zone read wrongly moves a time by at most 14 hours; an embargoed story is published ahead by a day.
LATEST_AHEAD = timedelta(days=2)


class ValidatePipeline:
    """A page without title or text is tried again in later runs: it may have been cut, or behind a check."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Needs the State extension."""
        return cls(crawler)

    def process_item(self, item: CrawledPage) -> CrawledPage:
        """Raise DropItem for what is no article; the frontier keeps the reason."""
        missing = [name for name in ("title", "text") if not getattr(item.article, name)]
        if missing:
            reason = f"no {' and no '.join(missing)} found"
            State.of(self.crawler).article_failed(item.requested_id, reason)
            raise DropItem(reason, log_level="INFO")
        drop_impossible_times(item.article)
        return item


def drop_impossible_times(article: Article) -> None:
    """Forget times that lie further ahead of the fetch than a wrong zone explains; the raw text stays."""
    if article.fetched_at is None:
        return
    latest = article.fetched_at + LATEST_AHEAD
    if article.published_at is not None and article.published_at > latest:
        article.published_at = article.published_precision = None
    if article.modified_at is not None and article.modified_at > latest:
        article.modified_at = None
