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


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases in lower case."""

    known: tuple[str, ...]
    ascii: tuple[str, ...]
    """Those in ASCII: a text in ASCII can have no others, and half of the others are Chinese."""

    def __add__(self, other: Phrases) -> Phrases:
        return Phrases(self.known + other.known, self.ascii + other.ascii)


def phrases(words: str) -> Phrases:
    """Phrases in lower case, separated by commas."""
    known = tuple(" ".join(word.split()).replace("_", " ") for word in words.split(","))
    return Phrases(known, tuple(phrase for phrase in known if phrase.isascii()))


def has_phrase(text: str, wanted: Phrases) -> bool:
    """True when one of the phrases stands in the text; one that begins with a space begins a word."""
    return has_part(f" {text.lower()}", wanted.ascii if text.isascii() else wanted.known)


def has_part(text: str, parts: tuple[str, ...]) -> bool:
    """True when one of the parts stands in the text."""
    # A loop: any() with a generator takes half as long again, and this runs hundreds of times a page.
    for part in parts:  # noqa: SIM110
        if part in text:
            return True
    return False
