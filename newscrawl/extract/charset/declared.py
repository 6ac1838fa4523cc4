"""Which encoding the server and the page say they use."""

from __future__ import annotations

import re

from newscrawl.extract.charset.names import encoding_name

# The HTML standard asks for 1024 bytes; real pages put scripts before their <meta charset>.
PRESCAN_BYTES = 8192

HEADER_CHARSET = re.compile(r"""charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""", re.IGNORECASE)
META_CHARSET = re.compile(
    rb"""<meta\b[^<>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""", re.IGNORECASE
)
XML_CHARSET = re.compile(rb"""\s{0,99}<\?xml\b[^<>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})""")


def declared_in_header(content_type: str | None) -> str | None:
    """The encoding that a Content-Type header names, None when it names none that pages use."""
    match = HEADER_CHARSET.search(content_type[:1000]) if content_type else None
    return encoding_name(match[1]) if match else None


def declared_in_markup(body: bytes) -> str | None:
    """The encoding that ``<meta>`` or the XML declaration names in the first 8 KiB; comments do not count."""
    before, *comments = body[:PRESCAN_BYTES].split(b"<!--")
    head = before + b"".join(comment.partition(b"-->")[2] for comment in comments)
    match = XML_CHARSET.match(head) or META_CHARSET.search(head)
    name = encoding_name(match[1].decode("ascii", "replace")) if match else None
    # A declaration that can be read bytewise does not stand in UTF-16 (HTML, section 13.2.3.2).
    return "utf-8" if name in ("utf-16le", "utf-16be") else name
