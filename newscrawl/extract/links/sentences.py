"""Links in running text, told from lines that are nothing but a link."""

from __future__ import annotations

from itertools import islice

from newscrawl.extract.page import BREAK, HEADING_TAGS, Node, Page

MOST_LOOSE_TEXT = 12
"""Characters outside links in the line of a link; with more of them than of linked ones it is a sentence."""

LONGEST_LINE = 40
"""Text runs on each side that are looked at for the rest of a link's line."""

MOST_LOOSE_LABEL = 3
"""Characters before the link in its line; more are the beginning of a sentence."""


def is_in_sentence(page: Page, node: Node) -> bool:
    """True when the line of the link is mostly text outside links, with some of it before the link.

    A heading is no sentence, although it may say its text twice (once for screen readers only).
    """
    if any(around.tag in HEADING_TAGS for around in islice(node.ancestors(), 2)):
        return False
    start, stop = node.text_start, node.text_end
    first, last = max(0, start - LONGEST_LINE), min(len(page.texts), stop + LONGEST_LINE)
    # A link around a block holds the edges of its line itself.
    if start < stop and page.texts[start] != BREAK:
        while start > first and page.texts[start - 1] != BREAK:
            start -= 1
    if start < stop and page.texts[stop - 1] != BREAK:
        while stop < last and page.texts[stop] != BREAK:
            stop += 1
    linked = page.link_chars[stop] - page.link_chars[start]
    loose = page.chars[stop] - page.chars[start] - linked
    before = page.chars[node.text_start] - page.chars[start]
    return loose > max(MOST_LOOSE_TEXT, 0.5 * linked) and (before > MOST_LOOSE_LABEL or loose > 3 * linked)
