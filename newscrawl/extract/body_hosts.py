"""Which elements host the paragraphs of the story.

A host is the element that paragraphs stand in directly. Hosts of the same shape (tag and class) are a family;
the family with the most running text is the story's. So a story split over sibling containers and one with a
``<div>`` for every paragraph are found like one that stands in a single ``<article>``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate

from newscrawl.extract.body_furniture import Furniture
from newscrawl.extract.body_words import words
from newscrawl.extract.page import BLOCK_TAGS, Node, Page

# Shorter runs are labels, names and buttons more often than sentences.
LONG_RUN = 25
# An ideograph carries about as much as two letters.
LONG_RUN_WIDE = 12

# Blocks that are a paragraph or a list of them: the host is further up.
PARAGRAPH_TAGS = words("p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre center br hr")

# A box inside the story may be longer than the story itself: text inside its hosts counts half for a family
# that has a good share of its own.
INSIDE_COUNTS = 0.5
OWN_SHARE = 0.3
# Of two copies of a story the one in paragraphs is the better: so many characters a paragraph.
PARAGRAPH_BONUS = 20

# A list of teasers has this many of them; nearly all have a link, while few paragraphs of a story have one.
LEAST_CARDS = 5
MOST_BLOCKS_PER_CARD = 1.5
CARD_SHARE = 0.85

NUMBERS = re.compile(r"\d+")


@dataclass(slots=True)
class Family:
    """Hosts of one shape."""

    weight: int = 0
    """Characters of running text directly in them."""
    hosts: list[Node] = field(default_factory=list)
    blocks: list[Node] = field(default_factory=list)
    """The paragraphs."""


def running_text(page: Page) -> dict[int, int]:
    """Index of a block -> characters of the long text runs outside links that stand directly in it."""
    chars, links, owners, nodes = page.chars, page.link_chars, page.owners, page.nodes
    texts = page.texts
    by_owner: dict[int, int] = {}
    for run in [run for run, text in enumerate(texts) if len(text) >= LONG_RUN_WIDE]:
        length = chars[run + 1] - chars[run]
        if links[run + 1] != links[run] or (length < LONG_RUN and texts[run].isascii()):
            continue
        by_owner[owners[run]] = by_owner.get(owners[run], 0) + length
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
    """The element that hosts the paragraph; a custom element (HTML, section 4.13) can be one."""
    while block.tag in PARAGRAPH_TAGS and block.parent is not None:
        block = block.parent
        while block.tag not in BLOCK_TAGS and "-" not in block.tag and block.parent is not None:
            block = block.parent
    return block


def shape_of(node: Node) -> str:
    """Tag and class, numbers apart; without a class the parent's shape tells elements apart."""
    shape = ""
    current: Node | None = node
    for _ in range(3):
        if current is None:
            break
        shape += f"<{current.tag} {NUMBERS.sub('', current.attributes.get('class', ''))}"
        if current.attributes.get("class"):
            break
        current = current.parent
    return shape


def find_families(page: Page, weights: dict[int, int], furniture: Furniture) -> dict[str, Family]:
    """All families outside furniture by their shape."""
    families: dict[str, Family] = {}
    by_host: dict[int, Family] = {}
    for index, weight in weights.items():
        block = page.nodes[index]
        if furniture.covers(block):
            continue
        host = host_of(block)
        family = by_host.get(host.index)
        if family is None:
            family = by_host[host.index] = families.setdefault(shape_of(host), Family())
            family.hosts.append(host)
        family.weight += weight
        family.blocks.append(block)
    return families


def story_family(page: Page, families: dict[str, Family], furniture: Furniture) -> Family | None:
    """The family that hosts the story, None when the page has no running text."""
    blocks = sorted(
        (block.index, family.weight / len(family.blocks))
        for family in families.values()
        for block in family.blocks
    )
    starts, totals = [index for index, _ in blocks], [0.0, *accumulate(weight for _, weight in blocks)]

    def score(family: Family) -> float:
        nested = 0.0
        for host in family.hosts:
            nested += totals[bisect_left(starts, host.end)] - totals[bisect_left(starts, host.index)]
        inside = max(0.0, nested - family.weight)
        bonus = INSIDE_COUNTS * inside if family.weight >= OWN_SHARE * inside else 0.0
        length = family.weight + bonus + PARAGRAPH_BONUS * len(family.blocks)
        return length * furniture.trust(family.blocks[0])

    return max((f for f in families.values() if not is_card_list(page, f)), key=score, default=None)


def is_card_list(page: Page, family: Family) -> bool:
    """True when nearly every host is one teaser of a list: a sentence or two with a link of its own beside."""
    hosts = family.hosts
    if len(hosts) < LEAST_CARDS or len(family.blocks) > MOST_BLOCKS_PER_CARD * len(hosts):
        return False
    cards = sum(
        page.link_length(_card_of(host, following)) > 0
        for host, following in zip(hosts, [*hosts[1:], None], strict=True)
    )
    return cards >= CARD_SHARE * len(hosts)


def _card_of(host: Node, following: Node | None) -> Node:
    """The host, or the element around it that does not reach to the next host."""
    parent = host.parent
    if (
        parent is None
        or parent.tag in ("body", "html")
        or (following is not None and parent.contains(following))
    ):
        return host
    return parent


def common_ancestor(nodes: list[Node]) -> Node:
    """The deepest element that contains all of them."""
    first, last = min(nodes, key=lambda n: n.index), max(nodes, key=lambda n: n.end)
    node = first
    while node.end < last.end and node.parent is not None:
        node = node.parent
    return node
