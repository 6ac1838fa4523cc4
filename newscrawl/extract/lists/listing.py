"""Any list of articles, recognised by its content: channel page, feed or sitemap."""

from __future__ import annotations

from datetime import datetime

from newscrawl.extract.fence import guarded
from newscrawl.extract.lists.channel import extract_channel
from newscrawl.extract.lists.feeds import read_feed
from newscrawl.extract.lists.json_feed import read_json_feed
from newscrawl.extract.lists.listing_bytes import GZIP_MAGIC, HEAD_BYTES, root_name, to_markup
from newscrawl.extract.lists.listing_types import Kind, Listing
from newscrawl.extract.lists.sitemaps import read_sitemap
from newscrawl.extract.portal import Portal
from newscrawl.extract.types import ChannelPage

READERS = {
    "rss": read_feed,
    "rdf": read_feed,
    "atom": read_feed,
    "json": read_json_feed,
    "sitemap": read_sitemap,
    "sitemapindex": read_sitemap,
}

KINDS: dict[str, Kind] = {
    "rss": "rss",
    "rdf": "rdf",
    "feed": "atom",
    "urlset": "sitemap",
    "sitemapindex": "sitemapindex",
    "{": "json",
}
"""Name of the first element -> what the document is."""


# The address that a feed's "version" must have (JSON Feed 1.1, "Top-level").
JSON_FEED_MARK = b"jsonfeed.org/version"


def recognise(body: bytes) -> Kind | None:
    """What a document is by its content, None for a web page and all else. Looks at its beginning only."""
    head = body if body.startswith(GZIP_MAGIC) else body[:HEAD_BYTES]
    markup = to_markup(head, None)
    kind = KINDS.get(root_name(markup) or "")
    return None if kind == "json" and JSON_FEED_MARK not in markup else kind


def extract_listing(
    body: bytes,
    url: str,
    *,
    content_type: str | None = None,
    now: datetime | None = None,
    portal: Portal | None = None,
) -> ChannelPage:
    """Read a feed or sitemap as :class:`Listing`, all else as a channel page. Never raises.

    The arguments are those of :func:`~newscrawl.extract.lists.channel.extract_channel`.
    """
    problems: list[str] = []
    kind = guarded(problems, "kind of list", None, lambda: recognise(body))
    if kind is None:
        return extract_channel(body, url, content_type=content_type, now=now, portal=portal)
    read = READERS[kind]
    listing = guarded(problems, kind, Listing(url), lambda: read(to_markup(body, content_type), url, now))
    listing.problems.extend(problems)
    return listing
