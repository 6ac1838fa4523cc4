"""What a folder of output holds: articles, sidebar summaries, clusters and runs. Reads files only."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from newscrawl.dedupe.clusters import Cluster, Member, clusters
from newscrawl.store.sightings import most_seen

Record = dict[str, Any]

MOST_SEEN = 10
"""Sidebar entries listed by how often they were seen."""


@dataclass(slots=True)
class PortalReport:
    """Totals of one portal's files."""

    articles: int = 0
    """Articles, each counted once however many revisions it has."""
    revisions: int = 0
    """Further lines of articles that changed."""
    summaries: int = 0
    announced_only: int = 0
    """Articles that sidebars announce and that were never fetched."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A sidebar entry, written once, and how often it was seen."""

    times: int
    title: str
    found_on_url: str
    """The page where it was seen first."""


@dataclass(slots=True)
class OutputReport:
    """Totals of an output folder."""

    portals: dict[str, PortalReport] = field(default_factory=dict)
    clusters: list[Cluster] = field(default_factory=list)
    """Near-duplicates: who published first, who reprinted, how long after. Oldest first."""
    titles: dict[str, str] = field(default_factory=dict)
    """Article id -> title, of the articles that stand in clusters."""
    most_seen: list[Sighting] = field(default_factory=list)
    """The sidebar entries that stood beside most articles, the commonest first."""


def read_output(output_dir: Path) -> OutputReport:
    """Go through all JSONL files once; a torn last line, which the next run mends, is passed over."""
    report = OutputReport()
    seen = most_seen(output_dir, MOST_SEEN)
    fetched: set[str] = set()
    announced: dict[str, str] = {}
    members: list[Member] = []
    links: list[tuple[str, str]] = []
    for article in records(output_dir, "articles"):
        totals = report.portals.setdefault(article["portal"], PortalReport())
        if article["revision"] > 1:
            totals.revisions += 1
            continue
        totals.articles += 1
        fetched.add(article["id"])
        members.append(_member(article))
        report.titles[article["id"]] = article["title"]
        if article["cluster_id"]:
            links.append((article["id"], article["cluster_id"]))
    for summary in records(output_dir, "summaries"):
        report.portals.setdefault(summary["portal"], PortalReport()).summaries += 1
        announced.setdefault(summary["id"], summary["portal"])
        if times := seen.pop(summary["content_hash"], 0):
            report.most_seen.append(Sighting(times, summary["title"], summary["found_on_url"]))
    for identity, portal in announced.items():
        report.portals[portal].announced_only += identity not in fetched
    report.most_seen.sort(key=lambda sighting: -sighting.times)
    report.clusters = clusters(members, links)
    told = {member.id for c in report.clusters for member in (c.first, *(r.member for r in c.reprints))}
    report.titles = {identity: title for identity, title in report.titles.items() if identity in told}
    return report


def _member(article: Record) -> Member:
    shown = article["published_at"] or article["first_seen_at"]
    return Member(datetime.fromisoformat(shown), article["id"], article["portal"], article["source_name"])


def records(output_dir: Path, kind: str) -> Iterator[Record]:
    """All records of ``articles`` or ``summaries``, file by file in order of day."""
    for path in sorted(output_dir.glob(f"*/{kind}-*.jsonl"), key=lambda path: (path.name, path.parent.name)):
        with path.open("rb") as file:
            for line in file:
                if line.endswith(b"\n"):
                    yield json.loads(line)


def runs(output_dir: Path, last: int) -> list[Record]:
    """The reports of the last runs, newest first."""
    paths = sorted(output_dir.glob("reports/run-*.json"), reverse=True)[:last]
    return [json.loads(path.read_text(encoding="utf-8")) for path in paths]
