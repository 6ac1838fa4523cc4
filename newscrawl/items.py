"""The two records that a crawl writes, and the page that carries them through the pipelines.

The field order is the key order of the JSONL; every key is always there. ``newscrawl/schemas/*.json`` are
made from these classes by ``scrapy schema`` and checked in. Meanings follow schema.org/NewsArticle.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime

from newscrawl.extract.links.urls import normalise_url
from newscrawl.extract.types import Basis, Breadcrumb, Dateline, Image, Precision

SCHEMA_VERSION = 1
"""Raised when a key is removed or changes its meaning; new keys do not raise it."""


def article_id(portal: str, url: str) -> str:
    """The stable id of an article: 32 hex digits, the same for every summary that announces it."""
    return hashlib.sha256(f"{portal}\n{normalise_url(url)}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(slots=True)
class HttpFacts:
    """How the page was delivered."""

    status: int
    """HTTP status code: 200."""
    etag: str | None = None
    """``ETag`` as sent (RFC 9110, section 8.8.3)."""
    last_modified: str | None = None
    """``Last-Modified`` as sent."""
    charset: str | None = None
    """The encoding that the bytes were read with."""


@dataclass(slots=True)
class RawPointer:
    """Where the page's bytes were archived."""

    warc: str
    """Name of the WARC file."""
    offset: int
    """Byte offset of the record in it."""


@dataclass(slots=True, kw_only=True)
class Article:
    """One story (record ``"article"``); several pages of one story are one article."""

    record: str = "article"
    schema_version: int = SCHEMA_VERSION
    id: str
    """See :func:`article_id`; stable over revisions."""
    portal: str
    """Key of the portal: its TOML file's name, or its host."""
    domain: str
    """Host of ``url``."""
    url: str
    """The address fetched, after redirects."""
    canonical_url: str | None = None
    """What the page calls its own address."""
    page_urls: list[str] = field(default_factory=list)
    """All pages of the story in order; the first is ``url``."""
    channel: str | None = None
    """The channel it was found in: 国内新闻."""
    breadcrumbs: list[Breadcrumb] = field(default_factory=list)
    """The path shown above the title."""
    title: str
    """Headline without the site's name."""
    subtitle: str | None = None
    """Second headline."""
    description: str | None = None
    """The page's own summary of itself."""
    authors: list[str] = field(default_factory=list)
    """People who wrote it; where the page names none, the organisation that it credits."""
    editors: list[str] = field(default_factory=list)
    """责任编辑, "Edited by"."""
    source_name: str | None = None
    """来源: who the portal says wrote it."""
    source_url: str | None = None
    """Where the source's name links."""
    dateline: Dateline | None = None
    """The agency line that opens the story."""
    published_at: datetime | None = None
    """First publication, RFC 3339 with offset."""
    published_raw: str | None = None
    """The text that ``published_at`` was read from."""
    published_precision: Precision | None = None
    """How exactly the page gave it; on "day" the time of day is 00:00."""
    modified_at: datetime | None = None
    """Last change, RFC 3339 with offset."""
    modified_raw: str | None = None
    """The text that ``modified_at`` was read from."""
    language: str | None = None
    """BCP 47 tag of the text."""
    text: str
    """The body: paragraphs joined by a line feed."""
    images: list[Image] = field(default_factory=list)
    """The story's pictures in order."""
    tags: list[str] = field(default_factory=list)
    """The page's keywords for the story."""
    disclaimer: str | None = None
    """免责声明 and the like."""
    related_ids: list[str] = field(default_factory=list)
    """Ids of the articles that its sidebar announces, in order; they join with both records' ``id``."""
    content_hash: str = ""
    """Versioned hash of the canonical text: "v1:…"."""
    cluster_id: str | None = None
    """Of a near-duplicate: id of the article of its cluster that was written first, whose own line has None."""
    revision: int = 1
    """1 for the first line of an id, then 2, 3 …"""
    previous_hash: str | None = None
    """``content_hash`` of the revision before."""
    changed: list[str] = field(default_factory=list)
    """Which of title, text and published_at changed since then."""
    first_seen_at: datetime | None = None
    """When its address was first discovered, UTC."""
    fetched_at: datetime | None = None
    """When this version was fetched, UTC."""
    http: HttpFacts
    """How it was delivered."""
    raw: RawPointer | None = None
    """Where its bytes were archived, None when they were not."""
    run_id: str = ""
    """The run that wrote the line."""
    extractor: str = ""
    """Name and version of the code that read the page: newscrawl/0.1.0."""
    provenance: dict[str, str] = field(default_factory=dict)
    """Field name -> css, jsonld, meta, microdata, text, url or generic."""


@dataclass(slots=True, kw_only=True)
class SidebarSummary:
    """An entry that announces another article (record ``"summary"``)."""

    record: str = "summary"
    schema_version: int = SCHEMA_VERSION
    id: str
    """:func:`article_id` of the article it announces."""
    portal: str
    """Portal of the page it was found on."""
    channel: str | None = None
    """Channel of the page it was found on."""
    url: str
    """Address of the announced article, as linked."""
    title: str
    """Headline as shown."""
    kicker: str | None = None
    """Overline shown with it."""
    summary: str | None = None
    """The teaser paragraph."""
    summary_truncated: bool = False
    """True when the page itself cut it."""
    image_url: str | None = None
    """The entry's thumbnail."""
    published_on: date | None = None
    """The day it states, YYYY-MM-DD in the page's time zone."""
    published_raw: str | None = None
    """The date as shown."""
    published_precision: Precision | None = None
    """How exact the shown date is."""
    published_basis: Basis | None = None
    """Where the year or day that was not shown came from."""
    published_ambiguous: bool = False
    """True when another reading would have been nearly as good."""
    block: str | None = None
    """Heading of the block: 相关阅读."""
    position: int = 0
    """0-based place among the page's entries."""
    found_on_id: str
    """Id of the article beside which it stood."""
    found_on_url: str
    """Its address."""
    content_hash: str = ""
    """Versioned hash of what the entry says."""
    first_seen_at: datetime | None = None
    """When this entry was first seen, UTC."""
    fetched_at: datetime | None = None
    """When the page it stood on was fetched, UTC."""
    run_id: str = ""
    """The run that wrote the line."""


@dataclass(slots=True, kw_only=True)
class CrawledPage:
    """One fetched story with its sidebar: what spiders yield and the pipelines commit as one.

    Article and summaries travel together because they are written in one transaction: were they separate
    items, a kill between the two commits would lose the sidebar of an article that counts as done.
    """

    article: Article
    summaries: list[SidebarSummary] = field(default_factory=list)
    requested_id: str
    """Frontier id under which the page was requested; differs from ``article.id`` after a redirect."""
    requested_url: str
    """The address of that row."""
