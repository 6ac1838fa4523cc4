"""What feeds and sitemaps are read into: the same shape as a channel page, so that a walk treats all alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from newscrawl.extract.times.text import parse_moment
from newscrawl.extract.types import ChannelEntry, ChannelPage

Kind = Literal["rss", "rdf", "atom", "json", "sitemap", "sitemapindex"]
"""RSS 0.9x and 2.0, RSS 1.0, Atom, JSON Feed, a sitemap, an index of sitemaps."""


@dataclass(slots=True)
class ListingEntry(ChannelEntry):
    """One article that a feed or a sitemap announces."""

    published_at: datetime | None = None
    """When, aware; UTC is supposed where no zone is written. In sitemaps without news: last change."""


@dataclass(slots=True)
class Listing(ChannelPage):
    """A feed or a sitemap; ``articles`` holds :class:`ListingEntry`, ``next_page`` is the feed's next part."""

    kind: Kind | None = None
    """None when the document is neither."""
    sitemaps: list[str] = field(default_factory=list)
    """The sitemaps that an index names, in its order."""


def dated_entry(
    title: str, url: str, summary: str | None, published_raw: str | None, now: datetime | None
) -> ListingEntry:
    """An entry with its time read; ``now`` is the time of the fetch."""
    moment = parse_moment(published_raw, zone=UTC, now=now) if published_raw else None
    return ListingEntry(
        title=title,
        url=url,
        summary=summary,
        published_raw=published_raw,
        published_on=moment.at.date() if moment else None,
        published_at=moment.at if moment else None,
    )
