"""RSS 0.9x, 1.0 and 2.0 and Atom feeds.

https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec, RFC 4287 and RFC 5005. Elements
are known by their names without namespace: feeds declare wrong ones, or none.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from newscrawl.extract.links.urls import absolute_url
from newscrawl.extract.lists.listing_bytes import is_cut, local_name, parse_xml
from newscrawl.extract.lists.listing_types import Listing, ListingEntry, dated_entry
from newscrawl.extract.page import parse_page

# Some feeds put the whole story where its summary belongs.
MAX_SUMMARY = 2000
MAX_ENTRIES = 5000
# A title of an entry that has none.
MAX_TITLE = 80

# By trust. feedburner:origLink is the article, the entry's link is then a counter.
LINK_NAMES = ("origlink", "link", "guid", "id")
TIME_NAMES = ("published", "pubdate", "date", "issued", "created", "updated", "modified")
SUMMARY_NAMES = ("description", "summary")

XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"


def read_feed(markup: bytes, url: str, now: datetime | None = None) -> Listing:
    """Read a feed in UTF-8; what is no feed has no articles and says so in ``problems``."""
    listing = Listing(url)
    root = parse_xml(markup)
    kind = local_name(root) if root is not None else None
    if kind not in ("rss", "rdf", "feed"):
        listing.problems.append("no RSS or Atom feed")
        return listing
    listing.kind = "rss" if kind == "rss" else "rdf" if kind == "rdf" else "atom"
    base = absolute_url(url, root.get(XML_BASE)) or url
    channel = next((child for child in root if local_name(child) == "channel"), root)
    listing.title = _text_of(_named(channel, ("title",)), url)
    listing.next_page = next((link for link in _links(channel, base, "next")), None)
    items = [element for element in root.iter() if local_name(element) in ("item", "entry")][:MAX_ENTRIES]
    if is_cut(markup, root):
        listing.problems.append("the feed is cut; its last entry was left out")
        items = items[:-1]
    listing.articles.extend(_read_entries(items, base, now))
    return listing


def text_of_markup(text: str, url: str) -> str | None:
    """Text of a title or summary that may hold HTML, on one line; None when there is none."""
    if "<" in text:
        page = parse_page(text.encode("utf-8", "replace"), url)
        text = "".join(page.texts)
    return " ".join(html.unescape(text).split()) or None


def _read_entries(items: list[Any], base: str, now: datetime | None) -> Iterable[ListingEntry]:
    """Each address once, as it comes first."""
    entries: dict[str, ListingEntry] = {}
    for item in items:
        entry = _read_entry(item, base, now)
        if entry is not None:
            entries.setdefault(entry.url, entry)
    return entries.values()


def _read_entry(item: Any, base: str, now: datetime | None) -> ListingEntry | None:
    base = absolute_url(base, item.get(XML_BASE)) or base
    address = next(_links(item, base, "alternate"), None)
    if address is None:
        return None
    summary = _text_of(_named(item, SUMMARY_NAMES), base)
    summary = summary[:MAX_SUMMARY] if summary else None
    title = _text_of(_named(item, ("title",)), base) or (summary or address)[:MAX_TITLE]
    time = _named(item, TIME_NAMES)
    return dated_entry(title, address, summary, _plain_text(time) if time is not None else None, now)


def _named(parent: Any, names: tuple[str, ...]) -> Any:
    """The first child with the first of these names that any child has."""
    by_name: dict[str, Any] = {}
    for child in parent:
        # media:title and itunes:title describe a picture or an episode; the plain element comes first.
        name = local_name(child)
        if name not in by_name or (by_name[name].prefix and not child.prefix):
            by_name[name] = child
    return next((by_name[name] for name in names if name in by_name), None)


def _links(parent: Any, base: str, relation: str) -> Iterator[str]:
    """Addresses of the parent's links of one relation (RFC 4287, section 4.2.7), the surest first."""
    children = [child for child in parent if local_name(child) in LINK_NAMES]
    for child in sorted(children, key=lambda child: LINK_NAMES.index(local_name(child))):
        if child.get("rel", "alternate") != relation or child.get("isPermaLink") == "false":
            continue
        text = child.get("href") or _plain_text(child)
        if local_name(child) in ("guid", "id") and not text.startswith("http"):
            continue
        if address := absolute_url(base, text):
            yield address


def _text_of(element: Any, url: str) -> str | None:
    if element is None:
        return None
    if element.get("type") == "xhtml":
        return " ".join("".join(element.itertext()).split()) or None
    return text_of_markup(_plain_text(element), url)


def _plain_text(element: Any) -> str:
    return "".join(element.itertext()).strip()
