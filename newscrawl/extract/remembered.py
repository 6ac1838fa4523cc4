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
            answer = has_part(text, self.needs) and self.pattern.search(text) is not None
            self.answers[text] = answer
        return answer


def phrases(words: str) -> tuple[str, ...]:
    """Phrases in lower case, separated by commas."""
    return tuple(" ".join(word.split()).replace("_", " ") for word in words.split(","))


def has_phrase(text: str, known: tuple[str, ...]) -> bool:
    """True when one of the phrases stands in the text; one that begins with a space begins a word."""
    return has_part(f" {text.lower()}", known)


def has_part(text: str, parts: tuple[str, ...]) -> bool:
    """True when one of the parts stands in the text."""
    # A loop: any() with a generator takes half as long again, and this runs hundreds of times a page.
    for part in parts:  # noqa: SIM110
        if part in text:
            return True
    return False
