"""The line of date, source and people is told at any width, and no sentence is taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.body.find import find_body
from newscrawl.extract.body.info import is_info_line
from newscrawl.extract.page import parse_page
from newscrawl.extract.structured.read import Structured
from newscrawl.extract.title.find import find_title

INFO_LINES = [
    "Mara Lind / Otto Berg Hafenort 18/01/2031 20:31 Aktualisiert: 19/01/2031 08:10",
    "Jan Kowal, 11 marca 2031, 13:20 | aktualizacja 12 marca 2031, 09:00 Komentarze (34)",
    "10:33, 15. Mai 2031 Ada Reed, Ben Cole and Chris Dale, Staff Writers, Harbour Desk",
    "时间：2031-06-03 09:30来源：河口县文化馆责任编辑：白某浏览量：334",
    "类型：原创编辑：丁晓一",
    "來源：河口日報　責任編輯: 丁曉一",
    "河口在线 www.hekou.example 2031年03月04日 来源： 河口日报 【字体：大 中 小】 打印",
]


@pytest.mark.parametrize("line", INFO_LINES)
def test_an_info_line(line):
    assert is_info_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "The bridge opened on 18 January 2031 at 20:31, and nobody was there to see it.",
        "They met in 2031 at 20:15. Nobody remembers who came first",
        "The club was founded in 1904 and still plays in the same red shirts",
        "大桥于2031年6月3日9:30通车。来源：河口日报",
        "At the end of a long day and of a longer night in the old harbour hall in 2031, 20:15",
        "来源：河口日报",
        "时间：6月3日 地点：河口县文化馆",
        "类型：剧情 导演：丁晓一",
        "来源：河口日报，编辑：丁晓一，两人都这样说",
    ],
)
def test_no_info_line(line):
    assert not is_info_line(line)


@given(st.text(max_size=60), st.sampled_from(".!?。！？…”"))
def test_what_ends_as_a_sentence_is_text(text, end):
    assert not is_info_line(f"2031-06-03 09:30 {text}{end}")


@pytest.mark.parametrize("line", INFO_LINES)
def test_it_is_no_paragraph_under_a_standfirst(line):
    lead = (
        "The first rooms will be ready in a year and a half, and the neighbours fear for their parking lots."
    )
    story = [f"Paragraph {i} of the story says a little more than the one before it did." for i in range(4)]
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    markup = f"<div><h1>Rooms by the ring</h1><div>{lead}</div><div>{line}</div><div>{text}</div></div>"
    page = parse_page(markup.encode(), "https://a.example/1.html")
    body = find_body(page, Structured(), find_title(page, Structured(), None))
    assert body.paragraphs[-len(story) :] == story
    assert line not in body.paragraphs
