"""Where the schemas are kept, and whether the files still say what the classes say."""

from __future__ import annotations

import json
from pathlib import Path

from newscrawl.items import Article, SidebarSummary
from newscrawl.schemas.make import record_schema

PACKAGE_DIR = Path(__file__).parent
"""The folder of the schema files."""


def schema_files(directory: Path = PACKAGE_DIR) -> dict[Path, str]:
    """File -> the text that it should have."""
    made = {}
    for record in (Article, SidebarSummary):
        schema = record_schema(record)
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        made[directory / f"{schema['title']}.schema.json"] = text
    return made


def stale_files(directory: Path = PACKAGE_DIR) -> list[Path]:
    """The files that are missing or differ from what the classes say."""
    return [path for path, text in schema_files(directory).items() if _text(path) != text]


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None
