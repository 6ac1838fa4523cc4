"""Names of furniture are believed as long as the story does not stand in them."""

from __future__ import annotations

from newscrawl.extract.body.furniture import Furniture
from newscrawl.extract.body.hosts import running_text
from newscrawl.extract.page import parse_page

LONG = "<p>A sentence that is long enough to be counted as running text by everybody.</p>"


def furniture_of(markup: str):
    page = parse_page(markup.encode(), "")
    furniture = Furniture(page, None)
    furniture.learn(running_text(page))
    return page, furniture


def test_a_small_part_is_furniture():
    page, furniture = furniture_of(f"<main>{LONG * 9}<div class=promo>{LONG}</div></main>")
    promo = page.nodes_of("div")[0]
    assert furniture.is_furniture(promo)
    assert furniture.covers(page.children(promo)[0])
    assert not furniture.covers(page.nodes_of("p")[0])


def test_a_name_over_most_of_the_text_is_not_believed():
    page, furniture = furniture_of(f"<div class=promo>{LONG * 9}</div><main>{LONG}</main>")
    assert not furniture.is_furniture(page.nodes_of("div")[0])


def test_comments_may_be_longer_than_the_story():
    page, furniture = furniture_of(f"<main>{LONG * 3}</main><div class=comments>{LONG * 6}</div>")
    assert furniture.covers_strongly(page.nodes_of("p")[-1])


def test_a_name_is_believed_again_where_the_story_is_not():
    page, furniture = furniture_of(f"<main>{LONG * 3}</main><div class=factbox>{LONG * 6}</div>")
    paragraphs = page.nodes_of("p")
    furniture.settle([page.nodes_of("main")[0]], paragraphs[:3])
    assert furniture.is_furniture(page.nodes_of("div")[0])


def test_what_most_paragraphs_are_called_says_nothing():
    page, furniture = furniture_of(
        "<main>" + LONG.replace("<p>", "<p class=video>") * 4 + "</main>" + LONG * 20
    )
    paragraphs = page.nodes_of("p")
    furniture.settle([page.nodes_of("main")[0]], paragraphs[:4])
    assert not furniture.is_furniture(paragraphs[0])


def test_the_class_of_the_body_describes_the_whole_page():
    page, furniture = furniture_of(f"<body class='comments-open'><main>{LONG}</main></body>")
    assert not furniture.covers(page.nodes_of("p")[0])
