"""The pieces of text in a card, each with what the markup says about it.

A piece ends where a line ends and where an element with a name of its own begins: a kicker, a headline and a
date are often glued into one link and told apart only by their ``<span>``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from newscrawl.extract.cards import Card
from newscrawl.extract.entries_words import DATE_NAME, KICKER_NAME, SERVICE_NAME, SUMMARY_NAME, TITLE_NAME
from newscrawl.extract.page import BREAK, Node, Page
from newscrawl.extract.remembered import Remembered
from newscrawl.extract.text_width import width

_PHRASING = "b i em strong mark font u s small sub sup q abbr wbr nobr cite code bdi ins ruby rt rb"
PHRASING_TAGS = frozenset(_PHRASING.split())
"""Elements that set off words inside a sentence and never begin a piece (HTML, section 4.5)."""

SHORTEST_LEAD = 20
"""Characters of bold words that can be a headline."""

HEADING_TAGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


@dataclass(slots=True)
class Slot:
    """One piece of a card's text."""

    text: str
    width: int
    """Columns of the text."""
    node: Node
    """The element that it stands in, phrasing elements skipped."""
    tags: tuple[str, ...]
    """The nearest elements' tags, nearest first, up to the card."""
    linked: bool = False
    """It stands in a link to the card's article."""
    other_link: bool = False
    """It stands in another link: a tag, an author, a comment page."""
    heading: Node | None = None
    """The heading element that it stands in."""
    is_titled: bool = False
    """An element around it inside the card is named a headline."""
    is_dated: bool = False
    """An element around it inside the card is named a date, or is a ``<time>``."""
    is_kicker: bool = False
    """Its own element is named an overline."""
    is_service: bool = False
    """Its own element is named an author, a counter or a button."""


@dataclass(slots=True)
class SlotReader:
    """Reads the pieces of one page's cards."""

    page: Page
    names_title: Remembered = field(default_factory=lambda: Remembered(TITLE_NAME))
    names_kicker: Remembered = field(default_factory=lambda: Remembered(KICKER_NAME))
    names_summary: Remembered = field(default_factory=lambda: Remembered(SUMMARY_NAME))
    names_date: Remembered = field(default_factory=lambda: Remembered(DATE_NAME))
    names_service: Remembered = field(default_factory=lambda: Remembered(SERVICE_NAME))

    def read(self, card: Card) -> list[Slot]:
        """The card's pieces of text in document order, none of them empty."""
        page = self.page
        links = {anchor.node.index for anchor in card.anchors}
        places: dict[int, Slot] = {}
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
                    owner, self._place(page.nodes[owner], card, links)
                )
                if current is None or place.node is not current.node:
                    _close(slots, current, parts)
                    current = place
                parts.append(run)
        _close(slots, current, parts)
        return slots

    def _place(self, node: Node, card: Card, links: set[int]) -> Slot:
        """A piece without text: what the markup around says."""
        top = card.first.index
        while node.tag in PHRASING_TAGS and node.parent is not None and top < node.index:
            if _leads(self.page, node):
                break
            node = node.parent
        place = Slot("", 0, node, ())
        tags = []
        walker: Node | None = node
        while walker is not None and walker.index >= top:
            tag, name = walker.tag, walker.hint
            tags.append(tag)
            if tag == "a":
                place.linked = place.linked or walker.index in links
                place.other_link = walker.index not in links
            elif tag in HEADING_TAGS:
                place.heading = place.heading or walker
            if name:
                place.is_titled = place.is_titled or self.names_title(name)
                place.is_dated = place.is_dated or self.names_date(name)
            walker = walker.parent
        place.tags = tuple(tags[:4])
        place.is_dated = place.is_dated or "time" in tags
        self._judge_own_name(place)
        return place

    def _judge_own_name(self, place: Slot) -> None:
        name = place.node.hint
        if name:
            place.is_kicker = self.names_kicker(name)
            place.is_service = self.names_service(name) and not (
                self.names_title(name) or self.names_summary(name)
            )

    def is_named_teaser(self, slot: Slot, title: Slot) -> bool:
        """True when an element that holds the piece and not the headline is named a teaser."""
        node: Node | None = slot.node
        while node is not None and not node.contains(title.node):
            if node.hint and self.names_summary(node.hint):
                return True
            node = node.parent
        return False


def _close(slots: list[Slot], place: Slot | None, parts: list[str]) -> None:
    """Make a piece of the parts, at that place."""
    if place is not None and parts:
        text = " ".join("".join(parts).split())
        if text:
            # Written out because dataclasses.replace takes three times as long.
            slots.append(
                Slot(
                    text,
                    width(text),
                    place.node,
                    place.tags,
                    place.linked,
                    place.other_link,
                    place.heading,
                    place.is_titled,
                    place.is_dated,
                    place.is_kicker,
                    place.is_service,
                )
            )
    parts.clear()


def _leads(page: Page, node: Node) -> bool:
    """True for bold words that a longer text follows in the same element: a headline run into its teaser."""
    around = node.parent
    if node.tag not in ("b", "strong") or around is None:
        return False
    if page.chars[around.text_start] != page.chars[node.text_start]:
        return False
    own, whole = page.length(node), page.length(around)
    behind = "".join(page.texts[node.text_end : node.text_end + 2]).lstrip()
    return own >= SHORTEST_LEAD and whole - own >= own and not behind.startswith(("-", "–", "—", ":"))
