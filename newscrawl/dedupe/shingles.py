"""A text as the set of its overlapping pieces: what likeness is counted in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newscrawl.dedupe.characters import UNSPACED

CHARACTERS = 5
"""Length of a piece, in characters, of a script without blanks between words."""

WORDS = 3
"""Length of a piece, in words, of a script that has them."""

UNSPACED_SHARE = 0.25
"""From this share of letters on, a text counts as written without blanks. Chinese news full of Latin brand
names stays far above it, Western news that quotes a Chinese name far below."""

SAMPLE = 600
"""Characters that are looked at to tell the script."""

TEXT_LIMIT = 20_000
"""Characters of a text that are compared: the longest reports fit in, and hostile pages cost no more."""

_UNSPACED = re.compile(f"[{UNSPACED}]")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one text in reading order, repetitions included, letter case folded."""

    pieces: list[str]
    unspaced: bool
    """Whether they are made of characters (True) or of words."""


def shingle(plain: str) -> Pieces:
    """Cut a text from :func:`~newscrawl.dedupe.canonical.plain_text` into pieces.

    A text shorter than one piece gives none.
    """
    # rensa hashes UTF-8, which has no lone surrogates: they become "?".
    folded = plain[:TEXT_LIMIT].casefold().encode("utf-8", "replace").decode()
    if is_unspaced(folded):
        ends = range(CHARACTERS, len(folded) + 1)
        return Pieces([folded[end - CHARACTERS : end] for end in ends], unspaced=True)
    words = _WORD.findall(folded)
    triples = zip(words, words[1:], words[2:], strict=False)
    return Pieces([" ".join(triple) for triple in triples], unspaced=False)


def is_unspaced(text: str) -> bool:
    """Whether the text is written without blanks between words."""
    sample = text[:SAMPLE]
    return len(_UNSPACED.findall(sample)) > UNSPACED_SHARE * len(sample)
