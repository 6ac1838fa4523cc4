"""A link continues the story when its address is this page's with the next number."""

from __future__ import annotations

import pytest

from newscrawl.extract.navigation.next_page import continues, find_next_page
from newscrawl.extract.page import parse_page
from newscrawl.extract.structured.read import read_structured


def next_of(url: str, markup: str) -> str | None:
    page = parse_page(markup.encode(), url)
    return find_next_page(page, read_structured(page)).value


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("https://a.example/2025/1001.html", "https://a.example/2025/1001_2.html"),
        ("https://a.example/2025/1001_2.html", "https://a.example/2025/1001_3.html"),
        ("https://a.example/2025/content_1001.htm", "https://a.example/2025/content_1001_2.htm"),
        ("https://a.example/story-200", "https://a.example/story-200/2"),
        ("https://a.example/story?id=7", "https://a.example/story?id=7&page=2"),
        ("https://a.example/story?page=2&id=7", "https://a.example/story?page=3&id=7"),
        ("https://a.example/story/page/2/", "https://a.example/story/page/3/"),
        ("https://a.example/story/", "https://a.example/story/page/2/"),
    ],
)
def test_continues(own, other):
    assert continues(own, other)


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("https://a.example/2025/1001.html", "https://a.example/2025/1002.html"),
        ("https://a.example/2025/1001.html", "https://a.example/2025/1001_3.html"),
        ("https://a.example/2025/1001_2.html", "https://a.example/2025/1001.html"),
        ("https://a.example/2025/1001.html", "https://b.example/2025/1001_2.html"),
        ("https://a.example/2025/1001.html", "https://a.example/2025/2001_2.html"),
        ("", "https://a.example/2"),
    ],
)
def test_does_not_continue(own, other):
    assert not continues(own, other)


def test_labels_and_numbers_and_rel_lead_on():
    own, following = "https://a.example/1001.html", "https://a.example/1001_2.html"
    assert next_of(own, '<a href="/1001_2.html">下一页</a>') == following
    assert next_of(own, '<a href="/1001.html">1</a><a href="1001_2.html">2</a>') == following
    assert next_of(own, '<link rel="next" href="/1001_2.html"><p>x</p>') == following
    assert next_of(own, '<a href="/1001_2.html">Next Page »</a>') == following


def test_the_next_story_is_not_the_next_page():
    assert (
        next_of("https://a.example/1001.html", '<a href="/1002.html">下一篇</a><a href="/1002.html">2</a>')
        is None
    )
    assert next_of("https://a.example/1001_3.html", '<a href="/1001_2.html">上一页</a>') is None
