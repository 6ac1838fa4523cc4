"""How much a text says: a Chinese character counts as two Latin ones."""

from __future__ import annotations

import re

_WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"

WIDE = re.compile(f"[{_WIDE}]+")
"""Runs of characters that take two columns (Unicode Standard Annex #11, East Asian Width)."""

NARROW = re.compile(f"[^{_WIDE}]+")
"""Runs of all others."""

FIRST_IDEOGRAPH = "\u2e80"
"""Texts that begin with a character from here on are mostly wide, others mostly narrow."""


def width(text: str) -> int:
    """Columns that the text takes on a terminal."""
    if text.isascii():
        return len(text)
    # What there is less of is counted.
    if text[0] < FIRST_IDEOGRAPH:
        return 2 * len(text) - len("".join(NARROW.findall(text)))
    return len(text) + len("".join(WIDE.findall(text)))
