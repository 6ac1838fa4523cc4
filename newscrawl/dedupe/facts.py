"""Whether two near-identical texts tell of different facts: template news, or a later state of affairs.

The daily weather, a stock notice, a 通报 of a case: the next one has nearly the same characters and is
another story. A reprint differs in slips and wording anywhere; template news in its numbers and names.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum

from newscrawl.dedupe.alignment import Difference, differences
from newscrawl.dedupe.shingles import TEXT_LIMIT, is_unspaced

# The commonest surnames, simplified and traditional, that are seldom plain words in running text: a slip
# beside one of these must not pass for another name.
SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾"
    "韦夏付邹熊孟秦邱江尹薛闫段雷侯龙陶黎贺顾毛郝龚邵覃武戴莫孔汤康易乔赖"
    "張劉陳楊黃趙吳孫馬羅鄭梁謝許韓馮鄧蕭葉蘇呂盧鍾譚陸賈韋鄒閻龍賀顧龔湯喬賴"
)

WORDLIKE_SURNAMES = frozenset("高于方常文万白安金江史田石任严庄单时向成和容关华计洪钱童包左水明")
"""Surnames that are plain words as well: taken for names only opposite one of the others, or where both sides
have the length of a name."""

LONGEST_NAME = 4
"""Characters of a Chinese personal name, 欧阳 and the like included; and of most names of places."""

# What stands right behind the name of a place or of an organisation.
NAMED_THING = frozenset("省市县縣区區镇鎮乡鄉村州旗盟岛島厅廳局院校厂廠队隊股")

_NUMBER_CHARACTER = re.compile(r"[0-9.:,/%]")
_NUMBER = re.compile(r"\d+(?:[.:,/]\d+)*%?")
_HAN_NUMERAL = re.compile(r"[〇零一二两三四五六七八九十百千万亿]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff·]+")
_WORD = re.compile(r"\w+")
_DAY = re.compile(r"\d|[今昨前明本当同][日天晚晨早年月]|[日月周]|day\b", re.IGNORECASE)

SAME_WORD = 0.5
"""Words that agree in more than this part of their characters, at their ends, are one word with a slip."""

LONGEST_SLOT = 12
"""Characters of the one word in which two fillings of a form differ."""

ENOUGH_NUMBERS = 8
"""So many different numbers make a table, or a text that lives by its figures."""

NUMBERS_IN_COMMON = 0.4
"""A copy with 3 % of its characters wrong keeps nine in ten; two tables share small numbers by chance."""

REACH = 32
"""A number or word is looked at this far beyond the difference, in characters."""


class Kind(Enum):
    """What a difference is about."""

    FACT = "fact"
    """A number or a name."""
    SLIP = "slip"
    """A character or so: typing, optical reading, orthography."""
    WORDING = "wording"
    """Other words."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A difference with the texts it stands in."""

    first: str
    second: str
    place: Difference

    @property
    def before(self) -> str:
        return self.first[self.place.first_start : self.place.first_end]

    @property
    def after(self) -> str:
        return self.second[self.place.second_start : self.place.second_end]


def facts_differ(first: str, second: str) -> bool:
    """Whether numbers or names set the two texts (of ``plain_text``) apart; the same for either order.

    True when the facts that differ outnumber the slips, and are not drowned in rewording: a copy with slips
    has them in numbers and names too, but far more often elsewhere.
    """
    first, second = sorted((first, second), key=lambda text: (len(text), text))
    if _numbers_disagree(first, second):
        return True
    changes = [_Change(first, second, place) for place in differences(first, second)]
    if _is_filled_form(first, second, changes):
        return True
    kinds = Counter(_kinds(changes))
    facts = kinds[Kind.FACT]
    return facts > kinds[Kind.SLIP] and 3 * facts >= kinds[Kind.WORDING]


def _is_filled_form(first: str, second: str, changes: list[_Change]) -> bool:
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
    return _kind_of_words(changes[0]) is not Kind.SLIP


def _numbers_disagree(first: str, second: str) -> bool:
    """Whether most of the numbers of one text are missing from the other: tables fill their slots anew."""
    numbers = set(_NUMBER.findall(first[:TEXT_LIMIT])), set(_NUMBER.findall(second[:TEXT_LIMIT]))
    fewer = min(map(len, numbers))
    return fewer >= ENOUGH_NUMBERS and len(numbers[0] & numbers[1]) < NUMBERS_IN_COMMON * fewer


def _kinds(changes: list[_Change]) -> list[Kind]:
    repeated = Counter((change.before, change.after) for change in changes)
    return [_kind(change, repeated[change.before, change.after]) for change in changes]


def _kind(change: _Change, times: int) -> Kind:
    if _is_number(change):
        return Kind.FACT
    if _is_systematic(change, times):
        return Kind.FACT
    if not (change.before and change.after):
        # Something was put in or left out: an editor's hand, but nothing that contradicts the other text.
        return Kind.SLIP if len(change.before + change.after) == 1 else Kind.WORDING
    if is_unspaced(change.before + change.after):
        return _kind_of_characters(change)
    return _kind_of_words(change)


def _is_systematic(change: _Change, times: int) -> bool:
    """The same replacement again and again is no slip: somebody else is meant throughout."""
    sides = [side for side in (change.before, change.after) if side]
    if all(map(_is_han_name, sides)):
        return times + len(sides) > 3
    return times > 1 and len(sides) == 2 and len(change.before + change.after) > 3


def _is_number(change: _Change) -> bool:
    """Whether both sides, widened to whole numbers, hold numbers and not the same ones."""
    if _HAN_NUMERAL.fullmatch(change.before) and _HAN_NUMERAL.fullmatch(change.after):
        return True
    before = _widened(change.first, change.place.first_start, change.place.first_end)
    after = _widened(change.second, change.place.second_start, change.place.second_end)
    if len(change.before) <= 1 and len(change.after) <= 1:
        # One character: a slip that hit a digit, unless what stands there still is one number.
        return before != after and bool(_NUMBER.fullmatch(before) and _NUMBER.fullmatch(after))
    if not (change.before and change.after):
        return before != after and bool(_NUMBER.fullmatch(before) and _NUMBER.fullmatch(after))
    old, new = _NUMBER.findall(before), _NUMBER.findall(after)
    return bool(old and new) and old != new


def _widened(text: str, start: int, end: int) -> str:
    first, last = max(0, start - REACH), min(len(text), end + REACH)
    while start > first and _NUMBER_CHARACTER.match(text[start - 1]):
        start -= 1
    while end < last and _NUMBER_CHARACTER.match(text[end]):
        end += 1
    return text[start:end].strip(".:,/")


def _kind_of_characters(change: _Change) -> Kind:
    if _is_person(change) or _is_named_thing(change):
        return Kind.FACT
    return Kind.SLIP if len(change.before) == len(change.after) == 1 else Kind.WORDING


def _is_person(change: _Change) -> bool:
    """张建国 for 李卫东, or 王伟 for 王强: both begin with a surname, or one stands before them."""
    if not (_HAN.match(change.before) and _HAN.match(change.after)):
        return False
    initials = {change.before[0], change.after[0]}
    has_length = all(1 < len(side) < LONGEST_NAME for side in (change.before, change.after))
    if initials <= SURNAMES | WORDLIKE_SURNAMES and (has_length or initials & SURNAMES):
        return True
    left = change.first[max(0, change.place.first_start - 1) : change.place.first_start]
    return left in SURNAMES and len(change.before) < LONGEST_NAME and len(change.after) < LONGEST_NAME


def _is_named_thing(change: _Change) -> bool:
    """兰溪市 for 海宁市: a name of two or three characters before the same common noun."""
    follows = change.first[change.place.first_end : change.place.first_end + 1]
    return (
        follows in NAMED_THING
        and len(change.before) > 1
        and len(change.after) > 1
        and _is_han_name(change.before)
        and _is_han_name(change.after)
    )


def _is_han_name(text: str) -> bool:
    return len(text) <= LONGEST_NAME and _HAN.fullmatch(text) is not None


def _kind_of_words(change: _Change) -> Kind:
    before = _words(change.first, change.place.first_start, change.place.first_end)
    after = _words(change.second, change.place.second_start, change.place.second_end)
    if len(before) == len(after) and all(map(_same_word, before, after)):
        return Kind.SLIP
    only = [word for word in before if word not in after], [word for word in after if word not in before]
    if all(words and all(word[0].isupper() for word in words) for words in only):
        return Kind.FACT
    return Kind.WORDING


def _words(text: str, start: int, end: int) -> list[str]:
    """The whole words that a difference touches."""
    first, last = max(0, start - REACH), min(len(text), end + REACH)
    while start > first and text[start - 1].isalnum():
        start -= 1
    while end < last and text[end].isalnum():
        end += 1
    return _WORD.findall(text[start:end])


def _same_word(old: str, new: str) -> bool:
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head + tail > SAME_WORD * max(len(old), len(new))
