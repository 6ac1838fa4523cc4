"""Bytes of a page to UTF-8, whatever the page and its server say about them.

Order of trust: byte order mark, HTTP header, ``<meta>``, guess; but each of them must fit the bytes. Strictly
valid UTF-8 is UTF-8 whatever is declared, for no other encoding's text passes that check by chance, and a
declared encoding in which the text would be gibberish loses to one in which it is language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from w3lib.encoding import read_bom, to_unicode

from newscrawl.extract.charset_names import CODECS, encoding_name
from newscrawl.extract.charset_profiles import GUESSED, fit

# The Encoding Standard asks for 1024 bytes; real pages put scripts before their <meta charset>.
PRESCAN_BYTES = 8192

# Two thousand characters are enough to tell languages apart.
SAMPLE_BYTES = 4096

# Broken bytes that a UTF-8 page may have: one in five foreign characters. Of GB18030 or windows-1252 text
# read as UTF-8 most is broken.
UTF8_GOOD_PER_BAD = 4

# What a declaration is worth against a guess's better fit. Low fits of right text come from short samples.
HEADER_BONUS = 0.35
META_BONUS = 0.3

HEADER_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
META_CHARSET = re.compile(rb"""<meta\b[^<>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
XML_CHARSET = re.compile(rb"""\s*<\?xml\b[^<>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})""")

# A multi-byte character begins above 0x7F; its later bytes may be as low as 0x30 (GB18030).
FOREIGN_RUN = re.compile(rb"[\x80-\xff][\x30-\xff]*")

# C0 controls that are no white space, and DEL: never text, and NUL would end libxml2's input.
CONTROLS = bytes(b for b in (*range(0x20), 0x7F) if b not in b"\t\n\f\r")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page in UTF-8."""

    markup: bytes
    """Valid UTF-8 without byte order mark, NULs and control characters."""
    charset: str
    """Name of the encoding it was read with (WHATWG, lower case): utf-8, gb18030, windows-1252."""
    replaced: int
    """How many U+FFFD stand for bytes that could not be decoded."""


def decode(body: bytes, content_type: str | None) -> Decoded:
    """Read a page's bytes; ``content_type`` is the HTTP header's value. Never raises."""
    bom_codec, bom = read_bom(body)
    if bom_codec and bom_codec != "utf-8":
        name = bom_codec.replace("-le", "le").replace("-be", "be")
        return _decode_as(body[len(bom or b"") :], name, bom_codec)
    body = body[3:] if bom_codec else body
    header = None if bom_codec else _header_encoding(content_type)
    if body.isascii():
        return _decode_ascii(body, header)
    if _is_utf8(body):
        return Decoded(_clean(body), "utf-8", 0)
    return _decode_foreign(body, "utf-8" if bom_codec else header)


def _decode_ascii(body: bytes, header: str | None) -> Decoded:
    """Seven-bit bytes: ASCII, UTF-16 without its mark, or ISO-2022-JP."""
    wide = _wide_encoding(body)
    if wide:
        return _decode_as(body, wide, CODECS[wide])
    if b"\x1b$" in body and "iso-2022-jp" in (header, _declared_in(body)):
        return _decode_as(body, "iso-2022-jp", CODECS["iso-2022-jp"])
    return Decoded(_clean(body), "utf-8", 0)


def _decode_foreign(body: bytes, header: str | None) -> Decoded:
    name = _wide_encoding(body)
    if name is None:
        meta = _declared_in(body)
        name = "utf-8" if _is_damaged_utf8(body, header, meta) else _best_fit(body, header, meta)
    return _decode_as(body, name, CODECS[name])


def _decode_as(body: bytes, name: str, codec: str) -> Decoded:
    text = to_unicode(body, codec)
    # Those that the page itself holds are not the decoder's.
    own = body.count(b"\xef\xbf\xbd") if name == "utf-8" else 0
    replaced = max(0, text.count("\ufffd") - own)
    return Decoded(_clean(text.encode("utf-8", "replace")), name, replaced)


def _clean(markup: bytes) -> bytes:
    return markup.translate(None, CONTROLS)


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(body: bytes, header: str | None, meta: str | None) -> bool:
    """UTF-8 with a few broken bytes, such as a page cut in the middle of a character."""
    text = body.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    needed = 1 if "utf-8" in (header, meta) else UTF8_GOOD_PER_BAD
    return good >= needed * bad


def _wide_encoding(body: bytes) -> str | None:
    """UTF-16 without byte order mark: markup is ASCII, so every other byte of it is NUL."""
    head = body[:400]
    for name, high, low in (("utf-16le", head[1::2], head[::2]), ("utf-16be", head[::2], head[1::2])):
        if len(head) >= 20 and high.count(0) > 0.7 * len(high) and low.count(0) < 0.1 * len(low):
            return name
    return None


def _best_fit(body: bytes, header: str | None, meta: str | None) -> str:
    sample = _sample(body)
    names = dict.fromkeys(name for name in (header, meta, *GUESSED) if name)
    worth = {
        name: fit(name, to_unicode(sample, CODECS[name]))
        + (HEADER_BONUS if name == header else META_BONUS if name == meta else 0.0)
        for name in names
        if name != "utf-8"
    }
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


def _header_encoding(content_type: str | None) -> str | None:
    match = HEADER_CHARSET.search(content_type[:1000]) if content_type else None
    return encoding_name(match[1]) if match else None


def _declared_in(body: bytes) -> str | None:
    """The encoding that ``<meta>`` or the XML declaration names; comments do not count."""
    before, *comments = body[:PRESCAN_BYTES].split(b"<!--")
    head = before + b"".join(comment.partition(b"-->")[2] for comment in comments)
    match = XML_CHARSET.match(head) or META_CHARSET.search(head)
    name = encoding_name(match[1].decode("ascii", "replace")) if match else None
    # A declaration that could be read bytewise cannot stand in UTF-16 (HTML, section 13.2.3.2).
    return "utf-8" if name in ("utf-16le", "utf-16be") else name
