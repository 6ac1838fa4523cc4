"""Blocks: neighbouring lists of cards under one heading, with what speaks for and against them."""

from __future__ import annotations

from dataclasses import dataclass, field

from newscrawl.extract.cards import Card, CardList
from newscrawl.extract.cards_heading import find_heading
from newscrawl.extract.page import Node, Page

NEAR = 3
"""Lists that share an ancestor this many levels above both are one block when no heading stands between."""


@dataclass(slots=True, eq=False)
class Block:
    """Cards under one heading."""

    heading: str | None
    lists: list[CardList] = field(default_factory=list)

    @property
    def cards(self) -> list[Card]:
        """All cards, in document order."""
        return [card for cards in self.lists for card in cards.cards]

    @property
    def place(self) -> Node | None:
        """The element that the first list stands in."""
        return self.lists[0].parent


def find_blocks(page: Page, lists: list[CardList], is_outer: set[int]) -> list[Block]:
    """Put lists without a heading of their own to the one before, where they are close together.

    ``is_outer`` holds the indexes of elements that hold more than one block: the body, the story and around it.
    """
    blocks: list[Block] = []
    floor = 0
    for cards in sorted(lists, key=lambda each: each.cards[0].start):
        heading = find_heading(page, cards.cards[0], floor)
        floor = max(floor, cards.cards[-1].end)
        if heading is None and blocks and are_near(blocks[-1].lists[-1].parent, cards.parent, is_outer):
            blocks[-1].lists.append(cards)
        else:
            blocks.append(Block(heading, [cards]))
    return blocks


def are_near(one: Node | None, other: Node | None, is_outer: set[int]) -> bool:
    """True when a common ancestor below the page's outer elements is at most :data:`NEAR` levels above both."""
    if one is None or other is None:
        return False
    for _ in range(NEAR):
        if one is None or one.index in is_outer:
            return False
        if one.contains(other):
            return _depth_below(one, other) <= NEAR
        one = one.parent
    return False


def _depth_below(upper: Node, lower: Node) -> int:
    depth = 0
    node: Node | None = lower
    while node is not None and node is not upper:
        node = node.parent
        depth += 1
    return depth
