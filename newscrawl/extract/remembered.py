"""A pattern that remembers its answers: class names and headings come again in every card of a page."""

from __future__ import annotations

import re


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
            possible = any(part in text for part in self.needs)
            answer = self.answers[text] = possible and self.pattern.search(text) is not None
        return answer


def phrases(words: str) -> tuple[str, ...]:
    """Phrases in lower case, separated by commas."""
    return tuple(" ".join(word.split()).replace("_", " ") for word in words.split(","))


def has_phrase(text: str, known: tuple[str, ...]) -> bool:
    """True when one of the phrases stands in the text; one that begins with a space begins a word."""
    lowered = f" {text.lower()}"
    return any(phrase in lowered for phrase in known)
