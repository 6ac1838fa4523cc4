"""The elements that hold the story: one article, in one piece, with its lead."""

from __future__ import annotations

import pytest

from newscrawl.extract.body.furniture import Furniture
from newscrawl.extract.body.hosts import Family, host_of, running_text
from newscrawl.extract.body.region import (
    NOTICE,
    close_together,
    containers_of,
    has_notice,
    in_one_article,
)
from newscrawl.extract.page import parse_page

P = "<p>A sentence that is long enough to be counted as running text by everybody who reads it.</p>"


def family_of(page, name: str) -> Family:
    weights = running_text(page)
    blocks = [page.nodes[index] for index in weights if host_of(page.nodes[index]).hint == name]
    hosts = list({host_of(block).index: host_of(block) for block in blocks}.values())
    return Family(sum(weights[block.index] for block in blocks), hosts, blocks)


def test_only_the_article_with_the_headline_counts():
    page = parse_page(
        f"<article><h1>A</h1><div class=t>{P * 2}</div></article><article><div class=t>{P * 5}</div></article>".encode(),
        "",
    )
    family = in_one_article(family_of(page, "t"), page.nodes_of("h1")[0])
    assert family.hosts == [page.nodes_of("div")[0]]
    assert len(family.blocks) == 2


def test_the_entries_of_a_live_blog_stay_together():
    page = parse_page(
        f"<h1>A</h1><article><div class=t>{P}</div></article><article><div class=t>{P}</div></article>".encode(),
        "",
    )
    assert len(in_one_article(family_of(page, "t"), page.nodes_of("h1")[0]).hosts) == 2


def test_a_host_far_off_is_left_out():
    other = "<ul>" + "<li><a href=x>some link to another story of this portal</a></li>" * 60 + "</ul>"
    page = parse_page(
        f"<div><div class=t>{P * 4}</div></div>{other}<div><div class=t>{P}</div></div>".encode(), ""
    )
    family = close_together(page, family_of(page, "t"), running_text(page))
    assert len(family.hosts) == 1
    assert len(family.blocks) == 4


def test_parts_with_boxes_between_stay_together():
    page = parse_page(
        f"<div class=t>{P * 2}</div><div>A box of some words</div><div class=t>{P * 2}</div>".encode(), ""
    )
    assert len(close_together(page, family_of(page, "t"), running_text(page)).hosts) == 2


def test_a_lead_between_headline_and_story_is_a_container_of_its_own():
    page = parse_page(
        f"<h1>A</h1><div class=lead>{P}</div><div class=by>By Ann Reed</div><div class=t>{P * 3}</div>".encode(),
        "",
    )
    title = page.nodes_of("h1")[0]
    found = containers_of(page, family_of(page, "t"), Furniture(page, title), running_text(page), title)
    assert found == [page.nodes_of("p")[0], page.nodes_of("div")[2]]


@pytest.mark.parametrize(
    "text",
    [
        "版权所有",
        "版權所有",
        "不得转载",
        "京ICP备1号",
        "京İCP備1号",
        "京ıcp证1号",
        "icp證",
        "Powered by X",
        "COPYRIGHT 2020",
        "copyrıght",
        "©",
        "無断転載",
        "무단 전재",
        "무단전재",
    ],
)
def test_no_notice_is_lost_by_looking_for_words_first(text):
    assert NOTICE.search(text)
    assert has_notice(f"a {text} b")
