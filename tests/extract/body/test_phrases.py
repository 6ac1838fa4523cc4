"""What rules a line out without a pattern rules out nothing that a pattern matches."""

from __future__ import annotations

import re
from typing import Any

import pytest

from newscrawl.extract.body.phrases import (
    EASTERN_PHRASE,
    EASTERN_STARTS,
    FIRST_EASTERN,
    FURNITURE_PHRASE,
    NO_STARTS,
    is_furniture_line,
)

PARSER: Any = re._parser  # type: ignore[attr-defined]


def first_characters(pattern: Any) -> tuple[set[str], bool]:
    """What a parsed pattern can begin with, and whether it matches nothing at all, too."""
    found: set[str] = set()
    for operation, argument in pattern:
        name, is_optional = str(operation), False
        if name == "LITERAL":
            found.add(chr(argument))
        elif name == "IN":
            found |= {chr(value) if str(kind) == "LITERAL" else str(value) for kind, value in argument}
        elif name == "BRANCH":
            parts = [first_characters(part) for part in argument[1]]
            found |= {character for characters, _ in parts for character in characters}
            is_optional = any(empty for _, empty in parts)
        elif name == "SUBPATTERN":
            characters, is_optional = first_characters(argument[-1])
            found |= characters
        else:
            assert name == "MAX_REPEAT", name
            characters, is_optional = first_characters(argument[2])
            found |= characters
            is_optional = is_optional or argument[0] == 0
        if not is_optional:
            return found, False
    return found, True


def test_eastern_phrases_begin_with_the_known_characters():
    characters, is_optional = first_characters(PARSER.parse(EASTERN_PHRASE.pattern, re.VERBOSE))
    assert not is_optional
    classes = {character for character in characters if len(character) > 1}
    assert classes == {"CATEGORY_SPACE"}
    spaces = {chr(code) for code in range(ord(FIRST_EASTERN), 0x110000) if chr(code).isspace()}
    assert {c for c in characters - classes if c >= FIRST_EASTERN} | spaces == EASTERN_STARTS


def test_no_phrase_begins_with_a_digit_or_a_quotation_mark():
    characters, is_optional = first_characters(PARSER.parse(FURNITURE_PHRASE.pattern, re.VERBOSE))
    assert not is_optional
    assert characters.isdisjoint(NO_STARTS)
    assert {character for character in characters if len(character) > 1} == {"CATEGORY_SPACE"}


@pytest.mark.parametrize(
    "line",
    [
        "作者单位/编译",
        "张三／整理",
        "该内容不构成投资建议",
        "长江日报,点击下载APP",
        "京ICP备10000号",
        "新 Newsletter 每周一期",
        "\u3000责任编辑：张三",
    ],
)
def test_lines_of_furniture_in_eastern_letters(line):
    assert is_furniture_line(line)


@pytest.mark.parametrize("line", ["城中的石桥昨天修好了。", "“石桥昨天修好了。”", "12月的桥。", "", "7 of 9"])
def test_a_sentence_is_none(line):
    assert not is_furniture_line(line)
