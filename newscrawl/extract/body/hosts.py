"""Which elements host the paragraphs of the story.

A host is the element that paragraphs stand in directly. Hosts of the same shape (tag and class) are a family;
the family with the most running text is the story's. So a story split over sibling containers and one with a
``<div>`` for every paragraph are found like one that stands in a single ``<article>``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newscrawl.extract.body.furniture import Furniture
from newscrawl.extract.body.words import tells_readers, words
from newscrawl.extract.page import BLOCK_TAGS, Node, Page

# Shorter runs are labels, names and buttons more often than sentences.
LONG_RUN = 25
# An ideograph carries about as much as two letters.
LONG_RUN_WIDE = 12

# Blocks that are a paragraph or a list of them: the host is further up.
PARAGRAPH_TAGS = words("p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre center br hr")

# One for those who pay around one for those who are known; more are made to cost time.
MOST_WRAPPERS = 3

NUMBERS = re.compile(r"\d+")


@dataclass(slots=True)
class Family:
    """Hosts of one shape."""

    weight: int = 0
    """Characters of running text directly in them."""
    hosts: list[Node] = field(default_factory=list)
    blocks: list[Node] = field(default_factory=list)
    """The paragraphs."""

    @property
    def shape(self) -> str:
        """What all the hosts look like."""
        return shape_of(self.hosts[0])


def running_text(page: Page) -> dict[int, int]:
    """Index of a block -> characters of the long text runs outside links that stand directly in it."""
    chars, links, owners, nodes = page.chars, page.link_chars, page.owners, page.nodes
    texts = page.texts
    by_owner: dict[int, int] = {}
    for run in [run for run, length in enumerate(map(len, texts)) if length >= LONG_RUN_WIDE]:
        # Most of them are headlines of other articles.
        if links[run + 1] != links[run]:
            continue
        length = chars[run + 1] - chars[run]
        if length < LONG_RUN and texts[run].isascii():
            continue
        owner = owners[run]
        by_owner[owner] = by_owner.get(owner, 0) + length
    blocks: dict[int, int] = {}
    for owner, length in by_owner.items():
        block = block_of(nodes[owner]).index
        blocks[block] = blocks.get(block, 0) + length
    return blocks


def block_of(node: Node) -> Node:
    """The nearest block that the element is or stands in."""
    while node.tag not in BLOCK_TAGS and node.parent is not None:
        node = node.parent
    return node


def host_of(block: Node) -> Node:
    """The element that hosts the paragraph; a custom element (HTML, section 4.13) can be one.

    What only parts a story by who may read it is none.
    """
    while block.tag in PARAGRAPH_TAGS and block.parent is not None:
        block = block.parent
        while block.tag not in BLOCK_TAGS and "-" not in block.tag and block.parent is not None:
            block = block.parent
    # Every line asks: a look for the word in small letters or behind a capital costs least.
    return block if "ubscriber" not in block.attributes.get("class", "") else _around_readers(block)


def _around_readers(host: Node) -> Node:
    for _ in range(MOST_WRAPPERS):
        if host.parent is None or not tells_readers(host.attributes):
            break
        host = host.parent
    return host


def shape_of(node: Node) -> str:
    """Tag and class, numbers apart; without a class the parent's shape tells elements apart."""
    shape = ""
    current: Node | None = node
    for _ in range(3):
        if current is None:
            break
        names = current.attributes.get("class")
        if names:
            return f"{shape}<{current.tag} {NUMBERS.sub('', names)}"
        shape += f"<{current.tag} "
        current = current.parent
    return shape


def find_families(page: Page, weights: dict[int, int], furniture: Furniture) -> dict[str, Family]:
    """All families outside furniture by their shape."""
    nodes = page.nodes
    families: dict[str, Family] = {}
    by_host: dict[int, Family] = {}
    for index, weight in weights.items():
        block = nodes[index]
        if furniture.covers_strongly(block):
            continue
        host = host_of(block)
        family = by_host.get(host.index)
        if family is None:
            shape = shape_of(host)
            family = families.get(shape)
            if family is None:
                family = families[shape] = Family()
            by_host[host.index] = family
            family.hosts.append(host)
        family.weight += weight
        family.blocks.append(block)
    return families


def common_ancestor(nodes: list[Node]) -> Node:
    """The deepest element that contains all of them."""
    first, last = min(nodes, key=lambda n: n.index), max(nodes, key=lambda n: n.end)
    node = first
    while node.end < last.end and node.parent is not None:
        node = node.parent
    return node
