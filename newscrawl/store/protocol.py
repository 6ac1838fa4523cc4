"""What the crawl asks of a store: the frontier, the hashes and the outbox behind the output files.

Times are aware datetimes in UTC. Every method that changes something has committed it when it returns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from newscrawl.items import CrawledPage


class UrlState(StrEnum):
    """Where an article URL stands in the frontier."""

    TODO = "todo"
    """Discovered, not yet fetched (or failed and waiting for its next try)."""
    STORED = "stored"
    """Its article is written."""
    DUPLICATE = "duplicate"
    """Its content is that of another article; never fetched again."""
    FORBIDDEN = "forbidden"
    """robots.txt forbids it."""
    FAILED = "failed"
    """Given up after its last try, with the reason."""
    DROPPED = "dropped"
    """Left out by a rule: no article, off the portal."""


class Outcome(StrEnum):
    """How one URL ended in one run; the ledger counts these, and every discovered URL has exactly one."""

    WRITTEN = "written"
    REVISED = "revised"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    KNOWN = "known"
    FORBIDDEN = "forbidden"
    FAILED = "failed"
    DROPPED = "dropped"
    TODO = "todo"


@dataclass(frozen=True, slots=True)
class Discovery:
    """An article link seen on a channel page, in a feed or in a sidebar."""

    id: str
    """:func:`newscrawl.items.article_id` of ``url``."""
    url: str
    channel: str | None = None
    """Label of the channel it was seen in."""


@dataclass(slots=True)
class FrontierRow:
    """One article URL and what is known of it."""

    id: str
    portal: str
    url: str
    """The address it was discovered under or, of a stored article, fetched from; ``""`` for a duplicate and
    for a stored article whose address the store has let go of. ``discover`` gives the link's own then."""
    channel: str | None
    state: UrlState
    first_seen_at: datetime
    attempts: int = 0
    """Failed tries so far."""
    next_try_at: datetime | None = None
    """Not to be fetched before; None when it may be."""
    reason: str | None = None
    """Why it failed, was dropped or forbidden."""
    content_hash: str | None = None
    """Of the last revision written; None before the first."""
    revision: int = 0
    duplicate_of: str | None = None
    """Id of the article that has the same content."""
    published_at: datetime | None = None
    checked_at: datetime | None = None
    """Last successful fetch (200 or 304); of a row without article, when it was settled."""
    etag: str | None = None
    last_modified: str | None = None
    title_digest: bytes | None = None
    """Digest of the title as last written, to see a change; None when the store has let go of it."""
    seen_run: int = 0
    """Number of the run that discovered it; 0 when the store has let go of it."""
    is_new: bool = False
    """True when this very call inserted it."""


@dataclass(frozen=True, slots=True)
class ChannelState:
    """What is known of a channel page, feed or sitemap from its last completed walk."""

    complete_run: int
    """Number of the last run that walked it to its end; 0 = none yet. Links first seen in a later run are
    news to this channel, even when a killed run has stored them already: so an interrupted walk is taken up
    again."""
    etag: str | None = None
    last_modified: str | None = None
    """Validators of its first page at that walk, to ask again conditionally (RFC 9110, section 13.1)."""


@dataclass(frozen=True, slots=True)
class PageOutcome:
    """What became of one committed page."""

    outcome: Outcome
    duplicate_of: str | None = None
    """Id of the first article with this content."""
    summaries_written: int = 0
    summaries_known: int = 0
    """Summaries that had been written before."""


class Store(Protocol):
    """The state behind a crawl. One open store, one process (SQLite) or many (PostgreSQL)."""

    @property
    def run_number(self) -> int:
        """Counts the runs of this store from 1; unlike the clock it never goes back."""

    def discover(self, portal: str, found: Sequence[Discovery], now: datetime) -> list[FrontierRow]:
        """Insert unknown ids as ``todo`` and give the row of every one, in the order asked.

        Called with the links of a channel page before any of them is requested, so that what scrolls off
        the page during an outage still comes.
        """

    def due(self, portals: Sequence[str], now: datetime) -> Iterator[FrontierRow]:
        """Rows in ``todo`` that earlier runs left and that may be tried now, oldest discovery first."""

    def stored(self, portals: Sequence[str], since: datetime) -> Iterator[FrontierRow]:
        """Stored articles first seen at ``since`` or later whose address is still known, oldest first."""

    def row(self, article_id: str) -> FrontierRow | None:
        """One row, None when the id is unknown."""

    def commit(self, pages: Sequence[CrawledPage]) -> list[PageOutcome]:
        """Settle the pages' URLs, decide duplicates and revisions, write what is new.

        One transaction, one fsync a file. Fills in the records' revision, previous_hash, changed, cluster_id,
        first_seen_at and, where empty, run_id.

        When it returns, the lines are on disk. Raises :class:`StoreError` when they may not be.
        """

    def fail(self, article_id: str, reason: str, now: datetime) -> FrontierRow:
        """Count a failed try: ``todo`` with a later ``next_try_at``, ``failed`` after the last."""

    def settle(self, article_id: str, state: UrlState, reason: str | None, now: datetime) -> None:
        """End a URL that gave no record: ``forbidden`` or ``dropped`` (with the reason)."""

    def checked(self, article_id: str, now: datetime) -> None:
        """Note that a stored article was asked for again and has not changed (304)."""

    def channel(self, url: str) -> ChannelState:
        """What the last completed walk of this channel page, feed or sitemap left."""

    def complete_walk(self, url: str, etag: str | None, last_modified: str | None, now: datetime) -> None:
        """Note that this run walked the channel to its end: everything it announced is committed."""

    def is_deadly(self, page_id: str) -> bool:
        """True for a page that several runs died of while they read it: it is not to be read again."""

    def reading(self, page_id: str) -> AbstractContextManager[None]:
        """Read a page within, and a run that dies of it is remembered. ``page_id``: 32 hex digits, an
        article's or what :func:`newscrawl.items.article_id` gives for another page."""

    def counts(self) -> dict[UrlState, int]:
        """How many URLs stand in each state."""

    def close(self) -> None:
        """Release files and locks."""


class StoreError(Exception):
    """The state or the output cannot be trusted or written: the run must stop with exit code 74."""


class StoreLocked(StoreError):
    """Another run holds the state directory: exit code 75."""

    def __init__(self, path: str, holder: str | None, since: str | None) -> None:
        """``path`` of the lock file, process id and start time of the run that holds it."""
        super().__init__(f"{path}: locked by process {holder or '?'} since {since or '?'}")
        self.since = since
