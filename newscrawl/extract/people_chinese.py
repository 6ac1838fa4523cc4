"""The people of a Chinese page, collected from the places that name them."""

from __future__ import annotations

from collections.abc import Iterable

from newscrawl.extract.chinese_bylines import (
    LONGEST_LINE,
    authors_alone,
    authors_at_end,
    authors_in_dateline,
    authors_on_line,
    editors_on_line,
)
from newscrawl.extract.dateline import find_dateline
from newscrawl.extract.story import Body
from newscrawl.extract.vicinity import Vicinity

# Editors and late bylines stand directly below the text; further down other stories begin.
LINES_BELOW = 12
# A list of the main points may stand before the line of the author.
OPENING_PARAGRAPHS = 8
CLOSING_PARAGRAPHS = 2
# 责任编辑 comes before 编辑.
CHIEF_LABEL = "责責"


def chinese_authors(around: Vicinity, body: Body, editors: list[str]) -> list[str]:
    """Those who wrote the story: beside the title, behind the dateline, where it opens or closes, or below it.

    The first place that names anybody settles it, unless a later one names the same people and more. 作者 is
    often filled with the editor who put the story on the site; such a name stands only where nobody else is named.
    """
    named = [names for names in _places(around, body) if names]
    found: list[str] = []
    for names in named:
        if not set(names) <= set(editors) and set(found) <= set(names):
            found = names
    return found or (named[0] if named else [])


def _places(around: Vicinity, body: Body) -> Iterable[list[str]]:
    for line in [*around.above, *around.head]:
        yield authors_on_line(line.text)
    dateline = find_dateline(body, None)
    if dateline:
        yield authors_in_dateline(dateline.text)
    for paragraph in body.paragraphs[:OPENING_PARAGRAPHS]:
        if len(paragraph) <= LONGEST_LINE:
            yield authors_alone(paragraph)
    for paragraph in body.paragraphs[-CLOSING_PARAGRAPHS:]:
        yield authors_at_end(paragraph)
    for text in [*body.cut_lines, *(line.text for line in around.tail[:LINES_BELOW])]:
        yield authors_at_end(text) if len(text) > LONGEST_LINE else authors_on_line(text)


def chinese_editors(around: Vicinity, body: Body) -> list[str]:
    """Those who edited it, 责任编辑 first."""
    lines = [line.text for line in [*around.above, *around.head]]
    lines += [*body.paragraphs[-CLOSING_PARAGRAPHS:], *body.cut_lines]
    lines += [line.text for line in around.tail]
    found = [pair for line in lines for pair in editors_on_line(line)]
    found.sort(key=lambda pair: pair[0][0] not in CHIEF_LABEL)
    return list(dict.fromkeys(name for _, name in found))
