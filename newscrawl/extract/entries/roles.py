"""Which piece of a card is the headline, the overline, the teaser: told by names, places and neighbours.

Where no name tells, the other cards of the list do: pieces in the same place of every card have the same role,
so an overline is what is short in all of them and a teaser what is long or ends like a sentence in most.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newscrawl.extract.entries.slots import LEAD_TAGS, Place, Slot, SlotReader
from newscrawl.extract.entries.words import LETTER, SENTENCE_ENDS
from newscrawl.extract.page import Node

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

NEAREST_TAGS = 4
"""Elements by whose tags a piece's place in its card is known."""


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
    """Where the piece stands in its card; made once, and only for the pieces that habits are asked for."""
    if slot.place is None:
        node: Node | None = slot.node
        around = slot.node.parent
        tags: list[str] = []
        while node is not None and node.index >= slot.top and len(tags) < NEAREST_TAGS:
            tags.append(node.tag)
            node = node.parent
        slot.place = (tuple(tags), slot.node.hint, around.hint if around is not None else "", slot.linked)
    return slot.place


def learn_habits(cards: list[list[Slot]]) -> Habits:
    """What is alike in the cards of a list."""
    habits: Habits = {}
    for slots in cards:
        for slot in slots:
            habit = habits.setdefault(place_of(slot), Habit())
            habit.number += 1
            habit.columns += slot.width
            habit.sentences += slot.text.endswith(SENTENCE_ENDS)
    return habits


@dataclass(slots=True)
class Roles:
    """Gives the pieces of a list's cards their roles."""

    reader: SlotReader
    cards: list[list[Slot]]
    """The pieces of all cards of the list."""
    _habits: Habits | None = None

    @property
    def habits(self) -> Habits:
        """What is alike in the cards; most cards are clear without it."""
        if self._habits is None:
            self._habits = learn_habits(self.cards)
        return self._habits

    def title(self, slots: list[Slot]) -> list[Slot]:
        """The pieces of the headline: of a heading element, of an element named so, else of the link."""
        if len(slots) == 1 and slots[0].linked:
            return slots
        surest: list[Slot] = []
        for group in self._title_groups(slots):
            wide = [s for s in group if s.width >= SHORTEST_TITLE]
            if wide:
                return _whole(group, self._likeliest(wide))
            surest = surest or group
        return _whole(surest, self._likeliest(surest)) if surest else []

    def _title_groups(self, slots: list[Slot]) -> Iterator[list[Slot]]:
        """Where the headline may be, the surest place first; names are asked for only when no heading is there."""
        headings = [s for s in slots if s.heading is not None and not s.other_link]
        if headings:
            yield [s for s in headings if s.linked]
            yield headings
        linked = [s for s in slots if s.linked]
        if len(linked) == 1:
            yield linked
        named = [s for s in slots if not s.is_kicker and not s.other_link and self.reader.is_titled(s)]
        yield [s for s in named if s.linked]
        yield linked
        yield named

    def _likeliest(self, candidates: list[Slot]) -> Slot:
        """The widest that is neither an overline nor a teaser, by name or by habit."""
        if len(candidates) == 1:
            return candidates[0]
        leads = [s for s in candidates if s.node.tag in LEAD_TAGS]
        if leads:
            return leads[0]
        plain = [s for s in candidates if not s.is_kicker] or candidates
        plain = [s for s in plain if not s.is_teaser] or plain
        short = [s for s in plain if not self.habits[place_of(s)].is_teaser] or plain[:1]
        return max(short, key=lambda s: (self.habits[place_of(s)].width, s.width))

    def teaser(self, slots: list[Slot], title: list[Slot]) -> Slot | None:
        """The longest piece behind the headline that reads like a text, or one that is named a teaser."""
        shown = " ".join([slot.text for slot in title])
        is_title = [slot.text == shown or slot in title for slot in slots]
        last = len(slots) - 1 - is_title[::-1].index(True)
        best: Slot | None = None
        for number, slot in enumerate(slots):
            if is_title[number] or slot.is_kicker or (slot.other_link and not slot.linked):
                continue
            if slot.width < SHORTEST_NAMED_TEASER or (best is not None and slot.width <= best.width):
                continue
            if self._may_be_teaser(slot, title[0], stands_before=number < last):
                best = slot
        return best

    def _may_be_teaser(self, slot: Slot, title: Slot, *, stands_before: bool) -> bool:
        if stands_before:
            return self.reader.is_named_teaser(slot, title) and self.habits[place_of(slot)].is_teaser
        if slot.width >= SHORTEST_TEASER:
            return True
        reads_on = slot.width >= SHORTEST_TEASER // 2 and slot.text.endswith(SENTENCE_ENDS)
        return reads_on or self.reader.is_named_teaser(slot, title)


def _whole(candidates: list[Slot], main: Slot) -> list[Slot]:
    """The pieces that continue the headline: of the same element, or of one of its heading's equal lines."""
    if len(candidates) == 1:
        return candidates
    return [
        slot
        for slot in candidates
        if slot.node is main.node
        or (main.heading is not None and slot.heading is main.heading and place_of(slot) == place_of(main))
    ]


def find_kicker(slots: list[Slot], first: Slot) -> str | None:
    """The overline: a piece named so, else a short one before the headline in the same link or heading."""
    for slot in slots:
        if slot.is_kicker and _is_label(slot):
            return slot.text
    place = slots.index(first) if first in slots else 0
    for slot in reversed(slots[:place]):
        if (slot.linked or slot.heading is not None) and _is_label(slot):
            return slot.text
    return None


def _is_label(slot: Slot) -> bool:
    return slot.width <= WIDEST_KICKER and LETTER.search(slot.text) is not None
