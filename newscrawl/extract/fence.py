"""The one place where a broad ``except`` stands: a reader that fails costs its field, never the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def guarded(problems: list[str], what: str, default: T, reader: Callable[[], T]) -> T:
    """``reader()``, or ``default`` and a line in ``problems`` when it raises.

    ``what`` names the field in that line: "times could not be read (KeyError: 'x')".
    """
    try:
        return reader()
    except Exception as error:  # noqa: BLE001 - any bytes must give an answer, whatever they trip over
        problems.append(f"{what} could not be read ({type(error).__name__}: {error})"[:200])
        return default
