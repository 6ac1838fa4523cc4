"""What a single difference between two texts is about: a fact, a slip, other words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from newscrawl.dedupe.alignment import Difference
from newscrawl.dedupe.shingles import is_unspaced

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
NUMBER = re.compile(r"\d+(?:[.:,/]\d+)*%?")
_HAN_NUMERAL = re.compile(r"[〇零一二两三四五六七八九十百千万亿]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff·]+")
_WORD = re.compile(r"\w+")

SAME_WORD = 0.5
"""Words that agree in more than this part of their characters, at their ends, are one word with a slip."""

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
class Change:
    """A difference with the texts it stands in."""

    first: str
    second: str
    place: Difference

    @property
    def before(self) -> str:
        """What the first text says."""
        return self.first[self.place.first_start : self.place.first_end]

    @property
    def after(self) -> str:
        """What the second says in its place."""
        return self.second[self.place.second_start : self.place.second_end]


def kinds_of(changes: Sequence[Change]) -> list[Kind]:
    """The kind of every difference, in order; what is replaced again and again counts as one replacement."""
    repeated = Counter((change.before, change.after) for change in changes)
    return [_kind(change, repeated[change.before, change.after]) for change in changes]


def _kind(change: Change, times: int) -> Kind:
    if _is_number(change) or _is_systematic(change, times):
        return Kind.FACT
    if not (change.before and change.after):
        # Something was put in or left out: an editor's hand, but nothing that contradicts the other text.
        return Kind.SLIP if len(change.before + change.after) == 1 else Kind.WORDING
    if is_unspaced(change.before + change.after):
        return _kind_of_characters(change)
    return kind_of_words(change)


def _is_systematic(change: Change, times: int) -> bool:
    """The same replacement again and again is no slip: somebody else is meant throughout."""
    sides = [side for side in (change.before, change.after) if side]
    if all(map(_is_han_name, sides)):
        return times + len(sides) > 3
    return times > 1 and len(sides) == 2 and len(change.before + change.after) > 3


def _is_number(change: Change) -> bool:
    """Whether both sides, widened to whole numbers, hold numbers and not the same ones."""
    if _HAN_NUMERAL.fullmatch(change.before) and _HAN_NUMERAL.fullmatch(change.after):
        return True
    before = _widened(change.first, change.place.first_start, change.place.first_end)
    after = _widened(change.second, change.place.second_start, change.place.second_end)
    is_slip = len(change.before) <= 1 and len(change.after) <= 1
    if is_slip or not (change.before and change.after):
        # A slip that hit a digit, or words put in beside one; unless what stands there still is one number.
        return before != after and bool(NUMBER.fullmatch(before) and NUMBER.fullmatch(after))
    old, new = NUMBER.findall(before), NUMBER.findall(after)
    return bool(old and new) and old != new


def _widened(text: str, start: int, end: int) -> str:
    first, last = max(0, start - REACH), min(len(text), end + REACH)
    while start > first and _NUMBER_CHARACTER.match(text[start - 1]):
        start -= 1
    while end < last and _NUMBER_CHARACTER.match(text[end]):
        end += 1
    return text[start:end].strip(".:,/")


def _kind_of_characters(change: Change) -> Kind:
    if _is_person(change) or _is_named_thing(change):
        return Kind.FACT
    return Kind.SLIP if len(change.before) == len(change.after) == 1 else Kind.WORDING


def _is_person(change: Change) -> bool:
    """张建国 for 李卫东, or 王伟 for 王强: both begin with a surname, or one stands before them."""
    if not (_HAN.match(change.before) and _HAN.match(change.after)):
        return False
    initials = {change.before[0], change.after[0]}
    has_length = all(1 < len(side) < LONGEST_NAME for side in (change.before, change.after))
    if initials <= SURNAMES | WORDLIKE_SURNAMES and (has_length or initials & SURNAMES):
        return True
    left = change.first[max(0, change.place.first_start - 1) : change.place.first_start]
    return left in SURNAMES and len(change.before) < LONGEST_NAME and len(change.after) < LONGEST_NAME


def _is_named_thing(change: Change) -> bool:
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


def kind_of_words(change: Change) -> Kind:
    """The kind of a difference in a script with words: names are told by their capitals."""
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
