"""Which elements hold the story.

From the root downwards the element that keeps nearly all the votes of its parent is entered, until the votes
part.
"""

from __future__ import annotations

from newscrawl.extract.body_votes import Votes
from newscrawl.extract.page import Node, Page

# A child that keeps this share of the votes is entered.
KEEPS = 0.7

# These are single paragraphs: the story is what holds them.
PARAGRAPH_TAGS = frozenset("p span font b strong em i blockquote li h1 h2 h3 h4 h5 h6".split())


def find_containers(page: Page, votes: Votes) -> list[Node]:
    """The elements that hold the story in document order, none when the page has no running text."""
    clean = votes.clean
    if not clean:
        return []
    node = page.nodes[0]
    while True:
        children = [c for c in page.children(node) if c.index in clean and c.tag not in PARAGRAPH_TAGS]
        if not children:
            break
        best = max(children, key=lambda child: clean[child.index])
        if clean[best.index] < KEEPS * clean[node.index]:
            break
        node = best
    return [node]
