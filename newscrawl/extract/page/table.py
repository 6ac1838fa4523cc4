"""The table of a page: elements and text runs in document order, with the ranges that each element owns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import Any

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

BREAK = "\n"
"""The text run that stands for the edge of a block or a ``<br>``; no other run holds a line feed."""

HEADING_TAGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])

index_of = attrgetter("index")
"""The place of an element in its page, to sort and to search lists of them by."""


class Node:
    """One element, with the ranges of the page's lists that its subtree owns."""

    __slots__ = ("attributes", "end", "index", "known_hint", "parent", "tag", "text_end", "text_start")

    # Filled where it is made: a page has thousands, and to enter an ``__init__`` takes as long as to parse the tag.
    tag: str
    attributes: dict[str, str]
    parent: Node | None
    index: int
    """Place in ``Page.nodes``."""
    end: int
    """One past its last descendant in ``Page.nodes``; set when the element is closed."""
    text_start: int
    text_end: int
    """Its text is ``Page.texts[text_start:text_end]``; set when the element is closed."""
    known_hint: str | None
    """What :attr:`hint` was when it was first asked for, None before."""

    @property
    def hint(self) -> str:
        """``class`` and ``id`` in lower case: the names that authors gave the element."""
        if self.known_hint is None:
            attributes = self.attributes
            self.known_hint = f"{attributes.get('class', '')} {attributes.get('id', '')}".strip().lower()
        return self.known_hint

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
        found = [nodes for tag in tags if (nodes := self.by_tag.get(tag))]
        if len(found) < 2:
            return found[0] if found else []
        return sorted(chain.from_iterable(found), key=index_of)

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
