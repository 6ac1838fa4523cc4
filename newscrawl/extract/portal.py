"""A declared portal, as the extraction sees it: facts and overriding selectors, no I/O.

:mod:`newscrawl.portals` makes these from TOML files. A selector is CSS (parsel's, ``::text`` and
``::attr(x)`` allowed) or, when it begins with ``/`` or ``./``, XPath. Every one is optional: what is
None is read generically.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Channel:
    """A list page to walk."""

    url: str
    label: str | None = None
    """The channel's name in the records: 国内新闻."""


@dataclass(frozen=True, slots=True)
class ArticleRules:
    """Selectors for an article page."""

    title: str | None = None
    subtitle: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    authors: str | None = None
    editors: str | None = None
    source_name: str | None = None
    body: str | None = None
    """The element (or elements) that hold the story."""
    breadcrumbs: str | None = None
    tags: str | None = None
    disclaimer: str | None = None
    next_page: str | None = None
    remove: tuple[str, ...] = ()
    """Elements taken out before anything is read."""


@dataclass(frozen=True, slots=True)
class EntryRules:
    """Selectors for the entries of a sidebar or of a channel page; all but ``entry`` relative to it."""

    entry: str | None = None
    """The card: one element an entry."""
    title: str | None = None
    url: str | None = None
    summary: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class ChannelRules(EntryRules):
    """Selectors for a channel page."""

    next_page: str | None = None
    article_url: str | None = None
    """A regular expression that the address of every article matches (``re.search``)."""


@dataclass(frozen=True, slots=True)
class Portal:
    """One news site."""

    key: str
    """Folder and id prefix: the TOML file's name, or the host of an undeclared portal."""
    name: str | None = None
    hosts: tuple[str, ...] = ()
    """Host names whose pages belong to the portal; sub-domains belong too."""
    timezone: str | None = None
    """IANA name, for times shown without a zone."""
    language: str | None = None
    """BCP 47 tag, where the pages do not tell."""
    channels: tuple[Channel, ...] = ()
    article: ArticleRules = field(default_factory=ArticleRules)
    sidebar: EntryRules = field(default_factory=EntryRules)
    channel: ChannelRules = field(default_factory=ChannelRules)
