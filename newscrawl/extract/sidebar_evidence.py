"""What tells a block that announces articles from menus, tags, partners, pictures and links inside sentences."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from newscrawl.extract.cards import Card
from newscrawl.extract.page import BREAK, Node, Page
from newscrawl.extract.sidebar_blocks import Block
from newscrawl.extract.sidebar_words import FURNITURE_NAME, UNWANTED_HEADING, WANTED_HEADING, WANTED_NAME
from newscrawl.extract.story import Body, Title
from newscrawl.extract.text_width import width

MOST_LOOSE_TEXT = 12
"""Characters outside links in a line inside the story; with more the link is part of a sentence."""


@dataclass(slots=True)
class Surroundings:
    """Where the story stands."""

    outer: set[int]
    """Indexes of the elements that hold the story, its title or the whole page."""
    containers: list[Node]
    first: int
    """Index of the title's or the story's first element."""

    @classmethod
    def of(cls, page: Page, title: Title | None, body: Body) -> Surroundings:
        """What holds the story, from its readers' answers."""
        marks = [*body.containers, *([title.node] if title and title.node else [])]
        outer = {node.index for node in page.nodes_of("html", "body", "main")}
        for mark in marks:
            outer.add(mark.index)
            outer.update(node.index for node in mark.ancestors())
        return cls(outer, body.containers, min((mark.index for mark in marks), default=0))

    def holds(self, node: Node) -> bool:
        """True inside the story."""
        return any(container.contains(node) for container in self.containers)


def announced_cards(page: Page, block: Block, around: Surroundings) -> list[Card]:
    """The block's cards that announce an article, none when the block is of another kind."""
    place = block.place
    if place is None:
        return []
    in_story = around.holds(place)
    cards = [card for card in block.cards if not is_hidden(card.first, around)]
    if in_story:
        cards = [card for card in cards if not is_in_sentence(page, card)]
    if not cards or not is_announcement(page, block, cards, place, around, in_story):
        return []
    return cards


def is_announcement(
    page: Page, block: Block, cards: list[Card], place: Node, around: Surroundings, in_story: bool
) -> bool:
    """True when headings, names and the shape of the cards speak for articles."""
    heading = block.heading or ""
    if UNWANTED_HEADING.search(heading):
        return False
    wanted = WANTED_HEADING.search(heading) is not None
    names = names_around(place, around)
    if is_furniture(place, around) and not (wanted and not in_page_frame(place)):
        return False
    wide = median(max(width(page.text(anchor.node)) for anchor in card.anchors) for card in cards)
    number = len({card.key for card in cards})
    if wanted or WANTED_NAME.search(names):
        return wide >= 16
    pictures = sum(has_picture(page, card) for card in cards)
    if in_story:
        return (number > 1 or pictures > 0 or cards[0].first.tag in ("aside", "article", "li")) and wide >= 24
    if number >= 3 and wide >= 28:
        return True
    return number >= 2 and pictures >= 2 and wide >= 24


def names_around(place: Node, around: Surroundings) -> str:
    """Class and id names of the element and those close around it."""
    names = []
    node: Node | None = place
    for _ in range(3):
        if node is None or node.index in around.outer:
            break
        names.append(node.hint)
        node = node.parent
    return " ".join(names)


def is_furniture(place: Node, around: Surroundings) -> bool:
    """True below an element that is named like the frame of every page."""
    node: Node | None = place
    while node is not None and node.index not in around.outer:
        if node.tag in ("nav", "header", "footer") or FURNITURE_NAME.search(node.hint):
            return True
        node = node.parent
    return False


def in_page_frame(place: Node) -> bool:
    """True in a navigation, or in a header or footer that belongs to no article (HTML, sections 4.3.4, 4.3.8)."""
    chain = [place, *place.ancestors()]
    if any(node.tag == "nav" for node in chain):
        return True
    tags = {node.tag for node in chain}
    return not tags.isdisjoint(("header", "footer")) and tags.isdisjoint(("article", "main"))


def has_picture(page: Page, card: Card) -> bool:
    """True when the card shows a picture."""
    return any(
        node.tag in ("img", "picture", "figure") for node in page.nodes[card.first.index : card.last.end]
    )


def is_hidden(node: Node, around: Surroundings) -> bool:
    """True when an element around is not shown at all."""
    walker: Node | None = node
    while walker is not None and walker.index not in around.outer:
        style = walker.attributes.get("style")
        if style and "display:none" in style.replace(" ", "").lower():
            return True
        walker = walker.parent
    return False


def is_in_sentence(page: Page, card: Card) -> bool:
    """True when the lines of the card's links hold more text outside links than a label."""
    for anchor in card.anchors:
        start, stop = anchor.node.text_start, anchor.node.text_end
        while start > 0 and page.texts[start - 1] != BREAK:
            start -= 1
        while stop < len(page.texts) and page.texts[stop] != BREAK:
            stop += 1
        loose = (page.chars[stop] - page.chars[start]) - (page.link_chars[stop] - page.link_chars[start])
        if loose > MOST_LOOSE_TEXT:
            return True
    return False
