"""Items to JSONL lines: one JSON object a line, UTF-8, every key always there."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

from newscrawl.items import Article, SidebarSummary


def to_line(item: Article | SidebarSummary) -> bytes:
    """The item's line, ended by one line feed.

    Lone surrogates cannot be written as UTF-8; they become "?".
    """
    text = json.dumps(
        asdict(item), ensure_ascii=False, default=_plain, separators=(",", ":"), allow_nan=False
    )
    return text.encode("utf-8", "replace") + b"\n"


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        # An offset of zero is written as Z, the commoner form of RFC 3339, section 5.6.
        return value.isoformat().replace("+00:00", "Z") if value.tzinfo is UTC else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a record")
