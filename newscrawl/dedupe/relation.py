"""What two stories are to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newscrawl.dedupe.facts import facts_differ
from newscrawl.dedupe.near import LEAD, Likeness, compare
from newscrawl.dedupe.shingles import TEXT_LIMIT, Pieces, shingle

Kind = Literal["reprint", "excerpt", "item", "update"]
"""``reprint``: the same story in nearly the same words. ``excerpt``: one is a short version of the other.
``item``: one stands somewhere in the other, as in a news round-up. ``update``: nearly the same words, other
facts: template news or a later state."""

JOINING: frozenset[Kind] = frozenset({"reprint", "excerpt"})
"""The kinds that make a cluster."""

NEAR = 0.4
"""Least containment of a pair. English copies with 3 % of their characters wrong keep half of their word
3-grams; different stories of one event share up to a tenth, by quoting the same words."""

NEAR_PART = 0.5
"""Least containment of a text in one that is much longer, which has more room for stock phrases."""

LEAST_SHARED = 12
"""Pieces in common below which nothing is near: two stock phrases."""

UPDATE = 0.55
"""Least containment of a pair with different facts: less is a paragraph of background used again."""

EXCERPT = 0.6
"""The shorter one has at most this share of the pieces of the longer: otherwise it is a reprint."""

PART = 1 / 3
"""A part of at least this share of the longer one is an excerpt, wherever it was taken from."""

OPENING_SHARED = 0.2
"""A smaller part is an excerpt only when it has so much of the longer one's opening: a news round-up holds a
dozen stories, and were each of them in its cluster, they would all be one."""

FROM_OPENING = 0.5
"""Or when it is shorter than that, and half of it stands in the opening."""


@dataclass(frozen=True, slots=True)
class CutText:
    """A text prepared for comparing; made once for the many it is compared with."""

    plain: str
    pieces: Pieces
    distinct: frozenset[str]

    @classmethod
    def of(cls, plain: str) -> CutText:
        """``plain`` comes from :func:`~newscrawl.dedupe.canonical.plain_text`."""
        plain = plain[:TEXT_LIMIT]
        pieces = shingle(plain)
        return cls(plain, pieces, frozenset(pieces.pieces))


@dataclass(frozen=True, slots=True)
class Relation:
    """The outcome of comparing two texts."""

    kind: Kind
    likeness: Likeness


def relate(one: CutText, other: CutText) -> Relation | None:
    """Compare exactly; None for texts that have little to do with each other. The order does not matter."""
    likeness = compare(one.distinct, other.distinct)
    if likeness.shared < LEAST_SHARED or likeness.containment < NEAR:
        return None
    if facts_differ(one.plain, other.plain):
        return Relation("update", likeness) if likeness.containment >= UPDATE else None
    shorter, longer = sorted((one, other), key=lambda text: (len(text.distinct), text.plain))
    share = len(shorter.distinct) / len(longer.distinct)
    if share > EXCERPT:
        return Relation("reprint", likeness)
    if likeness.containment < NEAR_PART:
        return None
    return Relation("excerpt" if share >= PART or _has_opening(shorter, longer) else "item", likeness)


def _has_opening(shorter: CutText, longer: CutText) -> bool:
    opening = longer.pieces.pieces[: LEAD[longer.pieces.unspaced]]
    shared = sum(piece in shorter.distinct for piece in opening)
    return shared >= min(OPENING_SHARED * len(opening), FROM_OPENING * len(shorter.distinct))
