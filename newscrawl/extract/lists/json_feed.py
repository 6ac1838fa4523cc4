"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from newscrawl.extract.links.urls import absolute_url
from newscrawl.extract.lists.feeds import MAX_ENTRIES, MAX_SUMMARY, MAX_TITLE, text_of_markup
from newscrawl.extract.lists.listing_types import Listing, ListingEntry, dated_entry


def read_json_feed(markup: bytes, url: str, now: datetime | None = None) -> Listing:
    """Read a feed in UTF-8; what is no JSON feed has no articles and says so in ``problems``."""
    listing = Listing(url)
    feed = _load(markup)
    items = feed.get("items")
    if "jsonfeed.org" not in str(feed.get("version")) or not isinstance(items, list):
        listing.problems.append("no JSON feed")
        return listing
    listing.kind = "json"
    listing.title = _text(feed, "title", url)
    listing.next_page = absolute_url(url, _string(feed, "next_url"))
    entries = (_read_entry(item, url, now) for item in items[:MAX_ENTRIES] if isinstance(item, dict))
    listing.articles.extend({entry.url: entry for entry in entries if entry}.values())
    return listing


def _load(markup: bytes) -> dict[str, Any]:
    try:
        feed = json.loads(markup, strict=False)
    except (ValueError, RecursionError):
        return {}
    return feed if isinstance(feed, dict) else {}


def _read_entry(item: dict[str, Any], url: str, now: datetime | None) -> ListingEntry | None:
    address = absolute_url(url, _string(item, "url") or _string(item, "external_url"))
    if address is None:
        return None
    summary = (
        _text(item, "summary", url) or _text(item, "content_text", url) or _text(item, "content_html", url)
    )
    summary = summary[:MAX_SUMMARY] if summary else None
    title = _text(item, "title", url) or (summary or address)[:MAX_TITLE]
    return dated_entry(
        title, address, summary, _string(item, "date_published") or _string(item, "date_modified"), now
    )


def _string(item: dict[str, Any], key: str) -> str | None:
    value = item.get(key)
    return value.strip() or None if isinstance(value, str) else None


def _text(item: dict[str, Any], key: str, url: str) -> str | None:
    value = _string(item, key)
    return text_of_markup(value, url) if value else None
