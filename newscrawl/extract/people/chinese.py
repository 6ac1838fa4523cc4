"""The people of a Chinese page, collected from the places that name them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newscrawl.extract.page import Page
from newscrawl.extract.page.story import Body
from newscrawl.extract.page.vicinity import DATED, RUN_EDGE, Vicinity, links_within
from newscrawl.extract.people.agencies import is_organisation
from newscrawl.extract.people.chinese_bylines import (
    LONGEST_LINE,
    authors_alone,
    authors_at_end,
    authors_in_credits,
    authors_in_dateline,
    authors_in_opening,
    authors_on_line,
    editors_on_line,
    may_name_authors,
)
from newscrawl.extract.people.chinese_credits import credit_paragraphs
from newscrawl.extract.people.chinese_name_lists import NOBODY, PEN_NAME, read_names
from newscrawl.extract.people.chinese_signatures import is_person
from newscrawl.extract.people.dateline import find_dateline_text
from newscrawl.extract.people.shown import is_author_link

# Editors and late bylines stand directly below the text; further down other stories begin.
LINES_BELOW = 12
# A list of the main points may stand before the line of the author.
OPENING_PARAGRAPHS = 8
CLOSING_PARAGRAPHS = 2
# 〔記者…〕 opens the story; a standfirst may stand before it.
BRACKETED_OPENINGS = 2
OPENING_BRACKETS = ("〔", "【", "（", "(", "[")
# Names without a word stand at once below the title, and few of them.
BYLINE_LINES = 4
LONGEST_NAMES = 24
SQUARES = "□■●◆"
# Links to authors' pages beside the title; more are a list of columnists.
MOST_PEN_NAMES = 3
# On platforms where anybody writes a name links to an account, whose number tells it from /user/login.
ACCOUNT_LINK = re.compile(r"/(?:users?|u|member|space)/\d|//author\.")
# The date stands at once below the title there.
ACCOUNT_LINES = 6
# 责任编辑 comes before 编辑.
CHIEF_LABEL = "责責"


def chinese_authors(around: Vicinity, body: Body, editors: list[str]) -> list[str]:
    """Those who wrote the story: beside the title, behind the dateline, where it opens or closes, or below it.

    The first place that names anybody settles it, unless a later one names the same people and more. 作者 is
    often filled with the editor who put the story on the site; such a name stands only where nobody else is named.
    """
    first: list[str] = []
    found: list[str] = []
    for text, read in _places(around, body):
        # A name is a piece of the text: where the one found does not stand, there are not the same people and more.
        names = read(text) if not found or found[0] in text else []
        if names:
            first = first or names
            if not set(names) <= set(editors) and set(found) <= set(names):
                found = names
    return found or first


def _places(around: Vicinity, body: Body) -> Iterator[tuple[str, Callable[[str], list[str]]]]:
    """The texts that may name authors, the likeliest first, and the reader of each."""
    for lines in (around.above, around.head):
        # One look at all lines costs as much as at two of them.
        if may_name_authors("\n".join([line.text for line in lines])):
            for line in lines:
                yield line.text, authors_on_line
    dateline = find_dateline_text(body)
    if dateline:
        yield dateline, authors_in_dateline
    for number, paragraph in enumerate(body.paragraphs[:OPENING_PARAGRAPHS]):
        if len(paragraph) <= LONGEST_LINE:
            yield paragraph, authors_alone
            yield paragraph, authors_in_credits
        if number < BRACKETED_OPENINGS and paragraph[:2].lstrip()[:1] in OPENING_BRACKETS:
            yield paragraph[:LONGEST_LINE], authors_in_opening
    for paragraph in credit_paragraphs(body):
        yield paragraph, authors_on_line
    for paragraph in body.paragraphs[-CLOSING_PARAGRAPHS:]:
        yield paragraph, authors_at_end
    for text in [*body.cut_lines, *(line.text for line in around.tail[:LINES_BELOW])]:
        yield text, authors_at_end if len(text) > LONGEST_LINE else authors_on_line


def names_alone(page: Page, around: Vicinity, body: Body) -> list[str]:
    """丁一 王晓二: nothing but names between the title and the date, beside the date, or before the first words, as
    party papers print their authors.

    A name of two characters alone may as well be a section's, but for a square before it, and words that link
    elsewhere than to an author are sections and tags.
    """
    head = around.head[:BYLINE_LINES]
    lines = [line.text for line in head]
    dated = next((number for number, line in enumerate(lines) if DATED.search(line)), None)
    texts = [] if dated is None else [*lines[:dated], *_beside_date(lines[dated])]
    nodes = links_within(page, head[0].start, head[-1].end) if texts else []
    linked = {page.text(node) for node in nodes if not is_author_link(node)}
    for text in [*texts, *body.paragraphs[:1]]:
        if not linked.isdisjoint(text.split(RUN_EDGE)):
            continue
        found = read_names(text, pen_names=False) if len(text) <= LONGEST_NAMES else None
        if found is None or not (found.is_whole and all(map(is_person, found.names))):
            continue
        if len("".join(found.names)) > 2 or (found.names and text[0] in SQUARES):
            return found.names
    return []


def _beside_date(line: str) -> list[str]:
    """The texts of the elements right before and behind that of the date."""
    pieces = line.split(RUN_EDGE)
    dated = next(
        number for number, piece in enumerate(pieces) if number == len(pieces) - 1 or DATED.search(piece)
    )
    return pieces[max(dated - 1, 0) : dated + 2]


def pen_names(page: Page, around: Vicinity, stated: list[str]) -> list[str]:
    """Names without a surname: those declared that the page shows beside the title, else the author linked there.

    An account linked beside the date comes last. Declared names that nobody sees may be an account's; media and
    offices are no people.
    """
    lines = [*around.above, *around.head]
    shown = {piece.strip() for line in lines for piece in line.text.split(RUN_EDGE)} if stated else set()
    names = [name for name in stated if name in shown and _is_pen_name(name)]
    if names or not lines:
        return names
    start, end = min(line.start for line in lines), max(line.end for line in lines)
    linked = [node for node in links_within(page, start, end) if is_author_link(node)]
    texts = dict.fromkeys(page.text(node) for node in linked)
    return [text for text in texts if _is_pen_name(text)][:MOST_PEN_NAMES] or _account(page, around)


def _account(page: Page, around: Vicinity) -> list[str]:
    """The name that links to an account on the line of the date or the one before it."""
    head = around.head[:ACCOUNT_LINES]
    dated = next((number for number, line in enumerate(head) if DATED.search(line.text)), None)
    if dated is None:
        return []
    links = links_within(page, head[max(dated - 1, 0)].start, head[dated].end)
    texts = [page.text(node) for node in links if ACCOUNT_LINK.search(node.get("href") or "")]
    # A picture's link has no text, and what follows the name is a button.
    name = next((text for text in texts if text), "")
    return [name] if _is_pen_name(name) else []


def _is_pen_name(text: str) -> bool:
    return bool(PEN_NAME.fullmatch(text)) and text.casefold() not in NOBODY and not is_organisation(text)


def chinese_editors(around: Vicinity, body: Body) -> list[str]:
    """Those who edited it, 责任编辑 first."""
    lines = [line.text for line in [*around.above, *around.head]]
    lines += [*credit_paragraphs(body), *body.paragraphs[-CLOSING_PARAGRAPHS:], *body.cut_lines]
    lines += [line.text for line in around.tail]
    # Every label has one of these letters, and nearly all lines have none.
    telling = [line for line in lines if "编" in line or "編" in line]
    found = [pair for line in telling for pair in editors_on_line(line)]
    found.sort(key=lambda pair: pair[0][0] not in CHIEF_LABEL)
    return list(dict.fromkeys(name for _, name in found))
