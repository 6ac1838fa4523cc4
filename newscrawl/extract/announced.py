"""Which links of a page announce something else by a headline, and which pictures stand for it."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice

from newscrawl.extract.columns import spans
from newscrawl.extract.page import Node, Page

# Shorter link texts are "more", "enlarge" and names of sections. In columns.
LEAST_HEADLINE = 16
# A link around a picture is near it.
CLOSE_BY = 4

# Links that stay on the page or show the picture itself, large.
NO_PAGE = re.compile(
    r"\s*(?:#|javascript:|$)|[^?#]*\.(?:jpe?g|png|gif|webp|avif)\s*(?:[?#]|$)", re.IGNORECASE
)


class Announced:
    """The addresses that the page announces by headlines, found when a linked picture first asks."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def pictured_by(self, picture: Node) -> bool:
        """True when the picture leads to an address that a headline leads to as well: a teaser's thumbnail."""
        for node in islice(picture.ancestors(), CLOSE_BY):
            if node.tag == "a":
                return node.get("href") in self._addresses
        return False

    @cached_property
    def _addresses(self) -> set[str]:
        found: set[str] = set()
        for link in self._page.nodes_of("a"):
            address = link.get("href")
            if address and address not in found and self._is_headline(link) and not NO_PAGE.match(address):
                found.add(address)
        return found

    def _is_headline(self, link: Node) -> bool:
        return 2 * self._page.length(link) >= LEAST_HEADLINE and spans(self._page.text(link), LEAST_HEADLINE)
