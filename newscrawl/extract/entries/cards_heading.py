"""The heading of a list of cards: the short line that stands before its first card."""

from __future__ import annotations

from newscrawl.extract.entries.block_words import (
    ASCII_NUMBER_SIGN,
    NO_HEADING,
    NO_LABEL,
    NUMBER_SIGN,
    SHARING_LABELS,
)
from newscrawl.extract.entries.cards import Card
from newscrawl.extract.entries.headings import is_unwanted, is_wanted
from newscrawl.extract.page import BREAK, HEADING_TAGS, Page
from newscrawl.extract.text.remembered import has_part
from newscrawl.extract.text.width import width

FARTHEST_LINE = 5
"""Lines looked at before the first card: tabs, "more" links and a picture credit may stand between."""

WIDEST_HEADING = 60
"""Columns; a wider line is text."""

WIDEST_PLAIN_HEADING = 36
"""Columns of a line that is no heading element."""

LONGEST_LABEL = 12
"""Characters of a line that may be "more" or "previous"."""

HEADING_LEVELS = 5
"""Elements around the first card in which a line that is no heading element still counts."""


def find_heading(page: Page, card: Card, floor: int) -> str | None:
    """The nearest heading element's line before the card, else the nearest short line; ``floor`` ends the search.

    ``floor`` is the index in ``Page.texts`` before which the text belongs to something else.
    """
    place = card.first
    for _ in range(HEADING_LEVELS):
        if place.parent is None:
            break
        place = place.parent
    nearest = None
    lines = 0
    texts = page.texts
    position = card.start - 1
    while position >= floor and lines < FARTHEST_LINE:
        if texts[position] == BREAK or texts[position].isspace():
            position -= 1
            continue
        stop = position + 1
        while position >= floor and texts[position] != BREAK:
            position -= 1
        line = " ".join("".join(texts[position + 1 : stop]).split())
        wide = width(line)
        if wide > WIDEST_HEADING:
            break
        lines += 1
        is_heading = _is_heading(page, position + 1, stop)
        may_be_nearest = nearest is None and position + 1 >= place.text_start and wide <= WIDEST_PLAIN_HEADING
        if not (is_heading or may_be_nearest) or _is_none(line):
            continue
        if is_heading:
            # Of another block, where a label without an element of its own stands nearer.
            if nearest and is_unwanted(line) and is_wanted(nearest):
                return nearest
            return _shown_tab(page, position + 1, stop) or line
        nearest = line
    return nearest


def _is_none(line: str) -> bool:
    """True for lines that are no heading; only those with certain signs or words are asked for everything."""
    sign = ASCII_NUMBER_SIGN if line.isascii() else NUMBER_SIGN
    if sign.search(line) is not None or has_part(line.lower(), SHARING_LABELS):
        return NO_HEADING.fullmatch(line) is not None
    return len(line) <= LONGEST_LABEL and NO_LABEL.fullmatch(line) is not None


def _shown_tab(page: Page, start: int, stop: int) -> str | None:
    """The first of several links in one heading: tabs, of which the first is open (Related | More from the author)."""
    runs = [run for run in range(start, stop) if not page.texts[run].isspace()]
    owners = {page.owners[run] for run in runs}
    if len(owners) < 2 or len(owners) < len(runs) or any(page.nodes[index].tag != "a" for index in owners):
        return None
    return " ".join(page.texts[runs[0]].split())


def _is_heading(page: Page, start: int, stop: int) -> bool:
    for position in range(start, stop):
        node = page.nodes[page.owners[position]]
        for _ in range(3):
            if node.tag in HEADING_TAGS:
                return True
            if node.parent is None:
                break
            node = node.parent
    return False
