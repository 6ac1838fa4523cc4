"""Versioned hashes: equal means the same story (or the same sidebar entry)."""

from __future__ import annotations

from datetime import date
from hashlib import blake2b

from newscrawl.dedupe.canonical import canonical_text, canonical_title

VERSION = "v1"
"""Names the recipe. Whoever changes the outcome of the recipe for any text calls it v2, and looks both up
as long as v1 hashes are kept."""

DIGEST_BYTES = 16
"""BLAKE2b-128: two of 10**9 stories collide by chance with a probability below 10**-20."""

SHORT_BODY_BYTES = 600
"""A body of fewer bytes of UTF-8 (200 ideographs, 100 English words) is hashed with its title and summary.

Such bodies are often not the story: a picture's caption, "subscribe to read on", "video is loading". Without
the title, stories that share one would be dropped as copies of each other. Bytes, because a byte of UTF-8
says about as much in Chinese as in English.
"""


def content_hash(title: str, text: str | None, description: str | None = None) -> str:
    """``"v1:"`` and 32 hex digits; ``""`` for an empty body, which is never a duplicate of anything.

    ``text`` is the body (paragraphs joined by line feeds), ``description`` the page's own summary.
    Never raises, whatever the strings hold.
    """
    body = canonical_text(text)
    if not body:
        return ""
    if len(body.encode("utf-8", "surrogatepass")) >= SHORT_BODY_BYTES:
        return _hash(body)
    summary = canonical_text(description)
    # Most pages make their description from the first words of the text: then it says nothing more.
    return _hash(canonical_title(title), body, "" if summary.rstrip(".") in body else summary)


def summary_hash(
    article_id: str,
    title: str,
    summary: str | None,
    published_raw: str | None,
    published_on: date | None = None,
) -> str:
    """``"v1:"`` and 32 hex digits for a sidebar entry: what it announces and what it says of it.

    The same entry on fifty pages has one hash: block, position, thumbnail and the page it stands on do not
    count. ``published_on`` counts in place of ``published_raw`` where the day is known, since "3 hours ago"
    becomes "4 hours ago" while the entry stays the same.
    """
    day = published_on.isoformat() if published_on else canonical_title(published_raw)
    return _hash(article_id, canonical_title(title), canonical_title(summary), day)


def _hash(*fields: str) -> str:
    # No canonical field holds a line feed, so different fields never give the same bytes.
    data = "\n".join(fields).encode("utf-8", "surrogatepass")
    return f"{VERSION}:{blake2b(data, digest_size=DIGEST_BYTES).hexdigest()}"
