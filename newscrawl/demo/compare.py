"""Compares what was read with the truth, field by field."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from newscrawl.extract.types import ArticlePage, SidebarEntry

Facts = Mapping[str, Any]
"""Field name -> value as it stands in a record (JSON types)."""

ARTICLE_FIELDS = (
    "url",
    "canonical_url",
    "title",
    "subtitle",
    "description",
    "authors",
    "editors",
    "source_name",
    "source_url",
    "dateline",
    "breadcrumbs",
    "published_at",
    "published_raw",
    "published_precision",
    "modified_at",
    "modified_raw",
    "language",
    "text",
    "images",
    "tags",
    "disclaimer",
)
SUMMARY_FIELDS = (
    "url",
    "title",
    "kicker",
    "summary",
    "summary_truncated",
    "image_url",
    "published_on",
    "published_raw",
    "published_precision",
    "published_basis",
    "published_ambiguous",
    "block",
    "position",
)


def article_facts(page: ArticlePage) -> Facts:
    """The fields of an article, as its record has them."""
    values = {name: getattr(page, name) for name in ARTICLE_FIELDS if name != "text"}
    return _as_json({**values, "text": page.text})


def summary_facts(entry: SidebarEntry) -> Facts:
    """The fields of a summary, as its record has them."""
    return _as_json({name: getattr(entry, name) for name in SUMMARY_FIELDS})


def _as_json(values: Mapping[str, Any]) -> dict[str, Any]:
    plain = {name: _as_dict(value) for name, value in values.items()}
    decoded: dict[str, Any] = json.loads(json.dumps(plain, default=_iso))
    return decoded


def _as_dict(value: Any) -> Any:
    if isinstance(value, list):
        return [_as_dict(item) for item in value]
    return asdict(value) if hasattr(value, "__dataclass_fields__") else value


def _iso(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no value of a record")


@dataclass(slots=True)
class Comparison:
    """Counts fields and keeps what differs."""

    compared: int = 0
    differences: list[str] = field(default_factory=list)
    """One line each: where, field, expected, found."""

    @property
    def equal(self) -> int:
        """How many fields are as expected."""
        return self.compared - len(self.differences)

    def add(self, where: str, expected: Facts, found: Facts) -> None:
        """Compare all fields that are expected."""
        for name, value in expected.items():
            self.check(f"{where} {name}", value, found.get(name))

    def check(self, what: str, expected: object, found: object) -> None:
        """Compare one value."""
        self.compared += 1
        if expected != found:
            self.differences.append(f"{what}: expected {expected!r}, found {found!r}")

    def __str__(self) -> str:
        return f"{self.equal} of {self.compared} fields equal"
