"""Bylines as a reader sees them beside the title, in languages that write words apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newscrawl.extract.names import PREFIX, split_people
from newscrawl.extract.page import Node, Page
from newscrawl.extract.surroundings import Line, Surroundings

# By Ann Lee and Bob Ray | 5 Nov 2025: names end where a date or another part begins.
BYLINE_END = re.compile(r"\d|\||·|•|\t(?=[^\t]{0,30}\d)|\s[-–—]\s")
LONGEST_BYLINE = 140

# What elements of authors are called; words of class and id.
AUTHOR_HINT = re.compile(
    r"(?<![a-z])(?:authors?|byline|by-line|autor(?:en|es|e)?|auteurs?|writer|reporter|redakteur|forfatter)(?![a-z])"
)
AUTHOR_LINK = re.compile(
    r"/(?:authors?|autor(?:en|es|i)?|auteurs?|journalists?|people|profile|by|staff|reporter|redaktion|autori?|firmas|toimittaja)/"
)
LONGEST_NAME_ELEMENT = 120
MOST_NODES = 600


def shown_authors(page: Page, around: Surroundings) -> list[str]:
    """The people of the first byline between title and text, above the title, or below the text."""
    for lines in (around.head, around.above[::-1], around.tail):
        for line in lines:
            names = _byline(line)
            if names:
                return names
    for lines in (around.head, around.above):
        names = _marked(page, lines)
        if names:
            return names
    return []


def _byline(line: Line) -> list[str]:
    text = line.text[:LONGEST_BYLINE]
    prefix = PREFIX.match(text)
    if prefix is None:
        return []
    end = BYLINE_END.search(text, prefix.end())
    names = split_people(text[prefix.end() : end.start() if end else None])
    # After "Von" or "Di" a single word is the beginning of a sentence.
    return [name for name in names if " " in name]


def _marked(page: Page, lines: list[Line]) -> list[str]:
    """Names in elements that are called author or link to one's page."""
    names: list[str] = []
    if not lines:
        return names
    for node in _nodes_between(page, lines[0].start, lines[-1].end):
        if _is_author(node) and 0 < page.length(node) <= LONGEST_NAME_ELEMENT:
            for line in page.lines(node):
                names += [name for name in split_people(line) if " " in name and name not in names]
    return names


def _nodes_between(page: Page, start: int, stop: int) -> Iterator[Node]:
    first = page.owners[start]
    last = page.owners[min(stop, len(page.owners)) - 1]
    for node in page.nodes[first : min(max(first, last) + 1, first + MOST_NODES)]:
        if start <= node.text_start and node.text_end <= stop:
            yield node


def _is_author(node: Node) -> bool:
    if node.tag == "a":
        return node.get("rel") == "author" or bool(AUTHOR_LINK.search(node.get("href") or ""))
    return bool(AUTHOR_HINT.search(node.hint))
