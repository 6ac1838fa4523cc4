"""How text looks when it was decoded right: the commonest characters behind each encoding.

Wrongly decoded text is rarely undecodable (nearly any pair of high bytes is a character in GB18030), but its
characters are rare ones. The share of common characters tells the encodings apart; lists are short because
a hundred characters make about 40 % of running Chinese, and a dozen letters most of a text in an alphabet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

FOREIGN: Final = re.compile(r"[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class Profile:
    """What right text in an encoding is made of."""

    common: frozenset[str]
    """Its commonest characters outside ASCII."""
    expected: float
    """Their share of the characters outside ASCII in running text; reaching it is a full fit."""


# Commonest characters of news text, punctuation included because every page has it.
SIMPLIFIED = (
    "，。、：；“”（）《》·的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自"
    "着去之过家学对可里后多日月新闻记者发报社北京市民公司部长政府经济关于与及其网页站版权所有联系"
)
TRADITIONAL = (
    "，。、：；「」（）《》・的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自"
    "著去之過家學對可裡後多日月新聞記者發報社台北市民公司部長政府經濟關於與及其網頁站版權所有聯絡"
)
JAPANESE = (
    "、。「」・ーのにはをたがでてとしれさいるもなあかこりっらくすまんスントルイリアクラド日本年月新聞人"
)
KOREAN = "이다의는에을가고하지한은로기사서인도대를시자리정부어수있제국보일년월해장전그들과원"
RUSSIAN = "оеаинтсрвлкмдпуяыьгзбчйх"
WESTERN = "’‘“”„‚–—…«»©·• €éèàçêôîûëïùâäöüßÄÖÜñáíóúãõìòåøæÅØ°¿¡ÉÀ®"
CENTRAL = "’‘“”„–—…«»©·• éáíóúýąćęłńśźżčďěňřšťůžőűäöüßăâîșțşţđÁČĎÉĚŁŃÓŘŚŠŤÚŮÝŽŻŹ"
TURKISH = "’‘“”–—…«»©·• ıİğĞşŞçÇöÖüÜâîû"
GREEK = "’«»–…©· αοιετσνηυρπκμλςάίόέήώ"
HEBREW = "יוהלאמרתבשנדםע"
ARABIC = "المينورتبةعدسفكحقأه،"
BALTIC = "’„“”–—…«»©· āčēģīķļņšūžąęėįųõäöü"
THAI = "านรอกเงมยลวดทตสปะคขไัี่้"

PROFILES: Final[dict[str, Profile]] = {
    "gb18030": Profile(frozenset(SIMPLIFIED), 0.40),
    "big5": Profile(frozenset(TRADITIONAL), 0.40),
    "euc-jp": Profile(frozenset(JAPANESE), 0.45),
    "shift_jis": Profile(frozenset(JAPANESE), 0.45),
    "euc-kr": Profile(frozenset(KOREAN), 0.40),
    "windows-1251": Profile(frozenset(RUSSIAN), 0.80),
    "koi8-r": Profile(frozenset(RUSSIAN), 0.80),
    "koi8-u": Profile(frozenset(RUSSIAN), 0.80),
    "iso-8859-5": Profile(frozenset(RUSSIAN), 0.80),
    "ibm866": Profile(frozenset(RUSSIAN), 0.80),
    "x-mac-cyrillic": Profile(frozenset(RUSSIAN), 0.80),
    "windows-1252": Profile(frozenset(WESTERN), 0.95),
    "iso-8859-15": Profile(frozenset(WESTERN), 0.95),
    "macintosh": Profile(frozenset(WESTERN), 0.95),
    "windows-1250": Profile(frozenset(CENTRAL), 0.95),
    "iso-8859-2": Profile(frozenset(CENTRAL), 0.95),
    "windows-1254": Profile(frozenset(TURKISH), 0.95),
    "windows-1253": Profile(frozenset(GREEK), 0.80),
    "iso-8859-7": Profile(frozenset(GREEK), 0.80),
    "windows-1255": Profile(frozenset(HEBREW), 0.60),
    "iso-8859-8": Profile(frozenset(HEBREW), 0.60),
    "windows-1256": Profile(frozenset(ARABIC), 0.75),
    "iso-8859-6": Profile(frozenset(ARABIC), 0.75),
    "windows-1257": Profile(frozenset(BALTIC), 0.90),
    "windows-874": Profile(frozenset(THAI), 0.60),
}
"""Name of the encoding -> how its text looks; the encodings that are guessed are all here."""

GUESSED: Final[tuple[str, ...]] = (
    "gb18030",
    "big5",
    "shift_jis",
    "euc-jp",
    "euc-kr",
    "windows-1255",
    "windows-1251",
    "koi8-r",
    "windows-1252",
    "windows-1250",
    "iso-8859-2",
    "windows-1254",
    "windows-1253",
    "windows-1256",
    "windows-874",
)
"""Tried when nothing declared fits; of equal fits the first wins: Hebrew looks like Cyrillic, not the reverse."""


def fit(name: str, text: str) -> float:
    """How well a text looks like right text in the encoding, 0.0 to 1.0; 0.5 where that is not known.

    Every undecodable byte counts against it five times, for right text has next to none.
    """
    foreign = "".join(FOREIGN.findall(text))
    if not foreign:
        return 0.5
    profile = PROFILES.get(name)
    errors = 5 * foreign.count("\ufffd") / len(foreign)
    if profile is None:
        return max(0.0, 0.5 - errors)
    share = sum(map(profile.common.__contains__, foreign)) / len(foreign)
    return max(0.0, min(1.0, share / profile.expected) - errors)
