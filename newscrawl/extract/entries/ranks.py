"""What counts or decorates a list and stands inside its headlines: "01", "2." and bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

RANK = re.compile(
    r"\s?(?:no\.?\s?|#)?(0?)(\d{1,2})(?!\d|[.,:：]\d)\s{0,2}([.、．:：)）位위名]?)\s{0,2}(?=\S)",
    re.IGNORECASE,
)
"""A rank glued to its headline; "1.5 million" and "12:30" are none. 位, 위 and 名 say "place"."""

FEWEST_RANKED = 3
"""So many headlines in a row that begin with the next number are counted, and not about numbers."""

BULLETS = frozenset("▸▹▪▫·•●○◦◆◇■□►▶▷➤➔→»›‣⁃∙・")
"""Signs before a headline that are no part of it."""


class Titled(Protocol):
    """An entry of a list."""

    title: str


def without_bullet(title: str) -> str:
    """The headline without the sign before it."""
    if title[:1] not in BULLETS:
        return title
    return title.lstrip("".join(BULLETS) + " ") or title


def drop_ranks(entries: Sequence[Titled | None]) -> None:
    """Take the numbers off the headlines where they count the list."""
    known = [entry for entry in entries if entry is not None]
    if len(known) < FEWEST_RANKED:
        return
    ranks: list[re.Match[str]] = []
    for entry in known:
        rank = RANK.match(entry.title)
        # Nearly every list ends here, at its first headline.
        if rank is None or (ranks and int(rank[2]) != int(ranks[-1][2]) + 1):
            return
        ranks.append(rank)
    # The second column of a list begins in the middle; there the numbers must look like ranks, too.
    if int(ranks[0][2]) < 2 or all(rank[1] or rank[3] for rank in ranks):
        for entry, rank in zip(known, ranks, strict=True):
            entry.title = entry.title[rank.end() :]
