"""Cards: the largest elements that hold one address."""

from newscrawl.extract.entries.cards import find_cards, group_cards
from newscrawl.extract.links.anchors import read_anchors
from newscrawl.extract.page import parse_page

URL = "https://news.example/"


def cards_of(markup, outer=()):
    page = parse_page(markup.encode(), URL)
    body = {node.index for node in page.nodes if node.tag in ("html", "body")}
    named = {node.index for node in page.nodes if node.attributes.get("id") in outer}
    return page, find_cards(read_anchors(page, URL), body | named)


def link(number, text="A headline of some length"):
    return f'<a href="/2025/{number}000.html">{text} {number}</a>'


def test_the_largest_element_with_one_address():
    _, cards = cards_of(f"<ul><li><div>{link(1)}</div><p>text</p></li><li>{link(2)}</li></ul>")
    assert [card.first.tag for card in cards] == ["li", "li"]


def test_neighbouring_links_to_one_address_share_a_card():
    page, cards = cards_of(
        f"<div><h3>{link(1)}</h3><p>{link(1, 'The teaser of this story, a long one')}</p>{link(2)}</div>"
    )
    assert [len(card.anchors) for card in cards] == [2, 1]
    assert (cards[0].first.tag, cards[0].last.tag) == ("h3", "p")
    assert "".join(page.texts[cards[0].start : cards[0].end]).split()[-1] == "1"


def test_repeated_items_with_the_same_headline_stay_apart():
    _, cards = cards_of(f"<ul><li>{link(1)}</li><li>{link(1)}</li><li>{link(2)}</li></ul>")
    assert len(cards) == 3


def test_a_mention_in_a_paragraph_is_no_part_of_the_box_behind_it():
    _, cards = cards_of(
        f"<div><p>before {link(1)} after</p><div>{link(1, 'Another text of the same story')}</div>{link(2)}</div>"
    )
    assert [card.first.tag for card in cards] == ["p", "div", "a"]


def test_outer_elements_are_no_cards():
    _, cards = cards_of(f'<div id="all"><section>{link(1)}</section></div>', outer=("all",))
    assert [card.first.tag for card in cards] == ["section"]


def test_lists_are_cards_with_one_parent():
    _, cards = cards_of(
        f"<ul><li>{link(1)}</li><li>{link(2)}</li></ul><ol><li>{link(3)}</li><li>{link(4)}</li></ol>"
    )
    assert [(cards.parent.tag, len(cards.cards)) for cards in group_cards(cards)] == [("ul", 2), ("ol", 2)]


def test_the_headline_is_the_widest_text():
    _, cards = cards_of(
        f"<div>{link(1, 'short text here')}{link(1, 'the longer text of both of them')}</div>"
    )
    assert cards[0].headline.startswith("the longer text")
