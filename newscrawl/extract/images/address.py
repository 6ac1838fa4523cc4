"""Where the largest version of a picture is."""

from __future__ import annotations

import re

from newscrawl.extract.links.urls import absolute_url
from newscrawl.extract.page import Node

# Lazy loaders put the real address aside and a placeholder into ``src``; in order of trust.
ADDRESSES = ("data-original", "data-src", "data-lazy-src", "data-url", "data-hi-res-src", "src")
SOURCE_SETS = ("srcset", "data-srcset", "data-lazy-srcset")

# HTML, section 4.8.4.3.1: address and descriptor ("800w", "2x"), parted by commas behind white space or a descriptor.
CANDIDATE = re.compile(r"\s*([^\s,][^\s]*[^\s,])\s*(?:(\d{1,5}(?:\.\d{1,3})?)[wx])?\s*(?:,|$)")
LONGEST_SET = 10_000


def largest_address(node: Node, base: str) -> str | None:
    """Absolute address of the largest version that the ``<img>`` names, None when it names none."""
    attributes = node.attributes
    for name in SOURCE_SETS:
        value = attributes.get(name)
        if value and len(value) <= LONGEST_SET:
            url = absolute_url(base, _largest(value))
            if url:
                return url
    for name in ADDRESSES:
        value = attributes.get(name)
        url = absolute_url(base, value) if value else None
        if url:
            return url
    return None


def _largest(source_set: str) -> str | None:
    candidates = [(float(size or 1), url) for url, size in CANDIDATE.findall(source_set)]
    return max(candidates, key=lambda candidate: candidate[0], default=(0.0, None))[1]
