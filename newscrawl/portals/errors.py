"""What is wrong with a portal file, in words that lead to the line to mend."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches

# A found value is quoted up to here; the rest of a long one tells nothing more.
QUOTED_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong."""

    key: str
    """Dotted path of the key: ``channels[0].url``; ``""`` for the file as a whole."""
    expected: str
    """What belongs there."""
    found: str
    """What stands there."""
    nearest: str | None = None
    """The known name closest to what was found, None when nothing is close."""

    def __str__(self) -> str:
        where = f"{self.key}: " if self.key else ""
        hint = f"; did you mean {self.nearest!r}?" if self.nearest else ""
        return f"{where}expected {self.expected}, found {self.found}{hint}"


class PortalError(ValueError):
    """A portal cannot be used: its file is wrong, or there is none of that name.

    ``str()`` gives one line for each problem, the place it was found at in front.
    """

    def __init__(self, place: str, problems: Collection[Problem]) -> None:
        """``place``: the file, or the argument or setting that named the portal."""
        super().__init__("\n".join(f"{place}: {problem}" for problem in problems))
        self.place = place
        self.problems = tuple(problems)


def quote(value: object) -> str:
    """The value as Python writes it, shortened."""
    text = repr(value)
    return text if len(text) <= QUOTED_CHARACTERS else text[: QUOTED_CHARACTERS - 1] + "…"


def nearest_name(name: str, known: Collection[str]) -> str | None:
    """The known name that is spelt most like ``name``, None when none is close."""
    return next(iter(get_close_matches(name, known, n=1)), None)
