"""A page that ends the process which reads it must not keep later runs from the others."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime

import pytest

from newscrawl.demo.check import read_output
from newscrawl.demo.server import DemoPortal
from newscrawl.demo.story import CHINA
from newscrawl.demo.tour import crawl_command, crawl_environment
from newscrawl.items import article_id
from newscrawl.store.reading_mark import FILE, MOST_DEATHS, NO_PAGE

NOW = datetime(2025, 9, 18, 20, 0, tzinfo=CHINA)
KILLED = -9

# The command with an extraction that one address is too much for.
DEADLY = """
import os, sys
from newscrawl.spiders import {module} as spider
real = spider.{function}
def read(body, url, **options):
    if {part!r} in url:
        os.kill(os.getpid(), 9)
    return real(body, url, **options)
spider.{function} = read
from scrapy.cmdline import execute
execute(["scrapy", *sys.argv[1:]])
"""

ARTICLE = {"module": "_articles", "function": "extract_article"}
LIST = {"module": "_walk", "function": "extract_listing"}


def crawl_with(script: str, portal: DemoPortal, output) -> tuple[int, str]:
    """Exit code and log of one run."""
    command = crawl_command(portal.channel_urls, output, {"LOG_LEVEL": "INFO"})
    assert command[1:3] == ["-m", "scrapy"]
    process = subprocess.run(
        [sys.executable, "-c", script, *command[3:]],
        env=crawl_environment(),
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    return process.returncode, process.stdout + process.stderr


def suspect(output, page_id: str, deaths: int) -> None:
    """As runs left it that died while they read the page."""
    (output / "state").mkdir(parents=True)
    (output / "state" / FILE).write_text(f"{NO_PAGE}\n{page_id} {deaths}\n")


def articles_in(output) -> dict[str, dict]:
    """Content hash of every article written -> its record."""
    return {record["content_hash"]: record for record in read_output(output).articles}


@pytest.fixture(scope="module")
def portal():
    with DemoPortal(NOW) as portal:
        yield portal


@pytest.fixture(scope="module")
def clean(portal, tmp_path_factory):
    """What a run writes whose extraction survives every page."""
    output = tmp_path_factory.mktemp("clean")
    assert crawl_with(DEADLY.format(**ARTICLE, part="nowhere"), portal, output)[0] == 0
    return articles_in(output)


def test_an_article_is_left_alone_after_some_runs_died_of_it(portal, clean, tmp_path):
    digest, article = list(clean.items())[5]
    script = DEADLY.format(**ARTICLE, part=article["url"])
    suspect(tmp_path, article["id"], MOST_DEATHS - 1)
    code, log = crawl_with(script, portal, tmp_path)
    assert code == KILLED, log
    code, log = crawl_with(script, portal, tmp_path)
    assert code == 0, log
    assert f"Article {article['url']} failed: left alone" in log
    written = articles_in(tmp_path)
    assert article["url"] not in [record["url"] for record in written.values()]
    assert set(written) | {digest} == set(clean)


def test_a_list_page_is_left_alone_after_some_runs_died_of_it(portal, clean, tmp_path):
    deadly = portal.channel_urls[0]
    key = next(iter(clean.values()))["portal"]
    suspect(tmp_path, article_id(key, deadly), MOST_DEATHS)
    code, log = crawl_with(DEADLY.format(**LIST, part=deadly), portal, tmp_path)
    assert code == 65, log
    assert f"{deadly}: left alone" in log
    assert len(articles_in(tmp_path)) > 20
