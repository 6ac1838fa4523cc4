"""A pattern that remembers its answers: class names and headings come again in every card of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass


class Remembered:
    """Says whether a pattern is found in a text; made anew for every page."""

    def __init__(self, pattern: re.Pattern[str], needs: tuple[str, ...]) -> None:
        self.pattern = pattern
        self.needs = needs
        """One of these is in every text that the pattern is found in: looking for them costs far less."""
        self.answers: dict[str, bool] = {}

    def __call__(self, text: str) -> bool:
        """True when the pattern is found anywhere in ``text``."""
        answer = self.answers.get(text)
        if answer is None:
            answer = has_part(text, self.needs) and self.pattern.search(text) is not None
            self.answers[text] = answer
        return answer

    def among(self, texts: list[str]) -> list[str]:
        """Those of the texts that the pattern is found in."""
        answers = self.answers
        return [text for text in texts if (answers[text] if text in answers else self(text))]


DOTTED = "\u0130"
"""The Turkish capital I with a dot: in lower case an i and a dot of its own (Unicode, SpecialCasing.txt)."""

FEW = 30
"""So many phrases are found sooner one by one than with a pattern."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases in lower case."""

    known: tuple[str, ...]
    ascii: tuple[str, ...]
    """Those in ASCII: a text in ASCII can have no others, and half of the others are Chinese."""
    pattern: re.Pattern[str]
    """Finds any of them."""
    ascii_pattern: re.Pattern[str]
    """Finds any of those in ASCII."""

    def __add__(self, other: Phrases) -> Phrases:
        return _phrases_of(self.known + other.known)


def phrases(words: str) -> Phrases:
    """Phrases in lower case, separated by commas."""
    return _phrases_of(tuple(" ".join(word.split()).replace("_", " ") for word in words.split(",")))


def _phrases_of(known: tuple[str, ...]) -> Phrases:
    in_ascii = tuple(phrase for phrase in known if phrase.isascii())
    return Phrases(known, in_ascii, pattern_of(known), pattern_of(in_ascii))


def pattern_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of the words; by their first characters, so that most places of a text are passed with one look."""
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(re.escape(word[:1]), []).append(re.escape(word[1:]))
    return re.compile("|".join([f"{first}(?:{'|'.join(rest)})" for first, rest in tails.items()]))


def has_phrase(text: str, wanted: Phrases) -> bool:
    """True when one of the phrases stands in the text; one that begins with a space begins a word."""
    shown = f" {text.lower()}"
    if not text.isascii():
        if DOTTED in text:
            shown = shown.replace(DOTTED.lower(), "i")
        return wanted.pattern.search(shown) is not None
    if len(wanted.ascii) <= FEW:
        return has_part(shown, wanted.ascii)
    return wanted.ascii_pattern.search(shown) is not None


def has_part(text: str, parts: tuple[str, ...]) -> bool:
    """True when one of the parts stands in the text."""
    # A loop: any() with a generator takes half as long again, and this runs hundreds of times a page.
    for part in parts:  # noqa: SIM110
        if part in text:
            return True
    return False
