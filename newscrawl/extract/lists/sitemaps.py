"""Sitemaps, news sitemaps and indexes of sitemaps.

https://www.sitemaps.org/protocol.html and https://www.google.com/schemas/sitemap-news/0.9.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from newscrawl.extract.links.urls import absolute_url
from newscrawl.extract.lists.listing_bytes import is_cut, local_name, parse_xml
from newscrawl.extract.lists.listing_types import Listing, dated_entry

# The protocol's own limit for one file.
MAX_ENTRIES = 50_000


def read_sitemap(markup: bytes, url: str, now: datetime | None = None) -> Listing:
    """Read a sitemap in UTF-8; what is none has no articles and says so in ``problems``.

    An entry's title and time are the news's own; without them the title is ``""`` and the time ``lastmod``.
    """
    listing = Listing(url)
    root = parse_xml(markup)
    kind = local_name(root) if root is not None else None
    if kind == "sitemapindex":
        listing.kind = "sitemapindex"
        addresses = [absolute_url(url, _parts(child).get("loc")) for child in list(root)[:MAX_ENTRIES]]
        listing.sitemaps = list(dict.fromkeys(address for address in addresses if address))
    elif kind == "urlset":
        listing.kind = "sitemap"
        children = list(root)[:MAX_ENTRIES]
        if is_cut(markup, root):
            listing.problems.append("the sitemap is cut; its last entry was left out")
            children = children[:-1]
        for child in children:
            _add_entry(listing, _parts(child), now)
    else:
        listing.problems.append("no sitemap")
    return listing


def _add_entry(listing: Listing, parts: dict[str, str], now: datetime | None) -> None:
    address = absolute_url(listing.url, parts.get("loc"))
    if address:
        time = parts.get("publication_date") or parts.get("lastmod")
        listing.articles.append(dated_entry(parts.get("title", ""), address, None, time, now))


def _parts(element: Any) -> dict[str, str]:
    """Texts of the parts of a ``<url>`` or ``<sitemap>`` by name; those of pictures and videos left out."""
    parts: dict[str, str] = {}
    for child in element:
        name = local_name(child)
        if name == "news":
            parts.update(_parts(child))
        elif name not in ("image", "video", "link"):
            parts.setdefault(name, " ".join((child.text or "").split()))
    return parts
