"""A list of cards read: headline, overline, teaser and date of each."""

from __future__ import annotations

from dataclasses import dataclass, field

from newscrawl.extract.body.lines import plain_text
from newscrawl.extract.entries.cards import Card, Placed
from newscrawl.extract.entries.flat import flat_dates
from newscrawl.extract.entries.headings import WANTED_HEADING
from newscrawl.extract.entries.labels import LABEL_SIGN, LONGEST_LABEL, split_label
from newscrawl.extract.entries.ranks import drop_ranks, without_bullet
from newscrawl.extract.entries.roles import Roles, find_kicker
from newscrawl.extract.entries.slots import Slot, SlotReader
from newscrawl.extract.entries.words import (
    AUTHOR_TEXT,
    CUT_MARK,
    DATE_LABEL,
    DETAIL_MARK,
    KEYWORD_LIST,
    LONGEST_CUT_MARK,
    LONGEST_DETAIL_MARK,
    LONGEST_SERVICE_TEXT,
    SERVICE_TEXT,
)
from newscrawl.extract.links.overlays import is_empty
from newscrawl.extract.page import Page
from newscrawl.extract.text.remembered import has_phrase
from newscrawl.extract.text.width import width
from newscrawl.extract.times.entry_date_text import (
    WIDEST_LEAF,
    ShownDate,
    date_on_leaf,
    find_shown_date,
    join_date,
    may_show_date,
)

CUT_ENDS = (".", "…", "]")
"""The last characters of :data:`CUT_MARK`."""

MOST_BESIDE_DATE = 16
"""Columns of other text in the line of a date: a source or a place."""

MOST_BESIDE_NAMED_DATE = 40
"""The same where the element is named a date."""

WIDEST_DATE_LINE = 52
"""Columns of a line with a date that nothing names a date."""

WIDEST_LINKED_DATE = 30
"""The same inside the link, where a longer line is a headline."""

WIDEST_CLOCK = 30
"""Columns of a time of day alone, with its zone."""

WIDEST_NAMED_DATE = 80
"""The same where the element is named a date."""

WIDEST_AUTHOR = 60

WIDEST_LABEL = 22
"""Columns of a line such as "Read also" inside the card."""


@dataclass(slots=True)
class EntryText:
    """What a card says."""

    title: str
    kicker: str | None = None
    summary: str | None = None
    summary_truncated: bool = False
    date_raw: str | None = None
    """As shown, else the ``datetime`` attribute."""
    date_attribute: str | None = None
    """The ``datetime`` attribute."""


@dataclass(slots=True)
class CardReader:
    """Reads the cards of one page."""

    page: Page
    slots: SlotReader = field(init=False)
    times: Placed = field(init=False)
    # The cards of a page repeat dates, counters and labels; what was found out about a text is kept.
    _dates: dict[str, ShownDate | None] = field(default_factory=dict)
    _services: dict[str, bool] = field(default_factory=dict)
    _labels: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.slots = SlotReader(self.page)
        self.times = Placed(self.page.by_tag.get("time", []))

    def read(self, cards: list[Card]) -> list[EntryText | None]:
        """What each card of a list says, None where it has no headline."""
        dates: list[str | None] = []
        pieces: list[list[Slot]] = []
        for card in cards:
            if is_bare(self.page, card):
                # Nothing but a headline: most entries of most pages, and not worth taking apart.
                dates.append(None)
                pieces.append([])
                continue
            date_raw, slots = self._take_date(self.slots.read(card))
            dates.append(date_raw)
            pieces.append(self._without_service(slots))
        if not any(dates):
            dates = [*flat_dates(self.page, cards, self._shown_date)] or dates
        roles = Roles(self.slots, pieces)
        entries: list[EntryText | None] = []
        for card, date_raw, slots in zip(cards, dates, pieces, strict=True):
            entry = _read_pieces(card, slots, roles) if slots else bare_entry(card)
            if entry is not None:
                entry.date_attribute = date_attribute(self.times, card)
                entry.date_raw = date_raw or entry.date_attribute
                # Every headline of a page is asked, and one in ten has a sign.
                if LABEL_SIGN.search(entry.title, 0, LONGEST_LABEL) is not None:
                    take_label(entry)
            entries.append(entry)
        drop_ranks(entries)
        return entries

    def _take_date(self, slots: list[Slot]) -> tuple[str | None, list[Slot]]:
        """The shown date, and the pieces without it."""
        for number, slot in enumerate(slots):
            if (
                slot.width <= WIDEST_LEAF
                and slot.text[0].isdecimal()
                and (found := self._take_block(slots, number))
            ):
                return found
            if slot.width > WIDEST_NAMED_DATE or not may_show_date(slot.text):
                continue
            narrow = slot.width <= (WIDEST_LINKED_DATE if slot.linked else WIDEST_DATE_LINE)
            shown = self._shown_date(slot.text) if narrow or self.slots.is_dated(slot) else None
            if shown is None:
                continue
            beside = slot.text[: shown.start] + slot.text[shown.end :]
            residue = width(DATE_LABEL.sub("", beside)) if beside else 0
            most = MOST_BESIDE_DATE if shown.has_day and not slot.linked else 0
            if residue <= most or (residue <= MOST_BESIDE_NAMED_DATE and self.slots.is_dated(slot)):
                return with_clock(shown, slots[number + 1 :]), slots[:number] + slots[number + 1 :]
        return None, slots

    def _take_block(self, slots: list[Slot], number: int) -> tuple[str, list[Slot]] | None:
        """The date whose day is this piece and whose month is its neighbour or behind it, as on a calendar's leaf."""
        if leaf := date_on_leaf(slots[number].text):
            return leaf, slots[:number] + slots[number + 1 :]
        for start in (number, number - 1):
            if start < 0 or start + 1 >= len(slots):
                continue
            one, other = slots[start].text, slots[start + 1].text
            # Both halves begin with a figure.
            if one[0].isdecimal() and other[0].isdecimal() and (joined := join_date(one, other)):
                return joined, slots[:start] + slots[start + 2 :]
        return None

    def _shown_date(self, text: str) -> ShownDate | None:
        if text not in self._dates:
            self._dates[text] = find_shown_date(text)
        return self._dates[text]

    def _without_service(self, slots: list[Slot]) -> list[Slot]:
        """The pieces that may be headline, overline or teaser; all when nothing else is left."""
        if len(slots) == 1:
            return slots
        kept = [slot for slot in slots if not self._is_service(slot)]
        # A label stands before what it labels.
        labelled = [slot for slot in kept[:2] if not self._is_label(slot)] + kept[2:]
        for slot in labelled:
            if slot.linked:
                return labelled
        return kept

    def _is_service(self, slot: Slot) -> bool:
        """True for counters, buttons, authors and marks."""
        if slot.is_service and slot.heading is None:
            return True
        text = slot.text
        if len(text) <= LONGEST_SERVICE_TEXT:
            known = self._services.get(text)
            if known is None:
                known = self._services[text] = is_service_text(text)
            if known:
                return True
        return slot.width < WIDEST_AUTHOR and not slot.linked and AUTHOR_TEXT.match(text) is not None

    def _is_label(self, slot: Slot) -> bool:
        """True for a block's heading inside the card: "Read also"."""
        if slot.width > WIDEST_LABEL:
            return False
        known = self._labels.get(slot.text)
        if known is None:
            known = self._labels[slot.text] = has_phrase(slot.text, WANTED_HEADING)
        return known


def take_label(entry: EntryText) -> None:
    """Make "Read also:" before the headline the overline."""
    if parts := split_label(entry.title):
        label, entry.title = parts
        entry.kicker = entry.kicker or label


def is_service_text(text: str) -> bool:
    """True when the whole piece says nothing of the story."""
    return SERVICE_TEXT.fullmatch(text.lower()) is not None


def is_bare(page: Page, card: Card) -> bool:
    """True when the card shows one run of text, its headline."""
    node, chars = card.widest.node, page.chars
    start, end = node.text_start, node.text_end
    if chars[card.last.text_end] - chars[card.first.text_start] != chars[end] - chars[start]:
        return False
    if end - start == 1:
        return True
    shown = 0
    for run in page.texts[start:end]:
        if not run.isspace():
            shown += 1
    return shown == 1


def bare_entry(card: Card) -> EntryText | None:
    """The entry of a card without anything beside the headline."""
    return EntryText(_title(card.headline, card)) if card.headline else None


def _read_pieces(card: Card, slots: list[Slot], roles: Roles) -> EntryText | None:
    title_slots = roles.title(slots)
    if not title_slots:
        # The label of an empty link is shown nowhere.
        return bare_entry(card) if is_empty(card.widest.node) else None
    shown = " ".join([slot.text for slot in title_slots])
    entry = EntryText(_title(shown, card))
    if len(slots) == len(title_slots):
        return entry
    kicker = find_kicker([s for s in slots if s.text != shown or s in title_slots], title_slots[0])
    entry.kicker = plain_text(kicker) if kicker else None
    teaser = roles.teaser(slots, title_slots)
    if teaser is not None and not KEYWORD_LIST.fullmatch(teaser.text):
        entry.summary = plain_text(without_detail_mark(teaser.text)) or None
        entry.summary_truncated = entry.summary is not None and is_cut(entry.summary)
    return entry


def is_cut(text: str) -> bool:
    """True when the text ends with a mark of having been cut; few texts need the pattern."""
    return text.endswith(CUT_ENDS) and CUT_MARK.search(text, len(text) - LONGEST_CUT_MARK) is not None


def without_detail_mark(text: str) -> str:
    """The teaser without the link to its rest that stands behind it."""
    head, tail = text[:-LONGEST_DETAIL_MARK], text[-LONGEST_DETAIL_MARK:]
    if tail.isascii() and ">" not in tail:
        return text
    return head + DETAIL_MARK.sub("", tail)


def with_clock(shown: ShownDate, following: list[Slot]) -> str:
    """The date with the time of day that stands in a piece of its own behind it."""
    if not shown.has_day or ":" in shown.raw or not following or following[0].width > WIDEST_CLOCK:
        return shown.raw
    clock = find_shown_date(following[0].text)
    if clock is None or clock.has_day or clock.raw != following[0].text:
        return shown.raw
    return f"{shown.raw} {clock.raw}"


def date_attribute(times: Placed, card: Card) -> str | None:
    """The first ``datetime`` attribute in the card (HTML, section 4.5.14); ``times`` are the ``<time>`` elements."""
    for node in times.of(card):
        if value := node.attributes.get("datetime"):
            return value.strip()
    return None


def _title(shown: str, card: Card) -> str:
    title = whole_title(shown, card)
    # White space is collapsed already, and more is not to be done to ASCII.
    return without_bullet(title if title.isascii() else plain_text(title))


def whole_title(title: str, card: Card) -> str:
    """The headline; where the page cut it, the ``title`` attribute has it whole."""
    if not is_cut(title):
        return title
    cut = CUT_MARK.sub("", title).strip()
    for anchor in card.anchors:
        attribute = " ".join((anchor.node.get("title") or "").split())
        if len(attribute) > len(cut) and attribute.startswith(cut[:-1] or cut):
            return attribute
    return title
