"""How much a text says: a Chinese character counts as two Latin ones."""

from __future__ import annotations

import re

WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]+"
)
"""Runs of characters that take two columns (Unicode Standard Annex #11, East Asian Width)."""


def width(text: str) -> int:
    """Columns that the text takes on a terminal."""
    if text.isascii():
        return len(text)
    return len(text) + len("".join(WIDE.findall(text)))
