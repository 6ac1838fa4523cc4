"""The people of an article: who wrote it, and who edited it. Media and agencies are neither."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from newscrawl.extract.page import Page
from newscrawl.extract.page.story import Body, Title
from newscrawl.extract.page.vicinity import Vicinity
from newscrawl.extract.people.chinese import chinese_authors, chinese_editors, names_alone, pen_names
from newscrawl.extract.people.chinese_name_lists import read_names
from newscrawl.extract.people.chinese_names import is_chinese_name
from newscrawl.extract.people.japanese import japanese_authors
from newscrawl.extract.people.names import split_people
from newscrawl.extract.people.shown import BYLINE_END, shown_authors, unmarked_authors
from newscrawl.extract.people.source import find_source
from newscrawl.extract.people.stated import SiteNames, stated_authors, stated_signature
from newscrawl.extract.structured.read import Structured

EDITED_BY = re.compile(
    r"(?:edited by\s|editing by\s|(?:redaktion|edit[oö]r)\s?[:\t])\s{0,3}(.{3,80})", re.IGNORECASE
)

# One of these is in each such label, in lower case.
EDITED_BY_WORDS = ("edit", "redaktion")
# Source: AHA | Editor: Ann Lee · 5 Nov 2025: what stands between these is a text of its own.
PIECE_EDGE = re.compile(r"[|·•\t]\s?")
MOST_PIECES = 8


@dataclass(slots=True)
class People:
    """Names in the order of the page, each once."""

    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    provenance: dict[str, str] = field(default_factory=dict)
    """authors and editors -> jsonld, microdata, meta or text."""


def find_people(
    page: Page, structured: Structured, title: Title | None, body: Body, around: Vicinity | None = None
) -> People:
    """Authors and editors as the page names them.

    Chinese pages print their people and fill the meta elements with anything: what is shown comes first there.
    Elsewhere structured data comes first. ``around`` saves reading the lines around the story once more.
    """
    around = around or Vicinity(page, title, body)
    people = People()
    if around.language == "zh":
        _find_chinese(people, page, structured, around, body)
        if not all(is_chinese_name(name) for name in people.authors):
            # A pen name may be the medium's: 来源：棱镜 作者：棱镜.
            source = find_source(page, structured, title, body, around)
            people.authors = [name for name in people.authors if source is None or name != source.name]
    else:
        _find_others(people, page, structured, around, body)
    if not people.authors:
        people.provenance.pop("authors", None)
    if not people.editors:
        people.provenance.pop("editors", None)
    return people


def _find_chinese(people: People, page: Page, structured: Structured, around: Vicinity, body: Body) -> None:
    people.editors = chinese_editors(around, body)
    people.authors = chinese_authors(around, body, people.editors)
    people.authors = people.authors or names_alone(page, around, body)
    people.provenance = {"authors": "text", "editors": "text"}
    if not people.authors:
        stated, people.provenance["authors"] = stated_authors(structured, SiteNames(page, structured))
        names = [name for text in stated for name in read_names(text, pen_names=False).names]
        names = names or pen_names(page, around, stated)
        people.authors = [name for name in names if name not in people.editors]


def _find_others(people: People, page: Page, structured: Structured, around: Vicinity, body: Body) -> None:
    site = SiteNames(page, structured)
    authors, origin = stated_authors(structured, site)
    if not authors or (origin == "meta" and not _are_shown(authors, around)):
        # A site's own name stands in the head of all its pages; who wrote this one stands beside it.
        authors, origin = _shown(page, around, site) or (authors, origin)
    if not authors and around.language == "ja":
        authors, origin = [n for n in japanese_authors(around, body) if not site.is_called(n)], "text"
    if not authors:
        authors, origin = stated_signature(structured), "jsonld"
    if not authors:
        sections = structured.meta.get("article:section", [])
        unmarked = unmarked_authors(around, body)
        authors, origin = [n for n in unmarked if not site.is_called(n) and n not in sections], "text"
    people.authors, people.provenance["authors"] = authors, origin
    people.editors = _editors_among([*body.cut_lines, *(line.text for line in (*around.head, *around.tail))])
    people.provenance["editors"] = "text"


def _are_shown(authors: list[str], around: Vicinity) -> bool:
    """True when a reader sees the name of one of them beside the story."""
    lines = "\n".join(line.text for line in (*around.head, *around.above, *around.tail)).casefold()
    return any(name.casefold() in lines for name in authors)


def _shown(page: Page, around: Vicinity, site: SiteNames) -> tuple[list[str], str] | None:
    authors = [name for name in shown_authors(page, around) if not site.is_called(name)]
    return (authors, "text") if authors else None


def _editors_among(lines: list[str]) -> list[str]:
    """The editors of the first line that names any."""
    # Most pages have none, which one look tells.
    if not _may_name_editors("\n".join(lines)):
        return []
    return next((names for line in lines if _may_name_editors(line) and (names := _editors_on(line))), [])


def _may_name_editors(text: str) -> bool:
    lowered = text.lower()
    return any(word in lowered for word in EDITED_BY_WORDS)


def _editors_on(text: str) -> list[str]:
    """The editors that a line names where it or one of its pieces begins."""
    edges = [0, *(edge.end() for edge in islice(PIECE_EDGE.finditer(text), MOST_PIECES))]
    for edge in edges:
        match = EDITED_BY.match(text, edge)
        if match:
            end = BYLINE_END.search(match[1])
            return split_people(match[1][: end.start()] if end else match[1])
    return []
