"""What a cron job relies on: one run at a time, and corrections found in later runs."""

from __future__ import annotations

import subprocess
import time
from collections import Counter
from datetime import datetime

from newscrawl.demo.check import read_output
from newscrawl.demo.server import DemoPortal
from newscrawl.demo.story import CHINA
from newscrawl.demo.tour import crawl, crawl_command, crawl_environment

NOW = datetime(2025, 9, 18, 20, 0, tzinfo=CHINA)

STARTS = 10
LOCKED = 75

# Looks again at once: however long the first run took, an age is reached in every second.
AT_ONCE = {"NEWSCRAWL_REVISIT": " ".join(f"{age}s" for age in range(1, 200))}


def test_of_ten_simultaneous_starts_exactly_one_crawls(tmp_path):
    with DemoPortal(NOW) as portal:
        # The one that crawls must not end before the last has tried.
        portal.delay = 0.3
        command = crawl_command(portal.channel_urls, tmp_path)
        starts = [
            subprocess.Popen(command, env=crawl_environment(), stderr=subprocess.PIPE, text=True)
            for _ in range(STARTS)
        ]
        said = {}
        for process in starts:
            said[process.pid] = process.communicate(timeout=110)[1]
            portal.delay = 0.3 if list(said.values()).count("") < STARTS - 1 else 0.0
        codes = Counter(process.returncode for process in starts)
    assert codes == {0: 1, LOCKED: STARTS - 1}
    for process in starts:
        if process.returncode == LOCKED:
            assert "locked by process" in said[process.pid]
            assert "since 20" in said[process.pid]
    urls = [record["url"] for record in read_output(tmp_path).articles]
    assert len(urls) == len(set(urls)) > 50


def wait_for_age(seconds: float) -> None:
    """The age of an article is the event that is awaited; the store keeps whole seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        time.sleep(0.05)


def test_a_correction_becomes_a_revision_and_nothing_else_does(tmp_path):
    with DemoPortal(NOW) as portal:
        assert crawl(portal, tmp_path, AT_ONCE).exit_code == 0
        before = read_output(tmp_path).articles
        corrected = next(
            r for r in before if r["url"].startswith(f"{portal.url}/gn/") and not r["page_urls"][1:]
        )
        portal.revise(corrected["url"].removeprefix(portal.url))
        wait_for_age(2)
        second = crawl(portal, tmp_path, AT_ONCE)
        assert second.exit_code == 0, second.log
    assert second.outcomes["revised"] == 1
    assert second.outcomes["written"] == 0
    assert second.outcomes["unchanged"] > 50
    (revision,) = [r for r in read_output(tmp_path).articles if r["revision"] > 1]
    assert revision["id"] == corrected["id"]
    assert revision["revision"] == 2
    assert revision["previous_hash"] == corrected["content_hash"] != revision["content_hash"]
    assert revision["changed"] == ["text"]
    assert revision["first_seen_at"] == corrected["first_seen_at"]


def test_what_has_not_changed_is_answered_by_304(tmp_path):
    with DemoPortal(NOW) as portal:
        crawl(portal, tmp_path, AT_ONCE)
        wait_for_age(2)
        second = crawl(portal, tmp_path, AT_ONCE)
    # robots.txt; then the lists and every article that is stored.
    assert second.statuses[200] == 1
    assert set(second.statuses) == {200, 304}
    assert second.outcomes["unchanged"] > 50
    assert second.outcomes["written"] == second.outcomes["revised"] == second.outcomes["known"] == 0


def test_reprints_are_dropped_when_asked_for(tmp_path):
    """The demo portal has three pairs of near copies, of which the second is then a duplicate."""
    with DemoPortal(NOW) as portal:
        labelled = crawl(portal, tmp_path / "label")
        dropped = crawl(portal, tmp_path / "drop", {"NEWSCRAWL_NEAR": "drop"})
        pairs = len(portal.truth().near_copies)
    assert dropped.exit_code == 0, dropped.log
    assert dropped.outcomes["duplicate"] == labelled.outcomes["duplicate"] + pairs
    assert dropped.outcomes["written"] == labelled.outcomes["written"] - pairs
