"""The article links of a list page, in order, with what is printed beside them."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from statistics import median

from newscrawl.extract.cards import CardList, find_cards, group_cards
from newscrawl.extract.entries import read_cards
from newscrawl.extract.entry_dates import resolve
from newscrawl.extract.links import read_anchors
from newscrawl.extract.page import Page
from newscrawl.extract.portal import Portal
from newscrawl.extract.sidebar_words import FRAME_NAME
from newscrawl.extract.text_width import width
from newscrawl.extract.types import ChannelEntry
from newscrawl.extract.urls import absolute_url


def find_channel_entries(
    page: Page, base: str, portal: Portal | None, now: datetime | None
) -> list[ChannelEntry]:
    """The articles that the page lists, each address once, in the order of the page."""
    outer = {n.index for n in page.nodes_of("body", "main", "html")}
    lists = group_cards(find_cards(read_anchors(page, base), lambda node: node.index in outer))
    found: dict[str, ChannelEntry] = {}
    zone: tzinfo = UTC
    for group in lists:
        if not accept(page, group):
            continue
        for card, text in zip(group.cards, read_cards(page, group.cards), strict=True):
            url = absolute_url(base, card.anchors[0].href)
            if text is None or url is None:
                continue
            entry = ChannelEntry(text.title, url, text.summary, text.date_raw)
            if text.date_raw:
                day = resolve(text.date_raw, entry_url=url, page_time=None, now=now, zone=zone)
                entry.published_on = day.on if day else None
            old = found.get(card.key)
            if old is None or (entry.summary is not None, entry.published_raw is not None) > (
                old.summary is not None,
                old.published_raw is not None,
            ):
                found[card.key] = entry
    return list(found.values())


def accept(page: Page, group: CardList) -> bool:
    node = group.parent
    while node is not None:
        if node.tag in ("nav", "footer") or FRAME_NAME.search(node.hint):
            return False
        node = node.parent
    return median(max(width(page.text(a.node)) for a in card.anchors) for card in group.cards) >= 16
