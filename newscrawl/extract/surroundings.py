"""The lines of text around a story: where a page prints its date, its people and its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from newscrawl.extract.page import BREAK, Page
from newscrawl.extract.story import Body, Title

# A header between title and text is short; what is longer is another story's teaser or a picture gallery.
HEAD_LINES = 60
# Some pages print the date above the title, directly or after a kicker.
LINES_ABOVE = 8
TAIL_LINES = 25
# Text runs looked at on each side: bounds the cost on pages of very many tiny elements.
RUNS = 800

RUN_EDGE = "\t"
"""Stands in a line where one element's text ends and another's begins: 来源：<tab>中新网."""


@dataclass(frozen=True, slots=True)
class Line:
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


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the story, each part in document order."""

    above: list[Line] = field(default_factory=list)
    """The last lines before the title; without a shown title, none."""
    head: list[Line] = field(default_factory=list)
    """Between the title and the first paragraph; without a shown title, the lines above the text."""
    tail: list[Line] = field(default_factory=list)
    """After the last paragraph."""


def find_surroundings(page: Page, title: Title | None, body: Body) -> Surroundings:
    """The lines above, between and below title and text."""
    text_start, text_end = _text_range(page, body)
    tail = _first_lines(page, text_end, len(page.texts), TAIL_LINES)
    node = title.node if title else None
    if node is None or (text_start is not None and text_start < node.text_start):
        # No title is shown, or only a copy of it below the text.
        return Surroundings([], _last_lines(page, text_start or 0, HEAD_LINES), tail)
    above = _last_lines(page, node.text_start, LINES_ABOVE)
    stop = len(page.texts) if text_start is None else text_start
    head = _first_lines(page, node.text_end, stop, HEAD_LINES)
    if len(head) == HEAD_LINES and text_start is not None:
        # The title stands far away, perhaps in the page's header: what is near the text counts too.
        reached = head[-1].end
        head += [line for line in _last_lines(page, text_start, HEAD_LINES) if line.start >= reached]
    return Surroundings(above, head, tail)


def _text_range(page: Page, body: Body) -> tuple[int | None, int]:
    """Where the first paragraph begins and the last one ends; None and the end of the page when unknown."""
    if not body.paragraph_starts:
        return None, len(page.texts)
    end = body.paragraph_starts[-1]
    while end < len(page.texts) and page.texts[end] != BREAK:
        end += 1
    return body.paragraph_starts[0], end


def _first_lines(page: Page, start: int, stop: int, most: int) -> list[Line]:
    lines = []
    for line in _lines(page, start, min(stop, start + RUNS)):
        lines.append(line)
        if len(lines) == most:
            break
    return lines


def _last_lines(page: Page, stop: int, most: int) -> list[Line]:
    return list(_lines(page, max(0, stop - RUNS), stop))[-most:]


def _lines(page: Page, start: int, stop: int) -> Iterator[Line]:
    texts = page.texts
    while start < stop:
        end = start
        while end < stop and texts[end] != BREAK:
            end += 1
        text = _join(page, start, end)
        if text:
            yield Line(text, start, end)
        start = end + 1


def _join(page: Page, start: int, end: int) -> str:
    """The runs of one element are one text: the parser hands out every entity as a run of its own."""
    parts: list[str] = []
    owner = -1
    for index in range(start, end):
        if page.owners[index] != owner and parts:
            parts.append(RUN_EDGE)
        owner = page.owners[index]
        parts.append(page.texts[index].replace(RUN_EDGE, " "))
    pieces = (" ".join(piece.split()) for piece in "".join(parts).split(RUN_EDGE))
    return RUN_EDGE.join(piece for piece in pieces if piece)
