"""JSON-LD scripts to objects: broken JSON repaired where that is safe, graphs unfolded, all of it bounded."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

# A page's JSON-LD is some 10 KB; what is longer than this is data for an application.
MAX_CHARS = 1_000_000

# Objects in objects: @graph > WebPage > mainEntity > Article is four.
MAX_DEPTH = 12
MAX_OBJECTS = 500

# What wraps the JSON in pages of CMSs that also served XHTML.
WRAPPING = re.compile(r"<!--|-->|(?:/\*|//)?\s{0,9}(?:<!\[CDATA\[|\]\]>)\s{0,9}(?:\*/)?")

# A string, or one of the faults that are safe to repair outside of strings. A string that does not end reaches to
# the end of the text: were it no match, each of its quotes would be tried as a beginning, in quadratic time.
TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)|,(?=\s{0,500}[}\]])', re.DOTALL)
BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')
BETWEEN_OBJECTS = re.compile(r"[\s,;]*")

# Between the address of a vocabulary and the name of a type.
VOCABULARY = re.compile(r"[/#:]")

BYTE_ORDER_MARK = "\ufeff"

# JSON in a script is not unescaped by the HTML parser, yet CMSs write entities into it.
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,30});")

# Where objects that describe the page hide in others. itemListElement and liveBlogUpdate hold other stories.
NESTING_KEYS = ("@graph", "mainEntity", "mainEntityOfPage", "breadcrumb", "hasPart")

# strict=False: line breaks and control characters inside strings are the commonest fault.
# parse_constant: NaN and Infinity are no JSON (RFC 8259, section 6).
DECODER = json.JSONDecoder(strict=False, parse_constant=lambda name: None)


def parse_json_ld(text: str) -> list[Any]:
    """The JSON values of one script, in order; ``[]`` when it cannot be read."""
    if len(text) > MAX_CHARS:
        return []
    text = _replace_entities(text.lstrip(BYTE_ORDER_MARK))
    try:
        return [DECODER.decode(text)]
    except (ValueError, RecursionError):
        return _parse_repaired(text)


def unfold(values: Iterable[Any]) -> list[dict[str, Any]]:
    """The objects in JSON-LD values, outer before inner; arrays, ``@graph`` and nested pages opened."""
    found: list[dict[str, Any]] = []
    for item in _objects(list(values), 0):
        if len(found) == MAX_OBJECTS:
            break
        found.append(item)
    return found


def types_of(item: dict[str, Any]) -> set[str]:
    """The ``@type`` names of an object without their vocabulary: ``{"NewsArticle"}``."""
    types = item.get("@type")
    names = types if isinstance(types, list) else [types]
    return {VOCABULARY.split(name)[-1] for name in names if isinstance(name, str)}


def unescape(text: str) -> str:
    """Text with complete HTML entities replaced; an ``&copy=`` in an address stays."""
    return ENTITY.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


def first_text(value: Any, *keys: str) -> str | None:
    """The first string in a value: itself, or of the first of ``keys`` that its object has."""
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if isinstance(value, list):
        items = (item for item in value if not isinstance(item, list))
        return next((text for item in items if (text := first_text(item, *keys))), None)
    if isinstance(value, dict):
        return next((text for key in keys if isinstance(text := value.get(key), str) and text.strip()), None)
    return None


def _replace_entities(text: str) -> str:
    """Entities become the characters they stand for, escaped as a JSON string asks."""
    entities = set(ENTITY.findall(text)) if "&" in text else set()
    plain = {entity: json.dumps(html.unescape(entity), ensure_ascii=False)[1:-1] for entity in entities}
    return ENTITY.sub(lambda match: plain[match[0]], text) if entities else text


def _parse_repaired(text: str) -> list[Any]:
    """Several values one after the other, wrapped in comments, with stray commas and wrong escapes."""
    text = TOKEN.sub(_repair, WRAPPING.sub(" ", text))
    values: list[Any] = []
    start = _skip(text, 0)
    while start < len(text) and len(values) < MAX_OBJECTS:
        try:
            value, end = DECODER.raw_decode(text, start)
        except (ValueError, RecursionError):
            break
        values.append(value)
        start = _skip(text, end)
    return values


def _repair(match: re.Match[str]) -> str:
    token = match[0]
    if token.startswith('"'):
        return BAD_ESCAPE.sub("", token) if "\\" in token else token
    return "" if token == "," else token


def _skip(text: str, start: int) -> int:
    match = BETWEEN_OBJECTS.match(text, start)
    return match.end() if match else start


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for key in NESTING_KEYS:
            if key in value and isinstance(value[key], dict | list):
                yield from _objects(value[key], depth + 1)
