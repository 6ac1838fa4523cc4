"""Lines that stand beside a picture: named as its caption, or alone with it in a small element."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice

from newscrawl.extract.body.cut import is_cut
from newscrawl.extract.body.lines import plain_text
from newscrawl.extract.page import Node, Page, index_of
from newscrawl.extract.page.story import Body
from newscrawl.extract.text.columns import spans

CAPTION_NAME = re.compile(r"caption|legend|desc(?:r|ription)?\b|图注|tushuo")
LONGEST_NAMED = 500
# Without such a name, a longer text beside a picture may be a paragraph. In characters.
LONGEST_BESIDE = 200
# A shorter one is a label on the picture: "Live", "2 min", an agency. In columns.
LEAST_BESIDE = 16

# How far a caption stands from its picture, in elements to go up.
CLOSE_BY = 4


def find_caption(page: Page, picture: Node, body: Body) -> str | None:
    """The caption of a picture of the story, on one line."""
    return _named_caption(page, picture) or _line_beside(page, picture, body)


def is_caption_line(page: Page, host: Node) -> bool:
    """True when a host of text stands beside a picture, in markup that does not call it a caption."""
    return _holds_caption(page, host) or (
        host.parent is not None and _holds_caption(page, host.parent) and reads_as_caption(page.text(host))
    )


def reads_as_caption(text: str) -> bool:
    """True when a line beside a picture may tell what it shows."""
    return spans(text, LEAST_BESIDE) and not text.isdecimal() and not is_cut(text, in_head=True)


def _holds_caption(page: Page, holder: Node) -> bool:
    if page.length(holder) > LONGEST_BESIDE or page.link_length(holder):
        return False
    pictures = page.nodes_of("img")
    first = bisect_left(pictures, holder.index, key=index_of)
    return first < len(pictures) and holder.contains(pictures[first])


def _named_caption(page: Page, picture: Node) -> str | None:
    """The text of the ``<figcaption>`` or of an element near by that is named so."""
    seen_start = seen_end = picture.index
    for holder in islice(picture.ancestors(), CLOSE_BY):
        length = page.length(holder)
        if length > LONGEST_NAMED:
            return None
        # What the inner holder holds was looked at, and where there is no text there is no caption.
        if length:
            unseen = page.nodes[holder.index + 1 : seen_start] + page.nodes[seen_end : holder.end]
            for child in unseen:
                if child.tag == "figcaption" or (child.attributes and CAPTION_NAME.search(child.hint)):
                    text = plain_text(page.text(child))
                    if text:
                        return text
            seen_start, seen_end = holder.index + 1, holder.end
    return None


def _line_beside(page: Page, picture: Node, body: Body) -> str | None:
    """The one line in a small element around the picture."""
    holder = next((node for node in islice(picture.ancestors(), CLOSE_BY) if page.length(node)), None)
    # A paragraph may begin with a picture.
    if holder is None or holder.tag == "p" or not _holds_caption(page, holder):
        return None
    if any(holder.contains(container) for container in body.containers):
        return None
    lines = page.lines(holder)
    is_alone = sum(node.tag == "img" for node in page.descendants(holder)) == 1
    return plain_text(lines[0]) if is_alone and len(lines) == 1 and reads_as_caption(lines[0]) else None
