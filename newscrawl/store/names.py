"""Where a portal's lines go: one folder a portal, one file a day and kind of record."""

from __future__ import annotations

import hashlib
from datetime import date
from urllib.parse import quote

from newscrawl.items import Article, SidebarSummary

LONGEST_FOLDER = 150
"""Bytes; file systems allow 255 for a name, and backup tools add to it."""

TAKEN_FOLDERS = frozenset({"state", "reports"})
"""Folders of the output directory that are no portal's (design, section 3)."""

STEMS = {"article": "articles", "summary": "summaries"}
"""Value of a record's ``record`` key -> start of its file's name."""


def folder_of(portal: str) -> str:
    """The portal's key as one harmless folder name, different for different keys.

    Letters, digits and ``-._~`` stand for themselves, all else is percent-encoded (RFC 3986, section 2.1),
    and so is the first character where the name would be hidden, empty, a step up or already taken.
    """
    name = quote(portal, safe="", errors="surrogatepass")
    if name.startswith(".") or name in TAKEN_FOLDERS:
        name = f"%{ord(name[0]):02X}{name[1:]}"
    if len(name) > LONGEST_FOLDER:
        digest = hashlib.sha256(name.encode()).hexdigest()[:16]
        name = f"{name[: LONGEST_FOLDER - 17]}~{digest}"
    return name or "%"


def file_of(item: Article | SidebarSummary, day: date) -> str:
    """Path of the item's file below the output directory: ``example.com/articles-2025-09-18.jsonl``."""
    return f"{folder_of(item.portal)}/{STEMS[item.record]}-{day.isoformat()}.jsonl"
