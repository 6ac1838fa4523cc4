"""The demo portal as data: which story stands where, who announces whom. Pages and truth come from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from newscrawl.demo.layouts import BlockPlan, Layout
from newscrawl.demo.plan import PER_PAGE, ChannelPlan
from newscrawl.demo.story import END_MARK, Story


class Fate(StrEnum):
    """What awaits a crawler at an address."""

    ARTICLE = "article"
    MISSING = "missing"
    FLAKY = "flaky"
    FORBIDDEN = "forbidden"


@dataclass(eq=False, slots=True, repr=False)
class Post:
    """A story under one address."""

    path: str
    number: int
    channel: ChannelPlan
    layout: Layout
    story: Story
    fate: Fate = Fate.ARTICLE
    sheets: int = 1
    """Over how many pages it is spread."""
    blocks: list[Block] = field(default_factory=list)
    changed: datetime | None = None
    """When the page last changed; None = when it was published."""

    @property
    def last_modified(self) -> datetime:
        """For the HTTP header."""
        return self.changed or self.story.modified or self.story.published

    @property
    def url_has_date(self) -> bool:
        """Whether the address holds the day of publication."""
        return self.channel.day_format is not None

    @property
    def paragraphs(self) -> list[str]:
        """The text as the page shows it, captions left out and the closing mark too."""
        first, *rest = self.story.paragraphs
        return [self.story.dateline + first if self.layout.dateline else first, *rest]

    @property
    def marked_paragraphs(self) -> list[str]:
        """The text with the closing mark, as printed."""
        *rest, last = self.paragraphs
        return [*rest, last + END_MARK if self.layout.dateline else last]

    def sheet_path(self, sheet: int) -> str:
        """Address of the n-th page, counted from 1: a.shtml, a_2.shtml."""
        if sheet == 1:
            return self.path
        stem, dot, suffix = self.path.rpartition(".")
        return f"{stem}_{sheet}{dot}{suffix}"

    def on_sheet(self, paragraphs: list[str], sheet: int) -> list[str]:
        """Those of ``paragraphs`` (one for each of the story's) that the n-th page prints."""
        size = -(-len(paragraphs) // self.sheets)
        return paragraphs[(sheet - 1) * size : sheet * size]

    def teaser(self, cut: int) -> tuple[str, bool]:
        """Its opening as other pages quote it, and whether they cut it."""
        opening = self.paragraphs[0]
        return (opening[:cut] + "...", True) if len(opening) > cut else (opening, False)


@dataclass(frozen=True, slots=True)
class Block:
    """A list of other articles on a page."""

    plan: BlockPlan
    posts: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a channel's list; ``path`` may lead to the post by a redirect."""

    path: str
    post: Post


@dataclass(eq=False, slots=True, repr=False)
class DemoChannel:
    """One channel and what it lists, newest first."""

    plan: ChannelPlan
    entries: list[Entry] = field(default_factory=list)

    @property
    def page_count(self) -> int:
        """How many list pages it has."""
        return -(-len(self.entries) // PER_PAGE)

    def page_path(self, page: int) -> str:
        """Address of the n-th list page, counted from 1."""
        return self.plan.path if page == 1 else self.plan.next_pages.format(page=page)

    def page_entries(self, page: int) -> list[Entry]:
        """What the n-th list page shows."""
        return self.entries[(page - 1) * PER_PAGE : page * PER_PAGE]

    def summary_cut(self, entry: Entry) -> int | None:
        """Where the list cuts the entry's summary, None when it shows none."""
        return 80 if entry.post.number % 4 < self.plan.summaries else None


@dataclass(eq=False, slots=True, repr=False)
class Site:
    """The whole portal at one moment."""

    now: datetime
    """When its pages were made; relative dates count from here."""
    channels: list[DemoChannel]
    posts: dict[str, Post] = field(default_factory=dict)
    """By path, in the order of creation."""
    redirects: dict[str, str] = field(default_factory=dict)
    same_story: list[list[Post]] = field(default_factory=list)
    """Groups of posts with one text, the original first."""
    near_copies: list[tuple[Post, Post]] = field(default_factory=list)
    """Original and altered copy."""

    def channel(self, key: str) -> DemoChannel:
        """The channel with this key. Raises KeyError."""
        for channel in self.channels:
            if channel.plan.key == key:
                return channel
        raise KeyError(key)
