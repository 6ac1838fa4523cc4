"""Elements by the names that authors gave them, at the cost of one look a distinct name."""

from __future__ import annotations

import re

from newscrawl.extract.page import Node, Page

NAME_ATTRIBUTES = ("class", "id", "aria-label", "itemtype", "typeof")


def nodes_named(page: Page, pattern: re.Pattern[str]) -> list[Node]:
    """Elements whose class, id, ARIA label or item type the pattern finds something in, in document order.

    Every element of a page has a class, but few have one of their own: the pattern runs once for each value.
    """
    found: set[int] = set()
    for attribute in NAME_ATTRIBUTES:
        named = [(value, node) for node in page.nodes if (value := node.attributes.get(attribute))]
        wanted = {value for value in {value for value, _ in named} if pattern.search(value)}
        if wanted:
            found.update(node.index for value, node in named if value in wanted)
    return [page.nodes[index] for index in sorted(found)]
