"""Crawls the demo portal with the real command, in a process of its own, and reads what came out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newscrawl.demo.server import DemoPortal

# The portal is this machine's own: no delay, sixteen requests at once, loopback allowed.
SETTINGS = {
    "NEWSCRAWL_ALLOW_PRIVATE": "True",
    "DOWNLOAD_DELAY": "0",
    "CONCURRENT_REQUESTS_PER_DOMAIN": "16",
    "LOG_LEVEL": "WARNING",
}


@dataclass(frozen=True, slots=True)
class CrawlResult:
    """One run of ``scrapy crawl channel`` on the portal."""

    exit_code: int
    seconds: float
    report: dict[str, Any]
    """The run's report file, empty when it wrote none."""
    statuses: Counter[int]
    """HTTP status -> answers that the portal gave during the run."""
    log: str

    @property
    def outcomes(self) -> Mapping[str, int]:
        """How many URLs ended in which state."""
        found: Mapping[str, int] = self.report.get("outcomes", {})
        return found


def crawl_command(urls: Sequence[str], output: Path, settings: Mapping[str, str] | None = None) -> list[str]:
    """The command line that crawls channels of a server of one's own."""
    chosen = {**SETTINGS, "NEWSCRAWL_OUTPUT_DIR": str(output), **(settings or {})}
    command = [sys.executable, "-m", "scrapy", "crawl", "channel", "-a", f"url={','.join(urls)}"]
    for name, value in chosen.items():
        command += ["-s", f"{name}={value}"]
    return command


def crawl_environment() -> dict[str, str]:
    """The environment in which Scrapy finds the project from any folder."""
    return {**os.environ, "SCRAPY_SETTINGS_MODULE": "newscrawl.settings"}


def crawl(portal: DemoPortal, output: Path, settings: Mapping[str, str] | None = None) -> CrawlResult:
    """Crawl all channels of the portal into ``output`` and wait for the end."""
    answered, before, reports = len(portal.requests), time.monotonic(), set(_reports(output))
    process = subprocess.run(
        crawl_command(portal.channel_urls, output, settings),
        env=crawl_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    new = sorted(set(_reports(output)) - reports)
    return CrawlResult(
        exit_code=process.returncode,
        seconds=time.monotonic() - before,
        report=json.loads(new[-1].read_text(encoding="utf-8")) if new else {},
        statuses=Counter(hit.status for hit in portal.requests[answered:]),
        log=process.stdout,
    )


def _reports(output: Path) -> list[Path]:
    return list(output.glob("reports/run-*.json"))
