"""Columns of a text."""

import pytest

from newscrawl.extract.text.width import width


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("Ärger", 5),
        ("新闻", 4),
        ("한국", 4),
        ("カナ", 4),
        ("2025年", 6),
        ("，", 2),
        ("新 5G", 5),
        ("“新闻”", 6),
    ],
)
def test_width(text, columns):
    assert width(text) == columns
