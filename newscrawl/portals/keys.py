"""The tables of a portal file as data: which keys each one has and what their values must be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from newscrawl.extract.portal import ArticleRules, ChannelRules, EntryRules
from newscrawl.portals import values
from newscrawl.portals.errors import nearest_name

Check = Callable[[object], Any]
"""Gives the value to keep or raises :class:`newscrawl.portals.values.Refused`."""


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of table."""

    checks: Mapping[str, Check]
    """Key -> check of its value."""
    required: frozenset[str] = frozenset()
    """Keys that must be there."""


def _selectors_of(rules: type[EntryRules | ArticleRules]) -> dict[str, Check]:
    return {field.name: values.selector for field in fields(rules)}


RULE_TABLES: Mapping[str, Table] = {
    "article": Table({**_selectors_of(ArticleRules), "remove": values.selectors}),
    "sidebar": Table(_selectors_of(EntryRules)),
    "channel": Table({**_selectors_of(ChannelRules), "article_url": values.pattern}),
}
"""The tables of overriding selectors."""

CHANNEL_TABLE = Table({"url": values.url, "label": values.text}, required=frozenset({"url"}))
"""One ``[[channels]]``."""

PORTAL_TABLE = Table(
    {
        "name": values.text,
        "hosts": values.hosts,
        "timezone": values.timezone,
        "language": values.language,
        "channels": values.channel_tables,
        **dict.fromkeys(RULE_TABLES, values.table),
    },
    # Without hosts a link off the portal could not be told from an article; without channels
    # there is nothing to walk.
    required=frozenset({"hosts", "channels"}),
)
"""The file's top level."""


def nearest_key(prefix: str, key: str, table: Table) -> str | None:
    """The known key that was probably meant, dotted: the same one of another table, or one spelt alike."""
    homes = [f"{name}.{key}" for name, rules in RULE_TABLES.items() if key in rules.checks]
    if key in PORTAL_TABLE.checks:
        homes.append(key)
    alike = nearest_name(key, table.checks)
    return homes[0] if homes else f"{prefix}{alike}" if alike else None
