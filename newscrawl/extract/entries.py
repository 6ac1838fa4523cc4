"""A list of cards read: headline, overline, teaser, date and picture of each."""

from __future__ import annotations

from dataclasses import dataclass

from newscrawl.extract.cards import Card
from newscrawl.extract.entries_roles import Habits, find_kicker, find_teaser, find_title, learn_habits
from newscrawl.extract.entries_slots import Slot, read_slots
from newscrawl.extract.entries_words import (
    AUTHOR_TEXT,
    CUT_MARK,
    DATE_LABEL,
    DATE_NAME,
    DETAIL_MARK,
    KEYWORD_LIST,
    SERVICE_NAME,
    SERVICE_TEXT,
    SUMMARY_NAME,
    TITLE_NAME,
)
from newscrawl.extract.entry_date_text import ShownDate, find_shown_date
from newscrawl.extract.page import Page
from newscrawl.extract.sidebar_words import WANTED_HEADING
from newscrawl.extract.text_width import width

MOST_BESIDE_DATE = 16
"""Columns of other text in the line of a date: a source or a place."""

MOST_BESIDE_NAMED_DATE = 40
"""The same where the element is named a date."""

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


def read_cards(page: Page, cards: list[Card]) -> list[EntryText | None]:
    """What each card says, None where it has no headline."""
    dates, pieces = [], []
    for card in cards:
        date_raw, slots = take_date(read_slots(page, card))
        dates.append(date_raw)
        pieces.append(without_service(slots))
    habits = learn_habits(pieces)
    entries: list[EntryText | None] = []
    for card, date_raw, slots in zip(cards, dates, pieces, strict=True):
        entry = _read_pieces(card, slots, habits)
        if entry is not None:
            entry.date_attribute = date_attribute(page, card)
            entry.date_raw = date_raw or entry.date_attribute
        entries.append(entry)
    return entries


def _read_pieces(card: Card, slots: list[Slot], habits: Habits) -> EntryText | None:
    title_slots = find_title(slots, habits)
    if not title_slots:
        return None
    shown = " ".join(slot.text for slot in title_slots)
    entry = EntryText(whole_title(shown, card))
    entry.kicker = find_kicker(
        [slot for slot in slots if slot.text != shown or slot in title_slots], title_slots[0]
    )
    teaser = find_teaser(slots, title_slots, habits)
    if teaser is not None and not KEYWORD_LIST.fullmatch(teaser.text):
        entry.summary = DETAIL_MARK.sub("", teaser.text)
        entry.summary_truncated = CUT_MARK.search(entry.summary) is not None
    return entry


def take_date(slots: list[Slot]) -> tuple[str | None, list[Slot]]:
    """The shown date, and the pieces without it."""
    for number, slot in enumerate(slots):
        shown = find_shown_date(slot.text)
        if shown is None:
            continue
        residue = width(DATE_LABEL.sub("", slot.text[: shown.start] + slot.text[shown.end :]))
        named = DATE_NAME.search(slot.hint) is not None or "time" in slot.tags
        most = (
            MOST_BESIDE_NAMED_DATE if named else MOST_BESIDE_DATE if shown.has_day and not slot.linked else 0
        )
        if residue <= most:
            return with_clock(shown, slots[number + 1 :]), slots[:number] + slots[number + 1 :]
    return None, slots


def with_clock(shown: ShownDate, following: list[Slot]) -> str:
    """The date with the time of day that stands in a piece of its own behind it."""
    if not shown.has_day or ":" in shown.raw or not following:
        return shown.raw
    clock = find_shown_date(following[0].text)
    if clock is None or clock.has_day or clock.raw != following[0].text:
        return shown.raw
    return f"{shown.raw} {clock.raw}"


def date_attribute(page: Page, card: Card) -> str | None:
    """The first ``datetime`` attribute in the card (HTML, section 4.5.14)."""
    for node in page.by_tag.get("time", ()):
        if card.first.index <= node.index < card.last.end and (value := node.get("datetime")):
            return value.strip()
    return None


def without_service(slots: list[Slot]) -> list[Slot]:
    """The pieces that may be headline, overline or teaser; all when nothing else is left."""
    kept = [slot for slot in slots if not is_service(slot)]
    labelled = [slot for slot in kept if not is_label(slot)]
    return labelled if any(slot.linked for slot in labelled) else kept


def is_service(slot: Slot) -> bool:
    """True for counters, buttons, authors and marks."""
    if SERVICE_TEXT.fullmatch(slot.text):
        return True
    name = slot.node.hint
    if name and slot.heading is None and SERVICE_NAME.search(name):
        return not (TITLE_NAME.search(name) or SUMMARY_NAME.search(name))
    return AUTHOR_TEXT.match(slot.text) is not None and width(slot.text) < 60 and not slot.linked


def is_label(slot: Slot) -> bool:
    """True for a block's heading inside the card: "Read also"."""
    return width(slot.text) <= WIDEST_LABEL and WANTED_HEADING.search(slot.text) is not None


def whole_title(title: str, card: Card) -> str:
    """The headline; where the page cut it, the ``title`` attribute has it whole."""
    cut = CUT_MARK.sub("", title).strip()
    if cut == title:
        return title
    for anchor in card.anchors:
        attribute = " ".join((anchor.node.get("title") or "").split())
        if len(attribute) > len(cut) and attribute.startswith(cut[:-1] or cut):
            return attribute
    return title
