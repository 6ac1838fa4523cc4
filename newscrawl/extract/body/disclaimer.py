"""The disclaimer under a story: 免责声明 and the like, kept apart from the text."""

from __future__ import annotations

import re

from newscrawl.extract.body.hosts import block_of
from newscrawl.extract.body.lines import plain_text
from newscrawl.extract.page import Node, Page

LABELS = (
    "免责声明",
    "免責聲明",
    "免责申明",
    "免責事項",
    "Disclaimer",
    "DISCLAIMER",
    "Haftungsausschluss",
    "면책",
)
"""How a disclaimer is headed, in the languages that print one under articles."""

OPENS = re.compile(rf"[【\[（(*\s]*(?:{'|'.join(LABELS)})[】\]）)*\s]*[:：]?\s*", re.IGNORECASE)

# A link of this name leads to a disclaimer; the thing itself is a sentence.
LEAST_TEXT = 20
LONGEST = 2000


def find_disclaimer(page: Page) -> str | None:
    """The disclaimer as shown, its label included; None when the page prints none."""
    shown = "".join(page.texts)
    # Most pages lack the first character already, and one is found ten times faster than a word.
    for label in [label for label in LABELS if label[0] in shown and label in shown]:
        for run in [run for run, text in enumerate(page.texts) if label in text]:
            if OPENS.match(page.texts[run]):
                found = _whole(page, page.nodes[page.owners[run]])
                if found is not None:
                    return found
    return None


def _whole(page: Page, owner: Node) -> str | None:
    """The block that the label opens, or, when the block is only the label, the element around it."""
    block: Node | None = block_of(owner)
    for _ in range(3):
        if block is None:
            return None
        text = plain_text(page.text(block))
        opening = OPENS.match(text)
        if opening is None or len(text) > LONGEST:
            return None
        if len(text) - opening.end() >= LEAST_TEXT and page.link_density(block) < 0.5:
            return text
        block = block.parent
    return None
