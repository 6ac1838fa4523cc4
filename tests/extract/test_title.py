"""The headline, clean of site and section, wherever the page has it."""

from __future__ import annotations

import pytest

from newscrawl.extract.page import parse_page
from newscrawl.extract.portal import Portal
from newscrawl.extract.structured import read_structured
from newscrawl.extract.title import find_title

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
