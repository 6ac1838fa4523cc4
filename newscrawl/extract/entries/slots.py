"""The pieces of text in a card, each with what the markup says about it.

A piece ends where a line ends and where an element with a name of its own begins: a kicker, a headline and a
date are often glued into one link and told apart only by their ``<span>``.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from newscrawl.extract.entries.cards import Card
from newscrawl.extract.entries.names import NameKinds
from newscrawl.extract.page import BREAK, HEADING_TAGS, Node, Page
from newscrawl.extract.text.width import width

_PHRASING = "b i em strong mark font u s small sub sup q abbr wbr nobr cite code bdi ins ruby rt rb"
PHRASING_TAGS = frozenset(_PHRASING.split())
"""Elements that set off words inside a sentence and never begin a piece (HTML, section 4.5)."""

SHORTEST_LEAD = 20
"""Characters of bold words that can be a headline."""

LEAD_TAGS = ("b", "strong")

RUN_ON = ("-", "–", "—", ":")
"""Between bold words and their sentence these say that the words only open it."""


_Around = tuple[bool, bool, Node | None]
"""What the elements from the card down to one of them say together: ``linked``, ``other_link``, ``heading``."""

NOTHING_AROUND: _Around = (False, False, None)


Place = tuple[tuple[str, ...], str, str, bool]
"""Nearest tags, class names, in the link or not: the same for the same piece of every card."""


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
    place: Place | None = None
    """Where it stands in its card; None until :func:`newscrawl.extract.entries.roles.place_of` is asked."""


@dataclass(slots=True)
class SlotReader:
    """Reads the pieces of one page's cards."""

    page: Page
    names: NameKinds = field(default_factory=NameKinds)

    def read(self, card: Card) -> list[Slot]:
        """The card's pieces of text in document order, none of them empty."""
        page, first, last = self.page, card.start, card.end
        places: dict[int, Slot] = {}
        around: dict[int, _Around] = {}
        links = {anchor.node.index for anchor in card.anchors}
        slots: list[Slot] = []
        parts: list[str] = []
        current: Slot | None = None
        for run, owner in zip(page.texts[first:last], page.owners[first:last], strict=True):
            if run == BREAK:
                if parts:
                    _close(slots, current, parts, card)
                    parts = []
            elif run.isspace():
                # In front of a piece it is not shown.
                if parts:
                    parts.append(run)
            else:
                place = places.get(owner)
                if place is None:
                    place = places[owner] = self._place(page.nodes[owner], card, links, around)
                if current is None or place.node is not current.node:
                    if parts:
                        _close(slots, current, parts, card)
                        parts = []
                    current = place
                parts.append(run)
        if parts:
            _close(slots, current, parts, card)
        return slots

    def _place(self, node: Node, card: Card, links: set[int], known: dict[int, _Around]) -> Slot:
        """A piece without text: what the markup around says."""
        top = card.first.index
        while node.tag in PHRASING_TAGS and node.parent is not None and top < node.index:
            if node.tag in LEAD_TAGS and _leads(self.page, node):
                break
            node = node.parent
        linked, other_link, heading = known.get(node.index) or _look_around(node, top, links, known)
        slot = Slot("", 0, node, linked, other_link, heading, top)
        # Many elements have no attributes at all, and to make up their names takes as long as all else here.
        if node.attributes and (name := node.hint):
            _, slot.is_kicker, slot.is_teaser, _, _, slot.is_service = self.names.of(name)
        return slot

    def is_titled(self, slot: Slot) -> bool:
        """True when an element around it inside the card is named a headline."""
        node: Node | None = slot.node
        while node is not None and node.index >= slot.top:
            if node.attributes and self.names.of(node.hint).title:
                return True
            node = node.parent
        return False

    def is_dated(self, slot: Slot) -> bool:
        """True when an element around it inside the card is named a date, or is a ``<time>``."""
        node: Node | None = slot.node
        while node is not None and node.index >= slot.top:
            if node.tag == "time" or (node.attributes and self.names.of(node.hint).date):
                return True
            node = node.parent
        return False

    def is_named_teaser(self, slot: Slot, title: Slot) -> bool:
        """True when an element that holds the piece and not the headline is named a teaser."""
        node: Node | None = slot.node
        while node is not None and not node.contains(title.node):
            if self.names.of(node.hint).teaser:
                return True
            node = node.parent
        return False


def _look_around(node: Node, top: int, links: set[int], known: dict[int, _Around]) -> _Around:
    """What the element and those around it up to the card say; each is asked once a card."""
    walked = []
    linked, other_link, heading = around = NOTHING_AROUND
    up: Node | None = node
    while up is not None and up.index >= top:
        if up.index in known:
            linked, other_link, heading = around = known[up.index]
            break
        walked.append(up)
        up = up.parent
    for each in reversed(walked):
        tag = each.tag
        if tag == "a":
            if each.index in links:
                linked = True
            else:
                other_link = True
            around = (linked, other_link, heading)
        elif tag in HEADING_TAGS:
            heading = each
            around = (linked, other_link, heading)
        known[each.index] = around
    return around


def _close(slots: list[Slot], place: Slot | None, parts: list[str], card: Card) -> None:
    """Make a piece of the parts, at that place; nearly every place holds one piece only and becomes it."""
    if place is None:
        return
    text = " ".join((parts[0] if len(parts) == 1 else "".join(parts)).split())
    piece = replace(place) if place.text else place
    widest = card.widest
    # Every card has its headline, which was measured when its link was read.
    piece.text, piece.width = text, widest.wide if text == widest.text else width(text)
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
