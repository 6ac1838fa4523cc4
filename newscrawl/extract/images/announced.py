"""Which links of a page announce something else by a headline, and which pictures stand for it."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice

from newscrawl.extract.page import Node, Page
from newscrawl.extract.text.columns import spans

# Shorter link texts are "more", "enlarge" and names of sections. In columns.
LEAST_HEADLINE = 16
# A link around a picture is near it.
CLOSE_BY = 4

# Links that stay on the page or show the picture itself, large.
NO_PAGE = re.compile(
    r"\s*(?:#|javascript:|$)|[^?#]*\.(?:jpe?g|png|gif|webp|avif)\s*(?:[?#]|$)", re.IGNORECASE
)


class Announced:
    """The addresses of linked pictures that the page announces by headlines, found when one first asks."""

    def __init__(self, page: Page, pictures: list[Node]) -> None:
        self._page = page
        self._pictures = pictures

    def pictured_by(self, picture: Node) -> bool:
        """True when the picture leads to an address that a headline leads to as well: a teaser's thumbnail."""
        address = _address_of(picture)
        return address is not None and address in self._addresses

    @cached_property
    def _addresses(self) -> set[str]:
        wanted = {address for picture in self._pictures if (address := _address_of(picture))}
        wanted = {address for address in wanted if not NO_PAGE.match(address)}
        links = self._page.nodes_of("a") if wanted else []
        leading = [link for link in links if link.attributes.get("href") in wanted]
        return {link.attributes["href"] for link in leading if self._is_headline(link)}

    def _is_headline(self, link: Node) -> bool:
        return 2 * self._page.length(link) >= LEAST_HEADLINE and spans(self._page.text(link), LEAST_HEADLINE)


def _address_of(picture: Node) -> str | None:
    """Where the link around the picture leads."""
    for node in islice(picture.ancestors(), CLOSE_BY):
        if node.tag == "a":
            return node.get("href")
    return None
