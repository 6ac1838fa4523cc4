"""Which encoding bytes are in when they are not valid UTF-8: declared if that fits, else best fit."""

from __future__ import annotations

import re
from codecs import utf_8_decode

from w3lib.encoding import to_unicode

from newscrawl.extract.charset.names import CODECS
from newscrawl.extract.charset.profiles import GUESSED, fit

ASCII = bytes(range(0x80))
REPLACEMENT = b"\xef\xbf\xbd"

# Bytes after which the count of broken characters may be given up.
CHUNK_BYTES = 8192

# Two thousand characters are enough to tell languages apart.
SAMPLE_BYTES = 4096

# Broken bytes that a UTF-8 page may have: one in three foreign characters. Of GB18030 text read as UTF-8 nine
# in ten are broken, of windows-1252 nearly all.
UTF8_GOOD_PER_BAD = 2

# A declared encoding that fits this well is not questioned.
GOOD_FIT = 0.75

# What a declaration is worth against a guess's better fit. Low fits of right text come from short samples.
HEADER_BONUS = 0.35
META_BONUS = 0.3

# A multi-byte character begins above 0x7F; its later bytes may be as low as 0x30 (GB18030).
FOREIGN_RUN = re.compile(rb"[\x80-\xff][\x30-\xff]*")


def wide_encoding(body: bytes) -> str | None:
    """UTF-16 without byte order mark: markup is ASCII, so nearly every other byte of it is NUL."""
    head = body[:400]
    for name, high, low in (("utf-16le", head[1::2], head[::2]), ("utf-16be", head[::2], head[1::2])):
        if len(head) >= 20 and high.count(0) > 0.4 * len(high) and low.count(0) < 0.1 * len(low):
            return name
    return None


def is_damaged_utf8(body: bytes, *, declared: bool) -> bool:
    """UTF-8 with a few broken bytes, such as a page cut in the middle of a character."""
    good_per_bad = 1 if declared else UTF8_GOOD_PER_BAD
    left = len(body.translate(None, ASCII))
    good = bad = position = 0
    while position < len(body):
        chunk = body[position : position + CHUNK_BYTES]
        text, used = utf_8_decode(chunk, "replace", position + CHUNK_BYTES >= len(body))
        position += used
        shown = text.count("\ufffd")
        own = chunk.count(REPLACEMENT, 0, used)
        foreign = len(text) - len(text.encode("ascii", "ignore"))
        bad += shown - own
        good += foreign - shown
        left -= len(chunk[:used].translate(None, ASCII))
        # Not even if all that is left were right, at two bytes a character: most pages of other encodings end here.
        if good + left // 2 < good_per_bad * bad:
            return False
    return good >= good_per_bad * bad


def guess_encoding(body: bytes, header: str | None, meta: str | None) -> str:
    """The encoding, not UTF-8, in which the foreign characters look most like a language."""
    sample = _sample(body)
    worth: dict[str, float] = {}
    for name, bonus in ((header, HEADER_BONUS), (meta, META_BONUS), *((name, 0.0) for name in GUESSED)):
        if name is None or name == "utf-8" or name in worth:
            continue
        fitting = fit(name, to_unicode(sample, CODECS[name]))
        if bonus and fitting >= GOOD_FIT:
            return name
        worth[name] = fitting + bonus
    return max(worth, key=worth.__getitem__)


def _sample(body: bytes) -> bytes:
    """The runs of bytes that are not ASCII, until there are enough of them."""
    runs: list[bytes] = []
    size = 0
    for match in FOREIGN_RUN.finditer(body):
        runs.append(match[0][:SAMPLE_BYTES])
        size += len(match[0])
        if size > SAMPLE_BYTES:
            break
    return b"\n".join(runs)
