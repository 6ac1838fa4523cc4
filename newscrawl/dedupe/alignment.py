"""Where two versions of a text say something different at the same place."""

from __future__ import annotations

from dataclasses import dataclass

from newscrawl.dedupe.shingles import TEXT_LIMIT, is_unspaced

AGREEMENT = {True: 3, False: 8}
"""So many equal characters end a difference (by :func:`is_unspaced`)."""

WIDEST = 32
"""Longest difference, in characters, that is still "the same place"; what is longer was added or left out."""

FOOTHOLD = {True: 14, False: 28}
"""Equal characters that show that a passage was added, left out or moved."""

STRIDE = 3
"""Step, in characters, in which the text is searched for a place to go on, when nothing else helps; half a
foothold will do then."""

_BLOCK = 64


@dataclass(frozen=True, slots=True)
class Difference:
    """``first[first_start:first_end]`` stands where the other has ``second[second_start:second_end]``.

    One side may be empty.
    """

    first_start: int
    first_end: int
    second_start: int
    second_end: int


def differences(first: str, second: str) -> list[Difference]:
    """The short differences between what both texts have in common, in the order of ``first``.

    Greedy and about linear: near-duplicates agree in most places. Passages that only one text has, and
    passages that moved, are skipped.
    """
    first, second = first[:TEXT_LIMIT], second[:TEXT_LIMIT]
    unspaced = is_unspaced(first)
    found: list[Difference] = []
    at, other = 0, 0
    while at < len(first) and other < len(second):
        run = _equal(first, at, second, other)
        at, other = at + run, other + run
        following = (
            _passage(first, at, second, other, FOOTHOLD[unspaced])
            or _meet(first, at, second, other, AGREEMENT[unspaced])
            or _search(first, at, len(first), second, FOOTHOLD[unspaced] // 2)
        )
        if following is None:
            break
        if _are_close((at, other), following):
            found.append(Difference(at, following[0], other, following[1]))
        at, other = following
    return found


def _are_close(here: tuple[int, int], there: tuple[int, int]) -> bool:
    return all(0 <= step <= WIDEST for step in (there[0] - here[0], there[1] - here[1]))


def _passage(first: str, at: int, second: str, other: int, foothold: int) -> tuple[int, int] | None:
    """Where both go on when ``second`` has the next words elsewhere, or ``first`` has a passage of its own here."""
    elsewhere = second.find(first[at : at + foothold]) if at + foothold <= len(first) else -1
    if elsewhere >= 0:
        return at, elsewhere
    ahead = first.find(second[other : other + foothold], at) if other + foothold <= len(second) else -1
    # A passage of its own has nothing in common with the other text; else that would be skipped.
    if ahead < 0 or (ahead - at > WIDEST and _search(first, at, ahead, second, foothold // 2)):
        return None
    return ahead, other


def _equal(first: str, at: int, second: str, other: int) -> int:
    """How many characters agree from here on."""
    run = 0
    while (block := first[at + run : at + run + _BLOCK]) == second[other + run : other + run + _BLOCK]:
        if not block:
            return run
        run += len(block)
    for left, right in zip(block, second[other + run : other + run + _BLOCK], strict=False):
        if left != right:
            break
        run += 1
    return run


def _meet(first: str, at: int, second: str, other: int, agreement: int) -> tuple[int, int] | None:
    """The nearest places, at most WIDEST on, from which both texts agree again."""
    best: tuple[int, int] | None = None
    best_cost = 2 * WIDEST + 1
    window = second[other : other + WIDEST + agreement]
    for skipped in range(min(WIDEST + 1, len(first) - at - agreement + 1)):
        if skipped >= best_cost:
            break
        place = window.find(first[at + skipped : at + skipped + agreement])
        if place >= 0 and skipped + place < best_cost:
            best, best_cost = (at + skipped, other + place), skipped + place
    return best


def _search(first: str, at: int, stop: int, second: str, foothold: int) -> tuple[int, int] | None:
    """The next place in ``first``, before ``stop``, whose text ``second`` has anywhere."""
    for place in range(at + 1, stop - foothold + 1, STRIDE):
        other = second.find(first[place : place + foothold])
        if other >= 0:
            return place, other
    return None
