"""Stories that the server sends in script data only: ``__NEXT_DATA__``, ``__INITIAL_STATE__``, JSON islands.

Nothing is executed. Values that are JSON are parsed, bounded in size, and searched for the longest text under a
name that bodies have; a list of paragraphs (``content_elements``) is joined.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from newscrawl.extract.body.lines import plain_text
from newscrawl.extract.page import Page, Script, parse_page
from newscrawl.extract.text.columns import span_together

# A story's state is rarely above one megabyte; what is larger is a shop or a bundle.
MOST_CHARACTERS = 4_000_000
MOST_VALUES = 200_000
DEEPEST = 60

# Shorter texts are teasers. In columns.
LEAST_STORY = 300

JSON_TYPES = ("application/json", "application/x-json", "text/json")
# window.__INITIAL_STATE__ = {…}; Fusion.globalContent={…}; var detail = JSON.parse("…")
ASSIGNMENT = re.compile(r"""[\w\])'"]\s{0,4}=\s{0,4}(JSON\.parse\(\s{0,4})?(?=[{\["'])""")
MOST_ASSIGNMENTS = 40

TEXT_KEYS = (
    "articleBody body bodyHtml body_html bodyText contentHtml content_html content contents text html "
    "articleContent article_content mainText fullText richText paragraphs content_elements elements blocks value"
).split()
"""Names under which content management systems keep the text of a story."""

MARKUP = re.compile(r"<(?:p|div|br|hr|h[1-6]|li|blockquote)\b", re.IGNORECASE)
# Some systems write paragraphs as {p}…{/p}.
PLACEHOLDER = re.compile(r"\{/?(?:p|br)\s?/?\}")


def find_embedded(page: Page, title: str | None) -> list[str]:
    """Paragraphs of the story in script data, empty when there is none.

    With several stories in the data the one beside the page's own headline is taken.
    """
    best: list[str] = []
    best_score = 0
    for value in embedded_values(page.scripts):
        for paragraphs, is_own in _stories(value, title):
            score = sum(map(len, paragraphs)) + (MOST_CHARACTERS if is_own else 0)
            if score > best_score:
                best, best_score = paragraphs, score
    return best


def written_lines(text: str) -> list[str]:
    """The paragraphs of a text as a value in a script holds it: markup, or plain with line feeds."""
    text = PLACEHOLDER.sub("\n", text)
    if MARKUP.search(text):
        fragment = parse_page(text.encode("utf-8", "replace"), "")
        lines = fragment.lines(fragment.nodes[0]) if fragment.nodes else []
    else:
        lines = text.split("\n")
    return [line for line in map(plain_text, lines) if line]


def embedded_values(scripts: list[Script]) -> Iterator[Any]:
    """The JSON values in inline scripts, JSON-LD left out."""
    decoder = json.JSONDecoder()
    for script in scripts:
        if len(script.text) > MOST_CHARACTERS:
            continue
        kind = script.attributes.get("type", "").lower()
        if kind in JSON_TYPES:
            yield from _parsed(decoder, script.text.strip(), 0)
        elif not kind or "javascript" in kind:
            yield from _assigned(decoder, script.text)


def _assigned(decoder: json.JSONDecoder, text: str) -> Iterator[Any]:
    start = 0
    for _ in range(MOST_ASSIGNMENTS):
        match = ASSIGNMENT.search(text, start)
        if match is None:
            return
        start = match.end()
        for value in _parsed(decoder, text, start):
            if match[1] and isinstance(value, str):
                yield from _parsed(decoder, value, 0)
            else:
                yield value


def _parsed(decoder: json.JSONDecoder, text: str, start: int) -> Iterator[Any]:
    try:
        value, _ = decoder.raw_decode(text, start)
    except (ValueError, RecursionError):
        return
    yield value


def _stories(value: Any, title: str | None) -> Iterator[tuple[list[str], bool]]:
    """(paragraphs, True when the page's headline stands beside them) of every text long enough."""
    stack: list[tuple[Any, bool, int]] = [(value, False, 0)]
    for _ in range(MOST_VALUES):
        if not stack:
            return
        item, is_own, depth = stack.pop()
        if depth > DEEPEST:
            continue
        if isinstance(item, list):
            stack.extend((child, is_own, depth + 1) for child in item)
        elif isinstance(item, dict):
            own = is_own or (title is not None and title in item.values())
            for key in TEXT_KEYS:
                paragraphs = _paragraphs(item.get(key))
                if span_together(paragraphs, LEAST_STORY):
                    yield paragraphs, own
            stack.extend((child, own, depth + 1) for child in item.values())


def _paragraphs(value: Any) -> list[str]:
    """The paragraphs of one value: text, markup, or a list of either."""
    if isinstance(value, str):
        return _worded(value)
    if not isinstance(value, list):
        return []
    found: list[str] = []
    for item in value[:1000]:
        if isinstance(item, dict):
            item = next((item[key] for key in TEXT_KEYS if isinstance(item.get(key), str)), None)
        if isinstance(item, str):
            found.extend(_worded(item))
    return found


def _worded(text: str) -> list[str]:
    """Its lines, but for names, addresses and encoded data, which have no spaces between words."""
    # Chinese text has none either.
    return [line for line in written_lines(text) if not line.isascii() or " " in line]
