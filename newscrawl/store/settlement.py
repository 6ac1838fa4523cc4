"""One fetched page in the tables: its rows settled, its outcome decided, its new records on their way."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from newscrawl.items import Article, CrawledPage, SidebarSummary
from newscrawl.records import to_line
from newscrawl.store.frontier import Frontier
from newscrawl.store.names import file_of
from newscrawl.store.outbox import Outbox
from newscrawl.store.packing import title_digest
from newscrawl.store.protocol import FrontierRow, Outcome, PageOutcome, UrlState
from newscrawl.store.summaries import Summaries
from newscrawl.store.times import from_seconds, to_seconds
from newscrawl.store.verdict import Verdict, judge


class NearLabels(Protocol):
    """Names the cluster of near-duplicates that an article belongs to."""

    def original(self, article: Article) -> str | None:
        """Id of the article that a new one nearly copies, when such copies are to be dropped; else None."""

    def label(self, article: Article) -> str | None:
        """``cluster_id`` of an article that is about to be written; inside the transaction that writes it."""


NearFactory = Callable[[sqlite3.Connection], NearLabels]
"""Makes the labels over the store's own connection; tables it needs it makes itself."""


class Settlement:
    """Takes pages one after the other; the caller begins and ends the transaction around them."""

    def __init__(
        self, frontier: Frontier, summaries: Summaries, outbox: Outbox, run_id: str, near: NearLabels | None
    ) -> None:
        self._frontier = frontier
        self._summaries = summaries
        self._outbox = outbox
        self._run_id = run_id
        self._near = near

    def take(self, page: CrawledPage, now: datetime) -> PageOutcome:
        """Settle the page's rows and put its new lines into the outbox; fills in what the records lack."""
        article = page.article
        requested = self._frontier.find(page.requested_id)
        row = requested if page.requested_id == article.id else self._frontier.find(article.id)
        owner = self._frontier.owner(article.content_hash)
        verdict = judge(article, row, owner)
        row = row or self._new_row(article, requested, now)
        if verdict.outcome is Outcome.WRITTEN:
            verdict = self._reprint(article, row) or verdict
        key = self._settle(article, row, verdict, now)
        if page.requested_id != article.id:
            requested = requested or _row(page.requested_id, page.requested_url, article, row.first_seen_at)
            self._settle_redirected(requested, verdict.duplicate_of or article.id, now)
        written = sum(self._write_summary(summary, key, now) for summary in page.summaries)
        return PageOutcome(verdict.outcome, verdict.duplicate_of, written, len(page.summaries) - written)

    def _reprint(self, article: Article, row: FrontierRow) -> Verdict | None:
        """The verdict on a new article that nearly copies another and is to be dropped for it."""
        if self._near is None:
            return None
        article.first_seen_at = row.first_seen_at
        original = self._near.original(article)
        return Verdict(Outcome.DUPLICATE, duplicate_of=original) if original else None

    def _settle(self, article: Article, row: FrontierRow, verdict: Verdict, now: datetime) -> int:
        row.checked_at, row.url = now, article.url
        row.etag, row.last_modified = article.http.etag, article.http.last_modified
        if verdict.outcome is Outcome.DUPLICATE:
            row.state, row.duplicate_of, row.reason = UrlState.DUPLICATE, verdict.duplicate_of, None
            return self._frontier.settle(row)
        if verdict.outcome is not Outcome.UNCHANGED:
            self._write_article(article, row, verdict.changed, now)
        # An unchanged article, too, brings back what the store had let go of.
        row.title_digest = title_digest(article.title)
        row.published_at = row.published_at or article.published_at
        return self._frontier.settle(row)

    def _write_article(self, article: Article, row: FrontierRow, changed: list[str], now: datetime) -> None:
        article.revision, article.previous_hash = row.revision + 1, row.content_hash
        article.changed, article.first_seen_at = changed, row.first_seen_at
        article.run_id = article.run_id or self._run_id
        if self._near is not None:
            article.cluster_id = self._near.label(article)
        if changed and article.content_hash != row.content_hash:
            self._frontier.supersede(row)
        row.state, row.reason, row.duplicate_of = UrlState.STORED, None, None
        row.content_hash = article.content_hash or row.content_hash
        row.revision = article.revision
        row.published_at = article.published_at or row.published_at
        self._outbox.put(file_of(article, now.date()), to_line(article), now)

    def _write_summary(self, summary: SidebarSummary, found_on: int, now: datetime) -> bool:
        if not self._summaries.is_new(summary, found_on, now):
            return False
        summary.first_seen_at = from_seconds(to_seconds(now))
        summary.run_id = summary.run_id or self._run_id
        self._outbox.put(file_of(summary, now.date()), to_line(summary), now)
        return True

    def _settle_redirected(self, requested: FrontierRow, original: str, now: datetime) -> None:
        """The requested address leads to another article's; its own article, if ever stored, stays."""
        requested.checked_at = now
        if requested.state is not UrlState.STORED:
            requested.state, requested.duplicate_of, requested.reason = UrlState.DUPLICATE, original, None
        self._frontier.settle(requested)

    def _new_row(self, article: Article, requested: FrontierRow | None, now: datetime) -> FrontierRow:
        first_seen = from_seconds(to_seconds(now)) if requested is None else requested.first_seen_at
        return _row(article.id, article.url, article, first_seen)


def _row(article_id: str, url: str, article: Article, first_seen: datetime) -> FrontierRow:
    return FrontierRow(
        id=article_id,
        portal=article.portal,
        url=url,
        channel=article.channel,
        state=UrlState.TODO,
        first_seen_at=first_seen.astimezone(UTC),
    )
