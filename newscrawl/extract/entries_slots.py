"""The pieces of text in a card, each with what the markup says about it.

A piece ends where a line ends and where an element with a name of its own begins: a kicker, a headline and a
date are often glued into one link and told apart only by their ``<span>``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from newscrawl.extract.cards import Card
from newscrawl.extract.entries_names import NameKinds
from newscrawl.extract.page import BREAK, Node, Page
from newscrawl.extract.text_width import width

_PHRASING = "b i em strong mark font u s small sub sup q abbr wbr nobr cite code bdi ins ruby rt rb"
PHRASING_TAGS = frozenset(_PHRASING.split())
"""Elements that set off words inside a sentence and never begin a piece (HTML, section 4.5)."""

SHORTEST_LEAD = 20
"""Characters of bold words that can be a headline."""

LEAD_TAGS = ("b", "strong")

RUN_ON = ("-", "–", "—", ":")
"""Between bold words and their sentence these say that the words only open it."""

HEADING_TAGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


class _Around(NamedTuple):
    """What the elements from the card down to one of them say together."""

    linked: bool
    other_link: bool
    heading: Node | None


NOTHING_AROUND = _Around(False, False, None)


@dataclass(slots=True, eq=False)
class Slot:
    """One piece of a card's text."""

    text: str
    width: int
    """Columns of the text."""
    node: Node
    """The element that it stands in, phrasing elements skipped."""
    linked: bool = False
    """It stands in a link to the card's article."""
    other_link: bool = False
    """It stands in another link: a tag, an author, a comment page."""
    heading: Node | None = None
    """The heading element that it stands in."""
    top: int = 0
    """Index of the card's first element."""
    is_kicker: bool = False
    """Its own element is named an overline."""
    is_teaser: bool = False
    """Its own element is named a teaser."""
    is_service: bool = False
    """Its own element is named an author, a counter or a button."""


@dataclass(slots=True)
class SlotReader:
    """Reads the pieces of one page's cards."""

    page: Page
    names: NameKinds = field(default_factory=NameKinds)

    def read(self, card: Card) -> list[Slot]:
        """The card's pieces of text in document order, none of them empty."""
        page = self.page
        links = {anchor.node.index for anchor in card.anchors}
        places: dict[int, Slot] = {}
        around: dict[int, _Around] = {}
        slots: list[Slot] = []
        parts: list[str] = []
        current: Slot | None = None
        for position in range(card.start, card.end):
            run = page.texts[position]
            if run == BREAK:
                _close(slots, current, parts)
            elif run.isspace():
                parts.append(" ")
            else:
                owner = page.owners[position]
                place = places.get(owner) or places.setdefault(
                    owner, self._place(page.nodes[owner], card, links, around)
                )
                if current is None or place.node is not current.node:
                    _close(slots, current, parts)
                    current = place
                parts.append(run)
        _close(slots, current, parts)
        return slots

    def _place(self, node: Node, card: Card, links: set[int], known: dict[int, _Around]) -> Slot:
        """A piece without text: what the markup around says."""
        top = card.first.index
        while node.tag in PHRASING_TAGS and node.parent is not None and top < node.index:
            if _leads(self.page, node):
                break
            node = node.parent
        around = self._around(node, top, links, known)
        own = self.names.of(node.hint)
        return Slot(
            text="",
            width=0,
            node=node,
            linked=around.linked,
            other_link=around.other_link,
            heading=around.heading,
            top=top,
            is_kicker=own.kicker,
            is_teaser=own.teaser,
            is_service=own.service and not own.title and not own.teaser,
        )

    def _around(self, node: Node | None, top: int, links: set[int], known: dict[int, _Around]) -> _Around:
        """What the element and those around it up to the card say; each is asked once a card."""
        walked = []
        around = NOTHING_AROUND
        while node is not None and node.index >= top:
            if node.index in known:
                around = known[node.index]
                break
            walked.append(node)
            node = node.parent
        for each in reversed(walked):
            if each.tag == "a":
                is_own = each.index in links
                around = around._replace(
                    linked=around.linked or is_own, other_link=around.other_link or not is_own
                )
            elif each.tag in HEADING_TAGS:
                around = around._replace(heading=each)
            known[each.index] = around
        return around

    def is_titled(self, slot: Slot) -> bool:
        """True when an element around it inside the card is named a headline."""
        return any(self.names.of(node.hint).title for node in chain_of(slot))

    def is_dated(self, slot: Slot) -> bool:
        """True when an element around it inside the card is named a date, or is a ``<time>``."""
        return any(node.tag == "time" or self.names.of(node.hint).date for node in chain_of(slot))

    def is_named_teaser(self, slot: Slot, title: Slot) -> bool:
        """True when an element that holds the piece and not the headline is named a teaser."""
        node: Node | None = slot.node
        while node is not None and not node.contains(title.node):
            if self.names.of(node.hint).teaser:
                return True
            node = node.parent
        return False


def chain_of(slot: Slot) -> Iterator[Node]:
    """The piece's element and those around it inside the card."""
    node: Node | None = slot.node
    while node is not None and node.index >= slot.top:
        yield node
        node = node.parent


def _close(slots: list[Slot], place: Slot | None, parts: list[str]) -> None:
    """Make a piece of the parts, at that place; nearly every place holds one piece only and becomes it."""
    text = " ".join("".join(parts).split()) if place is not None and parts else ""
    parts.clear()
    if place is None or not text:
        return
    piece = replace(place) if place.text else place
    piece.text, piece.width = text, width(text)
    slots.append(piece)


def _leads(page: Page, node: Node) -> bool:
    """True for bold words that a longer text follows in the same element: a headline run into its teaser."""
    around = node.parent
    if node.tag not in LEAD_TAGS or around is None:
        return False
    if page.chars[around.text_start] != page.chars[node.text_start]:
        return False
    own, whole = page.length(node), page.length(around)
    if own < SHORTEST_LEAD or whole - own < own:
        return False
    behind = "".join(page.texts[node.text_end : node.text_end + 2]).lstrip()
    return not behind.startswith(RUN_ON) and not page.text(node).endswith(RUN_ON)
