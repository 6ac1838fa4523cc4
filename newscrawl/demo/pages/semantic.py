"""``<article>``, ``<header>``, ``<time>``, ``<figure>``, ``<aside>``."""

from __future__ import annotations

from html import escape

from newscrawl.demo.pages.sheet import Sheet, Teaser, figure, navigation, with_figure

FIGURE = '<figure><img src="{src}" alt="{alt}"><figcaption>{caption}</figcaption></figure>'

PAGE = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>{title} | 澜江在线</title>
<link rel="canonical" href="{url}">
<meta name="description" content="{description}">
<meta property="og:type" content="article">
<meta property="og:title" content="{title}">
<meta property="og:site_name" content="澜江在线">
</head>
<body>
<header><nav>{navigation}</nav></header>
<main>
<nav class="breadcrumb" aria-label="breadcrumb"><ol>{trail}</ol></nav>
<article>
<header>
<h1>{title}</h1>
{subtitle}<p class="meta"><time datetime="{time}" pubdate>{shown}</time>
<span class="source">来源：{source}</span>{authors}</p>
</header>
{body}
{tags}</article>
<aside>
<section>
<h2>{cards_heading}</h2>
{cards}
</section>
<section>
<h2>{titles_heading}</h2>
<ul>
{titles}
</ul>
</section>
</aside>
</main>
<footer><a href="/about/">关于我们</a> <a href="/contact/">联系我们</a></footer>
</body>
</html>
"""

CARD = """<article>
<h3><a href="{href}">{title}</a></h3>
<p>{summary}</p>
<time datetime="{machine}">{date}</time>
</article>"""


def render(sheet: Sheet) -> str:
    """The page."""
    story = sheet.post.story
    cards, titles = sheet.blocks()
    return PAGE.format(
        title=sheet.title,
        url=sheet.url,
        description=sheet.description,
        navigation=navigation(),
        trail="".join(f'<li><a href="{path}">{name}</a></li>' for name, path in sheet.post.channel.trail),
        subtitle=f'<p class="subtitle">{escape(story.subtitle)}</p>\n' if story.subtitle else "",
        time=sheet.time,
        shown=f"{story.published:%Y-%m-%d %H:%M}",
        source=story.source,
        authors=f' <span class="author">作者：{" ".join(story.reporters)}</span>' if story.reporters else "",
        body=with_figure([f"<p>{text}</p>" for text in sheet.paragraphs], figure(sheet, FIGURE)),
        tags=_tags(sheet),
        cards_heading=cards.plan.heading,
        cards="\n".join(_card(teaser) for teaser in sheet.teasers(cards)),
        titles_heading=titles.plan.heading,
        titles="\n".join(
            f'<li><a href="{teaser.href}">{teaser.title}</a></li>' for teaser in sheet.teasers(titles)
        ),
    )


def _tags(sheet: Sheet) -> str:
    if not sheet.post.story.tags:
        return ""
    links = " ".join(
        f'<a rel="tag" href="/tag/?q={escape(tag)}">{escape(tag)}</a>' for tag in sheet.post.story.tags
    )
    return f'<footer class="tags">标签：{links}</footer>\n'


def _card(teaser: Teaser) -> str:
    return CARD.format(
        href=teaser.href,
        title=teaser.title,
        summary=teaser.summary,
        machine=f"{teaser.published:%Y-%m-%dT%H:%M+08:00}",
        date=teaser.date_text,
    )
