"""Cards: the elements of a page that hold one article link each, and the lists that they form.

The best card is the largest element whose links all lead to one address. Links are in document order, so
"this element holds no other article link" is a comparison of its range with the links before and after it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container
from dataclasses import dataclass, field

from newscrawl.extract.links.anchors import Anchor
from newscrawl.extract.page import Node

BEHIND_ALL = 1 << 60
"""An index behind every element."""


@dataclass(slots=True, eq=False)
class Card:
    """One article link with all that is printed with it."""

    key: str
    anchors: list[Anchor]
    first: Node
    last: Node
    """The card reaches from ``first`` to ``last``; they are one element, or siblings."""
    widest: Anchor
    """The link with the widest text, the first of equal ones. Kept: every test of a block asks every card for it."""

    def add(self, anchor: Anchor) -> None:
        """One more link to the same address."""
        self.anchors.append(anchor)
        if anchor.wide > self.widest.wide:
            self.widest = anchor

    @property
    def start(self) -> int:
        """Where its text begins in ``Page.texts``."""
        return self.first.text_start

    @property
    def end(self) -> int:
        """One past its last text run."""
        return self.last.text_end

    @property
    def headline(self) -> str:
        """The widest text of its links, "" when they show none that could be a headline."""
        return self.widest.text


@dataclass(slots=True, eq=False)
class CardList:
    """Cards that are children of one element."""

    parent: Node | None
    cards: list[Card] = field(default_factory=list)


class Placed:
    """Elements of one tag, of which those of a card are asked for; made anew for every page."""

    def __init__(self, nodes: list[Node]) -> None:
        self.nodes = nodes
        self._indexes = [node.index for node in nodes]

    def of(self, card: Card) -> list[Node]:
        """Those in the card, in document order."""
        if not self.nodes:
            return self.nodes
        start = bisect_left(self._indexes, card.first.index)
        return self.nodes[start : bisect_left(self._indexes, card.last.end, start)]


def find_cards(anchors: list[Anchor], outer: Container[int]) -> list[Card]:
    """The card of every run of links to one address.

    ``outer`` holds the indexes of elements with something that is no part of any card, such as the story.
    """
    cards: list[Card] = []
    start, before, number = 0, -1, len(anchors)
    while start < number:
        key = anchors[start].key
        stop = start + 1
        while stop < number and anchors[stop].key == key:
            stop += 1
        after = anchors[stop].node.index if stop < number else BEHIND_ALL
        if stop == start + 1:
            # Nearly all runs are one link.
            only = anchors[start]
            widened = _widened(only.node, before, after, outer)
            cards.append(Card(key, [only], widened, widened, only))
        else:
            cards += _cards_of_run(anchors[start:stop], before, after, outer)
        before, start = anchors[stop - 1].node.index, stop
    return cards


def _widened(node: Node, before: int, after: int, outer: Container[int]) -> Node:
    """The largest element around the link that holds no link to another address and nothing else of weight."""
    up = node.parent
    while up is not None and up.index > before and up.end <= after and up.index not in outer:
        node = up
        up = node.parent
    return node


def _cards_of_run(run: list[Anchor], before: int, after: int, outer: Container[int]) -> list[Card]:
    cards: list[Card] = []
    for anchor in run:
        node = anchor.node
        if cards and cards[-1].last.contains(node):
            cards[-1].add(anchor)
            continue
        node = _widened(node, before, after, outer)
        if cards and _go_together(cards[-1].last, node) and anchor.text != cards[-1].headline:
            cards[-1].last = node
            cards[-1].add(anchor)
        else:
            cards.append(Card(anchor.key, [anchor], node, node, anchor))
    return cards


def _go_together(one: Node, other: Node) -> bool:
    """True for siblings; but a paragraph that mentions the article is no part of the box behind it."""
    return one.parent is other.parent and (one.tag != "p" or other.tag == "p")


def group_cards(cards: list[Card]) -> list[CardList]:
    """Put the cards with one parent together, the lists by their first card."""
    lists: dict[int, CardList] = {}
    for card in cards:
        parent = card.first.parent
        place = parent.index if parent is not None else -1
        group = lists.get(place)
        if group is None:
            group = lists[place] = CardList(parent)
        group.cards.append(card)
    return list(lists.values())
