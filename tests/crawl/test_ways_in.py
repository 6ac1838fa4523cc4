"""Feeds, sitemaps, declared portals and the limits of a walk, with the real engine over real HTTP."""

from __future__ import annotations

import json
import subprocess
from datetime import datetime
from urllib.parse import urlsplit

import pytest

from newscrawl.demo.check import read_output
from newscrawl.demo.server import DemoPortal
from newscrawl.demo.story import CHINA
from newscrawl.demo.tour import crawl_command, crawl_environment

NOW = datetime(2025, 9, 18, 20, 0, tzinfo=CHINA)


@pytest.fixture(scope="module")
def portal():
    with DemoPortal(NOW) as portal:
        yield portal


@pytest.fixture
def run(portal, tmp_path):
    """Crawl paths of the portal with further arguments; gives the report and the paths requested."""

    def crawl(paths, *arguments, settings=None, spider="channel"):
        before = len(portal.requests)
        command = crawl_command([portal.url + path for path in paths], tmp_path, settings)
        if spider == "news":
            place = command.index("channel")
            command[place : place + 3] = ["news"]
        process = subprocess.run(
            [*command, *arguments],
            env=crawl_environment(),
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )
        assert process.returncode == 0, process.stderr
        report = json.loads(max(tmp_path.glob("reports/run-*.json")).read_text(encoding="utf-8"))
        return report, [hit.path for hit in portal.requests[before:]]

    return crawl


def walked(report):
    return {urlsplit(channel["url"]).path: channel["links"] for channel in report["channels"]}


def test_a_feed_is_a_channel(run):
    report, _ = run(["/rss/gn.xml"])
    assert walked(report) == {"/rss/gn.xml": 20}
    assert report["outcomes"]["written"] > 10


def test_a_feed_that_has_not_changed_costs_one_request(run):
    run(["/rss/gn.xml"])
    report, asked = run(["/rss/gn.xml"])
    assert asked == ["/robots.txt", "/rss/gn.xml"]
    assert report["channels"][0]["outcome"] == "unchanged"


def test_a_news_sitemap_is_a_channel(run):
    report, _ = run(["/news-sitemap.xml"])
    assert walked(report) == {"/news-sitemap.xml": 20}
    assert report["outcomes"]["written"] > 10


def test_what_page_and_robots_announce_is_walked_when_asked_for(run):
    report, _ = run(["/gn/"], "-a", "discover=feeds,sitemaps", "-a", "max_pages=1")
    assert set(walked(report)) == {"/gn/", "/rss/gn.xml", "/news-sitemap.xml"}


def test_and_not_otherwise(run):
    report, _ = run(["/gn/"], "-a", "max_pages=1")
    assert set(walked(report)) == {"/gn/"}


def test_max_pages(run):
    report, _ = run(["/gn/"], "-a", "max_pages=2")
    assert (report["channels"][0]["pages"], report["channels"][0]["links"]) == (2, 20)


def test_since_takes_nothing_older(run, tmp_path):
    report, _ = run(["/gn/"], "-a", "since=2025-09-17")
    days = {record["published_at"][:10] for record in read_output(tmp_path).articles}
    assert days
    assert min(days) >= "2025-09-17"
    assert report["channels"][0]["pages"] < 3


def test_sidebar_links_are_followed_one_step_deep(run):
    report, _ = run(["/gn/"], "-a", "max_pages=1", settings={"NEWSCRAWL_FOLLOW_SIDEBAR": "1"})
    assert report["urls"] > report["channels"][0]["links"]


def test_a_declared_portal(run, portal, tmp_path):
    folder = tmp_path / "portals"
    folder.mkdir()
    (folder / "shili.toml").write_text(
        f"""
name = "示例新闻网"
hosts = ["127.0.0.1"]
timezone = "Asia/Shanghai"

[[channels]]
url = "{portal.url}/gn/"
label = "国内新闻"
""",
        encoding="utf-8",
    )
    settings = {"NEWSCRAWL_PORTALS_DIR": str(folder)}
    report, _ = run([], "-a", "portal=shili", "-a", "max_pages=1", settings=settings, spider="news")
    assert report["channels"][0]["label"] == "国内新闻"
    articles = read_output(tmp_path).articles
    assert {(record["portal"], record["channel"]) for record in articles} == {("shili", "国内新闻")}
    assert list(tmp_path.glob("shili/articles-*.jsonl"))


def test_a_deadline_ends_the_run_and_the_next_one_goes_on(run, portal, tmp_path):
    portal.delay = 0.2
    slow = {"NEWSCRAWL_MAX_RUNTIME": "1", "CONCURRENT_REQUESTS_PER_DOMAIN": "1"}
    try:
        first, _ = run(["/gn/"], settings=slow)
    finally:
        portal.delay = 0.0
    assert first["finish_reason"] == "deadline"
    assert first["outcomes"]["todo"] > 0
    second, _ = run(["/gn/"])
    assert second["frontier"]["todo"] == 0
    urls = [record["url"] for record in read_output(tmp_path).articles]
    assert len(urls) == len(set(urls)) == second["frontier"]["stored"]
