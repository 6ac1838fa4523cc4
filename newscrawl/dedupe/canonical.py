"""The canonical form of a story: equal for copies that differ in nothing a reader would call different."""

from __future__ import annotations

import re

from newscrawl.dedupe.characters import WORD, says_something, squeeze, unify
from newscrawl.dedupe.furniture import BYLINES, CAPITAL_OPENING, ENDINGS, LINE_LIMIT, OPENINGS, ROUNDS

_WORD = re.compile(WORD)
_LEFT_BY_AN_OPENING = " :,.;|/-"


def canonical_text(text: str | None) -> str:
    """What :func:`~newscrawl.dedupe.hashes.content_hash` hashes of a body; "" when it says nothing.

    For comparing only. Changing the outcome for any text means a new version of the hash.
    """
    folded = plain_text(text).casefold()
    return folded if says_something(folded) else ""


def canonical_title(title: str | None) -> str:
    """A headline, teaser or label in the same form; nothing is cut from it."""
    return squeeze(unify(title or "")).casefold()


def plain_text(text: str | None) -> str:
    """The body as it is compared: characters unified, furniture cut, one line, letter case kept.

    Near-duplicates need the case: it tells names from other words.
    """
    lines = [line for raw in unify(text or "").splitlines() if (line := squeeze(raw))]
    return _joined(_without_furniture(lines))


def _without_furniture(lines: list[str]) -> list[str]:
    for _ in range(ROUNDS):
        if not lines:
            break
        first = "" if _is_byline(lines[0]) else _without_opening(lines[0])
        if first == lines[0]:
            break
        lines = [first, *lines[1:]] if first else lines[1:]
    for _ in range(ROUNDS):
        if not lines:
            break
        last = "" if _is_byline(lines[-1]) else _without_ending(lines[-1])
        if last == lines[-1]:
            break
        lines = [*lines[:-1], last] if last else lines[:-1]
    return lines


def _is_byline(line: str) -> bool:
    return len(line) <= LINE_LIMIT and any(pattern.fullmatch(line) for pattern in BYLINES)


def _without_opening(line: str) -> str:
    for pattern in (*OPENINGS, CAPITAL_OPENING):
        if match := pattern.match(line):
            return line[match.end() :].lstrip(_LEFT_BY_AN_OPENING)
    return line


def _without_ending(line: str) -> str:
    tail = line[-LINE_LIMIT:]
    for pattern in ENDINGS:
        if match := pattern.search(tail):
            return line[: len(line) - len(tail) + match.start()]
    return line


def _joined(lines: list[str]) -> str:
    """One line of all. Where copies break their paragraphs differs, so a break counts as white space does."""
    parts: list[str] = []
    for line in filter(None, lines):
        if parts and _WORD.match(line) and _WORD.match(parts[-1][-1]):
            parts.append(" ")
        parts.append(line)
    return "".join(parts)
