"""The facts in JSON-LD (schema.org/NewsArticle), the text in custom elements and divs."""

from __future__ import annotations

import json
from typing import Any

from newscrawl.demo.pages.sheet import Sheet, figure, navigation, with_figure

FIGURE = '<div class="photo"><img src="{src}" alt="{alt}"><p class="photo-caption">{caption}</p></div>'

PAGE = """<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<title>{title} - 财经 - 澜江在线</title>
<meta name="description" content="{description}">
<link rel="canonical" href="{url}">
<script type="application/ld+json">{facts}</script>
<script type="application/ld+json">{trail_facts}</script>
</head>
<body>
<div class="site-header">{navigation}</div>
<div class="crumbs">{trail}</div>
<div class="layout">
<div class="main">
<h1 class="headline">{title}</h1>
<div class="byline">{authors}<span class="src">来源：{source}</span> <span class="date">{shown}</span></div>
<news-body>
<div class="rich-text">
{body}
</div>
</news-body>
<div class="editor">编辑：{editor}</div>
</div>
<div class="sidebar">
<h3 class="widget-title">{heading}</h3>
<ul class="widget-list">
{entries}
</ul>
</div>
</div>
<div class="site-footer"><a href="/about/">关于我们</a> <a href="/rss/cj.xml">RSS</a></div>
</body>
</html>
"""

ENTRY = '<li><a href="{href}">{title}</a><span class="when">{date}</span></li>'


def render(sheet: Sheet) -> str:
    """The page."""
    story = sheet.post.story
    (block,) = sheet.blocks()
    return PAGE.format(
        title=sheet.title,
        description=sheet.description,
        url=sheet.url,
        facts=_script(_facts(sheet)),
        trail_facts=_script(_trail_facts(sheet)),
        navigation=navigation(),
        trail=sheet.trail(" / "),
        authors=f'<span class="by">记者 {" ".join(story.reporters)}</span> ' if story.reporters else "",
        source=story.source,
        shown=f"{story.published:%Y-%m-%d %H:%M}",
        body=with_figure([f"<p>{text}</p>" for text in sheet.paragraphs], figure(sheet, FIGURE)),
        editor=story.editor,
        heading=block.plan.heading,
        entries="\n".join(
            ENTRY.format(href=teaser.href, title=teaser.title, date=teaser.date_text)
            for teaser in sheet.teasers(block)
        ),
    )


def _facts(sheet: Sheet) -> dict[str, Any]:
    story = sheet.post.story
    facts: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": sheet.url,
        "headline": story.title,
        "description": story.description,
        "datePublished": sheet.time,
        "dateModified": (story.modified or story.published).strftime(sheet.post.layout.time_format),
        "author": [{"@type": "Person", "name": name} for name in story.reporters],
        "publisher": {"@type": "Organization", "name": "澜江在线"},
        "keywords": list(story.tags),
    }
    if story.picture:
        facts["image"] = sheet.base + story.picture.path
    return facts


def _trail_facts(sheet: Sheet) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": sheet.base + path}
            for place, (name, path) in enumerate(sheet.post.channel.trail, start=1)
        ],
    }


def _script(facts: dict[str, Any]) -> str:
    return json.dumps(facts, ensure_ascii=False).replace("</", "<\\/")
