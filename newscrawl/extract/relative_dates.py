"""Dates told by their distance from now: 3小时前, 昨天 18:15, "vor 2 Stunden", "Today 5:00 am", "just now"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newscrawl.extract.entry_date_words import AGO_BEFORE, AGO_BEHIND, DAY_WORDS, NOW_WORDS, SECONDS_OF_UNIT

LONGEST_TEXT = 60
"""Characters; a longer text is a sentence that happens to mention a day."""


def _alternatives(words: frozenset[str] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_UNIT = _alternatives(list(SECONDS_OF_UNIT))
_NUMBER = r"(?P<n>\d{1,4}|an?|one|eine[rmn]?|un[ae]?|uno)"
_BEHIND = rf"{_NUMBER}\s?(?P<unit>{_UNIT})\.?\s{{0,2}}(?:{_alternatives(AGO_BEHIND)})(?!\w)"
_BEFORE = rf"(?:il y a|{_alternatives(AGO_BEFORE)})\s{{1,2}}{_NUMBER}\s?(?P<unit>{_UNIT})(?!\w)\.?"

FORMS = (re.compile(rf"(?<!\w){_BEHIND}"), re.compile(rf"(?<!\w){_BEFORE}"))
"""The amount, its unit and the word that says "ago", in either order; lower case."""

WORDS = re.compile(r"[^\W\d_]+")

_ALL_WORDS = AGO_BEFORE | AGO_BEHIND | NOW_WORDS | frozenset(DAY_WORDS)
HINTS = frozenset(word for phrase in _ALL_WORDS for word in WORDS.findall(phrase))
"""One of these words is in every relative date of a language that parts words."""

WIDE_HINT = re.compile("[前昨今刚剛一たそ그어오방전]")
"""One of these characters is in every other."""

SCRIPTS_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

CLOCK_BEHIND_DAY = re.compile(
    r"(?:\s?[,·|-]\s?|\s|\b)(?:(?:at|um|kl|klo|à|a las|às|o|alle|ore|w|в)\.?\s)?"
    r"\d{1,2}[:：.h]\d{2}(?::\d{2})?(?:\s?(?:uhr|[ap]\.?m\.?))?"
)
DAY_FORM = re.compile(
    rf"(?<!\w)(?P<day>{_alternatives(list(DAY_WORDS))})(?P<clock>{CLOCK_BEHIND_DAY.pattern})?"
)
NOW_FORM = re.compile(rf"(?<!\w)(?:{_alternatives(NOW_WORDS)})(?!\w)")


@dataclass(frozen=True, slots=True)
class Distance:
    """How far back a text points."""

    seconds: int | None
    """Length of the way back; None when whole days are meant."""
    unit: int
    """Seconds in the unit that it was told in: the way back may be up to one more."""
    days: int
    """Whole days back, when ``seconds`` is None."""
    clock: str | None
    """The time of day written beside the day's name."""
    start: int
    end: int


def find_distance(text: str) -> Distance | None:
    """The first relative date in a short text, None when there is none."""
    if len(text) > LONGEST_TEXT:
        return None
    lowered = text.lower()
    if len(lowered) != len(text):
        return None
    # Looking for the words first costs a tenth of trying the patterns, and few texts have any.
    if (lowered.isascii() or not WIDE_HINT.search(lowered)) and HINTS.isdisjoint(WORDS.findall(lowered)):
        return None
    distance = _find_amount(lowered) or _find_day(lowered)
    if distance is not None:
        return distance
    match = NOW_FORM.search(lowered)
    return Distance(0, 60, 0, None, match.start(), match.end()) if match else None


def _find_amount(lowered: str) -> Distance | None:
    for form in FORMS:
        match = form.search(lowered)
        if match:
            number = int(match["n"]) if match["n"].isdecimal() else 1
            unit = SECONDS_OF_UNIT[match["unit"]]
            return Distance(number * unit, unit, 0, None, match.start(), match.end())
    return None


def _find_day(lowered: str) -> Distance | None:
    match = DAY_FORM.search(lowered)
    if match and (
        SCRIPTS_WITHOUT_SPACES.match(match["day"]) or not lowered[match.end() : match.end() + 1].isalpha()
    ):
        return Distance(None, 86400, DAY_WORDS[match["day"]], match["clock"], match.start(), match.end())
    return None
