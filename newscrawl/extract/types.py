"""What the two entry points of :mod:`newscrawl.extract` return.

Plain data: text is Unicode NFC as the page shows it (white space collapsed, never ``""`` for
"unknown" but ``None``), addresses are absolute, times are aware datetimes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Precision = Literal["second", "minute", "day"]
"""How exactly the page gave a time."""

Basis = Literal["explicit", "url", "page", "fetch"]
"""Where a date's missing year (or day) came from: nothing was missing, the entry's own URL, the time
of the page it stands on, or the time of the fetch."""


@dataclass(slots=True)
class Breadcrumb:
    """One step of the path a page shows above its title (schema.org/BreadcrumbList)."""

    name: str
    """The text of the step: 国内新闻."""
    url: str | None = None
    """Where the step leads, None when it is plain text."""


@dataclass(slots=True)
class Dateline:
    """The agency line that opens a story: 中新网江苏连云港9月18日电 (记者 …), "PARIS, Nov 3 (Reuters) -"."""

    agency: str | None
    """中新网"""
    place: str | None
    """江苏连云港"""
    date: date | None
    """The day it names, its year taken from the article's own time."""
    text: str
    """The line as the page has it: 中新网江苏连云港9月18日电 (记者 郭超凯 许佳雯)."""


@dataclass(slots=True)
class Image:
    """A picture that belongs to the story (not a logo, an icon, or a sidebar's thumbnail)."""

    url: str
    """Absolute address of the largest version that the markup names."""
    caption: str | None = None
    """The text printed under the picture."""
    alt: str | None = None
    """The ``alt`` attribute."""
    after_paragraph: int = 0
    """How many of the article's paragraphs stand before it; 0 = above the text."""


@dataclass(slots=True)
class SidebarEntry:
    """An entry that announces another article beside, inside or under this one."""

    title: str
    """Headline as shown, without kicker, rank number, author or "Premium" mark."""
    url: str
    """Absolute address as linked, tracking parameters kept."""
    kicker: str | None = None
    """Overline or category printed with the headline."""
    summary: str | None = None
    """The teaser paragraph, the page's own cut mark ("...") kept."""
    summary_truncated: bool = False
    """True when the page itself cut the summary."""
    published_on: date | None = None
    """The calendar day the entry states, in the page's time zone."""
    published_raw: str | None = None
    """The date as shown (时间:09-19 gives 09-19), else the ``datetime`` attribute."""
    published_precision: Precision | None = None
    """How exact the shown date is: 3小时前 is "minute", 09-19 is "day"."""
    published_basis: Basis | None = None
    """Where the year or day that was not shown came from."""
    published_ambiguous: bool = False
    """True when another year or day would have been nearly as good a reading."""
    block: str | None = None
    """Heading of the block it stands in: 相关阅读, "Most read"."""
    position: int = 0
    """0-based place among all the page's entries, in document order."""
    image_url: str | None = None
    """Absolute address of the entry's thumbnail."""


@dataclass(slots=True)
class ArticlePage:
    """Everything read from one article page."""

    url: str
    """The address the page was fetched from."""
    canonical_url: str | None = None
    """``rel=canonical`` or ``og:url`` when it names this article (not a home page, not another story)."""
    title: str | None = None
    """Headline without the site's or the section's name."""
    subtitle: str | None = None
    """A second headline printed with the first."""
    description: str | None = None
    """The page's own summary of itself (meta description, JSON-LD description)."""
    published_at: datetime | None = None
    """First publication, aware."""
    published_raw: str | None = None
    """The text or attribute that ``published_at`` was read from."""
    published_precision: Precision | None = None
    modified_at: datetime | None = None
    """Last change, aware; None when the page gives none or it equals ``published_at``."""
    modified_raw: str | None = None
    authors: list[str] = field(default_factory=list)
    """People who wrote the story, in order, never the source; the organisation credited where nobody is named."""
    editors: list[str] = field(default_factory=list)
    """责任编辑, "Edited by"."""
    source_name: str | None = None
    """来源: who the portal says wrote it."""
    source_url: str | None = None
    dateline: Dateline | None = None
    breadcrumbs: list[Breadcrumb] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    """The body: paragraphs, sub-headings and captions in order."""
    images: list[Image] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    """Keywords the page gives for the story."""
    language: str | None = None
    """BCP 47 tag of the text: zh-Hans, de, en."""
    next_page: str | None = None
    """Absolute address of the story's next page, None on the last."""
    disclaimer: str | None = None
    """免责声明 and the like, kept apart from the text."""
    summaries: list[SidebarEntry] = field(default_factory=list)
    charset: str | None = None
    """The encoding that the bytes were read with."""
    replacement_characters: int = 0
    """How many bytes could not be decoded (U+FFFD in the text)."""
    provenance: dict[str, str] = field(default_factory=dict)
    """Field name -> where it came from: css, jsonld, meta, microdata, text, url or generic."""
    problems: list[str] = field(default_factory=list)
    """Why something could not be read, one short English sentence each."""

    @property
    def text(self) -> str | None:
        """The paragraphs joined by newlines, None when there are none."""
        return "\n".join(self.paragraphs) or None


@dataclass(slots=True)
class ChannelEntry:
    """One article link of a channel page."""

    title: str
    url: str
    summary: str | None = None
    published_raw: str | None = None
    """The date as shown."""
    published_on: date | None = None
    """The day it means, None when the entry states none."""


@dataclass(slots=True)
class Link:
    """A titled address, such as a sub-channel."""

    title: str
    url: str


@dataclass(slots=True)
class ChannelPage:
    """Everything read from one channel (list) page."""

    url: str
    title: str | None = None
    articles: list[ChannelEntry] = field(default_factory=list)
    """In the order of the page, each address once."""
    next_page: str | None = None
    """Absolute address of the following list page, None on the last."""
    page_urls: list[str] = field(default_factory=list)
    """Addresses of the numbered list pages that the page links, in order (next_page included)."""
    subchannels: list[Link] = field(default_factory=list)
    feeds: list[str] = field(default_factory=list)
    """RSS, Atom and JSON feeds that the page announces."""
    charset: str | None = None
    problems: list[str] = field(default_factory=list)
