"""Thumbnails of teasers are told from pictures of the story by where they lead."""

from __future__ import annotations

import time

import pytest

from newscrawl.extract.images.announced import Announced
from newscrawl.extract.page import parse_page

HEADLINE = "石桥修好后第一场集市开张"


def is_thumbnail(markup: str) -> bool:
    page = parse_page(f"<body>{markup}</body>".encode(), "https://a.example/1.html")
    pictures = page.nodes_of("img")
    return Announced(page, pictures).pictured_by(pictures[0])


@pytest.mark.parametrize(
    "markup",
    [
        f"<a href=/2.html><img src=t.png></a><div><a href=/2.html>{HEADLINE}</a></div>",
        f"<h3><a href=/2.html>{HEADLINE}</a></h3><a href=/2.html><span><img src=t.png></span></a>",
        f"<a href=/2.html><img src=t.png><b>{HEADLINE}</b></a>",
    ],
)
def test_a_picture_that_leads_where_a_headline_leads_is_a_thumbnail(markup):
    assert is_thumbnail(markup)


@pytest.mark.parametrize(
    "markup",
    [
        f"<img src=a.png><a href=/2.html>{HEADLINE}</a>",
        f"<a href=/a.png><img src=t.png><span>{HEADLINE}</span></a>",
        f"<a href='/large.JPG?w=900'><img src=t.png></a><a href='/large.JPG?w=900'>{HEADLINE}</a>",
        f"<a href=javascript:;><img src=t.png>{HEADLINE}</a>",
        f"<a href=#p><img src=t.png>{HEADLINE}</a>",
        f"<a href><img src=t.png>{HEADLINE}</a>",
        f"<a><img src=t.png>{HEADLINE}</a>",
        "<a href=/gallery><img src=t.png></a><a href=/gallery>All pictures</a>",
        "<a href=/1_2.html><img src=t.png></a><a href=/1_2.html>下一页</a>",
        f"<a href=/3.html><img src=t.png></a><a href=/2.html>{HEADLINE}</a>",
    ],
)
def test_other_pictures_are_none(markup):
    assert not is_thumbnail(markup)


def test_long_addresses_take_no_long_time():
    start = time.process_time()
    is_thumbnail(f"<a href='{'.jpg' * 500_000}x'><img src=t.png>{HEADLINE}</a>")
    assert time.process_time() - start < 2
