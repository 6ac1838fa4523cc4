"""The entries beside, inside and under an article that announce other articles."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from statistics import median

from newscrawl.extract.cards import CardList, find_cards, group_cards
from newscrawl.extract.cards_heading import find_heading
from newscrawl.extract.entries import read_card
from newscrawl.extract.entry_dates import resolve
from newscrawl.extract.links import base_address, read_anchors
from newscrawl.extract.page import Page
from newscrawl.extract.portal import Portal
from newscrawl.extract.sidebar_words import FURNITURE_NAME, UNWANTED_HEADING, WANTED_HEADING
from newscrawl.extract.story import Body, Title
from newscrawl.extract.text_width import width
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
    base = base_address(page)
    story = {n.index for n in page.nodes_of("body", "main", "html")}
    for node in [*body.containers, *([title.node] if title and title.node else [])]:
        story.update(n.index for n in node.ancestors())
        story.add(node.index)
    anchors = read_anchors(page, base)
    lists = group_cards(find_cards(anchors, lambda node: node.index in story))
    zone: tzinfo = (published_at.tzinfo if published_at and published_at.tzinfo else None) or UTC
    found: dict[str, SidebarEntry] = {}
    heading = None
    floor = 0
    for group in lists:
        h = find_heading(page, group.cards[0], floor)
        heading = h or heading
        floor = group.cards[-1].end
        if not accept(page, group, heading, story):
            continue
        for card in group.cards:
            text = read_card(page, card)
            url = absolute_url(base, card.anchors[0].href)
            if text is None or url is None:
                continue
            entry = SidebarEntry(text.title, url, text.kicker, text.summary, text.summary_truncated)
            entry.published_raw = text.date_raw
            entry.block = heading
            if text.date_raw:
                d = resolve(text.date_raw, entry_url=url, page_time=published_at, now=now, zone=zone)
                if d:
                    entry.published_on = d.on
            old = found.get(card.key)
            if old is None or richness(entry) > richness(old):
                found[card.key] = entry
    return list(found.values())


def richness(e: SidebarEntry) -> tuple:
    return (e.summary is not None, e.published_raw is not None, len(e.title))


def accept(page: Page, group: CardList, heading: str | None, story: set[int]) -> bool:
    node = group.parent
    while node is not None and node.index not in story:
        if node.tag == "nav" or (
            node.tag == "footer" and not any(n.tag in ("article", "main") for n in node.ancestors())
        ):
            return False
        if FURNITURE_NAME.search(node.hint):
            return False
        node = node.parent
    if heading and UNWANTED_HEADING.search(heading):
        return False
    widths = [max(width(page.text(a.node)) for a in card.anchors) for card in group.cards]
    wanted = heading is not None and WANTED_HEADING.search(heading) is not None
    if median(widths) < (16 if wanted else 24):
        return False
    if group.parent and group.parent.index in story and not wanted and group.parent.tag == "p":
        return False
    return True
