"""Authors in structured data: JSON-LD, microdata, meta elements. Half of them name the site instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newscrawl.extract.links.urls import host_of
from newscrawl.extract.page import Page
from newscrawl.extract.people.names import ACCOUNTS, LONGEST, clean_name, split_people
from newscrawl.extract.structured.json_ld import first_text, types_of
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.text.headlines import LONGEST_TITLE, cuts

# Names of meta elements for authors, whatever the system in front: author, og:author, sailthru.author, byl.
META_AUTHOR = re.compile(r"(?:.*[.:_-])?(?:authors?|byl|byline|creators?)")
# These name the site's own account or its app.
NOT_AUTHOR = re.compile(r"twitter|smartbanner|apple|app:|facebook|site|publisher|id\b|image")

LETTERS = re.compile(r"[\W_]+")
# Templates that were not filled in, addresses, numbers of accounts.
NO_SIGNATURE = re.compile(r"[{}<>$%=@]|https?:|www\.|^\W*\d*\W*$")
MOST = 12


class SiteNames:
    """What the site calls itself, to tell its name from a person's."""

    def __init__(self, page: Page, structured: Structured) -> None:
        names = [*structured.meta.get("og:site_name", []), *structured.meta.get("application-name", [])]
        names += structured.meta.get("publisher", [])
        for item in structured.articles[:1]:
            names.append(first_text(item.get("publisher"), "name") or "")
        labels = host_of(page.url).removeprefix("www.").split(".")
        self.known = {_letters(name) for name in [*names, *labels[:-1]]} - {""}
        self._titles = page.titles[:1]

    def holds(self, name: str) -> bool:
        """True when the name is the site's."""
        return _letters(name) in self.known

    def is_called(self, name: str) -> bool:
        """The same, or what the page's title ends with: what a reader sees beside the date may be that."""
        tails = (tail for title in self._titles for _, tail in cuts(title[:LONGEST_TITLE]))
        return self.holds(name) or _letters(name) == _letters(next(tails, ""))


def _letters(text: str) -> str:
    return (text if text.isalnum() else LETTERS.sub("", text)).casefold()


def stated_authors(structured: Structured, site: SiteNames) -> tuple[list[str], str]:
    """The people of the first place that names any, and that place: jsonld, microdata or meta."""
    for origin, texts in _places(structured):
        people: list[str] = []
        for text in texts:
            people += [p for p in split_people(text) if not site.holds(p) and p not in people]
        if people:
            return people[:MOST], origin
    return [], ""


def stated_signature(structured: Structured) -> list[str]:
    """Whom the page declares as the author though it is a medium or an agency: "dpa", "Le Monde et AFP".

    For stories that nobody signed: then this is the credit that the portal itself gives.
    """
    for article in structured.articles[:1]:
        author = article.get("author")
        for text in [*_person_names(author), *_organisation_names(author)]:
            name = clean_name(text)
            is_account = any(word.casefold() in ACCOUNTS for word in name.split())
            if 2 <= len(name) <= LONGEST and not NO_SIGNATURE.search(name) and not is_account:
                return [name]
    return []


def _places(structured: Structured) -> Iterator[tuple[str, list[str]]]:
    for article in structured.articles[:1]:
        for key in ("author", "creator"):
            yield "jsonld", list(_person_names(article.get(key)))
    yield "microdata", structured.microdata.get("author", [])
    for name, contents in structured.meta.items():
        if META_AUTHOR.fullmatch(name) and not NOT_AUTHOR.search(name):
            yield "meta", contents


def _organisation_names(value: Any) -> Iterator[str]:
    """Names of the organisations in an author property."""
    for item in value[:MOST] if isinstance(value, list) else [value]:
        if isinstance(item, dict) and any(name.endswith("Organization") for name in types_of(item)):
            yield from _person_names(item.get("name"))


def _person_names(value: Any) -> Iterator[str]:
    """Names in an author property: text, a Person, or a list of either; organisations left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value[:MOST]:
            yield from _person_names(item)
    elif isinstance(value, dict) and not any(name.endswith("Organization") for name in types_of(value)):
        yield from _person_names(value.get("name"))
