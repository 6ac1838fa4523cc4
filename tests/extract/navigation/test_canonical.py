"""A declared address counts only where it names this story."""

from __future__ import annotations

import json

import pytest

from newscrawl.extract.navigation.canonical import find_canonical
from newscrawl.extract.page import parse_page
from newscrawl.extract.structured.read import read_structured

URL = "https://news.example/world/2025/new-bridge-opens-10234567.html"


def canonical(head: str, url: str = URL) -> str | None:
    page = parse_page(head.encode(), url)
    return find_canonical(page, read_structured(page)).value


def link(href: str) -> str:
    return f'<link rel="canonical" href="{href}">'


def og(href: str) -> str:
    return f'<meta property="og:url" content="{href}">'


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        (URL, URL),
        ("/world/2025/new-bridge-opens-10234567.html#top", URL),
        ("//news.example/world/2025/new-bridge-opens-10234567.html", URL),
        (
            "https://www.news.example/x/new-bridge-opens-10234567",
            "https://www.news.example/x/new-bridge-opens-10234567",
        ),
        ("https://sister.example/a/10234567", "https://sister.example/a/10234567"),
        ("https://news.example/", None),
        ("https://news.example/index.html", None),
        ("https://news.example/world/", None),
        ("https://news.example/world/2025/storm-hits-coast-10230000.html", None),
        ("javascript:void(0)", None),
        ("", None),
    ],
)
def test_the_storys_own_address_and_no_other(href: str, expected: str | None) -> None:
    assert canonical(link(href)) == expected


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/amp/world/2025/new-bridge-opens-10234567.html",
        "https://amp.news.example/world/2025/new-bridge-opens-10234567.html",
        "https://news.example/print/10234567",
        URL + "?output=amp",
        URL + "?utm_source=rss",
        URL.replace(".html", "_2.html"),
    ],
)
def test_amp_print_and_tracked_pages_name_the_article(url: str) -> None:
    assert canonical(link(URL), url) == URL


def test_the_next_source_is_asked_when_one_is_wrong() -> None:
    data = json.dumps({"@type": "NewsArticle", "mainEntityOfPage": {"@id": URL}})
    script = f'<script type="application/ld+json">{data}</script>'
    assert canonical(link("https://news.example/") + og("https://news.example/") + script) == URL
    assert canonical(link("https://news.example/") + og(URL)) == URL


def test_a_short_address_needs_a_second_witness() -> None:
    short = "https://news.example/a/Qx7"
    assert canonical(link(short)) is None
    assert canonical(link(short) + og(short)) == short
    assert canonical(link(short.replace("news", "other")) + og(short.replace("news", "other"))) is None


def test_words_decide_where_there_is_no_id() -> None:
    url = "https://news.example/2025/09/new-bridge-opens-to-traffic/"
    assert canonical(link("https://news.example/city/new-bridge-opens-to-traffic/"), url)
    assert canonical(link("https://news.example/city/storm-hits-the-coast/"), url) is None


def test_base_address_is_heeded() -> None:
    assert (
        canonical('<base href="https://news.example/world/2025/">' + link("new-bridge-opens-10234567.html"))
        == URL
    )


def test_a_page_without_an_address_names_itself() -> None:
    assert canonical(link(URL), "") == URL
    assert canonical(link("https://news.example/"), "") is None


def test_nothing_declared() -> None:
    assert canonical("<p>x</p>") is None
