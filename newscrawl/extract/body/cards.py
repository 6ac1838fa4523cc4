"""Which families of hosts are lists of teasers: cards that each announce another article."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import accumulate

from newscrawl.extract.body.hosts import Family
from newscrawl.extract.page import BREAK, Node, Page
from newscrawl.extract.text.columns import spans

# A list of teasers has this many of them; nearly all have a link, while few paragraphs of a story have one.
LEAST_CARDS = 5
MOST_BLOCKS_PER_CARD = 1.5
CARD_SHARE = 0.85

# Fewer do where the link stands beside the text, not in it: two may be a photographer's name under pictures.
LEAST_TEASERS = 3
# A headline has so many characters in the densest script; with a date and a topic, a card has so many beside
# its teaser. What is longer is no card but a part of the page.
LEAST_HEADLINE = 5
MOST_BESIDE = 200

# Two are enough where every text has a line before it that is nothing but a link as wide as a headline.
LEAST_PAIRS = 2
LEAST_COLUMNS = 16
# Runs of white space between the two.
MOST_BLANKS = 20


class LinksAway:
    """How much of an element's text leads to other pages.

    Links into the page itself announce nothing: a live blog has one beside every post.
    """

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _staying(self) -> tuple[list[int], list[int]]:
        """Where links into the page begin, and the running total of their lengths; most pages never ask."""
        nodes = [node for node in self._page.nodes_of("a") if stays(self._page, node)]
        return [node.index for node in nodes], [0, *accumulate(map(self._page.length, nodes))]

    def length(self, node: Node) -> int:
        """Characters of the links below the element that leave the page."""
        starts, totals = self._staying
        first, last = bisect_left(starts, node.index), bisect_left(starts, node.end)
        return self._page.link_length(node) - (totals[last] - totals[first])


def stays(page: Page, link: Node) -> bool:
    """True when a link leads to a place in the page: "#post-3", "?pin=3#post-3", its own address and "#post-3"."""
    href = link.attributes.get("href", "")
    if "#" not in href:
        return False
    address, _, place = href.partition("#")
    own, _, query = page.url.partition("#")[0].partition("?")
    before = address.partition("?")[0]
    return bool(place) and (not address or (not query and (not before or own.endswith(before))))


def is_card_list(page: Page, family: Family) -> bool:
    """True when the family announces other articles."""
    blocks, away = family.blocks, LinksAway(page)
    return (
        _has_a_link_each(page, family, away)
        or _has_a_headline_beside_each(page, blocks, away)
        or (len(blocks) >= LEAST_PAIRS and all(follows_headline(page, block) for block in blocks))
    )


def _has_a_link_each(page: Page, family: Family, away: LinksAway) -> bool:
    """True when nearly every host is one teaser of a list: a sentence or two with a link of its own beside."""
    hosts = family.hosts
    if len(hosts) < LEAST_CARDS or len(family.blocks) > MOST_BLOCKS_PER_CARD * len(hosts):
        return False
    cards = sum(
        page.link_length(card := _card_of(host, following)) > 0 and away.length(card) > 0
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


def _has_a_headline_beside_each(page: Page, blocks: list[Node], away: LinksAway) -> bool:
    """True when nearly every paragraph shares a small element of its own with the link to another article."""
    if len(blocks) < LEAST_TEASERS:
        return False
    ordered = sorted(blocks, key=lambda block: block.index)
    missing = len(ordered) - CARD_SHARE * len(ordered)
    for i, block in enumerate(ordered):
        neighbours = (*ordered[max(0, i - 1) : i], *ordered[i + 1 : i + 2])
        missing -= not has_headline_beside(page, block, neighbours, away)
        if missing < 0:
            return False
    return True


def has_headline_beside(page: Page, block: Node, neighbours: tuple[Node, ...], away: LinksAway) -> bool:
    """True when a small element around the block, but none of its neighbours, has a link beside it."""
    length, linked = page.length(block) + MOST_BESIDE, page.link_length(block) + LEAST_HEADLINE
    for around in block.ancestors():
        if page.length(around) > length or any(around.contains(other) for other in neighbours):
            return False
        if page.link_length(around) >= linked and away.length(around) >= linked:
            return True
    return False


def follows_headline(page: Page, block: Node) -> bool:
    """True when the line before the block's first words outside links is a link as wide as a headline."""
    chars, links = page.chars, page.link_chars
    run = block.text_start
    while run < block.text_end and (chars[run + 1] == chars[run] or links[run + 1] > links[run]):
        run += 1
    first = run
    while run > max(0, first - MOST_BLANKS) and chars[run] == chars[run - 1]:
        run -= 1
    if BREAK not in page.texts[run:first]:
        return False
    end = run
    while run > 0 and links[run] > links[run - 1]:
        run -= 1
    is_line = run == 0 or page.texts[run - 1].isspace()
    return is_line and spans("".join(page.texts[run:end]), LEAST_COLUMNS) and not _stays_at(page, run)


def _stays_at(page: Page, run: int) -> bool:
    """True when the text stands in a link into the page itself."""
    node: Node | None = page.nodes[page.owners[run]]
    while node is not None and node.tag != "a":
        node = node.parent
    return node is not None and stays(page, node)
