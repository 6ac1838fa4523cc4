"""``scrapy schema``: writes the JSON Schema files of the records, or checks that they are up to date."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from typing import Any, ClassVar

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.schemas import schema_files, stale_files


class Command(ScrapyCommand):
    """Makes ``newscrawl/schemas/*.schema.json`` from the item classes."""

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, Any]] = {"LOG_ENABLED": False}

    def syntax(self) -> str:
        """How it is called."""
        return "[--check]"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Write the JSON Schema files of the records"

    def add_options(self, parser: ArgumentParser) -> None:
        """``--check`` writes nothing."""
        super().add_options(parser)
        parser.add_argument(
            "--check", action="store_true", help="only check; exit code 1 when a file is stale"
        )

    def run(self, args: list[str], opts: Namespace) -> None:
        """Write the stale files, or name them."""
        if args:
            raise UsageError
        stale = stale_files()
        if opts.check:
            for path in stale:
                print(f"{path}: differs from newscrawl/items.py; run: scrapy schema", file=sys.stderr)
            self.exitcode = 1 if stale else 0
            return
        wanted = schema_files()
        for path in stale:
            path.write_text(wanted[path], encoding="utf-8")
            print(f"wrote {path}")
