"""Entries with all that a page says of them: what sidebars and channel pages have in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from newscrawl.extract.entries.cards import Card, Placed
from newscrawl.extract.entries.declared import DeclaredEntries
from newscrawl.extract.entries.read import CardReader, EntryText
from newscrawl.extract.images.address import largest_address
from newscrawl.extract.links.anchors import entry_address
from newscrawl.extract.page import Page
from newscrawl.extract.portal import EntryRules, Portal
from newscrawl.extract.times.entry_dates import EntryDate, UrlDay, day_in_url, resolve
from newscrawl.extract.times.home_zone import find_home_zone

THUMBNAIL_ADDRESSES = ("data-original", "data-src", "data-lazy-src", "src")
"""Attributes of a thumbnail's address: lazy loaders leave a placeholder in ``src``."""


@dataclass(slots=True)
class FoundEntry:
    """One card, read."""

    card: Card
    text: EntryText
    url: str
    """Absolute; "" until it is known that the entry stays."""
    block: str | None = None

    @property
    def richness(self) -> tuple[bool, bool, bool, int]:
        """How much this occurrence says; of several for one address the largest is kept."""
        text = self.text
        return (text.summary is not None, text.date_raw is not None, self.block is not None, len(text.title))


@dataclass(slots=True)
class EntryReader:
    """Reads the entries of one page, with what its portal declares."""

    page: Page
    base: str
    declared: DeclaredEntries | None
    reader: CardReader

    @classmethod
    def of(cls, page: Page, base: str, rules: EntryRules | None) -> EntryReader:
        """``rules`` are the portal's, None when it declares none."""
        return cls(page, base, DeclaredEntries.of(page, base, rules), CardReader(page))

    def declared_cards(self) -> list[Card] | None:
        """The cards that the portal declares, None when it leaves them to the generic rules."""
        return self.declared.cards() if self.declared else None

    def read(self, cards: list[Card], block: str | None = None) -> list[FoundEntry]:
        """What the cards of one list say; those without a headline are left out."""
        entries = []
        for card, generic in zip(cards, self.reader.read(cards), strict=True):
            text = self.declared.override(card, generic) if self.declared else generic
            if text is not None:
                entries.append(FoundEntry(card, text, "", block))
        return entries

    def richest(self, entries: list[FoundEntry]) -> list[FoundEntry]:
        """Each address once, where it first stands, as its richest occurrence says it; with its address."""
        best: dict[str, FoundEntry] = {}
        for entry in entries:
            known = best.get(entry.card.key)
            if known is None or entry.richness > known.richness:
                best[entry.card.key] = entry
        for entry in best.values():
            href = entry.card.anchors[0].href
            entry.url = (
                self.declared.url(entry.card) if self.declared else entry_address(self.base, href)
            ) or ""
        return [entry for entry in best.values() if entry.url]


@dataclass(slots=True)
class DateReader:
    """Reads the dates of one page's entries."""

    page: Page
    sample: str
    """Some text of the page, which may tell its language."""
    page_time: datetime | None
    portal: Portal | None
    now: datetime | None
    _zone: tzinfo | None = None
    _days: dict[tuple[str, UrlDay], EntryDate | None] = field(default_factory=dict)

    @property
    def zone(self) -> tzinfo:
        """The page's zone; looked for when the first date asks for it."""
        if self._zone is None:
            home = find_home_zone(self.page, self.sample, self.portal)
            stated = self.page_time.tzinfo if self.page_time is not None else None
            self._zone = stated if home.basis == "generic" and stated is not None else home.zone
        return self._zone

    def read(self, entry: FoundEntry) -> EntryDate | None:
        """The day that the entry states: its ``datetime`` attribute is surer than its words."""
        text = entry.text
        day = self._day(text.date_attribute, entry.url) if text.date_attribute else None
        return day or (self._day(text.date_raw, entry.url) if text.date_raw else None)

    def _day(self, raw: str, url: str) -> EntryDate | None:
        """Each text is read once: many entries of a list are of one day."""
        known = (raw, day_in_url(url))
        if known not in self._days:
            self._days[known] = resolve(
                raw, url_day=known[1], page_time=self.page_time, now=self.now, zone=self.zone
            )
        return self._days[known]


def thumbnail(pictures: Placed, card: Card, base: str) -> str | None:
    """Absolute address of the card's first picture; ``pictures`` are the ``<img>`` elements."""
    for node in pictures.of(card):
        for name in THUMBNAIL_ADDRESSES:
            value = node.attributes.get(name)
            if value and (address := entry_address(base, value)):
                return address
        if address := largest_address(node, base):
            return address
    return None
