"""Which elements hold the story.

Every long run of text outside links is a vote for all the elements around it. From the root downwards the
element that keeps nearly all the votes of its parent is entered, until the votes part.
"""

from __future__ import annotations

from newscrawl.extract.page import Node, Page
from newscrawl.extract.story import Title
from newscrawl.extract.structured import Structured

# Shorter runs are labels, names and buttons more often than sentences.
LONG_RUN = 25
# An ideograph carries about as much as two letters.
LONG_RUN_WIDE = 12
# A child that keeps this share of the votes is entered.
KEEPS = 0.7


def find_containers(page: Page, structured: Structured, title: Title | None) -> list[Node]:
    """The elements that hold the story in document order, none when the page has no running text."""
    votes = count_votes(page)
    if not votes:
        return []
    node = page.nodes[0]
    while True:
        children = [child for child in page.children(node) if votes.get(child.index, 0) > 0]
        if not children:
            break
        best = max(children, key=lambda child: votes[child.index])
        if votes[best.index] < KEEPS * votes[node.index] or best.tag == "p":
            break
        node = best
    return [node]


def count_votes(page: Page) -> dict[int, int]:
    """Node index -> characters of running text below it."""
    votes: dict[int, int] = {}
    links, chars = page.link_chars, page.chars
    for run, text in enumerate(page.texts):
        length = chars[run + 1] - chars[run]
        if length < LONG_RUN_WIDE or links[run + 1] != links[run]:
            continue
        if length < LONG_RUN and text.isascii():
            continue
        node: Node | None = page.nodes[page.owners[run]]
        while node is not None:
            votes[node.index] = votes.get(node.index, 0) + length
            node = node.parent
    return votes
