"""A channel page read whole: its article links, the pages that follow, sub-channels, feeds."""

from __future__ import annotations

from datetime import datetime

from newscrawl.extract.charset.decode import Decoded, decode
from newscrawl.extract.fence import guarded
from newscrawl.extract.links.anchors import base_address
from newscrawl.extract.lists.channel_entries import find_channel_entries
from newscrawl.extract.lists.channel_links import find_feeds, find_subchannels
from newscrawl.extract.lists.next_page import ListPages, find_list_pages
from newscrawl.extract.lists.scripts import unfold_records
from newscrawl.extract.page import Page, parse_page
from newscrawl.extract.portal import Portal
from newscrawl.extract.types import ChannelPage


def extract_channel(
    body: bytes,
    url: str,
    *,
    content_type: str | None = None,
    now: datetime | None = None,
    portal: Portal | None = None,
) -> ChannelPage:
    """Read one list page. Any bytes give an answer; what could not be read says why in ``problems``.

    ``content_type`` is the HTTP header, ``now`` the time of the fetch (aware), ``portal`` what is declared.
    """
    result = ChannelPage(url)
    problems = result.problems
    decoded = guarded(problems, "bytes", Decoded(b"", "utf-8", 0), lambda: decode(body, content_type))
    result.charset = decoded.charset
    page = guarded(problems, "page", Page(b"", url), lambda: parse_page(unfold_records(decoded.markup), url))
    base = guarded(problems, "base address", url, lambda: base_address(page))
    result.title = page.titles[0] if page.titles else None
    pages = guarded(problems, "next page", ListPages(), lambda: find_list_pages(page, base, portal))
    result.next_page, result.page_urls = pages.next_page, pages.numbered
    result.articles = guarded(
        problems, "articles", [], lambda: find_channel_entries(page, base, pages.numbered, portal, now)
    )
    known = [entry.url for entry in result.articles] + pages.numbered
    result.subchannels = guarded(problems, "sub-channels", [], lambda: find_subchannels(page, base, known))
    result.feeds = guarded(problems, "feeds", [], lambda: find_feeds(page, base))
    if not result.articles:
        problems.append("no article links were found")
    return result
