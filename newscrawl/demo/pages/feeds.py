"""robots.txt, the RSS feed of a channel (RSS 2.0) and its news sitemap (sitemaps.org, Google news)."""

from __future__ import annotations

from email.utils import format_datetime
from html import escape

from newscrawl.demo.plan import FORBIDDEN_FOLDER
from newscrawl.demo.site import DemoChannel, Entry

FEED_ENTRIES = 20

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel>
<title>{label} - 澜江在线</title>
<link>{base}{path}</link>
<description>{label}</description>
<language>zh-cn</language>
{items}
</channel></rss>
"""

RSS_ITEM = """<item><title>{title}</title><link>{url}</link><guid isPermaLink="true">{url}</guid>
<description>{summary}</description><pubDate>{time}</pubDate></item>"""

SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
{urls}
</urlset>
"""

SITEMAP_URL = """<url><loc>{url}</loc><lastmod>{time}</lastmod><news:news><news:publication>\
<news:name>澜江在线</news:name><news:language>zh-cn</news:language></news:publication><news:publication_date>{time}</news:publication_date>\
<news:title>{title}</news:title></news:news></url>"""

SITEMAP_PATH = "/news-sitemap.xml"


def feed_path(channel: DemoChannel) -> str:
    """Address of a channel's feed."""
    return f"/rss/{channel.plan.key}.xml"


def render_robots(base: str) -> str:
    """robots.txt (RFC 9309): one folder is closed."""
    return f"User-agent: *\nDisallow: {FORBIDDEN_FOLDER}\n\nSitemap: {base}{SITEMAP_PATH}\n"


def render_feed(channel: DemoChannel, base: str) -> str:
    """The channel's newest entries as RSS."""
    items = (
        RSS_ITEM.format(
            title=escape(entry.post.story.title),
            url=escape(base + entry.path),
            summary=escape(entry.post.story.description),
            time=format_datetime(entry.post.story.published),
        )
        for entry in channel.entries[:FEED_ENTRIES]
    )
    return RSS.format(label=channel.plan.label, base=base, path=channel.plan.path, items="\n".join(items))


def render_sitemap(channel: DemoChannel, base: str) -> str:
    """The channel's newest entries as a news sitemap."""
    return SITEMAP.format(
        urls="\n".join(_sitemap_url(entry, base) for entry in channel.entries[:FEED_ENTRIES])
    )


def _sitemap_url(entry: Entry, base: str) -> str:
    return SITEMAP_URL.format(
        url=escape(base + entry.path),
        time=entry.post.story.published.isoformat(),
        title=escape(entry.post.story.title),
    )
