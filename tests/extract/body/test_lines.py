"""White space is collapsed alike whether a line is looked at or taken apart."""

from __future__ import annotations

import sys

import pytest

from newscrawl.extract.body.lines import on_one_line


@pytest.mark.parametrize(
    "line", ["", " ", "a b", " a b ", "a  b", "石桥", "\u3000石桥", "a\tb", "a\u00a0b", "a\u200bb"]
)
def test_one_line(line):
    assert on_one_line(line) == " ".join(line.split())


def test_every_kind_of_white_space_is_seen():
    spaces = [character for character in map(chr, range(sys.maxunicode + 1)) if character.isspace()]
    assert [on_one_line(f"a{space}b{space}") for space in spaces] == ["a b"] * len(spaces)
