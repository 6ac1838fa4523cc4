"""Declared selectors: which elements they name, and what is taken out."""

from __future__ import annotations

import pytest

from newscrawl.extract.overrides import DeclaredFields, without_removed
from newscrawl.extract.page import parse_page

MARKUP = (
    "<head><title>t</title><script>var a='<p>no</p>'</script></head><body><svg><g><text>s</text></g></svg>"
    '<div id="a" class="x"><p>one <b>bold</b></p><p>two</p></div><div class="x"><a href="/n">next</a></div>tail</body>'
)


def page_of(markup: str = MARKUP):
    return parse_page(markup.encode(), "https://a.example/")


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("#a p", ["one bold", "two"]),
        ("b::text", ["bold"]),
        ("a::attr(href)", ["/n"]),
        ("//div[@id='a']/p[2]", ["two"]),
        ("//a/@href", ["/n"]),
        (".nothing", []),
        (None, []),
    ],
)
def test_texts(selector, expected):
    assert DeclaredFields(page_of()).texts(selector) == expected


def test_nodes_are_those_of_the_page_behind_opaque_elements():
    page = page_of()
    declared = DeclaredFields(page)
    assert declared.nodes(".x") == page.nodes_of("div")
    assert declared.nodes("a") == page.nodes_of("a")
    assert declared.nodes("svg text") == []


def test_an_empty_page_answers_nothing():
    assert DeclaredFields(page_of("")).texts("p") == []


def test_removed_elements_are_gone_and_the_text_behind_them_stays():
    page = without_removed(page_of("<p>a<b>x</b> c</p><div><i>y</i> d</div>"), ("b", "//i"))
    assert page.lines(page.nodes[0]) == ["a c", "d"]


def test_nothing_to_remove_is_the_same_page():
    page = page_of()
    assert without_removed(page, ()) is page
    assert without_removed(page, (".nothing",)) is page
