"""The entries beside, inside and under an article that announce other articles."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from newscrawl.extract.cards import find_cards, group_cards
from newscrawl.extract.entries import read_cards
from newscrawl.extract.entry_dates import resolve
from newscrawl.extract.links import base_address, read_anchors
from newscrawl.extract.page import Page
from newscrawl.extract.portal import Portal
from newscrawl.extract.sidebar_blocks import find_blocks
from newscrawl.extract.sidebar_evidence import announced_cards
from newscrawl.extract.sidebar_surroundings import Surroundings
from newscrawl.extract.story import Body, Title
from newscrawl.extract.types import SidebarEntry
from newscrawl.extract.urls import absolute_url


def find_summaries(
    page: Page,
    title: Title | None,
    body: Body,
    published_at: datetime | None,
    portal: Portal | None,
    now: datetime | None,
) -> list[SidebarEntry]:
    """The page's sidebar entries in document order, each address once, the richest of its occurrences."""
    base = base_address(page)
    anchors = read_anchors(page, base)
    around = Surroundings.of(page, title, body, anchors)
    lists = group_cards(find_cards(anchors, lambda node: node.index in around.outer))
    zone: tzinfo = (published_at.tzinfo if published_at else None) or UTC
    found: dict[str, SidebarEntry] = {}
    for block in find_blocks(page, lists, around.outer):
        cards = announced_cards(page, block, around)
        for card, text in zip(cards, read_cards(page, cards), strict=True):
            url = absolute_url(base, card.anchors[0].href)
            if text is None or url is None:
                continue
            entry = SidebarEntry(text.title, url, text.kicker, text.summary, text.summary_truncated)
            entry.published_raw = text.date_raw
            entry.block = block.heading
            if text.date_raw:
                d = resolve(text.date_raw, entry_url=url, page_time=published_at, now=now, zone=zone)
                if d:
                    entry.published_on, entry.published_precision = d.on, d.precision
                    entry.published_basis, entry.published_ambiguous = d.basis, d.ambiguous
            old = found.get(card.key)
            if old is None or richness(entry) > richness(old):
                found[card.key] = entry
    for position, entry in enumerate(found.values()):
        entry.position = position
    return list(found.values())


def richness(entry: SidebarEntry) -> tuple[bool, bool, int]:
    """How much an occurrence of an entry says."""
    return (entry.summary is not None, entry.published_raw is not None, len(entry.title))
