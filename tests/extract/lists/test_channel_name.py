from __future__ import annotations

import time

import pytest

from newscrawl.extract.lists.channel_name import channel_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("国内新闻_某某网", "国内新闻"),
        ("社会新闻-某某在线", "社会新闻"),
        ("财经 - 某某在线", "财经"),
        ("Asia-Pacific | The Daily Example", "Asia-Pacific"),
        ("World – Example", "World"),
        ("_ 某某网", "某某网"),
        ("Europe", "Europe"),
        ("", None),
        ("  ", None),
        (None, None),
    ],
)
def test_first_part_of_the_title(title, name):
    assert channel_name(title) == name


def test_white_space_without_end_costs_nothing():
    started = time.process_time()
    assert channel_name("国内新闻" + " " * 200_000 + "_某某网") == "国内新闻"
    assert time.process_time() - started < 1
