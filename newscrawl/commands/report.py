"""``scrapy report``: what the last runs did and what the output holds."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar

from rich.console import Console
from rich.table import Column, Table
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.dedupe.clusters import Cluster
from newscrawl.report import OutputReport, Record, read_output, runs

DEFAULT_RUNS = 10
"""An hour and a half of a cron job that starts every ten minutes."""


class Command(ScrapyCommand):
    """Reads NEWSCRAWL_OUTPUT_DIR; changes nothing and needs no lock."""

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, Any]] = {"LOG_ENABLED": False}

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Show what the last runs did and what the output holds"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """``--runs N``, ``--clusters`` and ``--announced``."""
        super().add_options(parser)
        parser.add_argument(
            "--runs", type=int, default=DEFAULT_RUNS, metavar="N", help="how many runs to show"
        )
        parser.add_argument(
            "--clusters", action="store_true", help="list near-duplicates: who was first, who reprinted, when"
        )

        parser.add_argument(
            "--announced", action="store_true", help="list the sidebar entries that were seen most often"
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Print tables; exit 1 when there is no output."""
        if args:
            raise UsageError
        assert self.settings is not None
        output_dir = Path(self.settings["NEWSCRAWL_OUTPUT_DIR"])
        console = Console()
        if not output_dir.is_dir():
            print(f"newscrawl: {output_dir}: nothing has been crawled into this folder", file=sys.stderr)
            self.exitcode = 1
            return
        report = read_output(output_dir)
        console.print(runs_table(runs(output_dir, opts.runs)))
        console.print(portals_table(report))
        if opts.clusters:
            console.print(*cluster_tables(report), sep="\n")
        if opts.announced:
            console.print(announced_table(report))


def runs_table(found: Iterable[Record]) -> Table:
    """A line a run, newest first."""
    table = Table(
        Column("run", no_wrap=True),
        "exit",
        "URLs",
        "written",
        "revised",
        "failed",
        "requests",
        "per new",
        title="Runs",
    )
    for run in found:
        outcomes, ratio = run["outcomes"], run["requests_per_new_article"]
        counts = [run["urls"], outcomes["written"], outcomes["revised"], outcomes["failed"], run["requests"]]
        table.add_row(
            run["run_id"], str(run["exit_code"]), *map(str, counts), "" if ratio is None else f"{ratio}"
        )
        for problem in run["problems"]:
            table.add_row(f"  {problem}")
    return table


def portals_table(report: OutputReport) -> Table:
    """A line a portal."""
    table = Table("portal", "articles", "revisions", "summaries", "announced, not fetched", title="Output")
    for key, totals in sorted(report.portals.items()):
        counts = (totals.articles, totals.revisions, totals.summaries, totals.announced_only)
        table.add_row(key, *map(str, counts))
    table.caption = f"{len(report.clusters)} stories were published more than once"
    return table


def announced_table(report: OutputReport) -> Table:
    """How often an entry was seen, its title, where it was seen first."""
    table = Table("seen", "title", "first beside", title="Most announced")
    for sighting in report.most_seen:
        table.add_row(str(sighting.times), sighting.title, sighting.found_on_url)
    return table


def cluster_tables(report: OutputReport) -> list[Table]:
    """A table a cluster, its first publisher on top."""
    return [cluster_table(cluster, report.titles) for cluster in report.clusters]


def cluster_table(cluster: Cluster, titles: dict[str, str]) -> Table:
    """Who published, whom they name as their source, how long after the first, under which title."""
    table = Table("portal", "source", "after", "title", title=f"{cluster.first.seen_at:%Y-%m-%d %H:%M}")
    for member, after in [(cluster.first, timedelta()), *((r.member, r.after) for r in cluster.reprints)]:
        table.add_row(member.portal, member.source_name or "", f"{after}" if after else "", titles[member.id])
    return table
