"""Whether a text is long enough, found out without measuring all of it."""

from __future__ import annotations

from collections.abc import Iterable

from newscrawl.extract.text.width import width


def spans(text: str, columns: int) -> bool:
    """True when the text takes at least so many columns (:func:`newscrawl.extract.text.width.width`)."""
    if len(text) >= columns:
        return True
    return 2 * len(text) >= columns and width(text) >= columns


def span_together(texts: Iterable[str], columns: int) -> bool:
    """True when the texts together take at least so many columns."""
    return total_width(texts, columns) >= columns


def total_width(texts: Iterable[str], limit: int) -> int:
    """Columns of all texts, at most about ``limit``: what comes after is not measured."""
    total = 0
    for text in texts:
        if total >= limit:
            break
        total += width(text[:limit])
    return total
