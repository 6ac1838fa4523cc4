"""Ids and content hashes as the few bytes that a database of millions of them can afford."""

from __future__ import annotations

import hashlib
import re

VERSIONED = re.compile(r"v([1-9]|[12]\d|3[01]):((?:[0-9a-f]{2}){1,64})")
"""``v1:`` and hex digits. Versions end at 31 because their byte must not begin a text (see :func:`pack`)."""

TITLE_DIGEST_BYTES = 8
"""Enough to see that one article's title changed: 1 change in 2**64 goes unseen."""


def pack_id(article_id: str) -> bytes:
    """The 16 bytes behind 32 hex digits. Raises :class:`ValueError` when they are none."""
    return bytes.fromhex(article_id)


def pack(content_hash: str) -> bytes:
    """``v1:<32 hex digits>`` as 17 bytes: version, digest. A hash of another form stays text."""
    found = VERSIONED.fullmatch(content_hash)
    if found is None:
        return content_hash.encode("utf-8", "surrogatepass")
    return bytes([int(found[1])]) + bytes.fromhex(found[2])


def unpack(packed: bytes) -> str:
    """What :func:`pack` was given."""
    if packed[0] < 32:
        return f"v{packed[0]}:{packed[1:].hex()}"
    return packed.decode("utf-8", "surrogatepass")


def title_digest(title: str) -> bytes:
    """A short digest of a title, to see later whether it changed."""
    return hashlib.blake2b(title.encode("utf-8", "surrogatepass"), digest_size=TITLE_DIGEST_BYTES).digest()


def storable(text: str) -> str:
    """The text as SQLite can keep it: lone surrogates, which are no UTF-8, become "?"."""
    return text.encode("utf-8", "replace").decode()


def maybe_storable(text: str | None) -> str | None:
    """:func:`storable` that lets None through."""
    return None if text is None else storable(text)
