"""What class and id names say of a piece of a card: headline, overline, teaser, date, or none of the story."""

from __future__ import annotations

from typing import NamedTuple

from newscrawl.extract.remembered import has_part, pattern_of


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

PARTS = tuple(tuple(words.split()) for words in _PARTS)
WORDS = tuple(frozenset(words.split()) for words in _WORDS)

ANY_WORD = frozenset().union(*WORDS)

ANY_PART = pattern_of(tuple(part for parts in PARTS for part in parts))
"""Most names have none of the parts, which this tells in a third of the time."""

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
    words = set(name.replace("-", " ").split())
    has_any = ANY_PART.search(name) is not None
    if not has_any and words.isdisjoint(ANY_WORD):
        return NO_KIND
    title, kicker, teaser, date, service = [
        not words.isdisjoint(whole) or (has_any and has_part(name, parts))
        for whole, parts in zip(WORDS, PARTS, strict=True)
    ]
    title = title and not has_part(name, SUBTITLE)
    return NameKind(title, kicker, teaser, date, service, service and not title and not teaser)
