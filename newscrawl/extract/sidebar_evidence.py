"""What tells a block that announces articles from menus, tags, partners, pictures and links inside sentences."""

from __future__ import annotations

import re
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

PICTURED_WIDTH = 16
"""Columns of the median headline where every card has a picture."""

CLEAR_CJK_WIDTH = 26
"""Columns of the median Chinese, Japanese or Korean headline where no heading speaks for the block."""

WIDEST_NOTICE = 60
"""Columns of a legal notice's link."""

WIDEST_KICKER = 32
"""Columns of a card's first line when it is a label."""

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
    if is_hidden(around.chain(card.first.parent)) or is_legal(headline(page, card)):
        return False
    if around.is_foreign(card.key) and "utm_" in card.anchors[0].href:
        return False
    widest = max(card.anchors, key=lambda anchor: page.length(anchor.node))
    return not around.holds(card.first) or not is_in_sentence(page, widest.node)


def is_legal(text: str) -> bool:
    """True for the short text of a link to what the law or the house asks for."""
    return width(text) <= WIDEST_NOTICE and LEGAL_TEXT.search(text) is not None


def is_dispersed(page: Page, cards: list[Card]) -> bool:
    """True when there is more text between the cards than in their links: references in a story are no list."""
    linked = sum(page.link_chars[card.end] - page.link_chars[card.start] for card in cards)
    between = sum(
        max(0, page.chars[b.start] - page.chars[a.end]) for a, b in zip(cards, cards[1:], strict=False)
    )
    return between > 2 * linked


def objection(page: Page, heading: str | None, cards: list[Card], around: Surroundings) -> str | None:
    """Why the cards announce no articles, None when headings, names and their shape say that they do."""
    place = cards[0].first.parent or cards[0].first
    chain = around.chain(place)
    own_heading = around.holds(place) and opens_with(page, cards[0], WANTED_HEADING)
    if heading and UNWANTED_HEADING.search(heading) and not own_heading:
        return "unwanted heading"
    if len(cards) > 1 and all(opens_with(page, card, UNWANTED_HEADING) for card in cards):
        return "unwanted kicker"
    names = " ".join(node.hint for node in [cards[0].first, *chain[:3]])
    wanted = own_heading or (heading is not None and WANTED_HEADING.search(heading) is not None)
    trusted = wanted or WANTED_NAME.search(names) is not None
    shape = Shape.of(page, cards, around)
    if in_page_frame(place) or is_named_frame(chain, trusted=trusted, wanted=wanted, wide=shape.wide):
        return "frame"
    is_media = shape.is_media or (shape.pictures > 1 and MEDIA_NAME.search(names) is not None)
    if UNWANTED_NAME.search(names) or (is_media and not wanted):
        return "media or goods"
    if around.holds(place):
        return story_objection(shape, cards[0], own_heading=own_heading, trusted=trusted)
    return trusted_objection(shape) if trusted else nameless_objection(shape, heading)


def is_named_frame(chain: list[Node], *, trusted: bool, wanted: bool, wide: float) -> bool:
    """True below an element that is named like the frame of every page; a heading speaks louder than "menu"."""
    if not trusted and any(LOOSE_FRAME_NAME.search(node.hint) for node in chain):
        return True
    frames = [match[0] for node in chain if (match := FRAME_NAME.search(node.hint))]
    return bool(frames) and not (wanted and wide >= CLEAR_HEADLINE_WIDTH and "foot" not in " ".join(frames))


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
    least = PICTURED_WIDTH if shape.is_pictured else CJK_HEADLINE_WIDTH if shape.is_cjk else HEADLINE_WIDTH
    return None if shape.wide >= least else "short"


def story_objection(shape: Shape, card: Card, *, own_heading: bool, trusted: bool) -> str | None:
    """What speaks against cards inside the story, where most links are references."""
    if shape.wide < (CJK_HEADLINE_WIDTH if trusted else CLEAR_CJK_WIDTH if shape.is_cjk else PICTURED_WIDTH):
        return "short"
    fits = (
        own_heading
        or shape.pictures > 0
        or card.first.tag in ("aside", "article", "section")
        or shape.number > 2
        or (trusted and card.first.tag not in ("p", "span", "a"))
    )
    return None if fits else "weak in story"


def nameless_objection(shape: Shape, heading: str | None) -> str | None:
    """What speaks against cards for which neither heading nor name speaks."""
    if shape.is_foreign and not shape.is_pictured:
        return "foreign"
    if shape.is_cjk and shape.is_pictured and shape.wide <= PICTURE_CAPTION_WIDTH:
        return "captions"
    if shape.number < 2 or shape.wide < (CLEAR_CJK_WIDTH if shape.is_cjk else HEADLINE_WIDTH):
        return "weak"
    if shape.pictures > 1 or shape.is_rich:
        return None
    return None if shape.number > 2 and shape.wide >= CLEAR_HEADLINE_WIDTH and heading else "weak"


def headline(page: Page, card: Card) -> str:
    """The widest link text of the card."""
    return max((page.text(anchor.node) for anchor in card.anchors), key=len)


def opens_with(page: Page, card: Card, words: re.Pattern[str]) -> bool:
    """True when the card's own first line is short and has one of the words: "Read also", "Podcast"."""
    lines = page.lines(card.first)
    return len(lines) > 1 and width(lines[0]) <= WIDEST_KICKER and words.search(lines[0]) is not None


def has_picture(page: Page, card: Card) -> bool:
    """True when the card shows a picture."""
    return any(
        node.tag in ("img", "picture", "figure") for node in page.nodes[card.first.index : card.last.end]
    )
