"""Entries with all that a page says of them: what sidebars and channel pages have in common."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from newscrawl.extract.cards import Card
from newscrawl.extract.entries import EntryText, read_cards
from newscrawl.extract.entries_declared import DeclaredEntries
from newscrawl.extract.entry_dates import EntryDate, resolve
from newscrawl.extract.home_zone import find_home_zone
from newscrawl.extract.image_address import largest_address
from newscrawl.extract.page import Page
from newscrawl.extract.portal import Portal
from newscrawl.extract.urls import absolute_url


@dataclass(slots=True)
class FoundEntry:
    """One card, read."""

    card: Card
    text: EntryText
    url: str
    """Absolute."""
    block: str | None = None

    @property
    def richness(self) -> tuple[bool, bool, bool, int]:
        """How much this occurrence says; of several for one address the largest is kept."""
        text = self.text
        return (text.summary is not None, text.date_raw is not None, self.block is not None, len(text.title))


def read_entries(
    page: Page, cards: list[Card], base: str, declared: DeclaredEntries | None, block: str | None = None
) -> list[FoundEntry]:
    """What the cards of one list say, those without headline or address left out."""
    entries = []
    for card, generic in zip(cards, read_cards(page, cards), strict=True):
        text = declared.override(card, generic) if declared else generic
        url = declared.url(card) if declared else absolute_url(base, card.anchors[0].href)
        if text is not None and url is not None:
            entries.append(FoundEntry(card, text, url, block))
    return entries


def richest(entries: list[FoundEntry]) -> list[FoundEntry]:
    """Each address once, where it first stands, as its richest occurrence says it."""
    best: dict[str, FoundEntry] = {}
    for entry in entries:
        known = best.get(entry.card.key)
        if known is None or entry.richness > known.richness:
            best[entry.card.key] = entry
    return list(best.values())


@dataclass(slots=True)
class DateReader:
    """Reads the dates of one page's entries."""

    zone: tzinfo
    page_time: datetime | None
    now: datetime | None

    @classmethod
    def of(
        cls, page: Page, sample: str, page_time: datetime | None, portal: Portal | None, now: datetime | None
    ) -> DateReader:
        """``sample`` is some text of the page, which may tell its language."""
        home = find_home_zone(page, sample, portal)
        stated = page_time.tzinfo if page_time is not None else None
        zone = stated if home.basis == "generic" and stated is not None else home.zone
        return cls(zone or UTC, page_time, now)

    def read(self, entry: FoundEntry) -> EntryDate | None:
        """The day that the entry states: its ``datetime`` attribute is surer than its words."""
        for raw in (entry.text.date_attribute, entry.text.date_raw):
            day = raw and resolve(
                raw, entry_url=entry.url, page_time=self.page_time, now=self.now, zone=self.zone
            )
            if day:
                return day
        return None


def thumbnail(page: Page, card: Card, base: str) -> str | None:
    """Absolute address of the card's first picture."""
    for node in page.nodes[card.first.index : card.last.end]:
        if node.tag == "img" and (address := largest_address(node, base)):
            return address
    return None
