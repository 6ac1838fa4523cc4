"""Where the story stands on the page, and what that says about an element elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import islice

from newscrawl.extract.entries.block_words import (
    FRAME_NAME,
    FRAME_PARTS,
    LOOSE_FRAME_NAME,
    LOOSE_FRAME_PARTS,
)
from newscrawl.extract.entries.cards import Card
from newscrawl.extract.links.anchors import Anchor, link_key, page_frames
from newscrawl.extract.links.judge import address_shape, site_of
from newscrawl.extract.links.urls import host_of
from newscrawl.extract.page import Node, Page
from newscrawl.extract.text.remembered import Remembered

OUTERMOST_TAGS = ("html", "body", "main")
"""No card is as large as one of these."""

DEEPEST = 100
"""Elements around one that are asked; real pages nest half as deep, and hostile ones must not cost the square."""


@dataclass(slots=True)
class Surroundings:
    """What the page's blocks are judged against; made anew for every page."""

    page: Page
    outer: set[int]
    """Indexes of the elements that hold the story, its title, a frame or the whole page."""
    containers: list[Node]
    """What holds the story."""
    anchors: list[Anchor]
    pictures: list[int]
    """Indexes of the ``<img>`` elements."""
    names_frame: Remembered = field(default_factory=lambda: Remembered(FRAME_NAME, FRAME_PARTS))
    names_loose_frame: Remembered = field(
        default_factory=lambda: Remembered(LOOSE_FRAME_NAME, LOOSE_FRAME_PARTS)
    )
    _hidden: dict[int, bool] = field(default_factory=dict)
    _sites: set[str] = field(default_factory=set)
    _foreign: dict[str, bool] = field(default_factory=dict)
    """The few hosts that the page links, judged once."""

    @classmethod
    def of(
        cls,
        page: Page,
        marks: list[Node],
        containers: list[Node],
        anchors: list[Anchor],
        frames: list[Node] | None = None,
    ) -> Surroundings:
        """``marks`` are elements that no card holds.

        ``frames`` are the :func:`newscrawl.extract.links.anchors.page_frames`, for those who have them at hand.
        """
        outer = {node.index for tag in OUTERMOST_TAGS for node in page.by_tag.get(tag, ())}
        for mark in [*marks, *(page_frames(page) if frames is None else frames)]:
            outer.add(mark.index)
            node = mark.parent
            while node is not None and (node.index not in outer or node.tag in OUTERMOST_TAGS):
                outer.add(node.index)
                node = node.parent
        return cls(page, outer, containers, anchors, [node.index for node in page.by_tag.get("img", ())])

    @property
    def own_shape(self) -> str | None:
        """The :func:`newscrawl.extract.links.judge.address_shape` of the page's own address."""
        return address_shape(link_key(self.page.url, self.page.url) or "")

    @property
    def sites(self) -> set[str]:
        """Sites whose pages are the portal's own, that which most links lead to among them; few pages ask for it."""
        if not self._sites:
            self._sites.add(site_of(host_of(self.page.url)))
            counts: dict[str, int] = {}
            for anchor in self.anchors:
                host = anchor.key.partition("/")[0]
                counts[host] = counts.get(host, 0) + 1
            if counts:
                self._sites.add(site_of(max(counts, key=lambda host: counts[host])))
        return self._sites

    def holds(self, node: Node) -> bool:
        """True inside the story."""
        # A loop: asked for every block, and nearly always of one container.
        for container in self.containers:  # noqa: SIM110
            if container.index <= node.index < container.end:
                return True
        return False

    def is_foreign(self, key: str) -> bool:
        """True for an address on another publisher's site."""
        host = key.partition("/")[0]
        known = self._foreign.get(host)
        if known is None:
            known = self._foreign[host] = site_of(host) not in self.sites
        return known

    def shows_picture(self, card: Card) -> bool:
        """True when there is a picture in the card."""
        place = bisect_left(self.pictures, card.first.index)
        return place < len(self.pictures) and self.pictures[place] < card.last.end

    def chain(self, node: Node | None) -> list[Node]:
        """The element and those around it, up to what holds the story."""
        found: list[Node] = []
        while node is not None and node.index not in self.outer and len(found) < DEEPEST:
            found.append(node)
            node = node.parent
        return found

    def is_hidden(self, node: Node | None) -> bool:
        """True when the element or one around it is not shown at all: another tab, a page of a carousel."""
        walked = []
        hidden = False
        while node is not None and node.index not in self.outer:
            if node.index in self._hidden:
                hidden = self._hidden[node.index]
                break
            walked.append(node)
            node = node.parent
        for each in reversed(walked):
            style = each.attributes.get("style")
            hidden = hidden or (style is not None and "display:none" in style.replace(" ", "").lower())
            self._hidden[each.index] = hidden
        return hidden


def in_page_frame(node: Node) -> bool:
    """True in a navigation, or in a header or footer that belongs to no article (HTML, sections 4.3.4, 4.3.8)."""
    tags = {around.tag for around in islice(node.ancestors(), DEEPEST)}
    tags.add(node.tag)
    return "nav" in tags or (
        not tags.isdisjoint(("header", "footer")) and tags.isdisjoint(("article", "main"))
    )
