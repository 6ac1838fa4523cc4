"""Judges the run when it ends: exit code, one summary in the log, one report file."""

from __future__ import annotations

import json
import logging
from typing import Any, Self

from scrapy import Spider, signals
from scrapy.crawler import Crawler

from newscrawl.extensions.state import State, utc_now
from newscrawl.store import StoreError, StoreLocked
from newscrawl.verdict import EXIT_CODE_STAT, ExitCode, judge_data

logger = logging.getLogger(__name__)

BROKEN_OFF = ("memusage_exceeded", "start_error")
"""Finish reasons of runs that did not end as anybody meant them to."""


class Health:
    """Writes ``<output dir>/reports/run-<run id>.json`` and sets the exit code."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Needs the State extension."""
        extension = cls(crawler)
        crawler.signals.connect(extension.spider_closed, signal=signals.spider_closed)
        return extension

    def spider_closed(self, spider: Spider, reason: str) -> None:
        """Look at the ledger, the channels and the error counters."""
        state, stats = State.of(self.crawler), self.crawler.stats
        walks = getattr(spider, "walks", [])
        problems = [
            f"channel {walk.target.channel.url}: {walk.outcome}"
            for walk in walks
            if walk.broken and not walk.announced
        ]
        counts = state.ledger.counts()
        problems = judge_data(counts, problems, state.ledger.faults)
        code = self.exit_code(state, reason, problems)
        stats.set_value(EXIT_CODE_STAT, int(code))
        for problem in problems:
            logger.error("%s", problem)
        if state.error is not None or not state.is_open:
            return
        try:
            report = self.report(state, reason, code, problems, walks)
        except StoreError as error:
            logger.error("%s", error)
            stats.set_value(EXIT_CODE_STAT, int(ExitCode.STORE))
            return
        self.write(state, report)
        logger.info("%s", one_line(report))

    def exit_code(self, state: State, reason: str, problems: list[str]) -> ExitCode:
        """The worst that happened decides."""
        if isinstance(state.error, StoreLocked):
            return ExitCode.LOCKED
        if state.error is not None:
            return ExitCode.STORE
        if self.crawler.stats.get_value("spider_exceptions/StoreError"):
            return ExitCode.STORE
        if self.crawler.stats.get_value("spider_exceptions/count") or reason in BROKEN_OFF:
            return ExitCode.ERROR
        return ExitCode.DATA if problems else ExitCode.HEALTHY

    def report(
        self, state: State, reason: str, code: ExitCode, problems: list[str], walks: list[Any]
    ) -> dict[str, Any]:
        """The run's record: one JSON object."""
        get, counts = self.crawler.stats.get_value, state.ledger.counts()
        requests = get("downloader/request_count", 0)
        new = counts["written"] + counts["revised"]
        return {
            "run_id": state.run_id,
            "started_at": state.started_at.isoformat(),
            "finished_at": utc_now().isoformat(),
            "finish_reason": reason,
            "exit_code": int(code),
            "problems": problems,
            "urls": len(state.ledger),
            "outcomes": counts,
            "summaries": {
                "written": get("newscrawl/summaries/written", 0),
                "known": get("newscrawl/summaries/known", 0),
            },
            "requests": requests,
            "requests_per_new_article": round(requests / new, 2) if new else None,
            "channels": [
                {
                    "url": walk.target.channel.url,
                    "label": walk.label,
                    "portal": walk.target.portal.key,
                    "outcome": walk.outcome,
                    "pages": walk.pages,
                    "links": walk.links,
                    "new": walk.new,
                }
                for walk in walks
            ],
            "frontier": {state_.value: count for state_, count in state.store.counts().items()},
        }

    def write(self, state: State, report: dict[str, Any]) -> None:
        """Whole or not at all: written aside, then renamed."""
        folder = state.output_dir / "reports"
        path = folder / f"run-{state.run_id}.json"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            aside = path.with_suffix(".tmp")
            aside.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            aside.replace(path)
        except OSError as error:
            logger.error("%s: the report could not be written: %s", path, error.strerror)
            self.crawler.stats.set_value(EXIT_CODE_STAT, int(ExitCode.STORE))


def one_line(report: dict[str, Any]) -> str:
    """The ledger as a sentence: 88 URLs: 80 written, 8 duplicate; 412 summaries written, …"""
    outcomes = ", ".join(f"{count} {name}" for name, count in report["outcomes"].items() if count)
    ratio = report["requests_per_new_article"]
    cost = f"{ratio:g} requests per new article" if ratio else f"{report['requests']} requests"
    summaries = report["summaries"]
    return (
        f"{report['urls']} URLs: {outcomes or 'none'}; "
        f"{summaries['written']} summaries written, {summaries['known']} known; {cost}"
    )
