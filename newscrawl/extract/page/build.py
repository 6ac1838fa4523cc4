"""The table that every reader of a page works on, filled while the parser runs.

Instead of building a tree and walking it, libxml2's events (lxml's parser target interface) fill two flat
lists in document order: elements and text runs. An element owns a range of each, so "the text of this
subtree", "how many characters" and "how much of it is link" are slices and differences of running totals.
The bytes are parsed once and never walked; a tree is made only for a portal that declares selectors.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from itertools import accumulate
from threading import local
from typing import Any, cast

from lxml import etree

from newscrawl.extract.page.table import BLOCK_TAGS, BREAK, OPAQUE_TAGS, Node, Page, Script

# An empty one has ended its line where it began.
CLOSED_BLOCKS = BLOCK_TAGS - {"br"}

LONGEST_JOINED = 1024
"""Characters of a text run up to which the next is joined to it; without an end, joining would cost the square."""

NO_ATTRIBUTES: dict[str, str] = {}


def parse_page(markup: bytes, url: str) -> Page:
    """Parse a document in UTF-8; anything at all gives a page, if need be an empty one."""
    builder = _tools.builder
    builder.begin(Page(markup, url))
    # An empty document; else what was read before libxml2 gave up is kept.
    with suppress(etree.XMLSyntaxError):
        etree.fromstring(markup, _tools.parser)
    return builder.finish()


class _PageBuilder:
    """lxml parser target (https://lxml.de/parsing.html, "The target parser interface").

    It is called for every tag and every piece of text, and half of the time spent on a page is spent here: so
    it keeps to list appends, and what can be computed later is computed in :meth:`finish`.
    """

    __slots__ = (
        "add_owner",
        "add_text",
        "at_break",
        "nodes",
        "opaque_depth",
        "opaque_text",
        "owners",
        "page",
        "text_after",
        "texts",
        "top",
        "top_index",
    )

    def begin(self, page: Page) -> None:
        """Fill this page from now on."""
        self.page = page
        self.nodes, self.texts, self.owners = page.nodes, page.texts, page.owners
        self.add_text, self.add_owner = page.texts.append, page.owners.append
        self.top: Node | None = None
        self.top_index = 0
        self.at_break = False
        self.text_after = -1
        self.opaque_depth = 0
        self.opaque_text: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.opaque_depth:
            self.opaque_depth += 1
            return
        if tag in BLOCK_TAGS:
            if not self.at_break:
                self.add_text(BREAK)
                self.add_owner(self.top_index)
                self.at_break = True
        # A declarative shadow root is shown, other templates are not.
        elif tag in OPAQUE_TAGS and "shadowrootmode" not in attributes:
            self.opaque_depth = 1
            self.opaque_text.clear()
        nodes = self.nodes
        node = Node()
        node.tag = tag
        # The mapping that lxml gives for no attributes is slow to ask.
        node.attributes = attributes or NO_ATTRIBUTES
        node.parent = self.top
        node.index = self.top_index = len(nodes)
        node.text_start = len(self.texts)
        node.known_hint = None
        self.top = node
        nodes.append(node)

    def end(self, tag: str) -> None:
        if self.opaque_depth:
            self.opaque_depth -= 1
            if self.opaque_depth:
                return
            self.keep_opaque(tag)
        node = self.top
        if node is None:
            return
        node.end = len(self.nodes)
        node.text_end = len(self.texts)
        self.top = parent = node.parent
        self.top_index = parent.index if parent is not None else 0
        # Not ``tag``: the parser makes a new string for every call, and to hash it again takes time.
        if not self.at_break and node.tag in CLOSED_BLOCKS:
            self.add_text(BREAK)
            self.add_owner(self.top_index)
            self.at_break = True

    def data(self, text: str) -> None:
        if self.opaque_depth:
            self.opaque_text.append(text)
            return
        if self.at_break:
            # White space at the beginning of a line is not shown (CSS Text, section 4.1.2).
            if text.isspace():
                return
            self.at_break = False
        if BREAK in text:
            text = text.replace(BREAK, " ")
        count = len(self.nodes)
        # The parser parts a run before and behind every character reference.
        if self.text_after == count and self.owners[-1] == self.top_index:
            run = self.texts[-1]
            if run is not BREAK and len(run) < LONGEST_JOINED:
                self.texts[-1] = run + text
                return
        self.text_after = count
        self.add_text(text)
        self.add_owner(self.top_index)

    def close(self) -> None:
        """Part of the interface; what is left to be done is done in :meth:`finish`, which also a broken page has."""

    def finish(self) -> Page:
        """Close what is still open, compute what needs the whole page, and let go of it."""
        while self.top is not None:
            self.end(self.top.tag)
        page = self.page
        del self.page, self.nodes, self.texts, self.owners, self.add_text, self.add_owner
        by_tag: defaultdict[str, list[Node]] = defaultdict(list)
        for node in page.nodes:
            by_tag[node.tag].append(node)
        # Half of the runs are breaks; to know them again is cheaper than to look into them.
        line_end = BREAK
        lengths = [0 if text is line_end or text.isspace() else len(text) for text in page.texts]
        page.chars = list(accumulate(lengths, initial=0))
        linked = [0] * len(lengths)
        end = 0
        for node in by_tag["a"]:
            if node.text_end > end:  # not inside the last link
                start, end = node.text_start, node.text_end
                linked[start:end] = lengths[start:end]
        page.link_chars = list(accumulate(linked, initial=0))
        page.by_tag = dict(by_tag)
        return page

    def keep_opaque(self, tag: str) -> None:
        text = "".join(self.opaque_text)
        if tag == "title" and not text.isspace():
            self.page.titles.append(" ".join(text.split()))
        elif tag == "script" and text and self.top is not None and not self.top.get("src"):
            self.page.scripts.append(Script(self.top.attributes, text))


class _Tools(local):
    """A parser and its target, one pair in each thread: to make them takes longer than to parse a small page."""

    def __init__(self) -> None:
        self.builder = _PageBuilder()
        self.parser: Any = etree.HTMLParser(
            target=cast("Any", self.builder), encoding="utf-8", huge_tree=True
        )


_tools = _Tools()
