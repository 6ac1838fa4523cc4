"""Languages that their letters give away, whatever a page claims."""

from __future__ import annotations

import re

# Kana before Han, which Japanese uses too. Runs of letters: ten times fewer matches than letters.
LETTERS = (
    ("ja", re.compile(r"[\u3040-\u30ff]+")),
    ("ko", re.compile(r"[\uac00-\ud7af]+")),
    ("zh", re.compile(r"[\u3400-\u9fff]+")),
)
# Most texts of the world have none of them.
ANY_LETTER = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
SAMPLE = 400
# Chinese and Japanese stories quote foreign names; foreign ones hardly ever quote ideographs.
SHARE = 0.15


def language_of_letters(text: str) -> str | None:
    """ja, ko or zh when the beginning of ``text`` is written in its letters, else None."""
    sample = text[:SAMPLE]
    if sample.isascii() or not ANY_LETTER.search(sample):
        return None
    for language, letters in LETTERS:
        if len("".join(letters.findall(sample))) > SHARE * len(sample):
            return language
    return None
