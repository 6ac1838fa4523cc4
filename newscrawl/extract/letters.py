"""Languages that their letters give away, whatever a page claims."""

from __future__ import annotations

import re

# Kana before Han, which Japanese uses too.
LETTERS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
)
SAMPLE = 400
# Chinese and Japanese stories quote foreign names; foreign ones hardly ever quote ideographs.
SHARE = 0.15


def language_of_letters(text: str) -> str | None:
    """ja, ko or zh when the beginning of ``text`` is written in its letters, else None."""
    sample = text[:SAMPLE]
    for language, letters in LETTERS:
        if len(letters.findall(sample)) > SHARE * max(len(sample), 1):
            return language
    return None
