"""The lines of a container: what stands between two edges of blocks or ``<br>``, furniture left out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from newscrawl.extract.body_furniture import Furniture
from newscrawl.extract.page import BREAK, Node, Page

# Shown as nothing: soft hyphen, zero-width space, byte order mark.
INVISIBLE = ("\u00ad", "\u200b", "\ufeff")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of shown text."""

    text: str
    """White space collapsed, NFC, invisible characters left out."""
    start: int
    """Index of its first visible text run in ``Page.texts``."""
    end: int
    """One past its last."""
    owner: Node
    """The element that its first visible run stands in."""
    link_share: float
    """Share of its characters that stand inside links."""


def lines_of(page: Page, container: Node, furniture: Furniture) -> Iterator[Line]:
    """The lines of the container's text in order, empty ones and furniture left out."""
    start = container.text_start
    for skip_start, skip_end in furniture_ranges(page, container, furniture):
        yield from _lines_between(page, start, skip_start)
        start = max(start, skip_end)
    yield from _lines_between(page, start, container.text_end)


def furniture_ranges(page: Page, container: Node, furniture: Furniture) -> Iterator[tuple[int, int]]:
    """Text ranges of the outermost furniture elements below the container."""
    index = container.index + 1
    while index < container.end:
        node = page.nodes[index]
        if furniture.is_furniture(node):
            yield node.text_start, node.text_end
            index = node.end
        else:
            index += 1


def plain_text(text: str) -> str:
    """White space collapsed, NFC, invisible characters left out."""
    text = " ".join(text.split())
    if text.isascii():
        return text
    for character in INVISIBLE:
        text = text.replace(character, "")
    return unicodedata.normalize("NFC", text)


def _lines_between(page: Page, start: int, stop: int) -> Iterator[Line]:
    texts = page.texts
    while start < stop:
        end = start
        while end < stop and texts[end] != BREAK:
            end += 1
        text = plain_text("".join(texts[start:end]))
        if text:
            first = next(run for run in range(start, end) if not texts[run].isspace())
            chars = page.chars[end] - page.chars[first]
            links = page.link_chars[end] - page.link_chars[first]
            yield Line(text, first, end, page.nodes[page.owners[first]], links / max(chars, 1))
        start = end + 1
