"""Where the page shows its headline."""

from __future__ import annotations

import re

from newscrawl.extract.page import BLOCK_TAGS, Node, Page
from newscrawl.extract.title_text import agree, letters

# Longer text in a heading is a lead or a whole story in the wrong element.
LONGEST_HEADING = 300
MOST_HEADINGS = 12

# Of a headline spread over several runs each has at least this much.
LEAST_LETTERS = 2
# Enough of a run to see that it cannot be part of the headline.
SNIPPET = 40
# A line is the headline when it is at least half of what <title> says.
LEAST_SHARE = 0.5

SUBTITLE_NAME = re.compile(
    r"sub[-_]?(?:title|head|line)|deck|\bdek\b|standfirst|futi|fubiaoti|second[-_]?title"
)


def headings(page: Page) -> list[tuple[Node, str]]:
    """The ``<h1>`` elements with their text."""
    found = [(node, page.text(node)) for node in page.nodes_of("h1")[:MOST_HEADINGS]]
    return [(node, text) for node, text in found if text and len(text) <= LONGEST_HEADING]


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
    for node in page.nodes_of("h2", "h3", "h4")[: 3 * MOST_HEADINGS]:
        if page.length(node) <= LONGEST_HEADING and letters(page.text(node)) == wanted:
            return node
    return None


def _plain_block(page: Page, wanted: str) -> Node | None:
    node = line_within(page, wanted)
    return node if node is not None and letters(page.text(node)) == wanted else None


def line_within(page: Page, title: str) -> Node | None:
    """The block whose text is the longest part of ``title`` (in letters): headlines of old pages stand in
    a ``<td>``, a ``<div>`` or a ``<b>``, and ``<title>`` repeats them with names around."""
    best, best_length = None, LEAST_SHARE * len(title)
    chars, links = page.chars, page.link_chars
    for run, text in enumerate(page.texts):
        if chars[run + 1] - chars[run] < LEAST_LETTERS or links[run] != links[run + 1]:
            continue
        # Most texts begin with letters that do not follow each other in the headline.
        first = text[:LEAST_LETTERS]
        if first.isalnum() and first.casefold() not in title:
            continue
        start = letters(text[:SNIPPET])
        if not start or start not in title:
            continue
        node = page.nodes[page.owners[run]]
        while node.tag not in BLOCK_TAGS and node.parent is not None:
            node = node.parent
        if page.length(node) <= LONGEST_HEADING:
            plain = letters(page.text(node))
            if len(plain) > best_length and plain in title:
                best, best_length = node, len(plain)
    return best


def subtitle_of(page: Page, node: Node) -> str | None:
    """A second headline: the next element after the first, when its name says so."""
    if node.parent is None:
        return None
    for sibling in page.children(node.parent):
        if sibling.index >= node.end and SUBTITLE_NAME.search(sibling.hint):
            text = page.text(sibling)
            return text if text and len(text) <= LONGEST_HEADING else None
    return None
