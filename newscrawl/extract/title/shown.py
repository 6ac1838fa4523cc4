"""Where the page shows its headline."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Set
from copy import copy

from newscrawl.extract.body.hosts import block_of
from newscrawl.extract.body.info import is_info_line
from newscrawl.extract.page import BREAK, Node, Page
from newscrawl.extract.text.headlines import LONGEST_TITLE, agree, letters, pieces_of
from newscrawl.extract.text.width import width

# Longer text in a heading is a lead or a whole story in the wrong element.
LONGEST_HEADING = 300
MOST_HEADINGS = 12

# Of a headline spread over several runs each has at least this much.
LEAST_LETTERS = 2
# Enough of a run to see that it cannot be part of the headline.
SNIPPET = 40
# A line is the headline when it is at least half of what <title> says.
LEAST_SHARE = 0.5
# A headline has this many columns.
LEAST_HEADLINE = 12

SUBTITLE_NAME = re.compile(
    r"sub[-_]?(?:title|head|line)|deck|\bdek\b|standfirst|futi|fubiaoti|second[-_]?title"
)


def headings(page: Page, declared: list[str]) -> list[tuple[Node, str]]:
    """The ``<h1>`` elements with their text, without the line of the date and without a kicker inside.

    ``declared`` are headlines that the page states elsewhere, with names of site and section around them.
    """
    found = [_headline_in(page, node, declared) for node in page.nodes_of("h1")[:MOST_HEADINGS]]
    texts = [(node, page.text(node)) for node in found]
    return [(node, text) for node, text in texts if text and len(text) <= LONGEST_HEADING]


def lower_headings(page: Page) -> list[tuple[Node, str]]:
    """What is marked up as a heading of a lower rank."""
    nodes = [
        n for n in page.nodes_of("h2", "h3", "h4")[: 3 * MOST_HEADINGS] if page.length(n) <= LONGEST_HEADING
    ]
    return [(node, page.text(node)) for node in nodes]


def _headline_in(page: Page, node: Node, declared: list[str]) -> Node:
    """The heading, or the part of it that is the headline."""
    runs = page.texts[node.text_start : node.text_end]
    if BREAK in runs:
        edge = runs.index(BREAK)
        rest = " ".join("".join(runs[edge:]).split())
        if not "".join(runs[:edge]).isspace() and is_info_line(rest):
            return _part(page, node, node.text_start, node.text_start + edge)
    if node.end - node.index == 1 or page.length(node) > LONGEST_HEADING:
        return node
    whole = letters(page.text(node))
    said = [letters(text[:LONGEST_TITLE]) for text in declared]
    if any(whole in text for text in said):
        return node
    pieces = {piece for text in declared for piece in pieces_of(text[:LONGEST_TITLE])}
    for child in page.children(node)[:MOST_HEADINGS]:
        rest = letters("".join(page.texts[child.text_end : node.text_end]))
        if not rest or not page.length(child):
            continue
        if rest in pieces or any(
            text.endswith(rest) and len(rest) > LEAST_SHARE * len(text) for text in said
        ):
            return _part(page, node, child.text_end, node.text_end)
    return node


def _part(page: Page, node: Node, text_start: int, text_end: int) -> Node:
    """The heading as if it held only this range of the page's texts, so that what is left out is no headline."""
    part = copy(node)
    part.text_start, part.text_end = text_start, text_end
    inside = [inner.end for inner in page.descendants(node) if inner.text_end <= text_end]
    part.end = max(inside, default=node.index + 1)
    return part


def find_shown(page: Page, text: str, shown: list[tuple[Node, str]]) -> Node | None:
    """The element that shows the headline: a heading, else the block of the first text run that says it."""
    wanted = letters(text)
    for node, heading in shown:
        if letters(heading) == wanted:
            return node
    for node, heading in shown:
        if agree(letters(heading), wanted):
            return node
    return _heading_below(page, wanted) or _plain_block(page, wanted)


def _heading_below(page: Page, wanted: str) -> Node | None:
    return next((node for node, text in lower_headings(page) if letters(text) == wanted), None)


def _plain_block(page: Page, wanted: str) -> Node | None:
    node = line_within(page, wanted)
    return node if node is not None and letters(page.text(node)) == wanted else None


def line_within(page: Page, title: str, heads: Callable[[], Set[str]] = frozenset) -> Node | None:
    """The block whose text is the longest part of ``title`` (in letters): headlines of old pages stand in
    a ``<td>``, a ``<div>`` or a ``<b>``, and ``<title>`` repeats them with names around.

    A block counts from half of the title on; where none has so much, the first that is a whole piece at its
    beginning: ``heads`` gives them, and is asked only for a block that may be one.
    """
    best, best_length = None, LEAST_SHARE * len(title)
    beginnings = []
    for node, plain in _blocks_like(page, title):
        if plain in title:
            if len(plain) > best_length:
                best, best_length = node, len(plain)
            elif title.startswith(plain):
                beginnings.append((node, plain))
    if best is not None or not beginnings:
        return best
    pieces = heads()
    return next((node for node, plain in beginnings if plain in pieces), None)


def _blocks_like(page: Page, title: str) -> Iterator[tuple[Node, str]]:
    """(block, its text in letters) for each text run outside links whose beginning is in ``title``."""
    texts, links = page.texts, page.link_chars
    unlinked = [
        run
        for run, text in enumerate(texts)
        if len(text) >= LEAST_LETTERS and links[run] == links[run + 1] and not text.isspace()
    ]
    for run in unlinked:
        snippet = texts[run][:SNIPPET].lstrip()
        # Most texts begin with letters that do not follow each other in the headline.
        first = snippet[:LEAST_LETTERS]
        if first.isalnum() and first.casefold() not in title:
            continue
        start = letters(snippet)
        if start and start in title:
            node = block_of(page.nodes[page.owners[run]])
            if page.length(node) <= LONGEST_HEADING:
                yield node, letters(page.text(node))


def line_above_info(page: Page) -> Node | None:
    """The block above the first line of date and source: the headline where nothing else tells it.

    Pages of ministries and of the first years have the site's name for a ``<title>``.
    """
    texts, links = page.texts, page.link_chars
    above, start = None, 0
    edges = [run for run, text in enumerate(texts) if text == BREAK]
    for edge in (*edges, len(texts)):
        line = " ".join("".join(texts[start:edge]).split())
        if line and above is not None and is_info_line(line):
            return above
        if line:
            is_plain = (
                links[edge] == links[start] and width(line) >= LEAST_HEADLINE and len(line) <= LONGEST_HEADING
            )
            above = page.nodes[page.owners[start]] if is_plain else None
        start = edge + 1
    return None


def subtitle_of(page: Page, node: Node) -> str | None:
    """A second headline: the next element after the first, when its name says so."""
    if node.parent is None:
        return None
    nodes, end = page.nodes, node.parent.end
    # Where the whole heading ends: ``node`` may be the part of it that is the headline.
    index = nodes[node.index].end
    while index < end:
        sibling = nodes[index]
        if sibling.attributes and SUBTITLE_NAME.search(sibling.hint):
            text = page.text(sibling)
            return text if text and len(text) <= LONGEST_HEADING else None
        index = sibling.end
    return None
