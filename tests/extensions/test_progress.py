from __future__ import annotations

import asyncio
import io
import logging
import os
import pty
import re
import subprocess
import sys
from datetime import datetime
from types import SimpleNamespace

import pytest
from rich.console import Console
from scrapy.exceptions import NotConfigured
from scrapy.utils.test import get_crawler

from newscrawl.demo.server import DemoPortal
from newscrawl.demo.story import CHINA
from newscrawl.demo.tour import crawl, crawl_command, crawl_environment
from newscrawl.extensions.progress import Progress, describe
from newscrawl.ledger import Ledger
from newscrawl.store import Outcome

NOW = datetime(2025, 9, 18, 20, 0, tzinfo=CHINA)
HIDE_CURSOR, SHOW_CURSOR = "\x1b[?25l", "\x1b[?25h"
CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@pytest.fixture
def terminal(monkeypatch):
    """Standard error as a terminal of 100 columns."""
    stream = io.StringIO()
    stream.isatty = lambda: True
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def progress_on(terminal, ledger, monkeypatch) -> Progress:
    state = SimpleNamespace(ledger=ledger)
    monkeypatch.setattr("newscrawl.extensions.progress.State.of", lambda crawler: state)
    return Progress(get_crawler(), Console(file=terminal, force_terminal=True, width=100))


def settled(**outcomes: int) -> Ledger:
    ledger = Ledger()
    for number, outcome in enumerate(Outcome(name) for name, count in outcomes.items() for _ in range(count)):
        key = f"{number:032x}"[::-1]
        ledger.found(key)
        if outcome is not Outcome.TODO:
            ledger.settle(key, outcome)
    return ledger


def walk(ended: bool) -> SimpleNamespace:
    return SimpleNamespace(has_ended=ended)


def test_the_line_tells_channels_articles_and_failures(terminal, monkeypatch):
    async def run():
        progress = progress_on(terminal, settled(written=5, failed=1, todo=4), monkeypatch)
        progress.spider_opened(SimpleNamespace(walks=[walk(True), walk(False)]))
        assert terminal.getvalue().rfind(SHOW_CURSOR) > terminal.getvalue().rfind(HIDE_CURSOR), (
            "it may be killed"
        )
        progress.spider_closed(None)

    asyncio.run(run())
    shown = CONTROL.sub("", terminal.getvalue())
    assert "1 of 2 channels  5 written  1 failed" in shown
    assert "6/10" in shown


def test_log_lines_stand_whole_above_the_line_and_go_back_to_the_terminal(terminal, monkeypatch):
    handler = logging.StreamHandler(terminal)
    monkeypatch.setattr(logging.root, "handlers", [handler])
    line = "a [line] of the log that is longer than the terminal is wide " * 3

    async def run():
        progress = progress_on(terminal, Ledger(), monkeypatch)
        progress.spider_opened(SimpleNamespace(walks=[]))
        handler.handle(logging.makeLogRecord({"msg": line}))
        progress.spider_closed(None)

    asyncio.run(run())
    assert line in terminal.getvalue()
    assert handler.stream is terminal


def test_handlers_that_write_elsewhere_are_left_alone(terminal, monkeypatch):
    elsewhere = io.StringIO()
    handler = logging.StreamHandler(elsewhere)
    monkeypatch.setattr(logging.root, "handlers", [handler])

    async def run():
        progress = progress_on(terminal, Ledger(), monkeypatch)
        progress.spider_opened(SimpleNamespace(walks=[]))
        assert handler.stream is elsewhere
        progress.spider_closed(None)

    asyncio.run(run())


def test_the_line_is_drawn_anew_until_the_end(terminal, monkeypatch):
    monkeypatch.setattr("newscrawl.extensions.progress.INTERVAL", 0)

    async def run():
        ledger = settled(todo=2)
        progress = progress_on(terminal, ledger, monkeypatch)
        progress.spider_opened(SimpleNamespace(walks=[]))
        ledger.found("f" * 32)
        for _ in range(5):
            await asyncio.sleep(0)
        progress.spider_closed(None)
        terminal.truncate(0)
        for _ in range(5):
            await asyncio.sleep(0)
        assert terminal.getvalue() == ""

    asyncio.run(run())


def test_a_shell_has_the_terminal_to_itself(terminal, monkeypatch):
    progress = progress_on(terminal, Ledger(), monkeypatch)
    progress.spider_opened(SimpleNamespace())
    progress.spider_closed(None)
    assert terminal.getvalue() == ""


@pytest.mark.parametrize(
    ("walks", "counts", "said"),
    [
        ([], {"written": 0, "failed": 0}, "starting"),
        ([walk(False), walk(False)], {"written": 0, "failed": 0}, "0 of 2 channels  0 written"),
        ([walk(True)], {"written": 3, "failed": 2}, "1 of 1 channels  3 written  2 failed"),
    ],
)
def test_description(walks, counts, said):
    assert describe(walks, counts) == said


def test_off_when_the_setting_says_so(terminal):
    with pytest.raises(NotConfigured):
        Progress.from_crawler(get_crawler(settings_dict={"NEWSCRAWL_PROGRESS": False}))


def test_off_where_nobody_watches(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with pytest.raises(NotConfigured):
        Progress.from_crawler(get_crawler(settings_dict={"NEWSCRAWL_PROGRESS": True}))


def on_a_terminal(command: list[str]) -> str:
    """What a command shows on a terminal."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        command, env={**crawl_environment(), "TERM": "xterm", "COLUMNS": "120"}, stdout=slave, stderr=slave
    )
    os.close(slave)
    shown = b""
    # The terminal's other end fails with EIO when the last process has closed it.
    try:
        while piece := os.read(master, 65536):
            shown += piece
    except OSError:
        pass
    os.close(master)
    assert process.wait() == 0
    return shown.decode("utf-8")


def test_a_crawl_on_a_terminal_shows_the_line_and_in_a_pipe_none(tmp_path):
    with DemoPortal(NOW) as portal:
        urls = portal.channel_urls[:1]
        shown = on_a_terminal(crawl_command(urls, tmp_path / "terminal", {"LOG_LEVEL": "INFO"}))
        piped = crawl(portal, tmp_path / "pipe", {"LOG_LEVEL": "INFO"}).log
    assert re.search(r"^starting.*━", CONTROL.sub("", shown), re.MULTILINE)
    assert re.search(
        r"[\r\n][-0-9]+ [:0-9]+ \[newscrawl.extensions.health\] INFO: \d+ URLs: ",
        CONTROL.sub("", shown),
        re.MULTILINE,
    )
    assert "\x1b" not in piped
    assert "━" not in piped
