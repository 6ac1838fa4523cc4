"""Where the running text of a page stands.

Every text run outside links that is long enough for a sentence votes with its length for all elements around
it, unless one of them is furniture.
"""

from __future__ import annotations

from newscrawl.extract.body_words import FURNITURE_NAME, FURNITURE_TAGS
from newscrawl.extract.page import Node, Page

# Shorter runs are labels, names and buttons more often than sentences.
LONG_RUN = 25
# An ideograph carries about as much as two letters.
LONG_RUN_WIDE = 12

# What holds this much of the page's running text is no furniture, whatever it is called.
TOO_BIG_FOR_FURNITURE = 0.5


class Votes:
    """Characters of running text below each element, furniture left out."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.raw: dict[int, int] = {}
        """Node index -> running text below it, furniture and all."""
        self.clean: dict[int, int] = {}
        """The same without furniture."""
        self._furniture: dict[int, bool] = {}
        runs = self._count_by_owner()
        for index, length in runs.items():
            self._climb(self.raw, index, length)
        self.total = self.raw.get(0, 0)
        for index, length in runs.items():
            if not self.in_furniture(page.nodes[index]):
                self._climb(self.clean, index, length)

    def is_furniture(self, node: Node) -> bool:
        """True when the element's own tag or name says that it holds no story."""
        known = self._furniture.get(node.index)
        if known is None:
            known = self._judge(node)
            self._furniture[node.index] = known
        return known

    def in_furniture(self, node: Node) -> bool:
        """True when the element or one around it is furniture."""
        current: Node | None = node
        while current is not None:
            if self.is_furniture(current):
                return True
            current = current.parent
        return False

    def _judge(self, node: Node) -> bool:
        attributes = node.attributes
        named = (
            node.tag in FURNITURE_TAGS
            or (bool(attributes) and bool(FURNITURE_NAME.search(node.hint)))
            or "hidden" in attributes
            or "display:none" in attributes.get("style", "").replace(" ", "")
        )
        return named and self.raw.get(node.index, 0) <= TOO_BIG_FOR_FURNITURE * self.total

    def _count_by_owner(self) -> dict[int, int]:
        page = self.page
        chars, links, owners = page.chars, page.link_chars, page.owners
        found: dict[int, int] = {}
        for run, text in enumerate(page.texts):
            length = chars[run + 1] - chars[run]
            if length < LONG_RUN_WIDE or links[run + 1] != links[run]:
                continue
            if length < LONG_RUN and text.isascii():
                continue
            owner = owners[run]
            found[owner] = found.get(owner, 0) + length
        return found

    def _climb(self, votes: dict[int, int], index: int, length: int) -> None:
        node: Node | None = self.page.nodes[index]
        while node is not None:
            votes[node.index] = votes.get(node.index, 0) + length
            node = node.parent
