"""Where a story ends within the elements that hold it."""

from __future__ import annotations

import pytest

from newscrawl.extract.body.find import find_body
from newscrawl.extract.page import parse_page
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.title.find import find_title

STORY = [
    "东塘社区的修伞铺二十三日重新开张，老师傅带着两个徒弟坐在门口。",
    "师傅说，一把伞平均要修二十分钟，收费三元，修不好不要钱。",
    "社区计划下个月再请一位磨刀师傅来，地点就在修伞铺的隔壁。",
]
TEASER = "沿着河边新修的步道走，可以看到十二座旧桥，每座桥头都立着一块写有来历的石碑。"


def body_of(*lines: str):
    text = "".join(f"<p>{line}</p>" for line in lines)
    markup = f"<title>修伞铺开张</title><h1>东塘社区修伞铺重新开张</h1><div>{text}</div>"
    page = parse_page(markup.encode(), "https://a.example/1.html")
    return find_body(page, Structured(), find_title(page, Structured(), None))


@pytest.mark.parametrize("mark", ["（完）", "(完)", "(End)"])
def test_what_stands_behind_the_closing_mark_is_no_story(mark):
    *first, last = STORY
    assert body_of(*first, last + mark, TEASER).paragraphs == STORY
    assert body_of(*STORY, mark, TEASER).paragraphs == STORY


@pytest.mark.parametrize("line", ["责任编辑：方小雨", "（责任编辑：方小雨）", "【责编:方小雨】"])
def test_what_stands_behind_the_editor_is_no_story(line):
    body = body_of(*STORY, line, TEASER)
    assert body.paragraphs == STORY
    assert body.cut_lines == [line]


def test_lines_behind_the_mark_are_still_kept_for_those_who_look_for_people():
    *first, last = STORY
    assert body_of(*first, last + "（完）", "责任编辑：方小雨").cut_lines == ["责任编辑：方小雨"]


def test_an_editor_above_the_text_closes_nothing():
    assert body_of("责任编辑：方小雨", *STORY, TEASER).paragraphs == [*STORY, TEASER]


def test_a_mark_behind_the_first_of_many_pieces_closes_nothing():
    first, *rest = STORY
    assert body_of(first + "（完）", *rest, TEASER).paragraphs == [first, *rest, TEASER]
