"""Which piece of a card is the headline, the overline, the teaser: told by names, places and neighbours.

Where no name tells, the other cards of the list do: pieces in the same place of every card have the same role,
so an overline is what is short in all of them and a teaser what is long or ends like a sentence in most.
"""

from __future__ import annotations

from dataclasses import dataclass

from newscrawl.extract.entries_slots import Slot
from newscrawl.extract.entries_words import KICKER_NAME, SENTENCE_END, SUMMARY_NAME, TITLE_NAME
from newscrawl.extract.page import Node
from newscrawl.extract.text_width import width

SHORTEST_TITLE = 12
"""Columns of a headline, where there is a choice."""

SHORTEST_TEASER = 40
"""Columns of a teaser that nothing names; shorter pieces are names, places and marks."""

SHORTEST_LONE_TEASER = 70
"""The same where no other card confirms it: headlines end in question marks, too."""

SHORTEST_NAMED_TEASER = 15

TEASER_WIDTH = 110
"""Columns from which a piece is a teaser if there is a shorter one for the headline."""

WIDEST_KICKER = 60

Place = tuple[tuple[str, ...], str, str, bool]
"""Nearest tags, class names, in the link or not: the same for the same piece of every card."""


@dataclass(slots=True)
class Habit:
    """What the pieces in one place of all cards are like."""

    number: int = 0
    columns: int = 0
    sentences: int = 0

    @property
    def width(self) -> float:
        """Mean columns."""
        return self.columns / self.number

    @property
    def is_teaser(self) -> bool:
        """Long, or a sentence more often than not."""
        least = SHORTEST_TEASER if self.number > 1 else SHORTEST_LONE_TEASER
        return self.width >= TEASER_WIDTH or (self.width >= least and self.sentences > 0.5 * self.number)


Habits = dict[Place, Habit]


def place_of(slot: Slot) -> Place:
    """Where the piece stands in its card."""
    around = slot.node.parent
    return (slot.tags[:4], slot.node.hint, around.hint if around is not None else "", slot.linked)


def learn_habits(cards: list[list[Slot]]) -> Habits:
    """What is alike in the cards of a list."""
    habits: Habits = {}
    for slots in cards:
        for slot in slots:
            habit = habits.setdefault(place_of(slot), Habit())
            habit.number += 1
            habit.columns += width(slot.text)
            habit.sentences += SENTENCE_END.search(slot.text) is not None
    return habits


def find_title(slots: list[Slot], habits: Habits) -> list[Slot]:
    """The pieces of the headline: of a heading element, of an element named so, else of the link."""
    linked = [slot for slot in slots if slot.linked]
    headings = [slot for slot in slots if slot.heading is not None and not slot.other_link]
    linked_headings = [slot for slot in headings if slot.linked]
    named = [
        s
        for s in slots
        if TITLE_NAME.search(s.hint) and not KICKER_NAME.search(s.node.hint) and not s.other_link
    ]
    linked_named = [slot for slot in named if slot.linked]
    groups = [group for group in (linked_headings, headings, linked_named, linked, named) if group]
    for group in groups:
        wide = [slot for slot in group if width(slot.text) >= SHORTEST_TITLE]
        if wide:
            return _whole(group, _likeliest(wide, habits))
    return _whole(groups[0], _likeliest(groups[0], habits)) if groups else []


def _likeliest(candidates: list[Slot], habits: Habits) -> Slot:
    """The widest that is neither an overline nor a teaser, by name or by habit."""
    plain = [s for s in candidates if not KICKER_NAME.search(s.node.hint)] or candidates
    plain = [s for s in plain if not SUMMARY_NAME.search(s.node.hint)] or plain
    short = [s for s in plain if not habits[place_of(s)].is_teaser] or plain[:1]
    return max(short, key=lambda s: (habits[place_of(s)].width, width(s.text)))


def _whole(candidates: list[Slot], main: Slot) -> list[Slot]:
    """The pieces that continue the headline: of the same element, or of one of its heading's equal lines."""
    return [
        slot
        for slot in candidates
        if slot.node is main.node
        or (main.heading is not None and slot.heading is main.heading and place_of(slot) == place_of(main))
    ]


def find_kicker(slots: list[Slot], first: Slot) -> str | None:
    """The overline: a piece named so, else a short one before the headline in the same link or heading."""
    for slot in slots:
        if width(slot.text) > WIDEST_KICKER:
            continue
        if KICKER_NAME.search(slot.node.hint):
            return slot.text
    before = slots[: slots.index(first)] if first in slots else []
    near = [s for s in before if (s.linked or s.heading is not None) and width(s.text) <= WIDEST_KICKER]
    return near[-1].text if near else None


def find_teaser(slots: list[Slot], title: list[Slot], habits: Habits) -> Slot | None:
    """The longest piece behind the headline that reads like a text, or one that is named a teaser."""
    shown = " ".join(slot.text for slot in title)
    last = max(number for number, slot in enumerate(slots) if slot in title or slot.text == shown)
    best: Slot | None = None
    for number, slot in enumerate(slots):
        if (
            slot in title
            or slot.text == shown
            or (slot.other_link and not slot.linked)
            or KICKER_NAME.search(slot.node.hint)
        ):
            continue
        size = width(slot.text)
        named = SUMMARY_NAME.search(names_apart(slot, title[0])) is not None
        if number < last and not (named and habits[place_of(slot)].is_teaser):
            continue
        if not named and size < SHORTEST_TEASER and not _reads_on(slot, size):
            continue
        if size >= SHORTEST_NAMED_TEASER and (best is None or size > width(best.text)):
            best = slot
    return best


def names_apart(slot: Slot, title: Slot) -> str:
    """Names of the elements that hold the piece and not the headline."""
    names: list[str] = []
    node: Node | None = slot.node
    while node is not None and not node.contains(title.node):
        names.append(node.hint)
        node = node.parent
    return " ".join(names)


def _reads_on(slot: Slot, size: int) -> bool:
    return size >= SHORTEST_TEASER // 2 and SENTENCE_END.search(slot.text) is not None
