"""Sub-channels and feeds."""

import pytest

from newscrawl.extract.lists.channel_links import find_feeds, find_subchannels
from newscrawl.extract.page import parse_page


def names(body, url="https://news.example/china/", known=()):
    return [link.title for link in find_subchannels(parse_page(body.encode(), url), url, known)]


def test_folders_below_the_own():
    body = """<a href="law/">Law</a><a href="/china/trade/index.html">Trade</a><a href="/china/">China</a>
    <a href="/world/">World</a><a href="/china/law/">Law again</a><a href="https://b.example/china/x/">Elsewhere</a>"""
    assert names(body) == ["Law", "Trade"]


@pytest.mark.parametrize(
    "href",
    [
        "/china/2025/09/",
        "/china/story-of-a-long-day",
        "/china/tag/x/",
        "/china/2/",
        "/china/law/?page=2",
        "/china/a/b/c/",
        "/china/x.pdf",
    ],
)
def test_other_folders(href):
    assert names(f'<a href="{href}">Name</a>') == []


def test_known_addresses_are_something_else():
    assert names('<a href="/china/law/">Law</a>', known=["https://news.example/china/law/"]) == []


def test_feeds():
    markup = b"""<link rel=alternate type="application/rss+xml; charset=utf-8" href=/rss><link type=text/css href=/x>
    <link rel=alternate type=application/atom+xml href=/atom><link rel=alternate type=application/rss+xml href=/rss>"""
    page = parse_page(markup, "https://news.example/")
    assert find_feeds(page, page.url) == ["https://news.example/rss", "https://news.example/atom"]
