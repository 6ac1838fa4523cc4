"""Where the story stands on the page, and what that says about an element elsewhere."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice

from newscrawl.extract.entries_slots import HEADING_TAGS
from newscrawl.extract.links import Anchor, site_of
from newscrawl.extract.page import BREAK, Node, Page
from newscrawl.extract.story import Body, Title
from newscrawl.extract.urls import host_of

MOST_LOOSE_TEXT = 12
"""Characters outside links in the line of a link; with more of them than of linked ones it is a sentence."""

MOST_LOOSE_LABEL = 3
"""Characters before the link in its line; more are the beginning of a sentence."""


@dataclass(slots=True)
class Surroundings:
    """The story and its site."""

    outer: set[int]
    """Indexes of the elements that hold the story, its title or the whole page."""
    containers: list[Node]
    sites: set[str]
    """Sites whose pages are the portal's own."""

    @classmethod
    def of(cls, page: Page, title: Title | None, body: Body, anchors: list[Anchor]) -> Surroundings:
        """What holds the story, from its readers' answers; the site that most links lead to is at home, too."""
        outer = {node.index for node in page.nodes_of("html", "body", "main")}
        for mark in [*body.containers, *([title.node] if title and title.node else [])]:
            outer.add(mark.index)
            outer.update(node.index for node in mark.ancestors())
        counts = Counter(site_of(anchor.key.partition("/")[0]) for anchor in anchors)
        sites = {site_of(host_of(page.url)), *(site for site, _ in counts.most_common(1))}
        return cls(outer, body.containers, sites)

    def holds(self, node: Node) -> bool:
        """True inside the story."""
        return any(container.contains(node) for container in self.containers)

    def is_foreign(self, key: str) -> bool:
        """True for an address on another publisher's site."""
        return site_of(key.partition("/")[0]) not in self.sites

    def chain(self, node: Node | None) -> list[Node]:
        """The element and those around it, up to what holds the story."""
        found = []
        while node is not None and node.index not in self.outer:
            found.append(node)
            node = node.parent
        return found


def is_hidden(chain: list[Node]) -> bool:
    """True when one of the elements is not shown at all: another tab, another page of a carousel."""
    return any(
        "display:none" in style.replace(" ", "").lower()
        for node in chain
        if (style := node.attributes.get("style"))
    )


def in_page_frame(node: Node) -> bool:
    """True in a navigation, or in a header or footer that belongs to no article (HTML, sections 4.3.4, 4.3.8)."""
    tags = {around.tag for around in (node, *node.ancestors())}
    return "nav" in tags or (
        not tags.isdisjoint(("header", "footer")) and tags.isdisjoint(("article", "main"))
    )


def is_in_sentence(page: Page, node: Node) -> bool:
    """True when the line of the link is mostly text outside links, with some of it before the link.

    A heading is no sentence, although it may say its text twice (once for screen readers only).
    """
    if any(around.tag in HEADING_TAGS for around in islice(node.ancestors(), 2)):
        return False
    start, stop = node.text_start, node.text_end
    while start > 0 and page.texts[start - 1] != BREAK:
        start -= 1
    while stop < len(page.texts) and page.texts[stop] != BREAK:
        stop += 1
    linked = page.link_chars[stop] - page.link_chars[start]
    loose = page.chars[stop] - page.chars[start] - linked
    before = page.chars[node.text_start] - page.chars[start]
    return loose > max(MOST_LOOSE_TEXT, 0.5 * linked) and (before > MOST_LOOSE_LABEL or loose > 3 * linked)
