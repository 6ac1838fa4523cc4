"""Elements by the names that authors gave them, without a pattern match an element."""

from __future__ import annotations

from collections.abc import Iterable

from newscrawl.extract.page import Node, Page


def nodes_named(page: Page, words: Iterable[str], start: int, end: int) -> list[Node]:
    """Elements of ``page.nodes[start:end]`` whose class or id holds one of the words (lower case) anywhere.

    All names are searched as one text first: most pages have none of most words, and then nothing else is done.
    """
    names = [
        (f"{attributes.get('class', '')} {attributes.get('id', '')}", node)
        for node in page.nodes[start:end]
        if (attributes := node.attributes)
    ]
    distinct = {name: name.lower() for name in dict(names)}
    all_names = "\n".join(distinct.values())
    present = [word for word in words if word in all_names]
    if not present:
        return []
    wanted = {name for name, lower in distinct.items() if any(word in lower for word in present)}
    return [node for name, node in names if name in wanted]
