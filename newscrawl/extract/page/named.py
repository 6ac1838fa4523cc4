"""Elements by the names that authors gave them, without a pattern match an element."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from newscrawl.extract.page import Node, Page, index_of

# What holds lists of links; leaving out links, images and items halves the cost.
CONTAINER_TAGS = frozenset(
    ("nav", "ol", "ul", "div", "p", "span", "section", "td", "dl", "aside", "footer", "h4", "font")
)


def containers_named(page: Page, words: Iterable[str], start: int, end: int) -> list[Node]:
    """Containers in ``page.nodes[start:end]`` whose class or id holds one of the words (lower case) anywhere.

    All names are searched as one text first: most pages have none of most words, and then nothing else is done.
    """
    by_tag = page.by_tag
    nodes = [node for tag in CONTAINER_TAGS if tag in by_tag for node in _between(by_tag[tag], start, end)]
    attributes = [node.attributes for node in nodes]
    # Classes and ids as written are put into lower case once each, not once an element.
    distinct = {named["class"] for named in attributes if "class" in named}
    distinct.update([named["id"] for named in attributes if "id" in named])
    all_names = "\n".join(distinct).lower()
    present = [word for word in words if word in all_names]
    if not present:
        return []
    lowered = {value: value.lower() for value in distinct}
    wanted = {value for word in present for value, name in lowered.items() if word in name}
    found = [
        node
        for node, named in zip(nodes, attributes, strict=True)
        if named.get("class") in wanted or ("id" in named and named["id"] in wanted)
    ]
    return sorted(found, key=index_of)


def _between(nodes: list[Node], start: int, end: int) -> list[Node]:
    """Those of the elements (in document order) whose index is from ``start`` on and below ``end``."""
    first = bisect_left(nodes, start, key=index_of) if nodes[0].index < start else 0
    last = bisect_left(nodes, end, key=index_of) if nodes[-1].index >= end else len(nodes)
    return nodes[first:last]
