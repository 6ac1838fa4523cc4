"""Microdata of the page's article (HTML, section 5): the direct properties of its outermost item."""

from __future__ import annotations

import re

from newscrawl.extract.page import Node, Page

# No single value that a reader needs is longer; itemprop=articleBody marks the whole text.
MAX_CHARS = 500
MAX_VALUES = 20
# Pages that mark up more are lists, or hostile.
MAX_NODES = 2000
# A nested item's name stands near its beginning.
MAX_INNER = 100

# The attribute that holds the value, by element (HTML, section 5.2.4); text where there is none.
VALUE_ATTRIBUTES = {
    "a": "href",
    "area": "href",
    "link": "href",
    "img": "src",
    "audio": "src",
    "video": "src",
    "iframe": "src",
    "time": "datetime",
    "data": "value",
    "meta": "content",
}

ARTICLE_ITEM = re.compile(r"(?:Article|Posting)/?\s*$")

# Of these the text is meant, though the element is a link: <a itemprop="author" href="…">Name</a>.
TEXT_PROPERTIES = frozenset(
    ("name", "headline", "author", "creator", "editor", "publisher", "articlesection", "keywords")
)


def read_microdata(page: Page) -> dict[str, list[str]]:
    """``itemprop`` in lower case -> values in document order, never empty strings.

    Only the article's own: where the page has an Article item, its direct properties, else those that stand
    in no item. The value of a nested item, such as an author, is its name. Longer values are left out.
    """
    marked = [node for node in page.nodes if "itemprop" in node.attributes]
    if not marked:
        return {}
    scope = _article_scope(page)
    values: dict[str, list[str]] = {}
    for node in marked[:MAX_NODES]:
        names = node.attributes["itemprop"].lower()
        is_inside = scope is None or scope.contains(node)
        if is_inside and _scope_of(node) is scope and (value := _value(page, node, names)):
            for name in names.split():
                known = values.setdefault(name, [])
                if len(known) < MAX_VALUES and value not in known:
                    known.append(value)
    return values


def _article_scope(page: Page) -> Node | None:
    """The item that is an Article; of several, such as teasers, the one with the most text."""
    items = [node for node in page.nodes if "itemtype" in node.attributes]
    articles = [node for node in items if ARTICLE_ITEM.search(node.attributes["itemtype"])]
    return max(articles, key=page.length, default=None)


def _scope_of(node: Node) -> Node | None:
    above = node.parent
    while above is not None and "itemscope" not in above.attributes:
        above = above.parent
    return above


def _value(page: Page, node: Node, names: str) -> str | None:
    if node.get("itemscope") is not None:
        inner = page.nodes[node.index + 1 : min(node.end, node.index + MAX_INNER)]
        named = (n for n in inner if n.get("itemprop") == "name" and _scope_of(n) is node)
        node, names = next(named, node), "name"
    content = node.get("content")
    attribute = VALUE_ATTRIBUTES.get(node.tag)
    if content is None and attribute and TEXT_PROPERTIES.isdisjoint(names.split()):
        content = node.get(attribute)
    if content is None and page.length(node) <= MAX_CHARS:
        content = page.text(node)
    content = " ".join((content or "").split())
    return content if 0 < len(content) <= MAX_CHARS else None
