"""Text is measured only as far as a decision needs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.text.columns import span_together, spans, total_width
from newscrawl.extract.text.width import width

TEXTS = st.text(alphabet="ab 大桥é", max_size=30)


@given(TEXTS, st.integers(0, 80))
def test_spans_is_what_width_says(text, columns):
    assert spans(text, columns) == (width(text) >= columns)


@given(st.lists(TEXTS, max_size=5), st.integers(1, 80))
def test_texts_are_added_up(texts, columns):
    assert span_together(texts, columns) == (sum(map(width, texts)) >= columns)


def test_what_comes_after_the_limit_is_not_measured():
    assert total_width(["a" * 10, "b" * 10], 5) == 5
