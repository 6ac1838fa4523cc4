"""One page of one story, ready to be printed, and the small markup that several page kinds share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

from newscrawl.demo.shown_dates import ShownDate, show_date
from newscrawl.demo.site import Block, Post


@dataclass(frozen=True, slots=True)
class Teaser:
    """An entry of a sidebar as the page prints it."""

    href: str
    title: str
    summary: str | None
    date: ShownDate | None
    published: datetime
    thumbnail: str | None

    @property
    def date_text(self) -> str:
        """The date as shown, empty when the block shows none."""
        return self.date.text if self.date else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The ``number``-th page of a post."""

    post: Post
    number: int
    base: str
    """Scheme and host of the portal, without a slash at the end."""
    now: datetime
    """When the page is made."""

    @property
    def title(self) -> str:
        """Escaped headline."""
        return escape(self.post.story.title)

    @property
    def time(self) -> str:
        """The publication time as the layout shows it."""
        return self.post.story.published.strftime(self.post.layout.time_format)

    @property
    def paragraphs(self) -> list[str]:
        """Escaped paragraphs of this page, closing mark included."""
        return [escape(text) for text in self.post.on_sheet(self.post.marked_paragraphs, self.number)]

    @property
    def description(self) -> str:
        """Escaped summary for the head."""
        return escape(self.post.story.description)

    @property
    def url(self) -> str:
        """Absolute address of the story."""
        return self.base + self.post.path

    def teasers(self, block: Block) -> Iterator[Teaser]:
        """The entries of one block; texts are escaped."""
        plan = block.plan
        for other in block.posts:
            yield Teaser(
                href=other.path,
                title=escape(other.story.title),
                summary=escape(other.teaser(plan.cut)[0]) if plan.cut else None,
                date=show_date(other.story.published, plan.dates, self.now),
                published=other.story.published,
                thumbnail=thumbnail_path(other) if plan.thumbnails else None,
            )

    def trail(self, separator: str) -> str:
        """The breadcrumbs as links."""
        return separator.join(link(path, name) for name, path in self.post.channel.trail)

    def blocks(self) -> list[Block]:
        """The sidebars' blocks."""
        return self.post.blocks


def link(href: str, text: str) -> str:
    """An anchor; ``text`` is escaped here."""
    return f'<a href="{escape(href)}">{escape(text)}</a>'


def thumbnail_path(post: Post) -> str:
    """Where a post's small picture is."""
    return f"/img/thumb/{post.number}.png"


def navigation() -> str:
    """Links that every page of a portal has and that announce nothing."""
    names = (
        ("首页", "/"),
        ("新闻频道", "/news/"),
        ("国内新闻", "/gn/"),
        ("社会新闻", "/shehui/"),
        ("财经", "/caijing/"),
    )
    return " ".join(link(path, name) for name, path in names)


def figure(sheet: Sheet, template: str) -> str:
    """The story's picture in the layout's markup; empty when the page has none."""
    picture = sheet.post.story.picture
    if picture is None or not sheet.post.layout.picture:
        return ""
    return template.format(src=escape(picture.path), alt=escape(picture.alt), caption=escape(picture.caption))


def with_figure(paragraphs: list[str], printed: str) -> str:
    """The printed paragraphs with the picture after the first."""
    return "\n".join([paragraphs[0], printed, *paragraphs[1:]])
