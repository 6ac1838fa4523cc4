"""What a page says about itself, and which of it is said about other pages."""

from __future__ import annotations

import json
from typing import Any

from newscrawl.extract.page import parse_page
from newscrawl.extract.structured.read import Structured, read_structured

URL = "https://news.example/2025/bridge.html"


def read(markup: str) -> Structured:
    return read_structured(parse_page(markup.encode(), URL))


def with_json(*values: Any, head: str = "") -> Structured:
    return read(
        head + "".join(f'<script type="application/ld+json">{json.dumps(v)}</script>' for v in values)
    )


def article(headline: str, url: str | None = None, **more: Any) -> dict[str, Any]:
    return {"@type": "NewsArticle", "headline": headline, **({"url": url} if url else {}), **more}


def test_meta_by_name_property_and_itemprop() -> None:
    structured = read(
        '<meta name="Author" content=" Ann \n Lee "><meta property="og:title" content="A &amp;amp; B">'
        '<meta name="x" property="y" content="z"><meta name="empty" content=" "><meta content="nameless">'
        '<meta name="author" content="Bo"><meta itemprop="datePublished" content="2025-09-18">'
    )
    assert structured.meta == {
        "author": ["Ann Lee", "Bo"],
        "og:title": ["A & B"],
        "x": ["z"],
        "y": ["z"],
        "datepublished": ["2025-09-18"],
    }
    assert structured.first_meta("none", "y", "x") == "z"
    assert structured.first_meta("none") is None


def test_links_with_their_relation_in_lower_case() -> None:
    assert read('<link rel="Canonical" href="/a"><link href="/b">').links == [
        ("canonical", {"rel": "Canonical", "href": "/a"}),
        ("", {"href": "/b"}),
    ]


def test_articles_and_other_objects_are_parted() -> None:
    structured = with_json(
        {"@graph": [{"@type": "WebPage"}, article("Bridge"), {"@type": ["Report"]}]},
        {"@type": "LiveBlogPosting"},
    )
    assert [item["@type"] for item in structured.articles] == ["NewsArticle", ["Report"], "LiveBlogPosting"]
    assert [item["@type"] for item in structured.objects] == ["WebPage"]


def test_this_pages_article_comes_first_and_teasers_are_none_of_its() -> None:
    teasers = [article(f"Other {n}", f"https://news.example/2025/other-{n}.html") for n in range(3)]
    own = article("Bridge opens", URL + "?utm_source=x")
    structured = with_json(*teasers, own)
    assert structured.articles == [own]
    assert structured.objects == teasers


def test_one_teaser_is_told_by_the_article_beside_it() -> None:
    teaser, own = article("Weather", "https://news.example/2025/weather.html"), article("Bridge", URL)
    structured = with_json(teaser, own)
    assert (structured.articles, structured.objects) == ([own], [teaser])


def test_headline_tells_where_no_address_is_given() -> None:
    own, other = article("Bridge opens!"), article("Weather")
    assert with_json(other, own, head="<title>Bridge opens – Example News</title>").articles[0] == own


def test_a_single_article_is_believed_though_it_names_another_address() -> None:
    assert len(with_json(article("Bridge", "https://m.news.example/b/77.html")).articles) == 1


def test_references_in_a_graph_are_resolved() -> None:
    person = {"@type": "Person", "@id": "#ann", "name": "Ann Lee"}
    own = article("Bridge", author=[{"@id": "#ann"}, {"@id": "#nobody"}], publisher={"@id": "#ann"})
    structured = with_json({"@graph": [own, person]})
    assert structured.articles[0]["author"] == [person, {"@id": "#nobody"}]
    assert structured.articles[0]["publisher"] == person


def test_references_make_no_circles() -> None:
    own = article("Bridge", isPartOf={"@id": "#page"})
    structured = with_json({"@type": "WebPage", "@id": "#page", "name": "Bridge page", "mainEntity": own})
    assert structured.articles[0]["isPartOf"] == {"@type": "WebPage", "@id": "#page", "name": "Bridge page"}
    assert json.dumps(structured.articles)


def test_scripts_of_other_types_are_left_alone() -> None:
    assert read(f"<script>{json.dumps(article('x'))}</script>").articles == []


def test_odd_values_do_no_harm() -> None:
    odd = {
        "@type": "Article",
        "url": 5,
        "mainEntityOfPage": [None],
        "headline": {"a": []},
        "@id": 5,
        "author": {"@id": 3},
    }
    assert len(with_json(odd, odd, {"@type": {}}, {"@id": []}).articles) == 2
