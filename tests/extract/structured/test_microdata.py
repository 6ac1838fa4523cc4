"""Microdata: the article's own properties, not those of its teasers."""

from __future__ import annotations

from newscrawl.extract.page import parse_page
from newscrawl.extract.structured.microdata import MAX_CHARS, MAX_VALUES, read_microdata


def read(markup: str) -> dict[str, list[str]]:
    return read_microdata(parse_page(markup.encode(), "https://news.example/"))


def test_values_come_from_the_attribute_that_holds_them() -> None:
    assert read(
        '<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline name">Bridge  opens</h1>'
        '<time itemprop="datePublished" datetime="2025-09-18T19:22">yesterday</time>'
        '<meta itemprop="inLanguage" content="en">'
        '<a itemprop="url" href="/b">here</a><a itemprop="author" href="/ann">Ann Lee</a>'
        '<img itemprop="image" src="/b.jpg">'
        '<span itemprop="dateModified" content="2025-09-19">today</span></article>'
    ) == {
        "headline": ["Bridge opens"],
        "name": ["Bridge opens"],
        "datepublished": ["2025-09-18T19:22"],
        "inlanguage": ["en"],
        "url": ["/b"],
        "author": ["Ann Lee"],
        "image": ["/b.jpg"],
        "datemodified": ["2025-09-19"],
    }


def test_a_nested_item_stands_for_its_name() -> None:
    assert read(
        '<div itemscope itemtype="http://schema.org/Article"><p itemprop="author" itemscope itemtype="http://schema.org/Person">'
        'By <b itemprop="name">Ann Lee</b>, <i itemprop="jobTitle">editor</i></p></div>'
    ) == {"author": ["Ann Lee"]}


def test_teasers_with_items_of_their_own_are_left_out() -> None:
    teaser = '<li itemscope itemtype="http://schema.org/Article"><a itemprop="headline">Weather</a></li>'
    own = teaser.replace("Weather", "Bridge opens to the public")
    assert read(f"<ul>{teaser}{own}{teaser}</ul>") == {"headline": ["Bridge opens to the public"]}


def test_properties_outside_any_item_count_where_no_article_is_marked() -> None:
    assert read('<h1 itemprop="headline">Bridge</h1><p itemscope><b itemprop="name">x</b></p>') == {
        "headline": ["Bridge"]
    }


def test_long_and_many_values_are_left_out() -> None:
    values = read(
        f'<p itemprop="articleBody">{"x" * (MAX_CHARS + 1)}</p>'
        + "".join(f'<i itemprop="a">{n}</i>' for n in range(99))
    )
    assert set(values) == {"a"}
    assert len(values["a"]) == MAX_VALUES


def test_page_without_microdata() -> None:
    assert read("<p>x</p>") == {}
