"""The lines of text around a story: where a page prints its date, its people and its source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from newscrawl.extract.page import BREAK, Node, Page
from newscrawl.extract.page.story import Body, Title
from newscrawl.extract.text.letters import language_of_letters

# A header between title and text is short; what is longer is another story's teaser or a picture gallery.
HEAD_LINES = 60
# Some pages print the date above the title, directly or after a kicker.
LINES_ABOVE = 8
TAIL_LINES = 15
# A standfirst counts as the first paragraph, and the byline stands behind it: the head reaches on to this one.
HEAD_PARAGRAPHS = 3
# A paragraph as short as this may be a line of date and source that was taken for one.
SHORT = 120
# A stop behind a number or a shortening ends no sentence: 2025. október 16., 9:15 a.m.
SENTENCE_END = re.compile(r"[。！？”]$|[^\W\d_]{3}[.!?…][\"”»]?$")
SENTENCE_END_REACH = 6
# The date and perhaps the people below the headline, in the same element.
DATED = re.compile(r"(?:19|20)\d\d\s?[-/.年]\s?\d|\d\d?:\d\d|\d[-/.]\s?\d\d?[-/.]\s?(?:19|20)\d\d")
HEADING_LINES = 6
# Paragraphs that tell the language of the story by their letters.
SAMPLE_PARAGRAPHS = 3
# Text runs looked at on each side: bounds the cost on pages of very many tiny elements.
RUNS = 800

LONGEST_LINE = 2000
"""Characters kept of a line; a header whose elements are all inline is one line."""

MOST_NODES = 600
"""Elements looked at between two places of the text."""

TEXT_START = attrgetter("text_start")

RUN_EDGE = "\t"
"""Stands in a line where one element's text ends and another's begins: 来源：<tab>中新网."""

PIECE_EDGE = re.compile(r"[|·•]")
"""9 мая 2024 | Автор: …: what stands between these is a text of its own."""


class Line(NamedTuple):
    """One line of shown text."""

    text: str
    """White space collapsed to single spaces, :data:`RUN_EDGE` between the texts of different elements."""
    start: int
    """Index of its first run in ``Page.texts``."""
    end: int
    """One past its last run."""

    @property
    def plain(self) -> str:
        """The text as a reader sees it."""
        return " ".join(self.text.split())


class Vicinity:
    """What stands around the story, each part in document order and read when it is first asked for."""

    def __init__(self, page: Page, title: Title | None, body: Body) -> None:
        self._page = page
        self._body = body
        self._title_text = title.text if title else ""
        self._start, self._end = _text_range(page, body)
        node = title.node if title else None
        if node is not None and self._start is not None and self._start < node.text_start:
            # Only a copy of the title, below the text.
            node = None
        self._title = node

    @cached_property
    def language(self) -> str | None:
        """What the letters of the story give away: ja, ko, zh or None."""
        return language_of_letters(" ".join([self._title_text, *self._body.paragraphs[:SAMPLE_PARAGRAPHS]]))

    @cached_property
    def above(self) -> list[Line]:
        """The last lines before the title; without a shown title, none."""
        return _last_lines(self._page, self._title.text_start, LINES_ABOVE) if self._title else []

    @cached_property
    def head(self) -> list[Line]:
        """Between the title and the text, and what is no paragraph between the first ones.

        Without a shown title, the last lines above the text.
        """
        between = _between_paragraphs(self._page, self._body)
        if self._title is None:
            return _last_lines(self._page, self._start or 0, HEAD_LINES) + between
        stop = len(self._page.texts) if self._start is None else self._start
        head = _first_lines(self._page, _headline_end(self._page, self._title), stop, HEAD_LINES)
        if len(head) == HEAD_LINES and self._start is not None:
            # The title stands far away, perhaps in the page's header: what is near the text counts too.
            nearest = _last_lines(self._page, self._start, HEAD_LINES)
            head += [line for line in nearest if line.start >= head[HEAD_LINES - 1].end]
        return head + between

    @cached_property
    def tail(self) -> list[Line]:
        """After the last paragraph."""
        return _first_lines(self._page, self._end, len(self._page.texts), TAIL_LINES)


def _headline_end(page: Page, heading: Node) -> int:
    """Where the head begins: in a heading that holds the line of date and source, too, already there."""
    first = line_end(page.texts, heading.text_start, heading.text_end)
    if first == heading.text_end:
        return first
    for line in islice(lines_between(page, first, heading.text_end), HEADING_LINES):
        if DATED.search(line.text):
            return line.start
    return heading.text_end


def _between_paragraphs(page: Page, body: Body) -> list[Line]:
    starts = body.paragraph_starts[: HEAD_PARAGRAPHS + 1]
    if len(starts) < 2:
        return []
    lines = _first_lines(page, starts[0], starts[-1], HEAD_LINES)
    return [line for line in lines if _is_byline(line.text) or not _holds_any(line, starts)]


def _is_byline(paragraph: str) -> bool:
    """True where a short paragraph is no sentence; the dates in a sentence are other days than the story's."""
    return len(paragraph) <= SHORT and not SENTENCE_END.search(paragraph[-SENTENCE_END_REACH:])


def _holds_any(line: Line, starts: list[int]) -> bool:
    return any(line.start <= start < line.end for start in starts)


def _text_range(page: Page, body: Body) -> tuple[int | None, int]:
    """Where the first paragraph begins and the last one ends; None and the end of the page when unknown."""
    if not body.paragraph_starts:
        return None, len(page.texts)
    return body.paragraph_starts[0], line_end(page.texts, body.paragraph_starts[-1], len(page.texts))


def line_end(texts: list[str], start: int, stop: int) -> int:
    """Where the line of ``texts[start]`` ends, ``stop`` at the latest."""
    try:
        return texts.index(BREAK, start, stop)
    except ValueError:
        return stop


def _first_lines(page: Page, start: int, stop: int, most: int) -> list[Line]:
    return list(islice(lines_between(page, start, min(stop, start + RUNS)), most))


def _last_lines(page: Page, stop: int, most: int) -> list[Line]:
    """The last lines before ``stop``, found backwards."""
    lines: list[Line] = []
    backwards = page.texts[max(0, stop - RUNS) : stop][::-1]
    passed, length = 0, len(backwards)
    while passed < length and len(lines) < most:
        edge = line_end(backwards, passed, length)
        if edge > passed:
            text = _join(page, stop - edge, stop - passed)
            if text:
                lines.append(Line(text, stop - edge, stop - passed))
        passed = edge + 1
    return lines[::-1]


def lines_between(page: Page, start: int, stop: int) -> Iterator[Line]:
    """The lines of ``page.texts[start:stop]``, empty ones left out."""
    texts = page.texts
    while start < stop:
        end = line_end(texts, start, stop)
        if end > start:
            text = _join(page, start, end)
            if text:
                yield Line(text, start, end)
        start = end + 1


def _join(page: Page, start: int, end: int) -> str:
    """The runs with an edge where the element changes: the parser may hand out an entity as a run of its own."""
    texts = page.texts
    if end - start == 1:
        return " ".join(texts[start][:LONGEST_LINE].split())
    owners = page.owners
    pieces = [texts[start]]
    for index in range(start + 1, end):
        if owners[index] == owners[index - 1]:
            pieces[-1] += texts[index]
        else:
            pieces.append(texts[index])
    collapsed = [" ".join(piece[:LONGEST_LINE].split()) for piece in pieces]
    return RUN_EDGE.join(filter(None, collapsed))[:LONGEST_LINE]


def links_within(page: Page, start: int, stop: int) -> list[Node]:
    """The links whose text begins in ``page.texts[start:stop]``."""
    links = page.nodes_of("a")
    first = bisect_left(links, start, key=TEXT_START)
    return links[first : bisect_left(links, stop, first, key=TEXT_START)]


def nodes_within(page: Page, start: int, stop: int) -> list[Node]:
    """The elements whose text lies in ``page.texts[start:stop]``, at most :data:`MOST_NODES`, in document order."""
    first = page.nodes[page.owners[start]]
    while first.parent is not None and first.parent.text_start >= start:
        first = first.parent
    found = []
    for node in page.nodes[first.index : first.index + MOST_NODES]:
        if node.text_start >= stop:
            break
        if node.text_start >= start and node.text_end <= stop:
            found.append(node)
    return found
