"""Patterns that remember, phrases that are found."""

import re

import pytest

from newscrawl.extract.remembered import Remembered, has_phrase, phrases


def test_answers_are_kept():
    names = Remembered(re.compile("nav$"), ("nav",))
    assert names("main-nav") and names("main-nav") and not names("story") and not names("navy")
    assert names.answers == {"main-nav": True, "story": False, "navy": False}


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
