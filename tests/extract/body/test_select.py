"""Which lines of the story's elements are text."""

from __future__ import annotations

import pytest

from newscrawl.extract.body.find import find_body
from newscrawl.extract.body.furniture import Furniture
from newscrawl.extract.body.lines import lines_of
from newscrawl.extract.body.select import leads_elsewhere
from newscrawl.extract.page import parse_page
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.title.find import find_title

TEXT = [
    "西河镇的露天影院二十二日晚重新放映，老街两侧坐满了自带板凳的居民。",
    "放映员说，机器是从县里借来的，片子由大家投票选出，第一晚放的是一部老喜剧。",
]


def first_line(markup: str):
    page = parse_page(f"<div>{markup}</div>".encode(), "https://a.example/")
    return page, next(lines_of(page, page.nodes_of("div")[0], Furniture(page, None)))


@pytest.mark.parametrize(
    "line",
    [
        "<a href=/2.htm>修桥</a>",
        "·<a href=/2.htm>石桥修好</a> (09-18)",
        "【<a href=/2.htm>石桥修好了</a>】 [2024-09-18 10:22]",
        "• <a href=/2.htm>石桥修好</a>（9月18日）",
        "<a href=/2.htm>石桥修好</a>&nbsp;&nbsp;\n \n \n \n \n \n \n \n \n \n \n \n \n \n \n \n \n \n \n 09/18",
    ],
)
def test_a_link_with_a_bullet_and_a_date_leads_elsewhere(line):
    assert leads_elsewhere(*first_line(line))


@pytest.mark.parametrize(
    "line",
    [
        "石桥修好(09-18)",
        "西河县：<a href=/2.htm>石桥镇</a>、<a href=/3.htm>老街镇</a>",
        "据<a href=/2.htm>西河镇人民政府</a>介绍，石桥修好了。",
        "He told <a href=/2.htm>the River Times</a> so.",
        "<a href=/2.htm>表一</a>：1203.5、1204.6、1208.9、1301.5、1307.2、1311.8",
    ],
)
def test_a_line_with_words_of_its_own_is_text(line):
    assert not leads_elsewhere(*first_line(line))


def test_headlines_with_dates_in_the_storys_own_element_are_left_out():
    links = "".join(f"·<a href=/n/{i}.htm>老街亮灯</a> (09-1{i})<br>" for i in range(3))
    markup = f"<title>影院</title><h1>露天影院重新放映</h1><div>{'<br>'.join(TEXT)}<br>{links}</div>"
    page = parse_page(markup.encode(), "https://a.example/n/9.htm")
    assert find_body(page, Structured(), find_title(page, Structured(), None)).paragraphs == TEXT
