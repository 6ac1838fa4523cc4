"""Crawls killed with SIGKILL at random instants; the same command again must leave what one clean run leaves."""

import random
import subprocess
import threading
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from newscrawl.demo.check import read_output
from newscrawl.demo.server import DemoPortal
from newscrawl.demo.story import CHINA
from newscrawl.demo.tour import crawl, crawl_command, crawl_environment

NOW = datetime(2025, 9, 18, 20, 0, tzinfo=CHINA)
KILLS = 24

# The kill comes with a request, or up to this much later: during the parsing, the commit or the writing of
# what the ones before brought. The last requests are left out, the crawl may be over too soon after them.
LATEST_SECONDS = 0.03
REQUESTS_LEFT = 8


@dataclass(frozen=True)
class Clean:
    """What one undisturbed run writes, and how many requests it makes."""

    articles: Counter[str]
    summaries: Counter[tuple[str, ...]]
    requests: int


def kill_during_crawl(portal: DemoPortal, output: Path, rng: random.Random, requests: int) -> bool:
    """True when the crawl was killed, False when it was faster."""
    request, later = rng.randint(2, requests - REQUESTS_LEFT), rng.uniform(0, LATEST_SECONDS)
    process = subprocess.Popen(
        crawl_command(portal.channel_urls, output),
        env=crawl_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )

    def kill(count: int) -> None:
        if count == request:
            threading.Timer(later, process.kill).start()

    portal.on_request = kill
    killed = process.wait(timeout=100) < 0
    portal.on_request = None
    return killed


def whole_lines(output: Path) -> dict[Path, bytes]:
    """What a reader may have seen: every file up to its last line feed."""
    files = {path: path.read_bytes() for path in output.glob("*/*.jsonl")}
    return {path: data[: data.rfind(b"\n") + 1] for path, data in files.items()}


def contents(output: Path) -> tuple[Counter[str], Counter[tuple[str, ...]]]:
    """What was written, whatever the port of the portal and the order of arrival."""
    records = read_output(output)
    articles = Counter(record["content_hash"] for record in records.articles)
    summaries = Counter(
        (record["url"].split("/", 3)[3], record["title"], str(record["summary"]), str(record["published_on"]))
        for record in records.summaries
    )
    return articles, summaries


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clean")
    with DemoPortal(NOW) as portal:
        assert crawl(portal, folder).exit_code == 0
        return Clean(*contents(folder), len(portal.requests))


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_killed_crawl_run_again_leaves_what_a_clean_run_leaves(seed, clean, tmp_path):
    rng = random.Random(f"kill {seed}")
    with DemoPortal(NOW) as portal:
        assert kill_during_crawl(portal, tmp_path, rng, clean.requests)
        seen = whole_lines(tmp_path)
        again = crawl(portal, tmp_path)
        assert again.exit_code == 0, again.log
    assert all(path.read_bytes().startswith(data) for path, data in seen.items()), "a line was taken back"
    articles, summaries = contents(tmp_path)
    assert articles - clean.articles == Counter(), "written twice"
    assert clean.articles - articles == Counter(), "lost"
    assert summaries == clean.summaries
