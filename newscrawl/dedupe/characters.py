"""Characters that print alike made one, for comparing texts; the result is never written anywhere."""

from __future__ import annotations

import re
import unicodedata

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u303f\u3041-\u312f\u31a0-\u31ff\u3400-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Inside of a character class: the scripts that put no blank between words (Han, kana, bopomofo, Thai, Lao,
Burmese, Khmer) with their punctuation. Korean is not among them: Hangul puts blanks between words."""

WORD = rf"[^\W_{UNSPACED}]"
"""One letter or digit of a script that puts blanks between words."""

# Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties.txt: zero-width, bidi, variation selectors,
# soft hyphen, tags) and the control characters that are no white space. Nobody sees any of them.
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)

# What one portal types for another's character. Full-width ASCII is here, although NFKC maps it too,
# because NFKC of a text that needs no change is 20 times as fast as of one that does.
ALIKE: dict[str, str] = {
    **dict.fromkeys("“”„‟«»「」〝〞〟", '"'),
    **dict.fromkeys("‘’‚‛′‹›`´『』", "'"),
    **dict.fromkeys("‐‑‒–—―−─━﹣", "-"),
    **dict.fromkeys("·•‧∙・･", "·"),
    **dict.fromkeys("〜∼˜", "~"),
    **dict.fromkeys("〔﹝", "["),
    **dict.fromkeys("〕﹞", "]"),
    "…": "...",
    "⋯": "...",
    "\u3000": " ",
    "\xa0": " ",
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
}
_ALIKE = re.compile("[" + re.escape("".join(ALIKE)) + "]")

# 破折号 is two dashes, 省略号 six dots; both are typed in every length.
_RUNS = (
    ("--", re.compile(r"--+"), "-"),
    ("..", re.compile(r"\.\.+"), "..."),
    ("。。", re.compile(r"。。+"), "..."),
    ("··", re.compile(r"··+"), "..."),
)

# Begins with the blank itself, which lets the engine jump from one to the next.
_LOOSE_BLANK = re.compile(rf" (?:(?<!{WORD} )|(?!{WORD}))")
_VISIBLE = re.compile(r"[^\W_]")


def unify(text: str) -> str:
    """One code point for what prints alike: NFKC, no invisible characters, one kind of quote and dash."""
    text = INVISIBLE.sub("", text)
    if not text.isascii():
        text = _ALIKE.sub(lambda match: ALIKE[match[0]], text)
        text = unicodedata.normalize("NFKC", text)
    for mark, run, single in _RUNS:
        if mark in text:
            text = run.sub(single, text)
    return text


def squeeze(line: str) -> str:
    """Keep white space, as one blank, only between two letters or digits of a script that needs it.

    Beside an ideograph or a mark it is a matter of house style: 第 3 届 and 第3届 are one.
    """
    return _LOOSE_BLANK.sub("", " ".join(line.split()))


def says_something(text: str) -> bool:
    """Whether there is a letter or a digit in it."""
    return _VISIBLE.search(text) is not None
