"""A byline closes a story and is no text of it."""

from __future__ import annotations

import pytest

from newscrawl.extract.body.byline import cut_closing_byline, is_closing_byline
from newscrawl.extract.page.story import Body


@pytest.mark.parametrize(
    "line",
    ["作者：丁一 王小二", "（作者：丁晓一）", "文/图 丁晓一", "撰文：丁晓一", "摄影：丁晓一 王二", "通讯员：王二", "供稿：丁晓一",
     "홍길동 기자 hong@news.example", "홍길동 기자"],
)  # fmt: skip
def test_closing_bylines(line):
    assert is_closing_byline(line)
    body = Body(["大桥通车。", "行人先过。", line], paragraph_starts=[1, 3, 5])
    cut_closing_byline(body)
    assert (body.paragraphs[-1], body.cut_lines, body.paragraph_starts) == ("行人先过。", [line], [1, 3])
    alone = Body([line], paragraph_starts=[1])
    cut_closing_byline(alone)
    assert alone.paragraphs == [line]


@pytest.mark.parametrize(
    "line",
    ["作者：丁晓一说，大桥明天通车。", "作者：您怎么看？", "作者：", "文化馆明天开放", "摄影展明天开幕", "通讯员王二",
     "작가는 홍길동 기자", "홍길동 기자는 말했다.", "The end", "作者：丁晓一 " * 9],
)  # fmt: skip
def test_sentences_stay(line):
    assert not is_closing_byline(line)
