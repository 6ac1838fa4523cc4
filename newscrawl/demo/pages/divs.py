"""Nested divs with names that say little, a share bar, a ranking and a list of cards."""

from __future__ import annotations

from newscrawl.demo.pages.sheet import Sheet, Teaser, figure, navigation, with_figure

FIGURE = '<div class="c3"><img src="{src}" alt="{alt}"><div class="c4">{caption}</div></div>'

PAGE = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<title>{title}-澜江在线</title>
<meta name="description" content="{description}">
<meta name="viewport" content="width=device-width">
</head>
<body>
<div id="hd"><div class="w">{navigation}</div></div>
<div class="w cf">
<div class="l fl">
<div class="b1"><div class="wz">当前位置：{trail}</div></div>
<div class="b2">
<h1>{title}</h1>
<div class="b3"><span>发布时间：{time}</span> <span>来源：{source}</span></div>
<div class="b4"><span>分享到：</span><a href="javascript:;" title="分享到微博">微博</a>
<a href="javascript:;">微信</a><a href="javascript:;">QQ空间</a></div>
<div class="b5">
{body}
</div>
<div class="b6">责任编辑：{editor}</div>
</div>
</div>
<div class="r fr">
<div class="m1"><div class="m2"><span>{ranking_heading}</span></div>
<div class="m3">
{ranking}
</div></div>
<div class="m1"><div class="m2"><span>{cards_heading}</span></div>
<div class="m4">
{cards}
</div></div>
</div>
</div>
<div id="ft"><div class="w"><a href="/about/">关于我们</a><a href="/contact/">联系我们</a>
<a href="/jubao/">违法和不良信息举报</a></div></div>
</body>
</html>
"""

RANKED = '<div class="n"><em>{rank}</em><a href="{href}">{title}</a></div>'

CARD = """<div class="k">
<a class="k1" href="{href}"><img src="{thumbnail}" alt=""></a>
<div class="k2"><a href="{href}">{title}</a></div>
<div class="k3">{summary}</div>
<div class="k5">{date}</div>
</div>"""


def render(sheet: Sheet) -> str:
    """The page."""
    story = sheet.post.story
    ranking, cards = sheet.blocks()
    return PAGE.format(
        title=sheet.title,
        description=sheet.description,
        navigation=navigation(),
        trail=sheet.trail(" &gt; "),
        time=sheet.time,
        source=story.source,
        body=with_figure([f"<div>{text}</div>" for text in sheet.paragraphs], figure(sheet, FIGURE)),
        editor=story.editor,
        ranking_heading=ranking.plan.heading,
        ranking="\n".join(
            RANKED.format(rank=rank, href=teaser.href, title=teaser.title)
            for rank, teaser in enumerate(sheet.teasers(ranking), start=1)
        ),
        cards_heading=cards.plan.heading,
        cards="\n".join(_card(teaser) for teaser in sheet.teasers(cards)),
    )


def _card(teaser: Teaser) -> str:
    return CARD.format(
        href=teaser.href,
        title=teaser.title,
        summary=teaser.summary,
        date=teaser.date_text,
        thumbnail=teaser.thumbnail,
    )
