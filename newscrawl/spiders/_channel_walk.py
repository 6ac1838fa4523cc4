"""One channel under way: which list pages were seen, which comes next, and when to stop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from newscrawl.extract.links.urls import normalise_url
from newscrawl.extract.lists.channel_name import channel_name
from newscrawl.extract.lists.listing_types import Listing
from newscrawl.extract.types import ChannelEntry, ChannelPage
from newscrawl.spiders._targets import Target
from newscrawl.store import ChannelState, FrontierRow

# A page ends the walk when the last of its links, this share of them, were there at the last completed walk.
# One would do on a strictly sorted list; an old link that is pinned or shared with another channel must not.
KNOWN_TAIL = 0.25

# The protocol knows no index inside an index, some sites have one all the same; a hostile one has no end.
MAX_INDEX_DEPTH = 2

UNDER_WAY = "under way"
"""The outcome of a walk that has none yet."""


@dataclass(slots=True)
class ChannelWalk:
    """State of a walk. Its figures go into the run's report."""

    target: Target
    known: ChannelState
    max_pages: int
    since: date | None
    announced: bool = False
    """True for a feed or news sitemap that a page or robots.txt announced: only news is taken from it, and
    its failure is no failure of the run."""
    index_depth: int = 0
    """How many sitemap indexes, or pages that announce it, led here."""
    label: str | None = None
    """The channel's name in the records: the declared one, else what its first page calls itself."""
    pages: int = 0
    """List pages read."""
    links: int = 0
    """Article links seen on them."""
    new: int = 0
    """Of these, the ones no run had seen before."""
    outcome: str = UNDER_WAY
    """"walked", "unchanged" (304), "no article links" or the reason why it broke off."""
    broken: bool = False
    """True when a list page could not be read: the walk does not count as completed."""
    etag: str | None = None
    last_modified: str | None = None
    """Validators of the first page."""
    numbered: list[str] = field(default_factory=list)
    """Addresses of list pages that the pages read so far link by number."""
    asked: set[str] = field(default_factory=set)
    """Normalised addresses of the list pages requested."""

    @property
    def has_ended(self) -> bool:
        """True when no further list page of it is asked for."""
        return self.outcome != UNDER_WAY

    def ask(self, url: str) -> str:
        """Note that a list page is requested."""
        self.asked.add(normalise_url(url))
        return url

    def take(self, page: ChannelPage, etag: str | None, last_modified: str | None) -> None:
        """Count a page that was read; the first one's validators are those of the channel."""
        self.pages += 1
        if self.pages == 1:
            self.etag, self.last_modified = etag, last_modified
            self.label = self.target.channel.label or channel_name(page.title)

    def fail(self, reason: str) -> None:
        """Note why a list page could not be read: the walk will not count as completed."""
        self.outcome, self.broken = reason, True

    def entries(self, page: ChannelPage) -> list[ChannelEntry]:
        """The page's article links. An announced sitemap gives those that are news: they have a title."""
        return [entry for entry in page.articles if entry.title or not self.announced]

    def is_empty(self, page: ChannelPage, ours: Sequence[ChannelEntry]) -> bool:
        """True when the channel's first page has no links on the portal and names no sitemap either."""
        return self.pages == 1 and not ours and not self.child_sitemaps(page) and not self.announced

    def child_sitemaps(self, page: ChannelPage) -> list[str]:
        """The sitemaps that an index names: as many as ``max_pages``, of an announced one those of news."""
        if not isinstance(page, Listing) or self.index_depth >= MAX_INDEX_DEPTH:
            return []
        children = page.sitemaps
        if self.announced:
            children = [url for url in children if "news" in url.lower()]
        return children[: self.max_pages]

    def announces(self, page: ChannelPage) -> bool:
        """True when what the page leads to is announced, false when it was asked for (a sitemap's index)."""
        return self.announced or not self.child_sitemaps(page)

    def follow(self, page: ChannelPage) -> str | None:
        """Address of the list page after this one, None at the end."""
        self.numbered += [url for url in page.page_urls if url not in self.numbered]
        if page.next_page and self._may_ask(page.next_page):
            return page.next_page
        return None

    def skip_dead_page(self, url: str) -> str | None:
        """Address of the page after one that could not be read: the next one known by its number."""
        later = self.numbered[self.numbered.index(url) + 1 :] if url in self.numbered else self.numbered
        return next((candidate for candidate in later if self._may_ask(candidate)), None)

    def _may_ask(self, url: str) -> bool:
        return self.pages < self.max_pages and normalise_url(url) not in self.asked

    def wanted(self, entries: Sequence[ChannelEntry]) -> tuple[list[ChannelEntry], list[ChannelEntry]]:
        """Split entries into those to crawl and those from before ``since``."""
        old = [e for e in entries if self.since and e.published_on and e.published_on < self.since]
        too_old = {id(entry) for entry in old}
        return [entry for entry in entries if id(entry) not in too_old], old

    def has_caught_up(self, entries: Sequence[ChannelEntry], rows: Sequence[FrontierRow]) -> bool:
        """True when nothing further down can be new.

        Either the page's last dated entry is from before ``since``, or its tail was all there at the last
        completed walk. Lists are sorted newest first.
        """
        dated = [entry.published_on for entry in entries if entry.published_on]
        if self.since and dated and dated[-1] < self.since:
            return True
        tail = rows[-max(1, round(len(rows) * KNOWN_TAIL)) :]
        return bool(tail) and all(row.seen_run <= self.known.complete_run for row in tail)
