"""What class and id names say of a piece of a card: headline, overline, teaser, date, or none of the story."""

from __future__ import annotations

import re
from typing import NamedTuple

from newscrawl.extract.text.remembered import has_part, pattern_of


class NameKind(NamedTuple):
    """What an element is named; one name can say several things."""

    title: bool = False
    kicker: bool = False
    teaser: bool = False
    date: bool = False
    service: bool = False
    """An author, a counter, a button, a mark: no part of headline or teaser."""
    is_aside: bool = False
    """A service and nothing of the story."""


NO_KIND = NameKind()

# Parts of names, as authors use them for the pieces of a teaser; a hyphen stands for a low line, too.
_PARTS = (
    "title headline heading biaoti titel titulo titre titolo",
    """kicker overline eyebrow topline top-line dachzeile spitzmarke spitzname roof supertitle super-title pretitle
    pre-title pretit antetit flag label badge categor section-name rubric rubrik topic
    prefix vignette surtitre occhiello""",
    """summary teaser-text teaser--text teasertext teaser-copy descr excerpt abstract standfirst intro vorspann anleser
    snippet subtitle sub-title subhead sub-head zhaiyao jianjie synopsis chapo preview-text entry-content""",
    "date time datum fecha hora riqi shijian",
    """author byline autor writer comment share social count readmore read-more duration credit copyright caption button
    views hits kommentar premium paywall plus-icon laiyuan pinglun reading-time position rights""",
)
# Short names count as whole words only.
_WORDS = (
    "tit hed",
    "tag tags",
    "desc dek deck lead digest brief",
    "pub ago",
    "more rank num number no icon btn like likes index",
)

KINDS = ("title", "kicker", "teaser", "date", "service")

KIND_OF_PART = {part: kind for kind, parts in zip(KINDS, _PARTS, strict=True) for part in parts.split()}
KIND_OF_WORD = {word: kind for kind, words in zip(KINDS, _WORDS, strict=True) for word in words.split()}

ALL_PARTS = re.compile(f"(?=({pattern_of(tuple(KIND_OF_PART)).pattern}))")
"""Finds every part, where they overlap, too; none of them begins one of another kind."""

LONGEST_NAME = 400
"""Characters looked at; longer lists of classes tell how things look and not what they are."""

SUBTITLE = ("subtitle", "sub-title", "subhead")


class NameKinds:
    """Says what names mean and remembers it; made anew for every page, whose cards repeat their names."""

    def __init__(self) -> None:
        self._known: dict[str, NameKind] = {"": NO_KIND}

    def of(self, name: str) -> NameKind:
        """What a ``class`` and ``id`` (lower case) say."""
        kind = self._known.get(name)
        if kind is None:
            kind = self._known[name] = _judge(name[:LONGEST_NAME].replace("_", "-"))
        return kind


def _judge(name: str) -> NameKind:
    kinds = {KIND_OF_PART[part] for part in ALL_PARTS.findall(name)}
    kinds.update([KIND_OF_WORD[word] for word in name.replace("-", " ").split() if word in KIND_OF_WORD])
    if not kinds:
        return NO_KIND
    title = "title" in kinds and not has_part(name, SUBTITLE)
    teaser, service = "teaser" in kinds, "service" in kinds
    is_aside = service and not title and not teaser
    return NameKind(title, "kicker" in kinds, teaser, "date" in kinds, service, is_aside)
