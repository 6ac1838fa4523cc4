"""Signatures in brackets at the end of a story are people's, or they are none."""

from __future__ import annotations

import pytest

from newscrawl.extract.people.chinese_bylines import authors_at_end, authors_on_line, may_name_authors
from newscrawl.extract.people.chinese_signatures import signed_in_brackets


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        ("（丁晓一）", ["丁晓一"]),
        ("（丁晓一 王二）", ["丁晓一", "王二"]),
        ("(水利局 丁晓一 )", ["丁晓一"]),
        ("大桥今日通车。（宣传科 丁晓一、王二）", ["丁晓一", "王二"]),
        ("大桥今日通车。（丁晓一）", []),
        ("她的丈夫（丁晓一）", []),
        ("（丁晓一）。", []),
        ("（宣传科 丁晓一）大桥今日通车。", []),
        *(
            (f"（{other}）", [])
            for other in "完 图 周一 全文完 连载 党建办 石家庄 罗田县 宣传科 待续 海滨社".split()
        ),
    ],
)
def test_names_in_brackets_at_the_end(closing, expected):
    assert signed_in_brackets(closing) == expected
    assert authors_at_end(closing) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("供稿：丁晓一", ["丁晓一"]),
        ("供稿人：丁晓一 王二", ["丁晓一", "王二"]),
        ("供稿：县水利局 丁晓一", ["丁晓一"]),
        ("供稿：县水利局", []),
        ("供稿：宣传科", []),
        ("图片供稿：丁晓一", []),
        ("供稿单位：丁晓一", []),
        ("丁晓一 文/图", ["丁晓一"]),
        ("文 / 丁晓一 dxy@news.example", ["丁晓一"]),
        ("记者 丁晓一 dxy.1@news.example 王二", ["丁晓一", "王二"]),
    ],
)
def test_who_supplies_and_what_is_an_address(line, expected):
    assert authors_on_line(line) == expected
    assert not expected or may_name_authors(line)
