"""Prints what a demo crawl did, for a person."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from newscrawl.demo.check import Output, Record
from newscrawl.demo.compare import Comparison
from newscrawl.demo.server import DemoPortal
from newscrawl.demo.tour import CrawlResult

# What a state of the ledger means to somebody who sees it for the first time.
MEANINGS = {
    "written": "new articles, appended to the JSONL",
    "revised": "changed since they were written: a new revision",
    "unchanged": "led to an article that was already written",
    "duplicate": "the same text as another article: dropped, remembered",
    "known": "written by an earlier run: not fetched again",
    "forbidden": "closed by robots.txt: never requested",
    "failed": "no article there (404): tried again later",
    "dropped": "left out by a rule",
    "todo": "still to be fetched",
}

TEXT_SHOWN = 120
FIRST_LINES_OF_DIFFERENCES = 10


def show_crawl(console: Console, title: str, result: CrawlResult) -> None:
    """The ledger of one run."""
    table = Table(title=f"{title} ({result.seconds:.1f} s)", title_justify="left", box=None, pad_edge=False)
    table.add_column("URLs", justify="right", style="bold")
    table.add_column("outcome")
    table.add_column("meaning", style="dim")
    table.add_row(str(result.report.get("urls", 0)), "found", "article links on the list pages")
    for outcome, count in result.outcomes.items():
        if count or outcome == "written":
            table.add_row(str(count), outcome, MEANINGS.get(outcome, ""))
    summaries = result.report.get("summaries", {})
    table.add_row(str(summaries.get("written", 0)), "summaries", "new sidebar entries, written once each")
    console.print(table)
    answers = ", ".join(f"{count} × {status}" for status, count in sorted(result.statuses.items()))
    console.print(f"HTTP answers: {answers}\n")


def show_duplicates(console: Console, portal: DemoPortal, output: Output) -> None:
    """Which addresses were dropped as copies, and of what."""
    written = {record["url"] for record in output.articles}
    for group in portal.truth().same_story:
        kept = sorted(group & written)
        dropped = [url.removeprefix(portal.url) for url in sorted(group - written)]
        if kept and dropped:
            console.print(
                f"same text: {', '.join(dropped)} = {kept[0].removeprefix(portal.url)}", style="dim"
            )
    for old, new in portal.site.redirects.items():
        console.print(f"redirect:  {old} → {new}", style="dim")
    console.print()


def show_records(console: Console, output: Output) -> None:
    """One article and one of the summaries that stood beside it."""
    summary = next((record for record in output.summaries if record["summary_truncated"]), None)
    beside = summary["found_on_id"] if summary else None
    article = next((record for record in output.articles if record["id"] == beside), None)
    if article:
        console.print(Panel(_article(article), title="one article", title_align="left"))
    if summary:
        console.print(Panel(_summary(summary), title="one sidebar summary beside it", title_align="left"))


def show_files(console: Console, folder: Path) -> None:
    """Where everything is."""
    console.print("Files:")
    for path in sorted(path for path in folder.rglob("*") if path.suffix in (".jsonl", ".json")):
        lines = path.read_bytes().count(b"\n") if path.suffix == ".jsonl" else None
        console.print(Text(f"  {path}" + (f"  {lines} lines" if lines is not None else "")), soft_wrap=True)
    console.print()


def show_verdict(console: Console, comparison: Comparison, second: CrawlResult) -> None:
    """Whether everything is as the portal's own truth says."""
    new = second.outcomes.get("written", -1)
    console.print(f"Second crawl: [bold]{new} new[/bold] articles, {sum(second.statuses.values())} requests.")
    console.print(f"Against the generator's own truth: [bold]{comparison}[/bold].")
    for line in comparison.differences[:FIRST_LINES_OF_DIFFERENCES]:
        console.print(Text(f"  {line}", style="red"), soft_wrap=True)


def _article(record: Record) -> Group:
    dateline = record["dateline"] or {}
    return _facts(
        {
            "title": record["title"],
            "breadcrumbs": " › ".join(crumb["name"] for crumb in record["breadcrumbs"]),
            "published_at": f"{record['published_at']}  (read from {record['published_raw']})",
            "source_name": record["source_name"],
            "authors": "、".join(record["authors"]),
            "dateline": " / ".join(
                str(dateline[key]) for key in ("agency", "place", "date") if key in dateline
            ),
            "text": f"{record['text'][:TEXT_SHOWN]}…  ({len(record['text'])} characters)",
            "related_ids": f"{len(record['related_ids'])} sidebar summaries",
            "content_hash": record["content_hash"],
            "url": record["url"],
        }
    )


def _summary(record: Record) -> Group:
    return _facts(
        {
            "title": record["title"],
            "summary": record["summary"],
            "published_on": f"{record['published_on']}  ({record['published_raw']}, year from: "
            f"{record['published_basis']})",
            "block": record["block"],
            "url": record["url"],
        }
    )


def _facts(facts: dict[str, str | None]) -> Group:
    return Group(*(Text.assemble((f"{name:13} ", "cyan"), value or "–") for name, value in facts.items()))
