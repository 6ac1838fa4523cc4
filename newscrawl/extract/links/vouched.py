"""Links with addresses too short to tell a story from a section, where the card around them shows a story."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from newscrawl.extract.links.overlays import CARD_HEADINGS
from newscrawl.extract.page import Node, Page, index_of

FARTHEST_CARD = 6
"""Elements between a card and its link, and a little more."""

LARGEST_CARD = 60
"""Elements of a card with all its decoration; a larger article is a story with links in it."""


def has_dated_articles(page: Page) -> bool:
    """The cheap look: without either element no link is vouched for."""
    return bool(page.by_tag.get("article")) and bool(page.by_tag.get("time"))


def heads_dated_article(page: Page, link: Node) -> bool:
    """True when the link is the headline of a small ``<article>`` that shows when it was published.

    Sections, keywords and authors have no day of their own.
    """
    # Asked first, for hardly any link is a headline.
    if not _is_headline(page, link):
        return False
    card = next((node for node in islice(link.ancestors(), FARTHEST_CARD) if node.tag == "article"), None)
    if card is None or card.end - card.index > LARGEST_CARD:
        return False
    times = page.by_tag["time"]
    place = bisect_left(times, card.index, key=index_of)
    return place < len(times) and times[place].index < card.end


def _is_headline(page: Page, link: Node) -> bool:
    """True when the link stands directly in a heading or holds one."""
    if link.parent is not None and link.parent.tag in CARD_HEADINGS:
        return True
    size = link.end - link.index
    return 1 < size <= LARGEST_CARD and any(
        node.tag in CARD_HEADINGS for node in page.nodes[link.index + 1 : link.end]
    )
