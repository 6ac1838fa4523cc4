"""The lines of a container: what stands between two edges of blocks or ``<br>``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newscrawl.extract.page import BREAK, Node, Page


@dataclass(frozen=True, slots=True)
class Line:
    """One line of shown text."""

    text: str
    """White space collapsed."""
    start: int
    """Index of its first text run in ``Page.texts``."""
    end: int
    """One past its last."""
    owner: Node
    """The element that its first visible run stands in."""


def lines_of(page: Page, container: Node) -> Iterator[Line]:
    """The lines of the container's text, empty ones left out."""
    texts, stop = page.texts, container.text_end
    start = container.text_start
    while start < stop:
        end = start
        while end < stop and texts[end] != BREAK:
            end += 1
        text = " ".join("".join(texts[start:end]).split())
        if text:
            first = next(run for run in range(start, end) if not texts[run].isspace())
            yield Line(text, first, end, page.nodes[page.owners[first]])
        start = end + 1
