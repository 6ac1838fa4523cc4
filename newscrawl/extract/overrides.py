"""What a portal declares of its article pages, read with its selectors. A declared field wins over the generic."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from lxml import etree
from parsel import Selector

from newscrawl.extract.body.lines import plain_text
from newscrawl.extract.page import OPAQUE_TAGS, Node, Page, parse_page


class DeclaredFields:
    """Answers selectors on one page. A selector is CSS, or XPath when it begins with ``/`` or ``./``."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def nodes(self, selector: str | None) -> list[Node]:
        """The elements that the selector names, in document order."""
        found = (self._node_of.get(match) for match in self._matches(selector) if not isinstance(match, str))
        return sorted((node for node in found if node is not None), key=lambda node: node.index)

    def texts(self, selector: str | None) -> list[str]:
        """The text of every element, text or attribute that the selector names, empty ones left out."""
        texts = []
        for match in self._matches(selector):
            node = None if isinstance(match, str) else self._node_of.get(match)
            texts.append(
                plain_text(match) if isinstance(match, str) else self.page.text(node) if node else ""
            )
        return [text for text in texts if text]

    def text(self, selector: str | None) -> str | None:
        """The first of them, None when there is none."""
        return next(iter(self.texts(selector)), None)

    def _matches(self, selector: str | None) -> list[Any]:
        if not selector or self.page.tree is None:
            return []
        root = Selector(root=self.page.tree, type="html")
        is_xpath = selector.startswith(("/", "./"))
        found = root.xpath(selector) if is_xpath else root.css(selector)
        return [match.root for match in found]

    @cached_property
    def _node_of(self) -> dict[Any, Node]:
        # The k-th element outside opaque subtrees is the k-th node: both come from one parser's events.
        return dict(zip(_shown_elements(self.page.tree), self.page.nodes, strict=False))


def _shown_elements(tree: Any) -> Iterator[Any]:
    skip_until: Any = None
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "end":
            skip_until = None if element is skip_until else skip_until
        elif skip_until is None:
            yield element
            if element.tag in OPAQUE_TAGS and "shadowrootmode" not in element.attrib:
                skip_until = element


def without_removed(page: Page, selectors: tuple[str, ...]) -> Page:
    """The page without the elements that the selectors name; the same page when they name none."""
    if not selectors or page.tree is None:
        return page
    declared = DeclaredFields(page)
    doomed = [match for selector in selectors for match in declared._matches(selector)]
    for element in doomed:
        if not isinstance(element, str) and element.getparent() is not None:
            _take_out(element)
    markup: bytes = etree.tostring(page.tree, method="html", encoding="utf-8")
    return parse_page(markup, page.url) if doomed else page


def _take_out(element: Any) -> None:
    """Remove an element but keep the text behind it."""
    parent, previous = element.getparent(), element.getprevious()
    if element.tail:
        if previous is None:
            parent.text = (parent.text or "") + element.tail
        else:
            previous.tail = (previous.tail or "") + element.tail
    parent.remove(element)
