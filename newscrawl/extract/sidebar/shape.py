"""What the cards of a block look like: how many, how wide, with pictures, with text, of which site."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newscrawl.extract.entries.block_words import MEDIA_SEGMENTS
from newscrawl.extract.entries.cards import Card
from newscrawl.extract.links.judge import address_shape
from newscrawl.extract.page import Page
from newscrawl.extract.sidebar.surroundings import Surroundings

LINE_OF_TEXT = 30
"""Characters beside the headline from which a card has a teaser or a date with a place."""

LONGEST_RANK = 3
"""Characters of "1", "02." and of a bullet."""

NEARLY_ALL = 0.8
"""Share of cards with a picture from which the block is one of pictures."""


DAY = re.compile(r"(?<!\d)\d{1,2}[-/.月]\d{1,2}(?!\d)")
"""Month and day, as Chinese lists have them behind every headline."""

MOMENT = re.compile(r"(?<!\d)\d{1,2}[-/.:月]\d{1,2}(?!\d)")
"""The same, or hours and minutes; beside pictures these are the lengths of films."""


@dataclass(slots=True)
class Shape:
    """What every block is asked for; what few are asked for has functions of its own."""

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


def median_width(cards: list[Card]) -> float:
    """Columns of the median headline."""
    return _median([card.widest.wide for card in cards])


def shape_of(cards: list[Card], wide: float, around: Surroundings) -> Shape:
    """Count what the cards have; ``wide`` is their :func:`median_width`."""
    length = _median([len(card.widest.text) for card in cards])
    pictures = sum([around.shows_picture(card) for card in cards]) if around.pictures else 0
    return Shape(
        number=len({card.key for card in cards}),
        wide=wide,
        is_cjk=wide > 1.5 * length,
        pictures=pictures,
        is_pictured=pictures >= NEARLY_ALL * len(cards),
    )


def lead_to_media(cards: list[Card]) -> bool:
    """True when most addresses are those of films and pictures."""
    others = 0
    for card in cards:
        if MEDIA_SEGMENTS.isdisjoint(card.key.replace(".", "/").split("/")):
            others += 1
            if 2 * others >= len(cards):
                return False
    return True


def are_rich(cards: list[Card], page: Page) -> bool:
    """True when there is about a line of text beside the headline of every card."""
    chars = page.chars
    shown = sum([chars[card.end] - chars[card.start] for card in cards])
    loose = shown - sum([len(card.widest.text) for card in cards])
    return loose >= LINE_OF_TEXT * len(cards)


def are_foreign(cards: list[Card], around: Surroundings) -> bool:
    """True when all addresses are on other publishers' sites."""
    return all(around.is_foreign(card.key) for card in cards)


def _median(values: list[int]) -> float:
    """As ``statistics.median``, which costs more than all else here on the short lists of a page."""
    values.sort()
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def are_plain_items(cards: list[Card], page: Page) -> bool:
    """True for items of a list that show a link each, and at most its rank."""
    for card in cards:
        item = card.first
        if item.tag != "li" or page.length(item) - page.link_length(item) > LONGEST_RANK:
            return False
    return True


def are_of_own_shape(cards: list[Card], around: Surroundings) -> bool:
    """True when nearly all addresses have the shape of the page's own."""
    own = around.own_shape
    return own is not None and (
        sum([address_shape(card.key) == own for card in cards]) >= NEARLY_ALL * len(cards)
    )


def are_dated(cards: list[Card], page: Page) -> bool:
    """True when every card shows a day: stories have one, keywords and sections have none."""
    return _all_show(DAY, cards, page)


def show_moments(cards: list[Card], page: Page) -> bool:
    """True when every card shows a day or a time of day."""
    return _all_show(MOMENT, cards, page)


def _all_show(sign: re.Pattern[str], cards: list[Card], page: Page) -> bool:
    # A loop: nearly always the first card ends it.
    for card in cards:
        if page.chars[card.end] - page.chars[card.start] == len(card.widest.text):
            return False
        if sign.search("".join(page.texts[card.start : card.end])) is None:
            return False
    return True
