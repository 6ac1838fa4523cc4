"""What tells a block that announces articles from menus, tags, partners, pictures and links inside sentences."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from newscrawl.extract.cards import Card
from newscrawl.extract.page import Page
from newscrawl.extract.sidebar_blocks import Block
from newscrawl.extract.sidebar_surroundings import Surroundings, in_page_frame, is_hidden, is_in_sentence
from newscrawl.extract.sidebar_words import (
    FRAME_NAME,
    LEGAL_TEXT,
    LOOSE_FRAME_NAME,
    MEDIA_ADDRESS,
    MEDIA_NAME,
    UNWANTED_HEADING,
    UNWANTED_NAME,
    WANTED_HEADING,
    WANTED_NAME,
)
from newscrawl.extract.text_width import width

HEADLINE_WIDTH = 22
CJK_HEADLINE_WIDTH = 18
"""Columns of the median headline under a telling heading; below, the links are keywords. Chinese says more in less."""

CLEAR_HEADLINE_WIDTH = 28
"""Columns of the median headline where no heading speaks for the block."""

LINE_OF_TEXT = 30
"""Characters beside the headline from which a card has a teaser or a date with a place."""

PICTURE_CAPTION_WIDTH = 24
"""Columns up to which the texts of a Chinese grid of pictures are captions."""


def announced_cards(page: Page, block: Block, around: Surroundings) -> list[Card]:
    """The block's cards that announce an article, none when the block is of another kind."""
    cards = [card for card in block.cards if is_announcing(page, card, around)]
    if not cards:
        return []
    if around.holds(cards[0].first) and is_dispersed(page, cards):
        return [card for card in cards if objection(page, block.heading, [card], around) is None]
    return cards if objection(page, block.heading, cards, around) is None else []


def is_announcing(page: Page, card: Card, around: Surroundings) -> bool:
    """False for hidden cards, legal notices, tracked links to other sites and links in sentences of the story."""
    if is_hidden(around.chain(card.first)) or LEGAL_TEXT.search(headline(page, card)):
        return False
    if around.is_foreign(card.key) and "utm_" in card.anchors[0].href:
        return False
    return not around.holds(card.first) or not any(
        is_in_sentence(page, anchor.node) for anchor in card.anchors if page.length(anchor.node)
    )


def is_dispersed(page: Page, cards: list[Card]) -> bool:
    """True when there is more text between the cards than in them: links in a story are no list."""
    held = sum(page.chars[card.end] - page.chars[card.start] for card in cards)
    return page.chars[cards[-1].end] - page.chars[cards[0].start] > 2 * held


def objection(page: Page, heading: str | None, cards: list[Card], around: Surroundings) -> str | None:
    """Why the cards announce no articles, None when headings, names and their shape say that they do."""
    place = cards[0].first.parent or cards[0].first
    chain = around.chain(place)
    own_heading = around.holds(place) and opens_with_heading(page, cards[0])
    if heading and UNWANTED_HEADING.search(heading) and not own_heading:
        return "unwanted heading"
    names = " ".join(node.hint for node in chain[:3])
    wanted = own_heading or (heading is not None and WANTED_HEADING.search(heading) is not None)
    trusted = wanted or WANTED_NAME.search(names) is not None
    if in_page_frame(place) or any(FRAME_NAME.search(node.hint) for node in chain):
        return "frame"
    if not trusted and any(LOOSE_FRAME_NAME.search(node.hint) for node in chain):
        return "loose frame"
    shape = Shape.of(page, cards, around)
    if (
        UNWANTED_NAME.search(names)
        or shape.is_media
        or (not wanted and shape.is_pictured and MEDIA_NAME.search(names))
    ):
        return "media or goods"
    if around.holds(place):
        return story_objection(shape, own_heading, cards[0])
    return trusted_objection(shape) if trusted else nameless_objection(shape, heading)


@dataclass(frozen=True, slots=True)
class Shape:
    """What the cards of a block look like."""

    number: int
    """Different addresses."""
    wide: float
    """Columns of the median headline."""
    is_cjk: bool
    is_pictured: bool
    """Nearly every card shows a picture."""
    pictures: int
    is_rich: bool
    """There is about a line of text beside the headline of every card."""
    is_media: bool
    """Most addresses are those of films and pictures."""
    is_foreign: bool
    """All addresses are on other publishers' sites."""

    @classmethod
    def of(cls, page: Page, cards: list[Card], around: Surroundings) -> Shape:
        """Count what the cards have."""
        texts = [headline(page, card) for card in cards]
        wide = median(map(width, texts))
        pictures = sum(has_picture(page, card) for card in cards)
        loose = sum(page.chars[card.end] - page.chars[card.start] for card in cards) - sum(map(len, texts))
        number = len({card.key for card in cards})
        media = sum(MEDIA_ADDRESS.search(card.key) is not None for card in cards)
        return cls(
            number=number,
            wide=wide,
            is_cjk=wide > 1.5 * median(map(len, texts)),
            is_pictured=pictures >= 0.8 * len(cards),
            pictures=pictures,
            is_rich=loose >= LINE_OF_TEXT * len(cards),
            is_media=number > 1 and 2 * media > len(cards),
            is_foreign=all(around.is_foreign(card.key) for card in cards),
        )


def trusted_objection(shape: Shape) -> str | None:
    """What still speaks against cards under a telling heading or name."""
    if shape.is_cjk and shape.is_pictured and shape.wide <= PICTURE_CAPTION_WIDTH:
        return "captions"
    if shape.number < 2 and not shape.pictures:
        return "single"
    least = CJK_HEADLINE_WIDTH if shape.is_cjk or shape.is_pictured else HEADLINE_WIDTH
    return None if shape.wide >= least else "short"


def story_objection(shape: Shape, own_heading: bool, card: Card) -> str | None:
    """What speaks against cards inside the story, where most links are references."""
    if shape.wide < CJK_HEADLINE_WIDTH:
        return "short"
    fits = (
        own_heading
        or shape.pictures > 0
        or card.first.tag in ("aside", "article", "section")
        or shape.number > 2
    )
    return None if fits else "weak in story"


def nameless_objection(shape: Shape, heading: str | None) -> str | None:
    """What speaks against cards for which neither heading nor name speaks."""
    if shape.is_foreign and not shape.is_pictured:
        return "foreign"
    if shape.is_cjk and shape.is_pictured and shape.wide <= PICTURE_CAPTION_WIDTH:
        return "captions"
    if shape.number < 2 or shape.wide < HEADLINE_WIDTH:
        return "weak"
    if shape.pictures > 1 or shape.is_rich:
        return None
    return None if shape.number > 2 and shape.wide >= CLEAR_HEADLINE_WIDTH and heading else "weak"


def headline(page: Page, card: Card) -> str:
    """The widest link text of the card."""
    return max((page.text(anchor.node) for anchor in card.anchors), key=len)


def opens_with_heading(page: Page, card: Card) -> bool:
    """True when the card's own first line is a heading such as "Read also"."""
    lines = page.lines(card.first)
    return bool(lines) and width(lines[0]) <= HEADLINE_WIDTH and WANTED_HEADING.search(lines[0]) is not None


def has_picture(page: Page, card: Card) -> bool:
    """True when the card shows a picture."""
    return any(
        node.tag in ("img", "picture", "figure") for node in page.nodes[card.first.index : card.last.end]
    )
