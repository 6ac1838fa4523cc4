"""Dates told by their distance from now: 3小时前, 昨天 18:15, "vor 2 Stunden", "Today 5:00 am", "just now"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newscrawl.extract.times.entry_date_words import (
    AGO_BEFORE,
    AGO_BEHIND,
    DAY_WORDS,
    NOW_WORDS,
    SECONDS_OF_UNIT,
)
from newscrawl.extract.times.relative_words import (
    AMOUNTS,
    DAYS_BACK,
    ONES,
    PHRASES,
    SELF_SAID,
    UNITS,
    WORDS_BEFORE,
    WORDS_BEHIND,
)

LONGEST_TEXT = 60
"""Characters; a longer text is a sentence that happens to mention a day."""


def _alternatives(words: frozenset[str] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_SECONDS = SECONDS_OF_UNIT | UNITS
_DAY_WORDS = DAY_WORDS | DAYS_BACK
_AGO_BEFORE, _AGO_BEHIND = AGO_BEFORE | WORDS_BEFORE, AGO_BEHIND | WORDS_BEHIND
_UNIT = _alternatives(list(_SECONDS))
_NUMBER = rf"(?P<n>\d{{1,4}}|an?|one|eine[rmn]?|un[ae]?|uno|{_alternatives(ONES)})"
_BEHIND = rf"{_NUMBER}\s?(?P<unit>{_UNIT})\.?\s{{0,2}}(?:{_alternatives(_AGO_BEHIND)})(?!\w)"
_BEFORE = rf"(?:il y a|{_alternatives(_AGO_BEFORE)})\s{{1,2}}{_NUMBER}\s?(?P<unit>{_UNIT})(?!\w)\.?"

FORMS = (
    re.compile(rf"(?<!\w){_BEHIND}"),
    re.compile(rf"(?<!\w){_BEFORE}"),
    re.compile(rf"(?<!\w)(?P<n>\d{{1,4}})\s(?P<unit>{_alternatives(SELF_SAID)})(?!\w)"),
)
"""The amount, its unit and the word that says "ago", in either order, or a unit that says it itself; lower case."""

_AMOUNT = rf"(?:{_alternatives(_AGO_BEFORE)})\s(?P<amount>{_alternatives(list(AMOUNTS))})"
AMOUNT_FORM = re.compile(rf"(?<!\w)(?:{_AMOUNT}|(?P<phrase>{_alternatives(list(PHRASES))}))(?!\w)")
"""Amounts that are one word: לפני שעתיים, قبل ساعتين, 半小时前."""

WORDS = re.compile(r"[^\W\d_]+")

_ALL_WORDS = _AGO_BEFORE | _AGO_BEHIND | NOW_WORDS | SELF_SAID | frozenset(_DAY_WORDS)
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
    rf"(?<!\w)(?P<day>{_alternatives(list(_DAY_WORDS))})(?P<clock>{CLOCK_BEHIND_DAY.pattern})?"
)
NOW_FORM = re.compile(rf"(?<!\w)(?:{_alternatives(NOW_WORDS)})(?!\w)")


@dataclass(slots=True)
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
            unit = _SECONDS[match["unit"]]
            return Distance(number * unit, unit, 0, None, match.start(), match.end())
    match = AMOUNT_FORM.search(lowered)
    if match is None:
        return None
    number, unit = AMOUNTS[match["amount"]] if match["amount"] else PHRASES[match["phrase"]]
    return Distance(number * unit, unit, 0, None, match.start(), match.end())


def _find_day(lowered: str) -> Distance | None:
    match = DAY_FORM.search(lowered)
    if match and (
        SCRIPTS_WITHOUT_SPACES.match(match["day"]) or not lowered[match.end() : match.end() + 1].isalpha()
    ):
        return Distance(None, 86400, _DAY_WORDS[match["day"]], match["clock"], match.start(), match.end())
    return None
