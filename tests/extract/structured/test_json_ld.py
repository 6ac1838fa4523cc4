"""JSON-LD as CMSs write it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.structured.json_ld import (
    MAX_CHARS,
    first_text,
    parse_json_ld,
    types_of,
    unescape,
    unfold,
)

BRIDGE = {"@type": "NewsArticle", "headline": "Bridge opens"}
PLAIN = '{"@type": "NewsArticle", "headline": "Bridge opens"}'


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        f"<!-- {PLAIN} -->",
        f"//<![CDATA[\n{PLAIN}\n//]]>",
        f"/*<![CDATA[*/ {PLAIN} /*]]>*/",
        f"\ufeff \n{PLAIN};",
        PLAIN.replace('"}', '",\n}'),
        PLAIN.replace("Bridge opens", r"Bridge \opens"),
    ],
)
def test_common_faults_are_repaired(text: str) -> None:
    assert parse_json_ld(text) == [BRIDGE]


def test_line_breaks_inside_strings_are_kept() -> None:
    assert parse_json_ld('{"description": "one\ntwo\tthree\x01"}') == [{"description": "one\ntwo\tthree\x01"}]


def test_commas_and_comment_marks_inside_strings_are_text() -> None:
    assert parse_json_ld('{"a": "x, ] y",}') == [{"a": "x, ] y"}]


def test_several_values_in_one_script() -> None:
    assert parse_json_ld(f'{PLAIN}\n{{"@type": "WebPage"}},[1]') == [BRIDGE, {"@type": "WebPage"}, [1]]


def test_what_follows_a_fault_beyond_repair_is_lost_and_nothing_before_it() -> None:
    assert parse_json_ld(PLAIN + '{"a": broken}') == [BRIDGE]
    assert parse_json_ld("var x = 1;") == []


def test_entities_become_characters_and_stay_valid_json() -> None:
    text = r'{"a": "&quot;Tom&quot; &amp; Jerry&#8217;s &#x41;", "url": "/?a=1&amp;b=2&copy=3"}'
    assert parse_json_ld(text) == [{"a": '"Tom" & Jerry’s A', "url": "/?a=1&b=2&copy=3"}]


def test_numbers_that_json_does_not_know_become_none() -> None:
    assert parse_json_ld('{"a": NaN, "b": -Infinity}') == [{"a": None, "b": None}]


def test_graphs_arrays_and_nested_pages_are_unfolded() -> None:
    values = [
        [
            {
                "@graph": [
                    {"@type": "WebPage", "mainEntity": {"@type": "Article", "hasPart": {"@type": "Person"}}}
                ]
            }
        ]
    ]
    assert [types_of(item) for item in unfold(values)] == [{"WebPage"}, {"Article"}, {"Person"}]


def test_items_of_lists_and_updates_of_live_blogs_stay_inside() -> None:
    item = {"@type": "ItemList", "itemListElement": [BRIDGE], "liveBlogUpdate": [BRIDGE]}
    assert unfold([item]) == [item]


@pytest.mark.parametrize(
    ("types", "names"),
    [
        ("NewsArticle", {"NewsArticle"}),
        (["http://schema.org/Article", "schema:Report", 7], {"Article", "Report"}),
        (None, set()),
    ],
)
def test_types_lose_their_vocabulary(types: object, names: set[str]) -> None:
    assert types_of({"@type": types}) == names


def test_first_text_of_strings_objects_and_lists() -> None:
    assert first_text("  a\n b ") == "a b"
    assert first_text([{"x": 1}, {"name": "N"}], "name") == "N"
    assert first_text({"@id": "i", "url": "u"}, "url", "@id") == "u"
    assert first_text([["deep"], "flat"]) == "flat"
    assert first_text(5, "name") is first_text(" ") is first_text({"name": " "}, "name") is None


def test_unescape_leaves_what_is_no_entity() -> None:
    assert unescape("a?x=1&copy=2 &amp; &nosuch;") == "a?x=1&copy=2 & &nosuch;"


@pytest.mark.parametrize("unit", ["[", '{"a":', '"', "\\", "&amp;", ",]", "<!--", '{"@graph":['])
def test_hostile_scripts_cost_little(unit: str) -> None:
    started = time.process_time()
    unfold(parse_json_ld(unit * (MAX_CHARS // len(unit))))
    assert time.process_time() - started < 2


def test_what_is_too_long_is_data_of_an_application() -> None:
    assert parse_json_ld(PLAIN + " " * MAX_CHARS) == []


@given(st.text(max_size=200))
def test_any_text_gives_values(text: str) -> None:
    unfold(parse_json_ld(text))
    unfold(parse_json_ld(f'{{"@type": "Article", "@graph": {text}}}'))


@pytest.mark.parametrize(
    "text", ['"\\' * 100_000, '"\\' * 100_000 + '"', '{"a": "' + "b" * 200_000, '"' * 200_001]
)
def test_a_string_without_end_is_read_once(text):
    """Each of its quotes tried as a beginning took minutes, at whose end the watchdog ends the whole run."""
    started = time.process_time()
    parse_json_ld(text)
    assert time.process_time() - started < 1
