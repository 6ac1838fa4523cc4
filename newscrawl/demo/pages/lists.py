"""The list pages of the three channels, each in its own markup, and the front page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from html import escape

from newscrawl.demo.pages.feeds import feed_path
from newscrawl.demo.pages.sheet import link, navigation, thumbnail_path
from newscrawl.demo.plan import PER_PAGE
from newscrawl.demo.shown_dates import show_date
from newscrawl.demo.site import DemoChannel, Entry, Site


@dataclass(frozen=True, slots=True)
class ListSheet:
    """The ``number``-th list page of a channel."""

    channel: DemoChannel
    number: int
    now: datetime

    def shown_date(self, entry: Entry) -> str:
        """The entry's date as this channel shows dates."""
        shown = show_date(entry.post.story.published, self.channel.plan.dates, self.now)
        return shown.text if shown else ""

    def summary(self, entry: Entry) -> str | None:
        """Escaped summary, None where the list gives none."""
        cut = self.channel.summary_cut(entry)
        return escape(entry.post.teaser(cut)[0]) if cut else None

    def numbers(self) -> str:
        """Links to all list pages, this one as plain text."""
        return " ".join(
            f"<b>{page}</b>" if page == self.number else link(self.channel.page_path(page), str(page))
            for page in range(1, self.channel.page_count + 1)
        )

    def neighbour(self, step: int, text: str) -> str:
        """Link to the page before (-1) or after (+1), plain text at the ends."""
        page = self.number + step
        known = 1 <= page <= self.channel.page_count
        return link(self.channel.page_path(page), text) if known else f"<span>{text}</span>"


FEED_LINK = '<link rel="alternate" type="application/rss+xml" title="{label}" href="{href}">'

UL_PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{label}_澜江在线</title>{feed}</head>
<body>
<div class="top"><div class="nav">{navigation}</div></div>
<div class="position">{trail}</div>
<div class="list_box"><h2>{label}</h2>
<ul class="news_list">
{entries}
</ul>
<div class="pages">{before} {numbers} {after}</div>
</div>
<div class="footer"><a href="/about/">关于我们</a> 澜江在线 版权所有</div>
</body></html>
"""

CARD_PAGE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="UTF-8"><title>{label}-澜江在线</title></head>
<body>
<div id="hd"><div class="w">{navigation}</div></div>
<div class="w"><div class="wz">当前位置：{trail}</div>
<div class="feed">
{entries}
</div>
<div class="pg">{before}{numbers}{after}</div>
</div>
<div id="ft"><a href="/about/">关于我们</a><a href="/contact/">联系我们</a></div>
</body></html>
"""

TABLE_PAGE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>{label} - 澜江在线</title></head>
<body>
<table width=760 align=center><tr><td bgcolor=#003366>{navigation}</td></tr></table>
<table width=760 align=center><tr><td class=f12>您现在的位置：{trail}</td></tr></table>
<table width=760 align=center>
{entries}
<tr><td colspan=2 align=center>第{number}页 共{count}页 {before} {after}</td></tr>
</table>
<table width=760 align=center><tr><td align=center><a href="/about/">关于我们</a></td></tr></table>
</body></html>
"""


def render_list(sheet: ListSheet) -> str:
    """The list page in its channel's markup."""
    page, entry = LIST_MARKUP[sheet.channel.plan.key]
    plan = sheet.channel.plan
    forward, back = ("›", "‹") if page is CARD_PAGE else ("下一页", "上一页")
    return page.format(
        label=plan.label,
        feed=FEED_LINK.format(label=plan.label, href=feed_path(sheet.channel)) if plan.announces_feed else "",
        navigation=navigation(),
        trail=" &gt; ".join(link(path, name) for name, path in plan.trail),
        entries="\n".join(entry(sheet, line) for line in sheet.channel.page_entries(sheet.number)),
        number=sheet.number,
        count=sheet.channel.page_count,
        numbers=sheet.numbers(),
        before=sheet.neighbour(-1, back),
        after=sheet.neighbour(+1, forward),
    )


def _list_item(sheet: ListSheet, entry: Entry) -> str:
    return f"<li><span>{sheet.shown_date(entry)}</span>{link(entry.path, entry.post.story.title)}</li>"


def _card(sheet: ListSheet, entry: Entry) -> str:
    summary, image = sheet.summary(entry), f'<img src="{thumbnail_path(entry.post)}" alt="">'
    return (
        f'<div class="it"><a class="p" href="{entry.path}">{image}</a>'
        f'<div class="t">{link(entry.path, entry.post.story.title)}</div>'
        + (f'<div class="s">{summary}</div>' if summary else "")
        + f'<div class="d">{sheet.shown_date(entry)}</div></div>'
    )


def _row(sheet: ListSheet, entry: Entry) -> str:
    title = link(entry.path, entry.post.story.title)
    return f"<tr><td>·{title}</td><td width=120>{sheet.shown_date(entry)}</td></tr>"


LIST_MARKUP: dict[str, tuple[str, Callable[[ListSheet, Entry], str]]] = {
    "gn": (UL_PAGE, _list_item),
    "sh": (CARD_PAGE, _card),
    "cj": (TABLE_PAGE, _row),
}
"""Channel key -> page and line."""

FRONT_PAGE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>澜江在线</title></head>
<body>
<div class="nav">{navigation}</div>
{blocks}
<div class="footer"><a href="/about/">关于我们</a></div>
</body></html>
"""


def render_front(site: Site) -> str:
    """The front page: the newest of every channel."""
    blocks = []
    for channel in site.channels:
        lines = "\n".join(
            f"<li>{link(entry.path, entry.post.story.title)}</li>" for entry in channel.entries[:PER_PAGE]
        )
        head = link(channel.plan.path, channel.plan.label)
        blocks.append(f'<div class="block"><h2>{head}</h2>\n<ul>\n{lines}\n</ul></div>')
    return FRONT_PAGE.format(navigation=navigation(), blocks="\n".join(blocks))
