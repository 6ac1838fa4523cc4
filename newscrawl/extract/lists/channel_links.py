"""What a channel page links besides articles: its sub-channels and its feeds."""

from __future__ import annotations

from collections.abc import Collection

from newscrawl.extract.links.anchors import link_key
from newscrawl.extract.links.urls import INDEX_FILE, absolute_url
from newscrawl.extract.links.words import FILE_EXTENSIONS, LONG_NUMBER, SERVICE_SEGMENTS
from newscrawl.extract.page import Page
from newscrawl.extract.text.width import width
from newscrawl.extract.types import Link

FEED_TYPES = frozenset(
    ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"]
)
"""Media types of ``<link rel=alternate>`` that announce a feed (RSS board, RFC 4287, JSON Feed 1.1)."""

WIDEST_NAME = 30
"""Columns of a section's name."""


def find_feeds(page: Page, base: str) -> list[str]:
    """Feeds that the page announces in its head, in order, each once."""
    found: dict[str, None] = {}
    for node in page.nodes_of("link"):
        media_type = (node.get("type") or "").partition(";")[0].strip().lower()
        feed = absolute_url(base, node.get("href")) if media_type in FEED_TYPES else None
        if feed:
            found[feed] = None
    return list(found)


def find_subchannels(page: Page, base: str, known: Collection[str]) -> list[Link]:
    """Links with a section's name that lead to a folder below this page's own, in order, each once.

    ``known`` are addresses that are something else: articles and further pages of the list.
    """
    own = _folder(page.url)
    if own is None:
        return []
    below = f"{own}/"
    taken: set[str | None] | None = None
    found: dict[str, Link] = {}
    chars = page.chars
    for node in page.by_tag.get("a", ()):
        href = node.attributes.get("href")
        if not href or not 0 < chars[node.text_end] - chars[node.text_start] <= WIDEST_NAME:
            continue
        url = absolute_url(base, href)
        # Most links of a portal lead elsewhere or to a section that was seen.
        if url is None or below not in url:
            continue
        folder = _folder(url)
        if folder is None or folder in found or not folder.startswith(below):
            continue
        if taken is None:
            taken = {link_key(other, base) for other in known}
        if not _is_section(folder[len(own) :]) or link_key(url, base) in taken:
            continue
        text = page.text(node)
        if width(text) <= WIDEST_NAME:
            found[folder] = Link(text, url)
    return list(found.values())


def _folder(url: str) -> str | None:
    """Host and folder that an address stands for; None when it has a query."""
    address, _, query = url.partition("#")[0].partition("//")[2].partition("?")
    if query:
        return None
    return INDEX_FILE.sub("/", address).rstrip("/").removeprefix("www.")


def _is_section(path: str) -> bool:
    """True for a path below the channel's that names a section: words, no number, no file."""
    segments = path.strip("/").lower().split("/")
    _, dot, extension = segments[-1].rpartition(".")
    is_file = bool(dot) and (extension in FILE_EXTENSIONS or extension == "pdf")
    if LONG_NUMBER.search(path) or is_file or len(segments) > 2:
        return False
    return (
        SERVICE_SEGMENTS.isdisjoint(segments) and segments[-1].count("-") < 3 and not segments[-1].isdecimal()
    )
