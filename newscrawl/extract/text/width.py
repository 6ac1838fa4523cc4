"""How much a text says: a Chinese character counts as two Latin ones."""

from __future__ import annotations

import re

WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
"""Characters that take two columns (Unicode Standard Annex #11, East Asian Width)."""

NARROW = re.compile(f"[^{WIDE}]")
NARROW_RUN = re.compile(f"[^{WIDE}]+")

FIRST_IDEOGRAPH = "\u2e80"
"""Texts that begin with a character from here on are mostly wide, others mostly narrow."""


def width(text: str) -> int:
    """Columns that the text takes on a terminal."""
    if text.isascii():
        return len(text)
    # Single characters are counted where they are few, whole runs where they are many.
    if text[0] < FIRST_IDEOGRAPH:
        return 2 * len(text) - len("".join(NARROW_RUN.findall(text)))
    return 2 * len(text) - len(NARROW.findall(text))
