"""Entries read with a portal's selectors: what is declared wins, part by part; the rest stays generic."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from parsel import Selector

from newscrawl.extract.body.lines import plain_text
from newscrawl.extract.entries.cards import Card
from newscrawl.extract.entries.read import EntryText
from newscrawl.extract.entries.words import CUT_MARK
from newscrawl.extract.links.anchors import Anchor, link_key
from newscrawl.extract.links.urls import absolute_url
from newscrawl.extract.overrides import DeclaredFields
from newscrawl.extract.page import Node, Page
from newscrawl.extract.portal import EntryRules


class EntryFields(DeclaredFields):
    """Answers selectors, and knows the parsed element of every node."""

    def element(self, node: Node) -> Any:
        """The lxml element of a node."""
        return self._element_of.get(node.index)

    @cached_property
    def _element_of(self) -> dict[int, Any]:
        return {node.index: element for element, node in self._node_of.items()}


@dataclass(slots=True)
class DeclaredEntries:
    """The declared selectors of one page, see :class:`EntryRules`."""

    page: Page
    base: str
    rules: EntryRules
    fields: EntryFields

    @classmethod
    def of(cls, page: Page, base: str, rules: EntryRules | None) -> DeclaredEntries | None:
        """None when the portal declares nothing of its entries."""
        if rules is None or not any((rules.entry, rules.title, rules.url, rules.summary, rules.date)):
            return None
        return cls(page, base, rules, EntryFields(page))

    def cards(self) -> list[Card] | None:
        """The declared cards that link somewhere, None when the portal declares none."""
        if not self.rules.entry:
            return None
        return [card for node in self.fields.nodes(self.rules.entry) if (card := self._card(node))]

    def _card(self, node: Node) -> Card | None:
        links = [(a, href) for a in self._links(node) if (href := a.get("href"))]
        keyed = [Anchor(a, href, key) for a, href in links if (key := link_key(href, self.base))]
        declared = self._text_in(node, self.rules.url)
        key = link_key(declared, self.base) if declared else None
        if key is None and keyed:
            key = max(keyed, key=lambda anchor: self.page.length(anchor.node)).key
        if key is None:
            return None
        own = [anchor for anchor in keyed if anchor.key == key]
        own = own or [Anchor(node, declared or "", key)]
        # What these show was not read.
        return Card(key, own, node, node, widest=own[0])

    def _links(self, node: Node) -> list[Node]:
        nodes = self.page.nodes[node.index : node.end]
        found = [each for each in nodes if each.tag == "a"]
        return found or [each for each in node.ancestors() if each.tag == "a"][:1]

    def url(self, card: Card) -> str | None:
        """The card's absolute address."""
        declared = self._text_in(card.first, self.rules.url)
        return absolute_url(self.base, declared or card.anchors[0].href)

    def override(self, card: Card, text: EntryText | None) -> EntryText | None:
        """The card's texts with the declared parts put in; None when it has no headline at all."""
        title = self._text_in(card.first, self.rules.title)
        if text is None and title is None:
            return None
        text = text or EntryText(title or "")
        text.title = title or text.title
        summary = self._text_in(card.first, self.rules.summary)
        if summary:
            text.summary, text.summary_truncated = summary, CUT_MARK.search(summary) is not None
        shown = self._text_in(card.first, self.rules.date)
        if shown:
            text.date_raw, text.date_attribute = shown, None
        return text

    def _text_in(self, node: Node, selector: str | None) -> str | None:
        """The first text that the selector finds below the element."""
        element = self.fields.element(node) if selector else None
        if element is None or selector is None:
            return None
        root = Selector(root=element, type="html")
        found = root.xpath(selector) if selector.startswith(("/", "./")) else root.css(selector)
        for match in found:
            text = match.root if isinstance(match.root, str) else "".join(match.root.itertext())
            if plain := plain_text(text):
                return plain
        return None
