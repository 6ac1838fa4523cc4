"""Patterns that remember, phrases that are found."""

import re

import pytest

from newscrawl.extract.text.remembered import Remembered, has_phrase, phrases


def test_answers_are_kept():
    names = Remembered(re.compile("nav$"), ("nav",))
    assert names("main-nav") and names("main-nav") and not names("story") and not names("navy")
    assert names.answers == {"main-nav": True, "story": False, "navy": False}


def test_the_texts_that_have_it_are_told_in_their_order():
    names = Remembered(re.compile("nav$"), ("nav",))
    assert names.among(["top-nav", "", "story", "nav", "top-nav"]) == ["top-nav", "nav", "top-nav"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Read Next", True),
        ("read nextel", True),
        ("Jobs", True),
        ("My jobs", True),
        ("Microjobs", False),
        ("", False),
    ],
)
def test_phrases(text, found):
    assert has_phrase(text, phrases("read_next, _jobs")) is found


@pytest.mark.parametrize(
    "text",
    ["相关阅读", "Read next: 相关", "Ähnliche Artikel", "Jobs", "Microjobs", "MOST READ", "Über uns", "a|b"],
)
def test_patterns_find_what_the_phrases_say(text):
    many = phrases("相关, ähnliche, _jobs, a|b, most_read, " + ", ".join(f"word{n}" for n in range(40)))
    assert has_phrase(text, many) is any(phrase in f" {text.lower()}" for phrase in many.known)


def test_phrases_can_be_added():
    both = phrases("one, 二") + phrases("three")
    assert has_phrase("a three", both) and has_phrase("Z二", both) and has_phrase("ONE", both)
    assert not has_phrase("two", both) and not has_phrase("三", both)
