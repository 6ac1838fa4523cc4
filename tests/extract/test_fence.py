"""A reader that raises leaves its field empty and one line of why."""

from __future__ import annotations

from newscrawl.extract.fence import guarded


def test_an_answer_passes_through():
    problems: list[str] = []
    assert guarded(problems, "x", None, lambda: 3) == 3
    assert problems == []


def test_a_failure_gives_the_default_and_a_line():
    problems: list[str] = []
    assert guarded(problems, "times", [], lambda: {}["x" * 500]) == []
    assert len(problems) == 1
    assert problems[0].startswith("times could not be read (KeyError: ")
    assert len(problems[0]) <= 200
