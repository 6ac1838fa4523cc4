"""Cutting names of site and section off a headline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.text.headlines import (
    agree,
    cuts,
    heads_of,
    holds,
    is_office_alone,
    is_wide,
    letters,
    pieces_of,
    without_site,
    without_topic,
)

NAMES = {"rivertimes", "rivertimesexample"}
WITH_MOTTO = {letters("River Times - The independent daily of both banks of the Lane")}


@pytest.mark.parametrize(
    ("title", "shown", "expected"),
    [
        ("Bridge opens - River Times", [], "Bridge opens"),
        ("Bridge opens | World | River Times", [], "Bridge opens"),
        ("Bridge opens | World | River Times", ["bridgeopens"], "Bridge opens"),
        ("Bridge opens - but not for all", [], "Bridge opens - but not for all"),
        ("大桥通车--时政--宁州网", [], "大桥通车"),
        ("大桥通车_国内新闻_宁州新闻网", [], "大桥通车"),
        ("River Times", [], "River Times"),
    ],
)
def test_without_site(title, shown, expected):
    assert without_site(title, NAMES, shown) == expected


def test_a_site_may_call_itself_by_name_and_motto():
    title = "Bridge opens - River Times - The independent daily of both banks of the Lane"
    assert without_site(title, WITH_MOTTO, []) == "Bridge opens"
    other = "Bridge opens - The independent daily of both banks of some other river"
    assert without_site(other, WITH_MOTTO, []) == other


def test_writings_of_one_headline_agree():
    assert agree(letters("Bridge opens"), letters("“Bridge” opens!"))
    assert agree(
        letters("Bridge opens after ten long years"), letters("Bridge opens after ten years of work")
    )
    assert not agree(letters("Bridge opens"), letters("Harvest begins"))
    assert not agree("", "x")


def test_one_headline_holds_another():
    assert holds("Life: Bridge opens", "Bridge opens")
    assert not holds("Bridge opens", "Bridge opens!")


@given(st.text(max_size=60))
def test_cuts_lose_no_letters(title):
    for head, tail in cuts(title):
        assert letters(head) in letters(title)
        assert letters(tail) in letters(title)


@given(st.text(max_size=60))
def test_what_is_left_is_a_part(title):
    assert without_site(title, NAMES, []) in title


def test_heads_name_no_site_and_no_topic():
    assert heads_of("大桥今日通车|交通 - 宁州网", NAMES) == {"大桥今日通车", "大桥今日通车交通"}
    assert heads_of("宁州网 - 大桥今日通车", NAMES) == set()
    assert heads_of("交通 - 大桥今日通车", NAMES) == set()


@given(st.text(max_size=60))
def test_pieces_are_parts(title):
    assert all(piece in letters(title) for piece in pieces_of(title))


@pytest.mark.parametrize(
    ("text", "expected"), [("大桥通车 - Ferry", True), ("다리 개통", True), ("Мост открыт", False)]
)
def test_wide_headlines(text, expected):
    assert is_wide(text) is expected


@pytest.mark.parametrize(
    ("title", "is_office"),
    [
        ("河西县水利局", True),
        ("欢迎访问河西县水利局", True),
        ("河西县水利局-工作动态", True),
        ("河西县第一中学官方网站", True),
        ("县领导走访河西县水利局", False),
        ("水利局开通热线", False),
        ("河西县水利局-全县冬修水利工程全面开工", False),
        ("Water Board", False),
        ("", False),
    ],
)
def test_an_office_alone_is_no_headline(title, is_office):
    assert is_office_alone(title) == is_office


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("橋が開通［浜町］：浜町日報", "橋が開通"),
        ("橋が開通 [浜町]：浜町日報", "橋が開通"),
        ("橋が開通【写真】", "橋が開通"),
        ("橋が開通［浜町］式典", "橋が開通［浜町］式典"),
        ("橋が開通する［浜町］", "橋が開通する［浜町］"),
    ],
)
def test_a_topic_behind_the_heading_is_left_out(title, expected):
    assert without_topic(title, ["橋が開通"]) == expected
