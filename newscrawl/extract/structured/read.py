"""Structured data of a page, read once and with suspicion: meta elements, links, JSON-LD, microdata."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from newscrawl.extract.links.urls import absolute_url, normalise_url
from newscrawl.extract.page import Page
from newscrawl.extract.structured.json_ld import (
    NESTING_KEYS,
    first_text,
    parse_json_ld,
    types_of,
    unescape,
    unfold,
)
from newscrawl.extract.structured.microdata import read_microdata

# https://schema.org/Article and its subtypes; "Posting" covers BlogPosting and LiveBlogPosting.
ARTICLE_TYPE = re.compile(r"\w*Article|\w*Posting|Report")
JSON_LD_TYPE = "application/ld+json"

# Two objects that name other pages are a list of teasers; one alone may just name itself wrongly.
TEASERS = 2

# Points for an object whose address is this page's: more than all else together.
ADDRESS_FITS = 4

# Addresses and titles of each kind that are looked at.
MAX_DECLARED = 3

META_KEYS = ("name", "property", "itemprop")
LETTERS = re.compile(r"\W+")


@dataclass(slots=True)
class Structured:
    """What the page says about itself in machine-readable form. Evidence, not truth."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    """``name``, ``property`` or ``itemprop`` of ``<meta>`` in lower case -> contents, never empty."""
    links: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    """``<link>`` elements: rel in lower case and all attributes."""
    articles: list[dict[str, Any]] = field(default_factory=list)
    """JSON-LD objects whose ``@type`` is a kind of schema.org/Article, this page's own first."""
    objects: list[dict[str, Any]] = field(default_factory=list)
    """All other JSON-LD objects (BreadcrumbList, WebPage, Person …), ``@graph`` unfolded."""
    microdata: dict[str, list[str]] = field(default_factory=dict)
    """``itemprop`` in lower case -> values of the page's article item, never empty."""

    def first_meta(self, *names: str) -> str | None:
        """The first content of the first of these names that the page has."""
        return next((self.meta[name][0] for name in names if name in self.meta), None)


def read_structured(page: Page) -> Structured:
    """Collect the page's structured data; broken JSON is repaired where that is safe, else left out."""
    structured = Structured(meta=_read_meta(page), links=_read_links(page), microdata=read_microdata(page))
    typed = [script for script in page.scripts if "type" in script.attributes]
    scripts = [script.text for script in typed if JSON_LD_TYPE in script.attributes["type"].lower()]
    if not scripts:
        return structured
    objects = unfold(value for text in scripts for value in parse_json_ld(text))
    articles: list[dict[str, Any]] = []
    others: list[dict[str, Any]] = []
    for item in objects:
        (articles if _is_article(item) else others).append(item)
    _resolve_references(articles, others)
    own, foreign = _split_own(page, structured, articles)
    structured.articles, structured.objects = own, others + foreign
    return structured


def _read_meta(page: Page) -> dict[str, list[str]]:
    meta: dict[str, list[str]] = {}
    for node in page.nodes_of("meta"):
        attributes = node.attributes
        content = attributes.get("content")
        if not content:
            continue
        content = " ".join(unescape(content).split())
        if not content:
            continue
        names = [attributes[key].strip().lower() for key in META_KEYS if key in attributes]
        # Two of them may say the same.
        for name in set(names) if len(names) > 1 else names:
            if name in meta:
                meta[name].append(content)
            else:
                meta[name] = [content]
    meta.pop("", None)
    return meta


def _read_links(page: Page) -> list[tuple[str, dict[str, str]]]:
    attributes = [node.attributes for node in page.nodes_of("link")]
    return [(named.get("rel", "").strip().lower(), named) for named in attributes]


def _is_article(item: dict[str, Any]) -> bool:
    return any(ARTICLE_TYPE.fullmatch(name) for name in types_of(item))


def _resolve_references(articles: list[dict[str, Any]], others: list[dict[str, Any]]) -> None:
    """Put the objects in the place of ``{"@id": …}`` in articles.

    Without what is nested in them: a page that holds the article would make a circle.
    """
    if not articles:
        return
    by_id = {
        item["@id"]: {key: value for key, value in item.items() if key not in NESTING_KEYS}
        for item in others
        if isinstance(item.get("@id"), str)
    }
    for article in articles:
        for key, value in article.items():
            if isinstance(value, list):
                article[key] = [_resolved(item, by_id) for item in value]
            elif isinstance(value, dict):
                article[key] = _resolved(value, by_id)


def _resolved(value: Any, by_id: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, dict) and "@id" in value and "name" not in value:
        return by_id.get(value["@id"], value) if isinstance(value["@id"], str) else value
    return value


def _split_own(
    page: Page, structured: Structured, articles: list[dict[str, Any]]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The articles that may be this page's, best first, and the teasers."""
    if len(articles) < 2:
        return articles, []
    scores = [_score(page, structured, item) for item in articles]
    order = sorted(range(len(articles)), key=lambda i: -scores[i])
    is_list = sum(score < 0 for score in scores) >= TEASERS or max(scores) >= ADDRESS_FITS
    own = [articles[i] for i in order if scores[i] >= 0 or not is_list]
    return own, [articles[i] for i in order if scores[i] < 0 and is_list]


def _score(page: Page, structured: Structured, item: dict[str, Any]) -> int:
    """How sure it is that an object describes this page; below 0 it describes another."""
    named = {normalise_url(url) for url in _addresses(page, item)}
    own = {normalise_url(url) for url in (page.url, *_own_addresses(page, structured)) if url}
    headline = LETTERS.sub("", first_text(item.get("headline")) or first_text(item.get("name")) or "").lower()
    titles = [*page.titles[:MAX_DECLARED], *structured.meta.get("og:title", [])[:MAX_DECLARED]]
    fits = bool(headline) and any(headline in LETTERS.sub("", title).lower() for title in titles)
    score = 2 * fits + ("datePublished" in item)
    if named & own:
        return score + ADDRESS_FITS
    return score - 5 if named and own and not fits else score


def _addresses(page: Page, item: dict[str, Any]) -> list[str]:
    values = [item.get("url"), item.get("mainEntityOfPage"), item.get("@id")]
    texts = [first_text(value, "@id", "url") for value in values]
    return [url for text in texts if text and "#" not in text and (url := absolute_url(page.url, text))]


def _own_addresses(page: Page, structured: Structured) -> list[str]:
    linked = [attributes.get("href") for rel, attributes in structured.links if rel == "canonical"]
    texts = [*linked[:MAX_DECLARED], *structured.meta.get("og:url", [])[:MAX_DECLARED]]
    return [url for text in texts if (url := absolute_url(page.url, text))]
