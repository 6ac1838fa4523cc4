"""Elements by the names that authors gave them, without a pattern match an element."""

from __future__ import annotations

from collections.abc import Iterable

from newscrawl.extract.page import Node, Page

# What holds lists of links; leaving out links, images and items halves the cost.
CONTAINER_TAGS = frozenset(
    ("nav", "ol", "ul", "div", "p", "span", "section", "td", "dl", "aside", "footer", "h4", "font")
)


def containers_named(page: Page, words: Iterable[str], start: int, end: int) -> list[Node]:
    """Containers in ``page.nodes[start:end]`` whose class or id holds one of the words (lower case) anywhere.

    All names are searched as one text first: most pages have none of most words, and then nothing else is done.
    """
    nodes = [node for node in page.nodes[start:end] if node.attributes and node.tag in CONTAINER_TAGS]
    # Classes and ids as written are put into lower case once each, not once an element.
    distinct = {node.attributes["class"] for node in nodes if "class" in node.attributes}
    distinct.update([node.attributes["id"] for node in nodes if "id" in node.attributes])
    lowered = {value: value.lower() for value in distinct}
    all_names = "\n".join(lowered.values())
    present = [word for word in words if word in all_names]
    if not present:
        return []
    wanted = {value for word in present for value, name in lowered.items() if word in name}
    return [
        node
        for node in nodes
        if node.attributes.get("class") in wanted or node.attributes.get("id") in wanted
    ]
