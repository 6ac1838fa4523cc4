"""``scrapy demo``: the whole promise in half a minute, without a network."""

from __future__ import annotations

import sys
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any, ClassVar

from rich.console import Console
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.demo.check import Checker, read_output
from newscrawl.demo.server import DemoPortal
from newscrawl.demo.show import show_crawl, show_duplicates, show_files, show_records, show_verdict
from newscrawl.demo.tour import CrawlResult, crawl

# Wide enough for a path on one line where the output is no terminal.
PLAIN_WIDTH = 110


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
        terminal = sys.stdout.isatty()
        console = Console(highlight=False, width=None if terminal else PLAIN_WIDTH)
        self.exitcode = 0 if tour(console, folder) else 1


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


def tour(console: Console, folder: Path) -> bool:
    """Crawl twice, show everything; True when all is as it should be."""
    with DemoPortal() as portal:
        console.print(f"A portal of {len(portal.site.posts)} articles is served at {portal.url}\n")
        first = crawl(portal, folder)
        show_crawl(console, "First crawl", first)
        second = crawl(portal, folder)
        show_crawl(console, "Second crawl", second)
        output = read_output(folder)
        comparison = Checker(portal.site, portal.url).check(output)
        show_duplicates(console, portal, output)
    show_records(console, output)
    show_files(console, folder)
    show_verdict(console, comparison, second)
    for result in (first, second):
        if result.exit_code or result.log:
            console.print(f"exit code {result.exit_code}\n{result.log}", markup=False, style="red")
    return not comparison.differences and is_quiet(second) and first.exit_code == 0


def is_quiet(second: CrawlResult) -> bool:
    """Whether the second crawl found nothing to write."""
    return second.exit_code == 0 and second.outcomes.get("written") == 0
