"""What the cards of a block look like: how many, how wide, with pictures, with text, of which site."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from newscrawl.extract.cards import Card
from newscrawl.extract.sidebar_surroundings import Surroundings
from newscrawl.extract.sidebar_words import MEDIA_SEGMENTS

LINE_OF_TEXT = 30
"""Characters beside the headline from which a card has a teaser or a date with a place."""

NEARLY_ALL = 0.8
"""Share of cards with a picture from which the block is one of pictures."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What the cards of a block look like."""

    number: int
    """Different addresses."""
    wide: float
    """Columns of the median headline."""
    is_cjk: bool
    """Most headlines are Chinese, Japanese or Korean."""
    pictures: int
    """Cards with a picture."""
    is_pictured: bool
    """Nearly every card shows one."""
    is_rich: bool
    """There is about a line of text beside the headline of every card."""
    is_media: bool
    """Most addresses are those of films and pictures."""
    is_foreign: bool
    """All addresses are on other publishers' sites."""


def is_media_address(key: str) -> bool:
    """True for the addresses of films and pictures."""
    return not MEDIA_SEGMENTS.isdisjoint(key.replace(".", "/").split("/"))


def shape_of(cards: list[Card], around: Surroundings) -> Shape:
    """Count what the cards have."""
    widest = [card.widest for card in cards]
    wide = median(anchor.wide for anchor in widest)
    length = median(len(anchor.text) for anchor in widest)
    chars = around.page.chars
    shown = sum([chars[card.end] - chars[card.start] for card in cards])
    loose = shown - sum([len(anchor.text) for anchor in widest])
    pictures = sum([around.shows_picture(card) for card in cards])
    number = len({card.key for card in cards})
    media = sum([is_media_address(card.key) for card in cards])
    return Shape(
        number=number,
        wide=wide,
        is_cjk=wide > 1.5 * length,
        pictures=pictures,
        is_pictured=pictures >= NEARLY_ALL * len(cards),
        is_rich=loose >= LINE_OF_TEXT * len(cards),
        is_media=number > 1 and 2 * media > len(cards),
        is_foreign=all(around.is_foreign(card.key) for card in cards),
    )
