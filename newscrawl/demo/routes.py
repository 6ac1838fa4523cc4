"""What the demo portal answers at which address."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from newscrawl.demo.pages import ARTICLE_PAGES
from newscrawl.demo.pages.feeds import SITEMAP_PATH, feed_path, render_feed, render_robots, render_sitemap
from newscrawl.demo.pages.lists import ListSheet, render_front, render_list
from newscrawl.demo.pages.sheet import Sheet, thumbnail_path
from newscrawl.demo.site import Fate, Post, Site

# Declared name -> what the bytes really are: portals that say GB2312 send GB18030.
CODECS = {"utf-8": "utf-8", "gb2312": "gb18030"}

# The channel whose news sitemap robots.txt announces.
SITEMAP_CHANNEL = "cj"


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer."""

    body: bytes = b""
    content_type: str = "text/html"
    status: int = 200
    location: str | None = None
    last_modified: datetime | None = None

    @property
    def etag(self) -> str:
        """A strong validator made from the bytes (RFC 9110, section 8.8.3)."""
        return f'"{blake2b(self.body, digest_size=12).hexdigest()}"'


NOT_FOUND = Answer(
    "<html><head><title>404</title></head><body>您访问的页面不存在。</body></html>".encode(), status=404
)


def answers(site: Site, base: str) -> dict[str, Answer]:
    """Path with query -> answer, for the portal as it is now; everything else is :data:`NOT_FOUND`."""
    table = {"/": _html(render_front(site)), "/news/": _html(render_front(site))}
    table["/robots.txt"] = Answer(render_robots(base).encode(), "text/plain")
    table |= dict(_lists(site))
    for channel in site.channels:
        table[feed_path(channel)] = Answer(render_feed(channel, base).encode(), "application/rss+xml")
    sitemap = render_sitemap(site.channel(SITEMAP_CHANNEL), base)
    table[SITEMAP_PATH] = Answer(sitemap.encode(), "application/xml")
    for post in site.posts.values():
        if post.fate is not Fate.MISSING:
            table |= dict(_sheets(post, site, base))
    table |= {path: Answer(grey_pixel(), "image/png") for path in _pictures(site)}
    for old, new in site.redirects.items():
        table[old] = Answer(status=301, location=base + new)
    return table


def _lists(site: Site) -> Iterator[tuple[str, Answer]]:
    for channel in site.channels:
        newest = max(entry.post.last_modified for entry in channel.entries)
        for page in range(1, channel.page_count + 1):
            markup = render_list(ListSheet(channel, page, site.now))
            yield channel.page_path(page), _html(markup, channel.plan.charset, newest)


def _sheets(post: Post, site: Site, base: str) -> Iterator[tuple[str, Answer]]:
    render = ARTICLE_PAGES[post.layout.name]
    for number in range(1, post.sheets + 1):
        markup = render(Sheet(post, number, base, site.now))
        yield post.sheet_path(number), _html(markup, post.layout.charset, post.last_modified)


def _html(markup: str, charset: str = "utf-8", last_modified: datetime | None = None) -> Answer:
    return Answer(markup.encode(CODECS[charset]), "text/html", last_modified=last_modified)


def _pictures(site: Site) -> Iterator[str]:
    for post in site.posts.values():
        yield thumbnail_path(post)
        if post.story.picture:
            yield post.story.picture.path


def grey_pixel() -> bytes:
    """A grey PNG of one pixel (W3C PNG, section 5)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixel = zlib.compress(b"\x00\x80")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")
