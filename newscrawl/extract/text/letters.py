"""Languages that their letters give away, whatever a page claims."""

from __future__ import annotations

import re

# Runs of letters: ten times fewer matches than letters.
KANA = re.compile(r"[\u3040-\u30ff]+")
HANGUL = re.compile(r"[\uac00-\ud7af]+")
KANA_OR_HANGUL = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
HAN = re.compile(r"[\u3400-\u9fff]+")
SAMPLE = 400
# Chinese and Japanese stories quote foreign names; foreign ones hardly ever quote ideographs.
SHARE = 0.15


def language_of_letters(text: str) -> str | None:
    """ja, ko or zh when the beginning of ``text`` is written in its letters, else None."""
    sample = text[:SAMPLE]
    few = SHARE * len(sample)
    # Each of the letters takes three bytes: where too few are added, there are too few of them.
    if len(sample.encode("utf-8", "surrogatepass")) - len(sample) <= 2 * few:
        return None
    # In Chinese next to nothing is left to be searched for the others.
    rest = HAN.sub("", sample)
    if KANA_OR_HANGUL.search(rest):
        # Kana before Han, which Japanese uses too.
        if len("".join(KANA.findall(rest))) > few:
            return "ja"
        if len("".join(HANGUL.findall(rest))) > few:
            return "ko"
    return "zh" if len(sample) - len(rest) > few else None
