"""A story of our own in the shapes that portals give to stories."""

from __future__ import annotations

TITLE = "澜江大桥合龙仪式(宁州)2025年秋季举行"
PARAGRAPHS = [
    "宁州通讯社云港9月18日电 (记者 李明远 周小荷)澜江大桥建设指挥部总工程师陈启18日在发布会上表示,大桥主跨已于当天上午合龙,"
    "全线将在年底前具备通车条件。",
    "澜江大桥全长3260米,主跨880米,横跨云港与宁州两地。"
    "大桥于2021年开工,先后有1200多名建设者参与施工,其中三分之一来自沿江村镇。",
    "陈启回答提问时介绍了施工中的三个难点。一是江心水流湍急,桥墩基础要在枯水期内完成;二是两岸地质不同,拉索的受力需要反复计算;"
    "三是运输繁忙,施工期间航道不能中断。",
    "在桥墩施工阶段,工程队改用分段围堰的办法,把每年可以施工的天数从九十天增加到一百六十天。",
    "大桥通车后,从云港到宁州的车程将由两个半小时缩短到四十分钟。沿江的十二个乡镇也将有自己的出口,农产品当天就能运到省城的市场。",
    "宁州市政府表示,将沿大桥引线修建步道和观景台,并保留老渡口的两条航线,方便不开车的居民往来。",
    "指挥部说,接下来的工作包括桥面铺装、照明安装和荷载试验,各项试验的结果将向社会公布。(完)",
]
TEXT = [*PARAGRAPHS[:-1], PARAGRAPHS[-1].removesuffix("(完)")]
"""What is to be read: the closing mark is no text."""

DISCLAIMER = "免责声明:本网转载的文字与图片仅供参考,请读者自行核实,如有侵权请及时与我们联系,我们将尽快处理。"

RELATED = [
    (
        "宁州秋收过半 粮食产量稳中有升",
        "宁州9月19日消息,全市秋粮收割已经过半,农机合作社昼夜轮班,预计月底前全部入仓...",
    ),
    (
        "云港夜市重新开街 百家老店回归",
        "经过半年改造,云港老城夜市昨晚重新开街,一百零六家老店回到原来的铺位...",
    ),
    ("澜江鱼类洄游监测站建成", "监测站设有三条仿生鱼道和水下摄像机,科研人员可以实时看到鱼群通过的情况..."),
]


def sidebar() -> str:
    """Teasers with summaries and dates below the story."""
    cards = "".join(
        f'<li><h3><a href="/2025/0919/{i}.html">{title}</a></h3><p>{summary}</p><span>时间:09-19</span></li>'
        for i, (title, summary) in enumerate(RELATED)
    )
    return f'<div class="box"><div class="hd">相关阅读</div><ul>{cards}</ul></div>'


def frame(story: str) -> str:
    """A whole page around a story: navigation, breadcrumbs, sidebar, disclaimer, footer."""
    menu = "".join(f'<li><a href="/c{i}/">频道{i}</a></li>' for i in range(20))
    return (
        f'<!DOCTYPE html><html lang="zh-CN"><head><title>{TITLE}_国内新闻_宁州新闻网</title></head>'
        f'<body><div class="top"><ul>{menu}</ul></div>'
        '<div class="path"><a href="/">首页</a> » <a href="/news/">新闻频道</a> » <a href="/news/gn/">国内新闻</a></div>'
        f'{story}{sidebar()}<div class="note">{DISCLAIMER}</div>'
        '<div class="bottom">关于我们 | 联系我们 版权所有 宁州新闻网 宁ICP备00000000号</div></body></html>'
    )


def _wrapped(opening: str, closing: str) -> str:
    return "".join(f"{opening}{paragraph}{closing}" for paragraph in PARAGRAPHS)


HEAD = f'<h1>{TITLE}</h1><div class="info">2025-09-18 19:22:06 来源:宁州通讯社</div>'
PLAIN = f'<div class="main">{HEAD}<div class="con">{_wrapped("<p>　　", "</p>")}</div></div>'

SHAPES = {
    "paragraphs in a div": PLAIN,
    "line breaks in a table": (
        f'<table><tr><td align="center"><b>{TITLE}</b></td></tr>'
        "<tr><td>2025-09-18 19:22:06 来源:宁州通讯社</td></tr>"
        f'<tr><td class="text"><font size="3">{_wrapped("　　", "<br><br>")}</font></td></tr></table>'
    ),
    "a div a paragraph": f"<article><header>{HEAD}</header>"
    + _wrapped('<div class="par"><span>', "</span></div>")
    + "</article>",
    "split over sibling containers": f"<main>{HEAD}"
    + "".join(
        f'<section class="chunk">{"".join(f"<p>{p}</p>" for p in part)}</section><div class="ad">广告</div>'
        for part in (PARAGRAPHS[:2], PARAGRAPHS[2:5], PARAGRAPHS[5:])
    )
    + "</main>",
    "custom elements": f"<news-page>{HEAD}<news-text>{_wrapped('<p>', '</p>')}</news-text></news-page>",
    "desktop and mobile": f'<div class="main">{HEAD}<div class="pc con">{_wrapped("<p>", "</p>")}</div>'
    f'<div class="m con">{_wrapped("<p>", "</p>")}</div></div>',
    "named like furniture": f'<div class="sidebar-layout">{HEAD}<div class="sidebar-layout__wide">'
    + _wrapped("<p>", "</p>")
    + "</div></div>",
}
"""Name of the shape -> markup of the story in it."""
