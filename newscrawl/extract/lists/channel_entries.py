"""The article links of a list page, in order, with what is printed beside them."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import datetime
from statistics import median

from newscrawl.extract.entries.block_words import PARTNER_HEADING
from newscrawl.extract.entries.cards import Card, find_cards, group_cards
from newscrawl.extract.entries.found import DateReader, EntryReader, FoundEntry
from newscrawl.extract.links.anchors import link_key, read_anchors
from newscrawl.extract.page import HEADING_TAGS, Node, Page
from newscrawl.extract.portal import Portal
from newscrawl.extract.sidebar.blocks import Block, find_blocks
from newscrawl.extract.sidebar.evidence import without_notices
from newscrawl.extract.sidebar.surroundings import Surroundings, in_page_frame
from newscrawl.extract.text.remembered import has_phrase
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
    reader = EntryReader.of(page, base, rules)
    cards = reader.declared_cards()
    found: list[FoundEntry] = []
    if cards is not None:
        found = reader.read(cards)
    else:
        anchors = read_anchors(page, base, is_list=True)
        around = Surroundings.of(page, [], [], anchors)
        for block in find_blocks(page, group_cards(find_cards(anchors, around.outer)), around.outer):
            found += reader.read(_listed_cards(block, around), block.heading)
    lists = {link_key(url, base) for url in list_pages}
    pattern = re.compile(rules.article_url) if rules and rules.article_url else None
    entries = [
        entry
        for entry in reader.richest(found)
        if entry.card.key not in lists and (pattern is None or pattern.search(entry.url))
    ]
    if not entries:
        return []
    dates = DateReader(page, entries[0].text.title, None, portal, now)
    return [_to_channel_entry(dates, entry) for entry in entries]


def _listed_cards(block: Block, around: Surroundings) -> list[Card]:
    """The block's cards, none when it is a menu, a legal notice or a list of partners."""
    cards = without_notices(block.cards, around)
    if not cards or (block.heading and has_phrase(block.heading, PARTNER_HEADING)):
        return []
    wide = median(card.widest.wide for card in cards)
    number = len({card.key for card in cards})
    is_list = number >= LIST_LENGTH and wide >= LIST_WIDTH
    if wide < SHORTEST_MEDIAN or _is_frame(cards[0].first, around, is_list=is_list):
        return []
    if number == 1 and not around.shows_picture(cards[0]) and not _has_heading(around.page, cards[0]):
        return []
    return cards


def _is_frame(node: Node, around: Surroundings, *, is_list: bool) -> bool:
    """True in what stands around every page; a real list may be named "tags" or "links"."""
    names = [each.hint for each in (node, *node.ancestors()) if each.tag not in ("html", "body")]
    if in_page_frame(node) or any(around.names_frame(name) for name in names):
        return True
    return not is_list and any(around.names_loose_frame(name) for name in names)


def _has_heading(page: Page, card: Card) -> bool:
    nodes = page.nodes[card.first.index : card.last.end]
    return any(node.tag in HEADING_TAGS or node.tag == "time" for node in nodes)


def _to_channel_entry(dates: DateReader, entry: FoundEntry) -> ChannelEntry:
    text = entry.text
    day = dates.read(entry)
    return ChannelEntry(text.title, entry.url, text.summary, text.date_raw, day.on if day else None)
