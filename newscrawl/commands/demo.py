"""``scrapy demo``: the whole promise in half a minute, without a network."""

from __future__ import annotations

import sys
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any, ClassVar

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError


class Command(ScrapyCommand):
    """Serves a small portal on loopback, crawls it twice and shows what came out."""

    requires_crawler_process = False
    default_settings: ClassVar[dict[str, Any]] = {"LOG_ENABLED": False}

    def syntax(self) -> str:
        """How it is called."""
        return "[--keep DIR]"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Crawl a small portal on this machine twice and show what happened"

    def add_options(self, parser: ArgumentParser) -> None:
        """``--keep``."""
        super().add_options(parser)
        parser.add_argument("--keep", metavar="DIR", help="write the output there (default: a new folder)")

    def run(self, args: list[str], opts: Namespace) -> None:
        """Exit code 0 when everything is as the portal's own truth says, else 1."""
        if args:
            raise UsageError
        try:
            folder = output_folder(opts.keep)
        except OSError as error:
            print(f"newscrawl: --keep {opts.keep}: {error.strerror or error}", file=sys.stderr)
            self.exitcode = 1
            return
        # Scrapy imports every command whenever it starts: at the top, the web server would cost each crawl 0.2 s.
        from newscrawl.demo.guide import give_tour

        self.exitcode = 0 if give_tour(folder) else 1


def output_folder(keep: str | None) -> Path:
    """An empty folder. Raises OSError when ``keep`` cannot be made or holds something already.

    Every demo portal has another port, so a second demo's articles would all be copies of the first one's.
    """
    if keep is None:
        return Path(tempfile.mkdtemp(prefix="newscrawl-demo-"))
    folder = Path(keep)
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(None, "the folder is not empty")
    return folder.resolve()
