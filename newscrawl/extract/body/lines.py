"""The lines of a container: what stands between two edges of blocks or ``<br>``, furniture left out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from newscrawl.extract.body.furniture import Furniture
from newscrawl.extract.body.words import TOPIC_NAMES
from newscrawl.extract.links.sentences import is_in_sentence
from newscrawl.extract.page import BREAK, Node, Page

# Shown as nothing: soft hyphen, zero-width space, byte order mark.
INVISIBLE = ("\u00ad", "\u200b", "\ufeff")


class Line(NamedTuple):
    """One line of shown text."""

    text: str
    """White space collapsed, NFC, invisible characters left out."""
    start: int
    """Index of its first visible text run in ``Page.texts``."""
    end: int
    """One past its last; furniture between the two is no part of the line."""
    owner: Node
    """The element that its first visible run stands in."""
    link_share: float
    """Share of its characters that stand inside links."""


def lines_of(page: Page, container: Node, furniture: Furniture) -> Iterator[Line]:
    """The lines of the container's text in order, empty ones and furniture left out."""
    runs, shown = _shown_runs(page, container, furniture)
    edges = [i for i, text in enumerate(shown) if text == BREAK]
    whole = "".join(shown)
    # Most text is plain but for its white space: asked once, not of every line.
    is_plain = _is_plain(whole)
    start = 0
    for edge, text in zip((*edges, len(shown)), whole.split(BREAK), strict=True):
        if edge > start and (text := on_one_line(text) if is_plain else plain_text(text)):
            yield _line(page, text, runs[start:edge])
        start = edge + 1


def _shown_runs(page: Page, container: Node, furniture: Furniture) -> tuple[list[int], list[str]]:
    """Indexes of the container's text runs and the texts, furniture left out.

    Furniture that is a block leaves its outer line breaks: they stand outside its range.
    """
    runs: list[int] = []
    texts: list[str] = []
    start = container.text_start
    for skip_start, skip_end in furniture_ranges(page, container, furniture):
        runs.extend(range(start, skip_start))
        texts.extend(page.texts[start:skip_start])
        start = max(start, skip_end)
    runs.extend(range(start, container.text_end))
    texts.extend(page.texts[start : container.text_end])
    return runs, texts


def furniture_ranges(page: Page, container: Node, furniture: Furniture) -> Iterator[tuple[int, int]]:
    """Text ranges of the outermost furniture elements below the container."""
    nodes, is_furniture = page.nodes, furniture.is_furniture
    index, end = container.index + 1, container.end
    while index < end:
        node = nodes[index]
        # Where there is no text nothing can be left out.
        if node.text_end > node.text_start and is_furniture(node) and not _is_topic(page, node, furniture):
            yield node.text_start, node.text_end
            index = node.end
        else:
            index += 1


def _is_topic(page: Page, node: Node, furniture: Furniture) -> bool:
    """True for a word of a sentence that links to its topic: alone on a line it would be one of the tags."""
    return node.tag == "a" and furniture.own_names(node) <= TOPIC_NAMES and is_in_sentence(page, node)


def _is_plain(text: str) -> bool:
    """True when there is nothing for :func:`plain_text` to do but to collapse white space."""
    if text.isascii():
        return True
    return not any(sign in text for sign in INVISIBLE) and unicodedata.is_normalized("NFC", text)


def on_one_line(text: str) -> str:
    """White space collapsed."""
    # Most lines have single spaces and no other white space: to see it takes half the time of joining the words.
    if "  " not in text and text.isprintable():
        return text.strip()
    return " ".join(text.split())


def plain_text(text: str) -> str:
    """White space collapsed, NFC, invisible characters left out."""
    text = on_one_line(text)
    if text.isascii():
        return text
    for character in INVISIBLE:
        text = text.replace(character, "")
    return unicodedata.normalize("NFC", text)


def _line(page: Page, text: str, runs: list[int]) -> Line:
    texts = page.texts
    first, end = runs[0], runs[-1] + 1
    is_whole = end - first == len(runs)
    if texts[first].isspace():
        first = next(run for run in runs if not texts[run].isspace())
    share = _link_share(page, first, end) if is_whole else _link_share_of(page, runs)
    return Line(text, first, end, page.nodes[page.owners[first]], share)


def _link_share(page: Page, first: int, end: int) -> float:
    linked = page.link_chars[end] - page.link_chars[first]
    return linked / max(page.chars[end] - page.chars[first], 1) if linked else 0.0


def _link_share_of(page: Page, runs: list[int]) -> float:
    """The same for a line with furniture in between."""
    shown = sum(page.chars[run + 1] - page.chars[run] for run in runs)
    return sum(page.link_chars[run + 1] - page.link_chars[run] for run in runs) / max(shown, 1)
