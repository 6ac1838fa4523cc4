"""Trail, title, time, source, story, 相关阅读, 免责声明: a regional portal that reprints wire stories."""

from __future__ import annotations

from newscrawl.demo.layouts import DISCLAIMER
from newscrawl.demo.pages.sheet import Sheet, Teaser, link, navigation

PAGE = """<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>{title}_国内新闻_澜江在线</title>
<link rel="stylesheet" href="/css/news.css">
<script>var newsid = {number};</script>
</head>
<body>
<div class="top"><div class="nav">{navigation}</div></div>
<div class="position">{trail}</div>
<div class="content">
<div class="news_title"><h1>{title}</h1></div>
<div class="news_info"><span>{time}</span></div>
<div class="news_from">来源:{source}</div>
<div class="news_text">
{body}
</div>
<div class="related">
<ul>
<li class="tit">{heading}</li>
{entries}
</ul>
</div>
<div class="declare">{disclaimer}</div>
</div>
<div class="footer">{about} 澜江在线 版权所有</div>
</body>
</html>
"""

ENTRY = """<li>
<h3><a href="{href}" target="_blank">{title}</a></h3>
<p>{summary}</p>
<span>时间:{date}</span>
</li>"""


def render(sheet: Sheet) -> str:
    """The page."""
    post = sheet.post
    (block,) = sheet.blocks()
    return PAGE.format(
        title=sheet.title,
        number=post.number,
        navigation=navigation(),
        trail=sheet.trail("&nbsp; &raquo; &nbsp;"),
        time=sheet.time,
        source=post.story.source,
        body="\n".join(f"<p>　　{text}</p>" for text in sheet.paragraphs),
        heading=block.plan.heading,
        entries="\n".join(_entry(teaser) for teaser in sheet.teasers(block)),
        disclaimer=DISCLAIMER,
        about=link("/about/", "关于我们"),
    )


def _entry(teaser: Teaser) -> str:
    return ENTRY.format(href=teaser.href, title=teaser.title, summary=teaser.summary, date=teaser.date_text)
