"""Empty links that are laid over a card: what they lead to stands beside them."""

from __future__ import annotations

from newscrawl.extract.page import Node, Page

LARGEST_CARD = 40
"""Elements of a card; what is larger is a list, and a heading in it is none of the link's."""

CARD_HEADINGS = frozenset(["h2", "h3", "h4", "h5", "h6"])
"""Without the first rank, which heads the page: beside it stand links that print and send the story."""

LABELS = ("title", "aria-label")
"""Attributes that say where a link without text leads."""


def is_empty(node: Node) -> bool:
    """True for a link with neither text nor picture, nor anything else."""
    return node.end == node.index + 1 and node.text_start == node.text_end


def overlaid_headline(page: Page, node: Node) -> str:
    """The headline of the card over which an empty link is laid, "" where there is none.

    The card shows one heading that is no link itself; or it shows a picture, and the link's label has the headline.
    Labels alone prove nothing: signs for "print this article" have them, too.
    """
    card = node.parent
    if card is None or card.end - card.index > LARGEST_CARD:
        return ""
    inside = page.nodes[card.index + 1 : card.end]
    headings = [each for each in inside if each.tag in CARD_HEADINGS]
    if headings:
        only = headings[0]
        linked = page.link_chars[only.text_end] - page.link_chars[only.text_start]
        return page.text(only) if len(headings) == 1 and not linked else ""
    if not any(each.tag == "img" for each in inside):
        return ""
    for name in LABELS:
        if label := node.attributes.get(name):
            return " ".join(label.split())
    return ""
