"""Whether two near-identical texts tell of different facts: template news, or a later state of affairs.

The daily weather, a stock notice, a 通报 of a case: the next one has nearly the same characters and is
another story. A reprint differs in slips and wording anywhere; template news in its numbers and names.
"""

from __future__ import annotations

import re
from collections import Counter

from newscrawl.dedupe.alignment import differences
from newscrawl.dedupe.changes import NUMBER, Change, Kind, kind_of_words, kinds_of
from newscrawl.dedupe.shingles import TEXT_LIMIT, is_unspaced

LONGEST_SLOT = 12
"""Characters of the one word in which two fillings of a form differ."""

ENOUGH_NUMBERS = 8
"""So many different numbers make a table, or a text that lives by its figures."""

NUMBERS_IN_COMMON = 0.4
"""A copy with 3 % of its characters wrong keeps nine in ten; two tables share small numbers by chance."""

_DAY = re.compile(r"\d|[今昨前明本当同][日天晚晨早年月]|[日月周]|day\b", re.IGNORECASE)


def facts_differ(first: str, second: str) -> bool:
    """Whether numbers or names set the two texts (of ``plain_text``) apart; the same for either order.

    True when the facts that differ outnumber the slips, and are not drowned in rewording: a copy with slips
    has them in numbers and names too, but far more often elsewhere.
    """
    first, second = sorted((first, second), key=lambda text: (len(text), text))
    if _numbers_disagree(first, second):
        return True
    changes = [Change(first, second, place) for place in differences(first, second)]
    if _is_filled_form(first, second, changes):
        return True
    kinds = Counter(kinds_of(changes))
    facts = kinds[Kind.FACT]
    return facts > kinds[Kind.SLIP] and 3 * facts >= kinds[Kind.WORDING]


def _is_filled_form(first: str, second: str, changes: list[Change]) -> bool:
    """Whether the texts are the same but for one word, which no rule knows for a name.

    An editor who touches a text adds, drops or rewords more than that. Words for days are an exception:
    "yesterday" becomes a date in the reprint; and synonyms often have a character in common.
    """
    if len(changes) != 1:
        return False
    sides = changes[0].before, changes[0].after
    if not all(1 < len(side) <= LONGEST_SLOT and not _DAY.search(side) for side in sides):
        return False
    if len(first) - len(sides[0]) != len(second) - len(sides[1]):
        return False  # passages were left out besides
    if is_unspaced("".join(sides)):
        return not set(sides[0]) & set(sides[1])
    return kind_of_words(changes[0]) is not Kind.SLIP


def _numbers_disagree(first: str, second: str) -> bool:
    """Whether most of the numbers of one text are missing from the other: tables fill their slots anew."""
    numbers = set(NUMBER.findall(first[:TEXT_LIMIT])), set(NUMBER.findall(second[:TEXT_LIMIT]))
    fewer = min(map(len, numbers))
    return fewer >= ENOUGH_NUMBERS and len(numbers[0] & numbers[1]) < NUMBERS_IN_COMMON * fewer
