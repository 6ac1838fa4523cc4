"""Blocks: neighbouring lists of cards under one heading."""

from __future__ import annotations

from dataclasses import dataclass, field

from newscrawl.extract.entries.block_words import UNWANTED_NAME
from newscrawl.extract.entries.cards import Card, CardList
from newscrawl.extract.entries.cards_heading import find_heading
from newscrawl.extract.page import Node, Page

NEAR = 3
"""Lists that share an ancestor this many levels above both are one block when no heading stands between."""


@dataclass(slots=True, eq=False)
class Block:
    """Cards under one heading."""

    heading: str | None
    cards: list[Card] = field(default_factory=list)
    """In document order."""


def find_blocks(page: Page, lists: list[CardList], outer: set[int]) -> list[Block]:
    """Put lists without a heading of their own to the one before, where they are close together.

    ``outer`` holds the indexes of elements that hold more than one block: the body, the story and around it.
    """
    blocks: list[Block] = []
    floor = 0
    place: Node | None = None
    for cards in sorted(lists, key=lambda each: each.cards[0].start):
        heading = find_heading(page, cards.cards[0], floor)
        floor = max(floor, cards.cards[-1].end)
        if heading is None and blocks and are_near(place, cards.parent, outer):
            blocks[-1].cards.extend([card for card in cards.cards if not is_goods(card)])
        else:
            blocks.append(Block(heading, list(cards.cards)))
        place = cards.parent
    return blocks


def is_goods(card: Card) -> bool:
    """True when the card's own element is named an advertisement; what is around it the whole block is asked for."""
    first = card.first
    return bool(first.attributes) and UNWANTED_NAME.search(first.hint) is not None


def are_near(one: Node | None, other: Node | None, outer: set[int]) -> bool:
    """True when a common ancestor below the page's outer elements is at most :data:`NEAR` levels above both."""
    above = _levels(other)
    for node in _levels(one)[:NEAR]:
        if node.index in outer:
            return False
        if node in above:
            return True
    return False


def _levels(node: Node | None) -> list[Node]:
    """The element and those up to :data:`NEAR` levels above it."""
    levels: list[Node] = []
    while node is not None and len(levels) <= NEAR:
        levels.append(node)
        node = node.parent
    return levels
