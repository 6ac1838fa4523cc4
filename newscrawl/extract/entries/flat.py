"""Dates of lists that have no element around an entry: they stand between the links, before or behind each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from newscrawl.extract.entries.cards import Card
from newscrawl.extract.entries.ranks import BULLETS
from newscrawl.extract.page import Page
from newscrawl.extract.times.entry_date_text import ShownDate, may_show_date

FEWEST_FLAT = 3
"""So many links whose dates all stand on the same side make a list; fewer may be told by chance."""

SHORTEST_GAP, LONGEST_GAP = 4, 32
"""Characters between two links, white space and bullets included, that may be one date."""

AROUND_DATE = "".join(BULLETS) + " \t\r\n\xa0\u3000()[]（）［］|"
"""What may enclose a date between two links."""


def flat_dates(page: Page, cards: list[Card], read: Callable[[str], ShownDate | None]) -> list[str]:
    """The date of each card, in their order; none unless all have one on the same side.

    ``read`` finds the date in a text. The lengths of the gaps are asked first: nearly all lists end there.
    """
    parent = cards[0].first.parent if len(cards) >= FEWEST_FLAT else None
    if parent is None:
        return []
    chars = page.chars
    for one, other in pairwise(cards):
        gap = chars[other.start] - chars[one.end]
        if not SHORTEST_GAP <= gap <= LONGEST_GAP or other.first.parent is not parent:
            return []
    bounds = [
        parent.text_start,
        *[each for card in cards for each in (card.start, card.end)],
        parent.text_end,
    ]
    gaps = list(_dates(page, bounds, read))
    if not all(gaps[1:-1]) or bool(gaps[0]) is bool(gaps[-1]):
        return []
    return gaps[:-1] if gaps[0] else gaps[1:]


def _dates(page: Page, bounds: list[int], read: Callable[[str], ShownDate | None]) -> Iterator[str]:
    """The date that is all that stands in a gap, "" where there is none."""
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        text = ""
        if page.chars[end] - page.chars[start] <= LONGEST_GAP:
            text = " ".join("".join(page.texts[start:end]).split()).strip(AROUND_DATE)
        shown = read(text) if text and may_show_date(text) else None
        yield text if shown is not None and shown.has_day and shown.raw == text else ""
