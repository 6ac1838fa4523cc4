"""The table that every reader of a page works on, filled while the parser runs.

Instead of building a tree and walking it, libxml2's events (lxml's parser target interface) fill two flat
lists in document order: elements and text runs. An element owns a range of each, so "the text of this
subtree", "how many characters" and "how much of it is link" are slices and differences of running totals.
The bytes are parsed once and never walked; a tree is made only for a portal that declares selectors.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any, cast

from lxml import etree

# Nothing below these is text that a reader sees. Scripts and titles are kept apart, see Page.
OPAQUE_TAGS = frozenset(
    """script style template svg math iframe object embed canvas audio video select textarea datalist
    title""".split()
)

# A line of text ends where one of these begins or ends (HTML, section 15.3: block, table and list-item boxes).
BLOCK_TAGS = frozenset(
    """address article aside blockquote body br center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary
    table tbody td tfoot th thead tr ul""".split()
)

# One look-up tells the parser target what to do with a tag.
BLOCK, OPAQUE, ANCHOR = "block", "opaque", "anchor"
KINDS = dict.fromkeys(BLOCK_TAGS, BLOCK) | dict.fromkeys(OPAQUE_TAGS, OPAQUE) | {"a": ANCHOR}

BREAK = "\n"
"""The text run that stands for the edge of a block or a ``<br>``; no other run holds a line feed."""


NO_ATTRIBUTES: dict[str, str] = {}


class Node:
    """One element, with the ranges of the page's lists that its subtree owns."""

    __slots__ = ("_hint", "attributes", "end", "index", "parent", "tag", "text_end", "text_start")

    def __init__(
        self, tag: str, attributes: dict[str, str], parent: Node | None, index: int, text_start: int
    ) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.index = index
        """Place in ``Page.nodes``."""
        self.end = index + 1
        """One past its last descendant in ``Page.nodes``."""
        self.text_start = self.text_end = text_start
        """Its text is ``Page.texts[text_start:text_end]``."""
        self._hint: str | None = None

    @property
    def hint(self) -> str:
        """``class`` and ``id`` in lower case: the names that authors gave the element."""
        if self._hint is None:
            get = self.attributes.get
            self._hint = f"{get('class', '')} {get('id', '')}".strip().lower()
        return self._hint

    def get(self, attribute: str) -> str | None:
        """The value of an attribute, None when it is not there."""
        return self.attributes.get(attribute)

    def ancestors(self) -> Iterator[Node]:
        """From the parent up to the root."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def contains(self, other: Node) -> bool:
        """True when ``other`` is this node or stands below it."""
        return self.index <= other.index < self.end

    def __repr__(self) -> str:
        return f"<{self.tag} {self.hint!r} {self.index}:{self.end}>"


@dataclass(frozen=True, slots=True)
class Script:
    """An inline script: its attributes and its text."""

    attributes: dict[str, str]
    text: str


class Page:
    """The elements and the text of one document, each in document order.

    Made by :func:`parse_page`. ``chars[i]`` is the number of visible characters in ``texts[:i]``, white space
    between words included; ``link_chars`` counts only those inside ``<a>``.
    """

    def __init__(self, markup: bytes, url: str) -> None:
        self.markup = markup
        """The document in UTF-8."""
        self.url = url
        """The address that relative links resolve against, ``<base href>`` not yet applied."""
        self.nodes: list[Node] = []
        self.by_tag: dict[str, list[Node]] = {}
        self.texts: list[str] = []
        """Text runs, line feeds turned into spaces, and one :data:`BREAK` wherever a line ends."""
        self.owners: list[int] = []
        """For each text run, the index of the node that it stands directly in."""
        self.chars: list[int] = []
        self.link_chars: list[int] = []
        self.titles: list[str] = []
        """Texts of the ``<title>`` elements."""
        self.scripts: list[Script] = []
        """Inline scripts, JSON-LD and embedded state among them."""

    def nodes_of(self, *tags: str) -> list[Node]:
        """All elements with one of the tags, in document order."""
        if len(tags) == 1:
            return self.by_tag.get(tags[0], [])
        return sorted((n for tag in tags for n in self.by_tag.get(tag, ())), key=lambda n: n.index)

    def descendants(self, node: Node) -> list[Node]:
        """The elements below ``node``, in document order."""
        return self.nodes[node.index + 1 : node.end]

    def children(self, node: Node) -> list[Node]:
        """The elements directly below ``node``."""
        found, index = [], node.index + 1
        while index < node.end:
            child = self.nodes[index]
            found.append(child)
            index = child.end
        return found

    def text(self, node: Node) -> str:
        """The subtree's text on one line, white space collapsed."""
        return " ".join("".join(self.texts[node.text_start : node.text_end]).split())

    def lines(self, node: Node) -> list[str]:
        """The subtree's text, a line for every block or ``<br>``; empty lines left out."""
        joined = "".join(self.texts[node.text_start : node.text_end])
        return [line for line in (" ".join(part.split()) for part in joined.split(BREAK)) if line]

    def length(self, node: Node) -> int:
        """How many visible characters the subtree has."""
        return self.chars[node.text_end] - self.chars[node.text_start]

    def link_length(self, node: Node) -> int:
        """How many of them stand inside links."""
        return self.link_chars[node.text_end] - self.link_chars[node.text_start]

    def link_density(self, node: Node) -> float:
        """Share of the characters that stand inside links, 0.0 to 1.0."""
        length = self.length(node)
        return self.link_length(node) / length if length else 0.0

    @cached_property
    def tree(self) -> Any:
        """The document as an lxml element (None when empty), for declared selectors only; a second parse."""
        parser: Any = etree.HTMLParser(
            encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
        )
        return etree.fromstring(self.markup, parser) if self.nodes else None


def parse_page(markup: bytes, url: str) -> Page:
    """Parse a document in UTF-8; anything at all gives a page, if need be an empty one."""
    page = Page(markup, url)
    target = _PageBuilder(page)
    parser: Any = etree.HTMLParser(target=cast("Any", target), encoding="utf-8", huge_tree=True)
    # An empty document; else what was read before libxml2 gave up is kept.
    with suppress(etree.XMLSyntaxError):
        etree.fromstring(markup, parser)
    target.finish()
    return page


class _PageBuilder:
    """lxml parser target (https://lxml.de/parsing.html, "The target parser interface").

    It is called for every tag and every piece of text, and half of the time spent on a page is spent here: so
    it keeps to list appends, and what can be computed later is computed in :meth:`finish`.
    """

    __slots__ = (
        "anchors_open",
        "at_break",
        "links",
        "nodes",
        "opaque_depth",
        "opaque_text",
        "owners",
        "page",
        "texts",
        "top",
        "top_index",
    )

    def __init__(self, page: Page) -> None:
        self.page = page
        self.nodes, self.texts, self.owners = page.nodes, page.texts, page.owners
        self.top: Node | None = None
        self.top_index = 0
        self.at_break = False
        self.anchors_open = 0
        self.links: list[int] = []
        """Where in ``Page.texts`` links begin and end, one after the other."""
        self.opaque_depth = 0
        self.opaque_text: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.opaque_depth:
            self.opaque_depth += 1
            return
        kind = KINDS.get(tag)
        if kind is BLOCK and not self.at_break:
            self.texts.append(BREAK)
            self.owners.append(self.top_index)
            self.at_break = True
        self.top_index = index = len(self.nodes)
        # The mapping that lxml gives for no attributes is slow to ask.
        self.top = node = Node(tag, attributes or NO_ATTRIBUTES, self.top, index, len(self.texts))
        self.nodes.append(node)
        if kind is ANCHOR:
            self.anchors_open += 1
            if self.anchors_open == 1:
                self.links.append(len(self.texts))
        # A declarative shadow root is shown, other templates are not.
        elif kind is OPAQUE and "shadowrootmode" not in attributes:
            self.opaque_depth = 1
            self.opaque_text.clear()

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
        kind = KINDS.get(tag)
        if kind is BLOCK and not self.at_break and tag != "br":
            self.texts.append(BREAK)
            self.owners.append(self.top_index)
            self.at_break = True
        elif kind is ANCHOR:
            self.anchors_open -= 1
            if not self.anchors_open:
                self.links.append(len(self.texts))

    def data(self, text: str) -> None:
        if self.opaque_depth:
            self.opaque_text.append(text)
            return
        if self.at_break:
            # White space at the beginning of a line is not shown (CSS Text, section 4.1.2).
            if text.isspace():
                return
            self.at_break = False
        self.texts.append(text.replace(BREAK, " ") if BREAK in text else text)
        self.owners.append(self.top_index)

    def close(self) -> None:
        """Part of the interface; nothing to be done before the parser is gone."""

    def finish(self) -> None:
        """Close what is still open, and compute what needs the whole page."""
        while self.top is not None:
            self.end(self.top.tag)
        page = self.page
        for node in self.nodes:
            page.by_tag.setdefault(node.tag, []).append(node)
        lengths = [0 if text.isspace() else len(text) for text in self.texts]
        page.chars = list(accumulate(lengths, initial=0))
        linked = [0] * len(lengths)
        for start, end in zip(self.links[::2], self.links[1::2], strict=True):
            linked[start:end] = lengths[start:end]
        page.link_chars = list(accumulate(linked, initial=0))

    def keep_opaque(self, tag: str) -> None:
        text = "".join(self.opaque_text)
        if tag == "title" and not text.isspace():
            self.page.titles.append(" ".join(text.split()))
        elif tag == "script" and text and self.top is not None and not self.top.get("src"):
            self.page.scripts.append(Script(self.top.attributes, text))
