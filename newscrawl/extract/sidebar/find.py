"""The entries beside, inside and under an article that announce other articles."""

from __future__ import annotations

from datetime import datetime

from newscrawl.extract.entries.block_words import GOODS_KICKER
from newscrawl.extract.entries.cards import Card, Placed, find_cards, group_cards
from newscrawl.extract.entries.cards_heading import find_heading
from newscrawl.extract.entries.found import DateReader, EntryReader, FoundEntry, thumbnail
from newscrawl.extract.entries.headings import is_wanted
from newscrawl.extract.links.anchors import base_address, own_keys, page_frames, read_anchors
from newscrawl.extract.page import Page
from newscrawl.extract.page.story import Body, Title
from newscrawl.extract.portal import Portal
from newscrawl.extract.sidebar.blocks import Block, find_blocks
from newscrawl.extract.sidebar.evidence import announced_cards, has_own_heading
from newscrawl.extract.sidebar.surroundings import Surroundings
from newscrawl.extract.text.remembered import has_phrase
from newscrawl.extract.types import SidebarEntry


def find_summaries(
    page: Page,
    title: Title | None,
    body: Body,
    published_at: datetime | None,
    portal: Portal | None,
    now: datetime | None,
) -> list[SidebarEntry]:
    """The page's sidebar entries in document order, each address once, the richest of its occurrences.

    ``published_at`` is the article's own time and ``now`` that of the fetch (aware): they give yearless dates a year.
    """
    base = base_address(page)
    reader = EntryReader.of(page, base, portal.sidebar if portal else None)
    cards = reader.declared_cards()
    if cards is not None:
        found = _read_declared(page, base, reader, cards)
    else:
        found = _read_generic(page, base, reader, title, body)
    entries = reader.richest(found)
    if not entries:
        return []
    dates = DateReader(page, entries[0].text.title, published_at, portal, now)
    pictures = Placed(page.by_tag.get("img", []))
    return [_to_sidebar_entry(pictures, base, dates, entry, place) for place, entry in enumerate(entries)]


def _read_declared(page: Page, base: str, reader: EntryReader, cards: list[Card]) -> list[FoundEntry]:
    own = own_keys(page, base)
    found: list[FoundEntry] = []
    heading, floor = None, 0
    for card in cards:
        heading = find_heading(page, card, floor) or heading
        floor = card.end
        if card.key not in own:
            found += reader.read([card], heading)
    return found


def _read_generic(
    page: Page, base: str, reader: EntryReader, title: Title | None, body: Body
) -> list[FoundEntry]:
    frames = page_frames(page)
    anchors = read_anchors(page, base, frames=frames)
    marks = [*body.containers, *([title.node] if title is not None and title.node is not None else [])]
    around = Surroundings.of(page, marks, body.containers, anchors, frames)
    lists = group_cards(find_cards(anchors, around.outer))
    found: list[FoundEntry] = []
    for block in find_blocks(page, lists, around.outer):
        announced = announced_cards(block, around)
        for entry in reader.read(announced, _heading_of(block, announced, title, around)):
            kicker = entry.text.kicker
            # Most have none.
            if kicker is None or not has_phrase(kicker, GOODS_KICKER):
                found.append(entry)
    return found


def _heading_of(block: Block, cards: list[Card], title: Title | None, around: Surroundings) -> str | None:
    """The block's heading, None when it is that of something else.

    Above the first block stands the page's own headline; and above a link with a label of its own inside the story
    whatever the story is divided by.
    """
    heading = block.heading
    if heading is None or not cards or (title is not None and heading == title.text):
        return None
    if around.holds(cards[0].first) and not is_wanted(heading) and has_own_heading(around.page, cards[0]):
        return None
    return heading


def _to_sidebar_entry(
    pictures: Placed, base: str, dates: DateReader, entry: FoundEntry, place: int
) -> SidebarEntry:
    text = entry.text
    result = SidebarEntry(text.title, entry.url, text.kicker, text.summary, text.summary_truncated)
    result.block, result.position = entry.block, place
    result.image_url = thumbnail(pictures, entry.card, base)
    result.published_raw = text.date_raw
    day = dates.read(entry)
    if day is not None:
        result.published_on, result.published_precision = day.on, day.precision
        result.published_basis, result.published_ambiguous = day.basis, day.ambiguous
    return result
