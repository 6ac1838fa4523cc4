"""The article links of a list page, in order, with what is printed beside them."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import datetime
from statistics import median

from newscrawl.extract.cards import Card, find_cards, group_cards
from newscrawl.extract.entries_declared import DeclaredEntries
from newscrawl.extract.entries_found import DateReader, FoundEntry, read_entries, richest
from newscrawl.extract.links import link_key, read_anchors
from newscrawl.extract.page import Node, Page
from newscrawl.extract.portal import Portal
from newscrawl.extract.sidebar_blocks import Block, find_blocks
from newscrawl.extract.sidebar_evidence import has_picture, headline, is_legal
from newscrawl.extract.sidebar_surroundings import in_page_frame
from newscrawl.extract.sidebar_words import FRAME_NAME, LOOSE_FRAME_NAME, PARTNER_HEADING
from newscrawl.extract.text_width import width
from newscrawl.extract.types import ChannelEntry

LIST_LENGTH = 5
LIST_WIDTH = 22
"""So many headlines of such a median width are a list of articles, whatever names the elements have."""

SHORTEST_MEDIAN = 16
"""Columns of the median headline of a list; below, the links are names of sections."""


def find_channel_entries(
    page: Page, base: str, list_pages: Collection[str], portal: Portal | None, now: datetime | None
) -> list[ChannelEntry]:
    """The articles that the page lists, each address once, in the order of the page.

    ``list_pages`` are addresses of other pages of the same list, which are no articles.
    """
    rules = portal.channel if portal else None
    declared = DeclaredEntries.of(page, base, rules)
    cards = declared.cards() if declared else None
    found: list[FoundEntry] = []
    if declared and cards is not None:
        found = read_entries(page, cards, base, declared)
    else:
        for block in _blocks(page, base):
            found += read_entries(page, _listed_cards(page, block), base, declared, block.heading)
    lists = {link_key(url, base) for url in list_pages}
    pattern = re.compile(rules.article_url) if rules and rules.article_url else None
    entries = [
        entry
        for entry in richest(found)
        if entry.card.key not in lists and (pattern is None or pattern.search(entry.url))
    ]
    if not entries:
        return []
    dates = DateReader.of(page, entries[0].text.title, None, portal, now)
    return [_to_channel_entry(dates, entry) for entry in entries]


def _blocks(page: Page, base: str) -> list[Block]:
    outer = {node.index for node in page.nodes_of("html", "body", "main")}
    anchors = read_anchors(page, base)
    return find_blocks(page, group_cards(find_cards(anchors, lambda node: node.index in outer)), outer)


def _listed_cards(page: Page, block: Block) -> list[Card]:
    """The block's cards, none when it is a menu, a legal notice or a list of partners."""
    cards = [card for card in block.cards if not is_legal(headline(page, card))]
    if not cards or (block.heading and PARTNER_HEADING.search(block.heading)):
        return []
    wide = median(width(headline(page, card)) for card in cards)
    number = len({card.key for card in cards})
    is_list = number >= LIST_LENGTH and wide >= LIST_WIDTH
    if wide < SHORTEST_MEDIAN or _is_frame(cards[0].first, is_list):
        return []
    if number == 1 and not has_picture(page, cards[0]) and not _has_heading(page, cards[0]):
        return []
    return cards


def _is_frame(node: Node, is_list: bool) -> bool:
    """True in what stands around every page; a real list may be named "tags" or "links"."""
    names = [around.hint for around in (node, *node.ancestors()) if around.tag not in ("html", "body")]
    if in_page_frame(node) or any(FRAME_NAME.search(name) for name in names):
        return True
    return not is_list and any(LOOSE_FRAME_NAME.search(name) for name in names)


def _has_heading(page: Page, card: Card) -> bool:
    nodes = page.nodes[card.first.index : card.last.end]
    return any(node.tag in ("h1", "h2", "h3", "h4", "h5", "h6", "time") for node in nodes)


def _to_channel_entry(dates: DateReader, entry: FoundEntry) -> ChannelEntry:
    text = entry.text
    day = dates.read(entry)
    return ChannelEntry(text.title, entry.url, text.summary, text.date_raw, day.on if day else None)
