"""Of several stretches of text the story is chosen by length, place and what the page says of itself."""

from __future__ import annotations

from newscrawl.extract.body.family import is_card_list, story_family
from newscrawl.extract.body.furniture import Furniture
from newscrawl.extract.body.hosts import find_families, running_text
from newscrawl.extract.page import parse_page

LONG = "<p>A sentence number {} that is long enough to be counted as running text by everybody.</p>"


def texts(first: int, last: int) -> str:
    return "".join(LONG.format(number) for number in range(first, last))


def chosen(markup: str, evidence: str = "") -> str:
    page = parse_page(markup.encode(), "")
    weights = running_text(page)
    title = next(iter(page.nodes_of("h1")), None)
    furniture = Furniture(page, title)
    furniture.learn(weights)
    family = story_family(page, find_families(page, weights, furniture), furniture, evidence, title)
    assert family is not None
    return family.hosts[0].hint


def test_the_longest_text_is_the_story():
    assert chosen(f"<div class=a>{texts(0, 3)}</div><div class=b>{texts(3, 8)}</div>") == "b"


def test_a_text_far_below_the_headline_counts_half():
    between = "<ul>" + "<li><a href=x>some link to another story</a></li>" * 100 + "</ul>"
    markup = f"<h1>Headline</h1><div class=a>{texts(0, 4)}</div>{between}<div class=b>{texts(4, 10)}</div>"
    assert chosen(markup) == "a"


def test_a_text_outside_the_headlines_main_counts_half():
    assert (
        chosen(f"<main><h1>H</h1><div class=a>{texts(0, 4)}</div></main><div class=b>{texts(4, 10)}</div>")
        == "a"
    )


def test_what_the_page_states_to_be_its_text_counts_double():
    markup = f"<div class=a>{texts(0, 4)}</div><div class=b>{texts(4, 10)}</div>"
    assert chosen(markup, "Asentencenumber0thatislongenoughtobecountedasrunningtextbyeverybody.") == "a"


def test_a_box_in_the_story_is_not_the_story():
    assert chosen(f"<div class=a>{texts(0, 4)}<div class=b>{texts(4, 9)}</div></div>") == "a"


def test_teasers_are_a_list_of_cards():
    cards = "".join(f'<div class=card><a href="/{i}">A headline</a>{LONG.format(i)}</div>' for i in range(8))
    page = parse_page(cards.encode(), "")
    family = next(iter(find_families(page, running_text(page), Furniture(page, None)).values()))
    assert is_card_list(page, family)


def test_a_story_with_a_few_links_is_no_list():
    text = texts(0, 8) + '<p>A sentence with <a href="/x">a link</a> that is long enough to be counted.</p>'
    page = parse_page(f"<div>{text}</div>".encode(), "")
    family = next(iter(find_families(page, running_text(page), Furniture(page, None)).values()))
    assert not is_card_list(page, family)
