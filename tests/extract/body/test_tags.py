"""The line of keywords at the end is no text of the story."""

from __future__ import annotations

import pytest

from newscrawl.extract.body.tags import cut_closing_tags, is_list_of_tags
from newscrawl.extract.page.story import Body


@pytest.mark.parametrize(
    "line",
    ["Теги: мост, порт", "Tags: bridge", "标签：大桥 港口", "Ключевые слова: мост", "Palabras clave: puente, puerto",
     "Từ khóa: cầu, cảng", "برچسب‌ها: پل"],
)  # fmt: skip
def test_closing_lists(line):
    assert is_list_of_tags(line)
    body = Body(["The bridge opens.", "Cars wait.", line], paragraph_starts=[1, 3, 5])
    cut_closing_tags(body)
    assert (body.paragraphs[-1], body.cut_lines, body.paragraph_starts) == ("Cars wait.", [line], [1, 3])
    alone = Body([line], paragraph_starts=[1])
    cut_closing_tags(alone)
    assert alone.paragraphs == [line]


@pytest.mark.parametrize(
    "line",
    ["Tags: they hang on every tree.", "Tags hang on trees", "Tags:", "Tagesordnung: Brücke", "Tags: " + "bridge, " * 30],
)  # fmt: skip
def test_sentences_stay(line):
    assert not is_list_of_tags(line)
