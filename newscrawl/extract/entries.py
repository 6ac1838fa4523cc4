"""A card read: which of its pieces is the headline, which the teaser, which the date."""

from __future__ import annotations

from dataclasses import dataclass

from newscrawl.extract.cards import Card
from newscrawl.extract.entries_slots import Slot, read_slots
from newscrawl.extract.entries_words import (
    AUTHOR_TEXT,
    CUT_MARK,
    DATE_LABEL,
    DATE_NAME,
    DETAIL_MARK,
    KICKER_NAME,
    SERVICE_NAME,
    SERVICE_TEXT,
    SUMMARY_NAME,
    TITLE_NAME,
)
from newscrawl.extract.entry_date_text import find_shown_date
from newscrawl.extract.page import Page
from newscrawl.extract.text_width import width

SHORTEST_SUMMARY = 30
"""Width of a teaser; shorter pieces are names, places and marks."""

LONGER = 1.3
"""A text link this much longer than the one before it is the teaser, not the headline."""


@dataclass(slots=True)
class EntryText:
    """What a card says."""

    title: str
    kicker: str | None = None
    summary: str | None = None
    summary_truncated: bool = False
    date_raw: str | None = None


def read_card(page: Page, card: Card) -> EntryText | None:
    """The card's texts, None when it has no headline."""
    slots = read_slots(page, card)
    date_raw, slots = take_date(slots)
    slots = [slot for slot in slots if not is_service(slot)]
    title_slots = find_title_slots(slots)
    if not title_slots:
        return None
    first = slots.index(title_slots[0])
    rest = [slot for slot in slots if slot not in title_slots]
    title = whole_title(" ".join(slot.text for slot in title_slots), card)
    entry = EntryText(title, date_raw=date_raw)
    entry.kicker = find_kicker(slots[:first])
    entry.summary = find_summary(rest, title)
    if entry.summary:
        entry.summary_truncated = CUT_MARK.search(entry.summary) is not None
    return entry


def take_date(slots: list[Slot]) -> tuple[str | None, list[Slot]]:
    """The shown date, and the pieces without it."""
    for number, slot in enumerate(slots):
        shown = find_shown_date(slot.text)
        if shown is None:
            continue
        before, behind = slot.text[: shown.start], slot.text[shown.end :]
        residue = width(DATE_LABEL.sub("", before + behind))
        named = DATE_NAME.search(slot.hint) or "time" in slot.tags
        if (
            residue > 0
            and not (named and residue < SHORTEST_SUMMARY)
            and not (shown.has_day and residue < 16)
        ):
            continue
        return shown.raw, slots[:number] + slots[number + 1 :]
    return None, slots


def is_service(slot: Slot) -> bool:
    """True for counters, buttons, authors and marks."""
    if SERVICE_TEXT.fullmatch(slot.text):
        return True
    own_name = slot.node.hint
    if (
        own_name
        and SERVICE_NAME.search(own_name)
        and not TITLE_NAME.search(own_name)
        and not SUMMARY_NAME.search(own_name)
    ):
        return slot.heading is None
    return AUTHOR_TEXT.match(slot.text) is not None and width(slot.text) < SHORTEST_SUMMARY * 2


def find_title_slots(slots: list[Slot]) -> list[Slot]:
    """The pieces of the headline: of a heading element, of an element named so, else of the first text link."""
    linked = [slot for slot in slots if slot.linked]
    for candidates in (
        [s for s in linked if s.heading is not None],
        [s for s in slots if s.heading is not None and not s.other_link]
        if not any(s.text for s in linked) or (all(s.heading is None for s in linked) and len(linked) == 0)
        else [],
        [s for s in linked if TITLE_NAME.search(s.hint) and not KICKER_NAME.search(s.node.hint)],
    ):
        if candidates:
            return _one_title(candidates)
    return _plain_title(linked)


def _one_title(slots: list[Slot]) -> list[Slot]:
    """The pieces that stand in the same heading or element as the longest one, kicker pieces left out."""
    main = max(slots, key=lambda s: width(s.text))
    place = main.heading or main.node
    same = [s for s in slots if (s.heading or s.node) is place]
    named = [s for s in same if s is main or not KICKER_NAME.search(s.node.hint)]
    return _split_kicker(named, main)


def _split_kicker(slots: list[Slot], main: Slot) -> list[Slot]:
    """Pieces before the one that is named a title are its kicker."""
    if len(slots) > 1 and any(TITLE_NAME.search(s.node.hint) for s in slots):
        return [s for s in slots if TITLE_NAME.search(s.node.hint)]
    return slots


def _plain_title(linked: list[Slot]) -> list[Slot]:
    if not linked:
        return []
    unnamed = [
        s for s in linked if not KICKER_NAME.search(s.node.hint) and not SUMMARY_NAME.search(s.hint)
    ] or linked
    wide = [s for s in unnamed if width(s.text) >= 12]
    if not wide:
        return [max(unnamed, key=lambda s: width(s.text))]
    first = wide[0]
    # A short line above a longer one is its kicker, unless the longer one is a whole teaser.
    if (
        len(wide) > 1
        and width(first.text) * 2 < width(wide[1].text) <= 120
        and first.node is not wide[1].node
    ):
        return [wide[1]] if width(first.text) < 24 else [first]
    return [first]


def find_kicker(slots: list[Slot]) -> str | None:
    """The overline: a short piece before the headline."""
    for slot in slots:
        if width(slot.text) <= 60 and not slot.other_link:
            return slot.text
    return None


def find_summary(slots: list[Slot], title: str) -> str | None:
    """The teaser: the longest piece that is not the headline again."""
    best, best_width = None, 0
    for slot in slots:
        if slot.other_link and not slot.linked:
            continue
        text = DETAIL_MARK.sub("", slot.text)
        size = width(text)
        named = SUMMARY_NAME.search(slot.hint) is not None
        if (
            size < (SHORTEST_SUMMARY // 2 if named else SHORTEST_SUMMARY)
            or text.casefold() == title.casefold()
        ):
            continue
        if size > best_width:
            best, best_width = text, size
    return best


def whole_title(title: str, card: Card) -> str:
    """The headline; where the page cut it, the ``title`` attribute has it whole."""
    for anchor in card.anchors:
        attribute = " ".join((anchor.node.get("title") or "").split())
        cut = CUT_MARK.sub("", title).strip()
        if cut != title and len(attribute) > len(cut) and attribute.startswith(cut[:-1] or cut):
            return attribute
    return title
