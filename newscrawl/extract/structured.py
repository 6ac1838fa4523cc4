"""Structured data of a page, read once and with suspicion: meta elements, links, JSON-LD, microdata."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from newscrawl.extract.page import Page


@dataclass(slots=True)
class Structured:
    """What the page says about itself in machine-readable form. Evidence, not truth."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    """``name``, ``property`` or ``itemprop`` of ``<meta>`` in lower case -> contents in order, never empty strings."""
    links: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    """``<link>`` elements: rel in lower case and all attributes."""
    articles: list[dict[str, Any]] = field(default_factory=list)
    """JSON-LD objects whose ``@type`` is a kind of schema.org/Article, this page's own first."""
    objects: list[dict[str, Any]] = field(default_factory=list)
    """All other JSON-LD objects (BreadcrumbList, WebPage, Person …), ``@graph`` unfolded."""

    def first_meta(self, *names: str) -> str | None:
        """The first content of the first of these names that the page has."""
        return next((self.meta[name][0] for name in names if name in self.meta), None)


def read_structured(page: Page) -> Structured:
    """Collect the page's structured data; broken JSON is repaired where that is safe, else left out."""
    return Structured()
