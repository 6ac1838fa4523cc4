"""Which links may lead to articles."""

import pytest

from newscrawl.extract.links.anchors import base_address, entry_address, link_key, read_anchors
from newscrawl.extract.links.judge import may_be_article
from newscrawl.extract.page import parse_page

BASE = "https://www.news.example/world/today.html"


@pytest.mark.parametrize(
    ("href", "key"),
    [
        ("https://www.news.example/a/1.html#top", "news.example/a/1.html"),
        ("http://news.example/a/b/", "news.example/a/b"),
        ("//other.example/x", "other.example/x"),
        ("/a/story-of-the-day-2025?ref=x", "news.example/a/story-of-the-day-2025"),
        ("/a?id=7&utm_source=y", "news.example/a?id=7"),
        ("../b/c.html", "news.example/b/c.html"),
        ("javascript:void(0)", None),
        ("mailto:a@b.example", None),
        ("http://[broken/", "[broken"),
    ],
)
def test_keys(href, key):
    assert link_key(href, BASE) == key
    assert link_key(href, BASE, "www.news.example") == key


def test_ports_are_part_of_the_key():
    assert link_key("/a/1.html", "http://127.0.0.1:8001/", "127.0.0.1:8001") == "127.0.0.1:8001/a/1.html"
    assert link_key("http://127.0.0.1:8001/a/1.html", "http://127.0.0.1:8001/") == "127.0.0.1:8001/a/1.html"


@pytest.mark.parametrize(
    "key",
    [
        "news.example/2025/09/18/100000.html",
        "news.example/c/7kQcQG2peWU",
        "news.example/harbour-opens-after-long-storm",
        "news.example/show.php?newsid=12",
        "news.example/?p=1234",
        "news.example/a/story.html",
        "news.example/index.html?zt=14122929",
        "news.example/upload/20250918.pdf",
    ],
)
def test_articles(key):
    assert may_be_article(key)


@pytest.mark.parametrize(
    "key",
    [
        "news.example",
        "news.example/world",
        "news.example/index.html",
        "news.example/list_2.html",
        "news.example/tag/harbour-and-storm-of-2025",
        "news.example/author/jane-example-1234",
        "search.news.example/harbour-2025-storm",
        "comment.news.example/20250918.html",
        "facebook.com/sharer/20250918",
        "news.example/login.php?id=1234",
        "news.example/app/client-20250918.apk",
    ],
)
def test_no_articles(key):
    assert not may_be_article(key)


def test_headlines_outside_navigations():
    page = parse_page(
        b"""<nav><a href="/2025/1000.html">A headline inside the navigation</a></nav>
        <a href="/2025/2000.html">Short</a><a href="/2025/3000.html">A headline of some length</a>
        <a href="#x">A headline that leads nowhere</a>""",
        BASE,
    )
    assert [anchor.key for anchor in read_anchors(page, BASE)] == ["news.example/2025/3000.html"]


OVERLAY = '<a href="/2025/1000.html"{}></a>'
LABELLED = OVERLAY.format(' title="The harbour opens"')


@pytest.mark.parametrize(
    ("card", "texts"),
    [
        (LABELLED + '<img src="a.jpg"><h3>The harbour opens</h3>', ["The harbour opens"]),
        (LABELLED + '<img src="a.jpg"><p>12.05.2024</p>', ["The harbour opens"]),
        (OVERLAY.format(' aria-label="The harbour  opens"') + '<img src="a.jpg">', ["The harbour opens"]),
        (OVERLAY.format("") + "<p>Region</p><h3>The harbour opens</h3>", ["The harbour opens"]),
        # Another link shows it.
        (LABELLED + '<h3><a href="/2025/1000.html">The harbour is open</a></h3>', ["The harbour is open"]),
        (
            LABELLED + '<img src="a.jpg"><p><a href="/2025/1000.html">The harbour opens at last</a></p>',
            ["The harbour opens at last"],
        ),
        # Signs beside a story, and lists.
        (OVERLAY.format(' title="Print this article"') + "<h1>The harbour opens</h1>", []),
        (
            OVERLAY.format("") + '<h3><a href="/2025/2000.html">Another story here</a></h3>',
            ["Another story here"],
        ),
        (OVERLAY.format("") + "<h3>The harbour opens</h3><h3>The harbour closes</h3>", []),
        (OVERLAY.format("") + "<h3>The harbour opens</h3>" + "<i></i>" * 40, []),
        (OVERLAY.format("") + '<img src="a.jpg">', []),
        (OVERLAY.format(' title="Share"') + '<img src="a.jpg">', []),
    ],
)
def test_empty_links_over_a_card(card, texts):
    page = parse_page(f"<div>{card}</div>".encode(), BASE)
    assert [anchor.text for anchor in read_anchors(page, BASE)] == texts


def test_chinese_headlines_are_shorter():
    page = parse_page(
        "<title>城南网新闻</title><a href='/2025/1000.html'>老街改造今天完工</a>".encode(), BASE
    )
    assert [anchor.text for anchor in read_anchors(page, BASE)] == ["老街改造今天完工"]


def test_base_element():
    page = parse_page(b'<base href="/deep/path/"><a href="x.html">x</a>', BASE)
    assert base_address(page) == "https://www.news.example/deep/path/"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("/x?y=1", "https://www.news.example/x?y=1"),
        ("//a.example/x", "https://a.example/x"),
        ("x.html", "https://www.news.example/world/x.html"),
        ("/a/../b", "https://www.news.example/b"),
        ("http://a.example:99999999/", None),
        ("http://a.example/ä", "http://a.example/ä"),
    ],
)
def test_absolute_addresses(href, expected):
    assert entry_address(BASE, href) == expected


OPAQUE = (
    "<ul>"
    + "".join(
        f'<li><a href="/pages/{name}.html">A headline as long as headlines are, of {name}</a></li>'
        for name in ("city_a6d0c69e89", "city_240c252482", "town_88f430f3cc")
    )
    + "</ul>"
)


def keys_of(markup: str, url: str, *, is_list: bool) -> list[str]:
    page = parse_page(markup.encode(), url)
    return [anchor.key for anchor in read_anchors(page, url, is_list=is_list)]


def test_a_port_or_a_number_in_a_lists_address_says_nothing_of_articles():
    for url in ("http://127.0.0.1:43121/", "https://news.example/channel/10234/"):
        assert len(keys_of(OPAQUE, url, is_list=True)) == 3
    assert len(keys_of(OPAQUE, "http://127.0.0.1:43121/story.html", is_list=False)) == 3


def test_beside_a_numbered_article_addresses_without_number_are_sections():
    assert keys_of(OPAQUE, "https://news.example/a/10234.html", is_list=False) == [
        "news.example/pages/city_240c252482.html"
    ]


def headlines(*addresses: str) -> str:
    links = "".join(
        f'<li><a href="{each}">A headline as long as headlines are, number {n}</a></li>'
        for n, each in enumerate(addresses)
    )
    return f"<ul>{links}</ul>"


def test_addresses_of_programs_name_stories_by_the_number_in_their_path():
    links = headlines("/towns/harbour-5612070.php", "/news/a/2024051200.aspx", "/towns/council.php")
    assert keys_of(links, "https://news.example/towns/ferry-9988776.php", is_list=False) == [
        "news.example/towns/harbour-5612070.php",
        "news.example/news/a/2024051200.aspx",
    ]


def test_the_query_of_a_program_is_part_of_the_address():
    assert link_key("/view.do?id=88123&page=2", BASE) == "news.example/view.do?id=88123&page=2"
    assert link_key("/2024/show.action?id=9", BASE) != link_key("/2024/show.action?id=8", BASE)


def test_a_navigation_in_an_aside_is_a_widget():
    links = headlines("/2024/05/12/harbour.html")
    url = "https://news.example/2024/05/12/ferry.html"
    assert keys_of(f"<aside><nav aria-label='Recent'>{links}</nav></aside>", url, is_list=False)
    assert not keys_of(f"<aside></aside><nav>{links}</nav>", url, is_list=False)
