"""The headline, clean of site and section, wherever the page has it."""

from __future__ import annotations

import pytest

from newscrawl.extract.page import parse_page
from newscrawl.extract.portal import Portal
from newscrawl.extract.structured.read import read_structured
from newscrawl.extract.title.find import find_title

URL = "https://www.rivertimes.example/world/1.html"


def title_of(markup: str, portal: Portal | None = None):
    page = parse_page(markup.encode(), URL)
    return find_title(page, read_structured(page), portal)


def og(title: str) -> str:
    return f'<meta property="og:title" content="{title}">'


def ld(headline: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{headline}"}}</script>'


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<title>Bridge opens - River Times</title><h1>Bridge opens</h1>", "Bridge opens"),
        ("<title>Bridge opens at last | World | River Times</title>", "Bridge opens at last"),
        ("<title>大桥今日通车_国内新闻_宁州新闻网</title>", "大桥今日通车"),
        ("<title>大桥今日通车-宁州在线</title><td><b>大桥今日通车</b></td>", "大桥今日通车"),
        (
            "<title>图集 澜江大桥今日全线通车 宁州交通局</title><div>澜江大桥今日全线通车</div><p>正文</p>",
            "澜江大桥今日全线通车",
        ),
        ("<title>Bridge opens</title><h1>River Times</h1><h1>Bridge opens</h1>", "Bridge opens"),
        (og("Bridge opens - River Times") + "<h1>Bridge opens</h1>", "Bridge opens"),
        (
            "<title>E-mail tax is back - for good</title><h1>E-mail tax is back - for good</h1>",
            "E-mail tax is back - for good",
        ),
        (
            og("Life: Bridge opens | Local News | River Times")
            + ld("Bridge opens")
            + "<h1>Bridge opens</h1>",
            "Bridge opens",
        ),
        (
            og("Bridge opens after…") + "<title>Bridge opens after ten years</title>"
            "<h1>Bridge opens after ten years</h1>",
            "Bridge opens after ten years",
        ),
        (og("River Times") + "<title>Bridge opens</title><h1>Bridge opens</h1>", "Bridge opens"),
        (og("Something else entirely") + "<title>Bridge opens</title><h1>Bridge opens</h1>", "Bridge opens"),
        (
            ld("Bridge opens")
            + "<title>Bridge opens for all</title><h1>Bridge opens</h1>"
            + og("Bridge opens for all"),
            "Bridge opens",
        ),
        ("<h1>Bridge opens</h1>", "Bridge opens"),
    ],
)
def test_headline(markup, expected):
    title = title_of(markup)
    assert title is not None
    assert title.text == expected


def test_a_page_without_words_has_no_title():
    assert title_of("<p></p>") is None
    assert title_of("") is None


def test_the_node_is_where_the_headline_stands():
    title = title_of(
        "<title>大桥今日通车-宁州在线</title><div>首页</div><table><td><b>大桥今日通车</b></td></table>"
    )
    assert title is not None
    assert title.node is not None
    assert title.node.tag == "td"


def test_a_declared_name_of_the_portal_is_cut():
    title = title_of("<title>Bridge opens - The Daily Ferry</title>", Portal("ferry", name="The Daily Ferry"))
    assert title is not None
    assert title.text == "Bridge opens"


def test_second_headline():
    title = title_of('<h1>Bridge opens</h1><p class="sub-headline">Ten years of work</p>')
    assert title is not None
    assert title.subtitle == "Ten years of work"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        # The line of date and source inside the heading.
        (
            "<title>大桥今日通车 - 宁州网</title><h1>大桥今日通车<br><span>2031-06-03 09:30 来源：宁州日报</span></h1>",
            "大桥今日通车",
        ),
        # A second line that is none stays.
        ("<title>大桥今日通车</title><h1>大桥今日通车<br>十年修成</h1>", "大桥今日通车 十年修成"),
        # A kicker inside the heading, known by what <title>, og:title or the headline say without it.
        (
            "<title>Bridge opens | River Times</title><h1><span>Traffic</span> Bridge opens</h1>",
            "Bridge opens",
        ),
        (
            "<title>Ferry Town: Bridge opens at last</title>"
            "<h1><span>Traffic news</span><span>Bridge opens at last</span></h1>" + og("It is done"),
            "Bridge opens at last",
        ),
        (ld("Bridge opens") + "<h1><b>Traffic</b><b>Bridge opens</b></h1>", "Bridge opens"),
        # One that the page says everywhere is part of the headline.
        (
            "<title>Traffic: Bridge opens</title><h1><b>Traffic:</b> Bridge opens</h1>",
            "Traffic: Bridge opens",
        ),
        # A tail that only the page itself can tell, in Chinese and Korean.
        (
            og("大桥今日通车 - 桥梁观察") + "<title>大桥今日通车 - 桥梁观察</title><h1>大桥今日通车</h1>",
            "大桥今日通车",
        ),
        (
            og("大桥今日通车！明年再来_桥_船")
            + "<title>大桥今日通车！明年再来_桥_船</title><h1>大桥今日通车！明年再来</h1>",
            "大桥今日通车！明年再来",
        ),
        (
            og("다리가 마침내 개통됐다 - 강마을")
            + "<title>다리가 마침내 개통됐다 < 사회 - 강마을</title><h3>다리가 마침내 개통됐다</h3>",
            "다리가 마침내 개통됐다",
        ),
        # Elsewhere the publisher's name may be part of it.
        (
            og("Bridge opens - Ferry") + "<title>Bridge opens - Ferry</title><h1>Bridge opens</h1>",
            "Bridge opens - Ferry",
        ),
        # A long tail, and the headline in no heading.
        (
            "<title>大桥今日通车|交通 - 宁州网 - 宁州县融媒体中心主办单位</title><div>大桥今日通车</div>",
            "大桥今日通车",
        ),
        # <title> has only the site's name.
        (
            "<title>宁州县人民政府门户网站</title><div><a href=/>首页</a></div><td>宁州召开桥梁建设会议</td>"
            "<td>发布时间：2031-03-05 09:20 来源：宁州融媒</td><p>正文</p>",
            "宁州召开桥梁建设会议",
        ),
    ],
)
def test_headline_among_other_words(markup, expected):
    title = title_of(markup)
    assert title is not None
    assert title.text == expected


def test_the_line_of_the_date_is_not_inside_the_headline():
    title = title_of("<h1>大桥今日通车<br><span>2031-06-03 09:30 来源：宁州日报</span></h1><p>正文</p>")
    assert title is not None
    assert title.node is not None
    page = parse_page(
        "<h1>大桥今日通车<br><span>2031-06-03 09:30 来源：宁州日报</span></h1><p>正文</p>".encode(), URL
    )
    span = page.nodes_of("span")[0]
    assert not title.node.contains(span)
    assert title.node.text_end <= span.text_start


def test_a_link_above_the_line_of_the_date_is_no_headline():
    title = title_of(
        "<title>宁州县人民政府门户网站</title><p><a href=/n>宁州召开桥梁建设会议</a></p><p>2031-03-05 09:20 来源：宁州融媒</p>"
    )
    assert title is not None
    assert title.text == "宁州县人民政府门户网站"


def test_a_short_headline_that_sounds_like_a_site_is_one_where_it_is_shown():
    title = title_of(
        "<title>全省开通网络服务</title><p>2031-03-04 公告栏目更新了</p><p>2031-03-05 09:20</p><div>全省开通网络服务</div>"
    )
    assert title is not None
    assert title.text == "全省开通网络服务"


@pytest.mark.parametrize(
    "office", ["河西县水利局", "欢迎访问河西县水利局", "河西县水利局-工作动态", "河西县水利局网站"]
)
@pytest.mark.parametrize("tag", ["div", "h1", "h2", "h3"])
def test_the_name_of_an_office_in_title_gives_way_to_what_stands_above_the_date(office, tag):
    shown = (
        f"<{tag}>全县冬修水利工程全面开工</{tag}><div>发布时间：2025-11-10 09:00 来源：本站</div><p>正文</p>"
    )
    for logo in ("<div>河西县水利局</div>", "<h1>河西县水利局</h1>", ""):
        assert title_of(f"<title>{office}</title>{logo}{shown}").text == "全县冬修水利工程全面开工"


def test_the_heading_goes_before_the_same_with_a_topic_behind():
    page = og("廃校が図書館に 机もそのまま［浜町］：浜町日報") + "<h1>廃校が図書館に 机もそのまま</h1>"
    assert title_of(page).text == "廃校が図書館に 机もそのまま"
