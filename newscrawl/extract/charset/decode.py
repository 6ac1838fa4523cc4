"""Bytes of a page to UTF-8, whatever the page and its server say about them.

Order of trust: byte order mark, HTTP header, ``<meta>``, guess; but each of them must fit the bytes. Strictly
valid UTF-8 is UTF-8 whatever is declared, for no other encoding's text passes that check by chance, and a
declared encoding in which the text would be gibberish loses to one in which it is language.
"""

from __future__ import annotations

from codecs import utf_8_decode
from dataclasses import dataclass

from w3lib.encoding import read_bom, to_unicode

from newscrawl.extract.charset.declared import declared_in_header, declared_in_markup
from newscrawl.extract.charset.guess import guess_encoding, is_damaged_utf8, wide_encoding
from newscrawl.extract.charset.names import CODECS

# C0 controls that are no white space, and DEL: never text, and NUL would end libxml2's input.
CONTROLS = bytes(b for b in (*range(0x20), 0x7F) if b not in b"\t\n\f\r")

# Small enough to stay in the processor's cache: twice as fast as the whole page at once.
CHUNK_BYTES = 32768


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
    if bom_codec is None or bom is None:
        return _decode_unmarked(body, declared_in_header(content_type))
    body = body[len(bom) :]
    if bom_codec == "utf-8":
        return _decode_unmarked(body, "utf-8")
    return _decode_as(body, bom_codec.replace("-le", "le").replace("-be", "be"), bom_codec)


def _decode_unmarked(body: bytes, header: str | None) -> Decoded:
    valid, clean = _check_utf8(body)
    if valid and clean:
        return Decoded(body, "utf-8", 0)
    name = _hidden_encoding(body, header) if body.isascii() else wide_encoding(body)
    if name is None and not valid:
        meta = declared_in_markup(body)
        damaged = is_damaged_utf8(body, declared="utf-8" in (header, meta))
        name = "utf-8" if damaged else guess_encoding(body, header, meta)
    return _decode_as(body, name or "utf-8", CODECS[name or "utf-8"])


def _hidden_encoding(body: bytes, header: str | None) -> str | None:
    """Encodings whose text looks like ASCII with control characters."""
    if b"\x1b$" in body and "iso-2022-jp" in (header, declared_in_markup(body)):
        return "iso-2022-jp"
    return wide_encoding(body)


def _check_utf8(body: bytes) -> tuple[bool, bool]:
    """Whether the bytes are valid UTF-8, and free of control characters as far as they are."""
    position, clean = 0, True
    while position < len(body):
        chunk = body[position : position + CHUNK_BYTES]
        try:
            used = utf_8_decode(chunk, "strict", position + CHUNK_BYTES >= len(body))[1]
        except UnicodeDecodeError:
            return False, clean
        clean = clean and not _has_controls(chunk)
        position += used
    return True, clean


def _has_controls(chunk: bytes) -> bool:
    # The search for one byte is so fast that one for each takes half as long as one look at every byte.
    for control in CONTROLS:  # noqa: SIM110 - any() with a generator costs more than the search
        if control in chunk:
            return True
    return False


def _decode_as(body: bytes, name: str, codec: str) -> Decoded:
    text = to_unicode(body, codec)
    # Those that the page itself holds are not the decoder's.
    own = body.count(b"\xef\xbf\xbd") if name == "utf-8" else 0
    replaced = max(0, text.count("\ufffd") - own)
    markup = text.encode("utf-8", "replace")
    return Decoded(_without_controls(markup), name, replaced)


def _without_controls(markup: bytes) -> bytes:
    # Few pages hold any, and to take them out takes five times as long as to see that.
    return markup.translate(None, CONTROLS) if _has_controls(markup) else markup
