"""Bytes of feeds and sitemaps, unpacked and parsed so that hostile ones cost no more than honest ones."""

from __future__ import annotations

import html
import re
import zlib
from typing import Any

from lxml import etree

from newscrawl.extract.charset.decode import decode

GZIP_MAGIC = b"\x1f\x8b"
MAX_UNPACKED = 20_000_000
"""Bytes that a packed document may unfold to; what follows is cut off. The protocol's limit is 50 MB."""

# The five entities of XML itself; all others need a DTD, which is never read.
XML_ENTITIES = frozenset(("amp", "lt", "gt", "quot", "apos"))
AMPERSAND = re.compile(rb"&(?:(#?[A-Za-z0-9]{1,31});)?")
CDATA = b"<![CDATA["

# How far in a document's first element is looked for.
HEAD_BYTES = 8192
FIRST_ELEMENT = re.compile(rb"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})[\s/>]")


def unpack(body: bytes) -> bytes:
    """The document without gzip, recognised by its first bytes; a broken one as far as it goes."""
    if not body.startswith(GZIP_MAGIC):
        return body
    try:
        return zlib.decompressobj(wbits=31).decompress(body, MAX_UNPACKED)
    except zlib.error:
        return b""


def root_name(markup: bytes) -> str | None:
    """Name of the first element, without prefix and in lower case; ``"{"`` for a JSON object."""
    head = markup[:HEAD_BYTES].lstrip()
    if head.startswith(b"{"):
        return "{"
    if not head.startswith(b"<"):
        return None
    before, *comments = head.split(b"<!--")
    head = before + b"".join(comment.partition(b"-->")[2] for comment in comments)
    match = FIRST_ELEMENT.search(_without_doctype(head))
    return match[1].decode().lower() if match else None


def to_markup(body: bytes, content_type: str | None) -> bytes:
    """Unpacked and in UTF-8."""
    return decode(unpack(body), content_type).markup


def parse_xml(markup: bytes) -> Any:
    """The root element of a document in UTF-8, None when there is none. Never raises.

    No DTD is read and no entity expanded, so there is nothing to blow up or to fetch; faults are passed over.
    """
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(_with_plain_entities(_without_doctype(markup.lstrip())), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def local_name(element: Any) -> str:
    """Name without namespace in lower case, ``""`` for what is no element (entities)."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def is_cut(markup: bytes, root: Any) -> bool:
    """True when the root element is not closed: the last entry's address may be half an address."""
    closing, bracket, _ = markup.rpartition(b"</")[2].partition(b">")
    name = closing.strip().rpartition(b":")[2].decode("utf-8", "replace")
    return len(root) > 0 and not (bracket and name == root.tag.rpartition("}")[2])


def _without_doctype(markup: bytes) -> bytes:
    start = markup[:HEAD_BYTES].upper().find(b"<!DOCTYPE")
    if start < 0:
        return markup
    end = markup.find(b">", start)
    subset = markup.find(b"[", start, end)
    if subset >= 0:
        end = markup.find(b"]>", subset) + 1
    return markup[:start] + markup[end + 1 :] if end > 0 else markup[:start]


def _with_plain_entities(markup: bytes) -> bytes:
    """HTML's entities as characters and stray ampersands escaped: feeds have both though XML allows neither.

    CDATA sections are left as they are.
    """
    if b"&" not in markup:
        return markup
    before, *sections = markup.split(CDATA)
    parts = [AMPERSAND.sub(_plain, before)]
    for section in sections:
        data, end, after = section.partition(b"]]>")
        parts += (CDATA, data, end, AMPERSAND.sub(_plain, after))
    return b"".join(parts)


def _plain(match: re.Match[bytes]) -> bytes:
    name = (match[1] or b"").decode()
    if name.startswith("#") or name in XML_ENTITIES:
        return match[0]
    if not name:
        return b"&amp;"
    plain = html.unescape(f"&{name};")
    return b"" if plain.startswith("&") else plain.encode()
