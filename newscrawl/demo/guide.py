"""The guided tour behind ``scrapy demo``: serve, crawl twice, compare, show."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from rich.console import Console

from newscrawl.demo.check import Checker, read_output
from newscrawl.demo.server import DemoPortal
from newscrawl.demo.show import show_crawl, show_duplicates, show_files, show_records, show_verdict
from newscrawl.demo.tour import CrawlResult, crawl

# Wide enough for a path on one line where the output is no terminal.
PLAIN_WIDTH = 110


def give_tour(folder: Path) -> bool:
    """Crawl the demo portal into ``folder``; True when all is as the portal's own truth says."""
    console = plain_console()
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
    return not comparison.differences and first.exit_code == 0 and is_quiet(second)


def plain_console() -> Console:
    """Standard output, whatever it is: a terminal, a file, a pipe that only takes ASCII."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    return Console(highlight=False, width=None if sys.stdout.isatty() else PLAIN_WIDTH)


def is_quiet(second: CrawlResult) -> bool:
    """Whether the second crawl found nothing to write."""
    return second.exit_code == 0 and second.outcomes.get("written") == 0
