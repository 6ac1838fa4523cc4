"""What a perfect reader finds in the demo portal, told by the data that made it, never by its pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from newscrawl.demo.layouts import DISCLAIMER, BlockPlan
from newscrawl.demo.pages.feeds import feed_path
from newscrawl.demo.pages.sheet import thumbnail_path
from newscrawl.demo.pages.table import source_url
from newscrawl.demo.shown_dates import show_date
from newscrawl.demo.site import DemoChannel, Entry, Fate, Post, Site
from newscrawl.extract.types import (
    ArticlePage,
    Breadcrumb,
    ChannelEntry,
    ChannelPage,
    Dateline,
    Image,
    SidebarEntry,
)


@dataclass(frozen=True, slots=True)
class Truth:
    """The expected outcome for every address; all addresses are absolute."""

    articles: dict[str, ArticlePage]
    """Address -> what the story says; a story in several pages as one."""
    pages: dict[str, list[str]]
    """Address -> the addresses of all pages of the story."""
    lists: dict[str, ChannelPage]
    """Address of a list page -> what it lists."""
    listed: frozenset[str]
    """Articles that some list leads to and that can be fetched."""
    same_story: list[frozenset[str]]
    """One text under several addresses: one of them is written, the others are its duplicates."""
    near_copies: list[frozenset[str]]
    """Pairs to be labelled as one story, both written."""
    missing: frozenset[str]
    """Listed, but answers 404."""
    forbidden: frozenset[str]
    """Listed, but closed by robots.txt."""
    redirects: dict[str, str]
    """Old address -> new one."""

    @property
    def discovered(self) -> frozenset[str]:
        """Every address that a list links."""
        return frozenset(entry.url for page in self.lists.values() for entry in page.articles)

    @property
    def to_write(self) -> int:
        """How many articles a crawl of all channels writes."""
        return len(self.listed) - sum(len(group) - 1 for group in self.same_story)


def tell_truth(site: Site, base: str, fetched: datetime) -> Truth:
    """The truth about the portal at ``base`` for a crawl that fetches at ``fetched`` (aware)."""
    posts = list(site.posts.values())
    listed = {entry.post for channel in site.channels for entry in channel.entries}
    return Truth(
        articles={
            base + post.path: tell_article(post, base, site.now, fetched)
            for post in posts
            if post.fate is not Fate.MISSING
        },
        pages={
            base + post.path: [base + post.sheet_path(n + 1) for n in range(post.sheets)] for post in posts
        },
        lists=dict(_lists(site, base, fetched)),
        listed=_addresses(base, [post for post in listed if post.fate in (Fate.ARTICLE, Fate.FLAKY)]),
        same_story=[_addresses(base, group) for group in site.same_story],
        near_copies=[_addresses(base, pair) for pair in site.near_copies],
        missing=_addresses(base, [post for post in posts if post.fate is Fate.MISSING]),
        forbidden=_addresses(base, [post for post in posts if post.fate is Fate.FORBIDDEN]),
        redirects={base + old: base + new for old, new in site.redirects.items()},
    )


def _addresses(base: str, posts: list[Post] | tuple[Post, ...]) -> frozenset[str]:
    return frozenset(base + post.path for post in posts)


def tell_article(post: Post, base: str, now: datetime, fetched: datetime) -> ArticlePage:
    """What the pages of one post say to somebody who fetches them at ``fetched``; as one page."""
    layout, story = post.layout, post.story
    shown = story.published if layout.precision == "second" else story.published.replace(second=0)
    changed = story.modified if layout.modified else None
    return ArticlePage(
        url=base + post.path,
        canonical_url=base + post.path if layout.canonical else None,
        title=story.title,
        subtitle=story.subtitle if layout.subtitle else None,
        description=story.description if layout.description else None,
        published_at=shown,
        published_raw=story.published.strftime(layout.time_format),
        published_precision=layout.precision,
        modified_at=changed,
        modified_raw=changed.strftime(layout.time_format) if changed else None,
        authors=list(story.reporters),
        editors=[story.editor] if layout.editor else [],
        source_name=story.source,
        source_url=source_url(story.source) if layout.source_link else None,
        dateline=_dateline(post),
        breadcrumbs=[Breadcrumb(name, base + path) for name, path in post.channel.trail],
        paragraphs=_paragraphs(post),
        images=_images(post, base),
        tags=list(story.tags) if layout.tags else [],
        language="zh-Hans",
        disclaimer=DISCLAIMER if layout.disclaimer else None,
        summaries=_summaries(post, base, now, fetched),
    )


def _dateline(post: Post) -> Dateline | None:
    if not post.layout.dateline:
        return None
    story = post.story
    return Dateline(story.agency, story.dateline_place, story.published.date(), story.dateline)


def _shows_picture(post: Post) -> bool:
    return post.layout.picture and post.story.picture is not None


def _paragraphs(post: Post) -> list[str]:
    """A caption that nothing marks as one is a paragraph at its place: after the first."""
    first, *rest = post.paragraphs
    if post.story.picture and _shows_picture(post) and not post.layout.caption_is_marked:
        return [first, post.story.picture.caption, *rest]
    return [first, *rest]


def _images(post: Post, base: str) -> list[Image]:
    picture = post.story.picture
    if picture is None or not _shows_picture(post):
        return []
    return [Image(base + picture.path, picture.caption, picture.alt, after_paragraph=1)]


def _summaries(post: Post, base: str, now: datetime, fetched: datetime) -> list[SidebarEntry]:
    entries: list[SidebarEntry] = []
    for block in post.blocks:
        for other in block.posts:
            entry = _announced(block.plan, other, len(entries), base)
            _date(entry, block.plan, other, post, now, fetched)
            entries.append(entry)
    return entries


def _announced(plan: BlockPlan, other: Post, position: int, base: str) -> SidebarEntry:
    text, cut = other.teaser(plan.cut) if plan.cut else (None, False)
    return SidebarEntry(
        title=other.story.title,
        url=base + other.path,
        summary=text,
        summary_truncated=cut,
        block=plan.heading,
        position=position,
        image_url=base + thumbnail_path(other) if plan.thumbnails else None,
    )


def _date(
    entry: SidebarEntry, plan: BlockPlan, other: Post, post: Post, now: datetime, fetched: datetime
) -> None:
    """Fill in what the entry's date says on the page of ``post``."""
    published = other.story.published
    shown = show_date(published, plan.dates, now)
    if shown is None:
        return
    entry.published_raw = shown.text
    entry.published_precision = shown.precision
    entry.published_basis = shown.basis(other.url_has_date)
    entry.published_on = day = shown.day(published, fetched)
    page = post.story.published.date()
    entry.published_ambiguous = shown.is_ambiguous(day, page, fetched, other.url_has_date)


def _lists(site: Site, base: str, fetched: datetime) -> list[tuple[str, ChannelPage]]:
    return [
        (base + channel.page_path(page), _list(channel, page, site.now, base, fetched))
        for channel in site.channels
        for page in range(1, channel.page_count + 1)
    ]


def _list(channel: DemoChannel, page: int, now: datetime, base: str, fetched: datetime) -> ChannelPage:
    return ChannelPage(
        url=base + channel.page_path(page),
        articles=[_entry(channel, entry, now, base, fetched) for entry in channel.page_entries(page)],
        next_page=base + channel.page_path(page + 1) if page < channel.page_count else None,
        feeds=[base + feed_path(channel)] if channel.plan.announces_feed else [],
    )


def _entry(channel: DemoChannel, entry: Entry, now: datetime, base: str, fetched: datetime) -> ChannelEntry:
    cut = channel.summary_cut(entry)
    date = show_date(entry.post.story.published, channel.plan.dates, now)
    return ChannelEntry(
        title=entry.post.story.title,
        url=base + entry.path,
        summary=entry.post.teaser(cut)[0] if cut else None,
        published_raw=date.text if date else None,
        published_on=date.day(entry.post.story.published, fetched) if date else None,
    )
