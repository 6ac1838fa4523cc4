"""The pieces of text in a card, each with what the markup says about it.

A piece ends where a line ends and where an element with a name of its own begins: a kicker, a headline and a
date are often glued into one link and told apart only by their ``<span>``.
"""

from __future__ import annotations

from dataclasses import dataclass

from newscrawl.extract.cards import Card
from newscrawl.extract.page import BREAK, Node, Page

# Elements that set off words inside a sentence and never begin a piece (HTML, section 4.5).
PHRASING_TAGS = frozenset(
    [
        "b",
        "i",
        "em",
        "strong",
        "mark",
        "font",
        "u",
        "s",
        "small",
        "sub",
        "sup",
        "q",
        "abbr",
        "wbr",
        "nobr",
        "cite",
        "code",
        "bdi",
        "ins",
        "ruby",
        "rt",
        "rb",
    ]
)

SHORTEST_LEAD = 20
"""Characters of bold words that can be a headline."""

HEADING_TAGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


@dataclass(slots=True)
class Slot:
    """One piece of a card's text."""

    text: str
    node: Node
    """The element that it stands in, phrasing elements skipped."""
    linked: bool
    """It stands in a link to the card's article."""
    other_link: bool
    """It stands in another link: a tag, an author, a comment page."""
    heading: Node | None
    """The heading element that it stands in."""
    hint: str
    """``class`` and ``id`` of its element and of those around it inside the card, nearest first."""
    tags: tuple[str, ...]
    """The tags of the same elements."""


def read_slots(page: Page, card: Card) -> list[Slot]:
    """The card's pieces of text in document order, none of them empty."""
    links = {anchor.node.index for anchor in card.anchors}
    places: dict[int, Slot] = {}
    slots: list[Slot] = []
    parts: list[str] = []
    current: Slot | None = None

    def flush() -> None:
        if current is not None and (text := " ".join("".join(parts).split())):
            slots.append(
                Slot(
                    text,
                    current.node,
                    current.linked,
                    current.other_link,
                    current.heading,
                    current.hint,
                    current.tags,
                )
            )
        parts.clear()

    for position in range(card.start, card.end):
        run = page.texts[position]
        if run == BREAK:
            flush()
            continue
        if not parts and run.isspace():
            continue
        owner = page.owners[position]
        if owner not in places:
            places[owner] = _place(page, page.nodes[owner], card, links)
        place = places[owner]
        if current is None or place.node is not current.node:
            if run.isspace():
                parts.append(" ")
                continue
            flush()
            current = place
        parts.append(run)
    flush()
    return slots


def _leads(page: Page, node: Node) -> bool:
    """True for bold words that a longer text follows in the same element: a headline run into its teaser."""
    around = node.parent
    if (
        node.tag not in ("b", "strong")
        or around is None
        or not page.texts[around.text_start : node.text_start] == []
    ):
        return False
    own, whole = page.length(node), page.length(around)
    behind = "".join(page.texts[node.text_end : node.text_end + 2]).lstrip()
    return own >= SHORTEST_LEAD and whole - own >= own and not behind.startswith(("-", "–", "—", ":"))


def _place(page: Page, node: Node, card: Card, links: set[int]) -> Slot:
    while node.tag in PHRASING_TAGS and node.parent is not None and card.first.index < node.index:
        if _leads(page, node):
            break
        node = node.parent
    place = Slot("", node, False, False, None, "", ())
    hints, tags = [], []
    walker: Node | None = node
    while walker is not None and walker.index >= card.first.index:
        tags.append(walker.tag)
        if walker.attributes:
            hints.append(walker.hint)
        if walker.tag == "a":
            place.linked = place.linked or walker.index in links
            place.other_link = walker.index not in links
        elif walker.tag in HEADING_TAGS and place.heading is None:
            place.heading = walker
        walker = walker.parent
    place.hint, place.tags = " ".join(filter(None, hints)), tuple(tags)
    return place
