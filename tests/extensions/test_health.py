from __future__ import annotations

import json
from types import SimpleNamespace

import pytest
from scrapy.utils.test import get_crawler

from newscrawl.extensions.health import Health, one_line
from newscrawl.extensions.state import State
from newscrawl.store import Outcome, StoreError, StoreLocked, UrlState
from newscrawl.verdict import EXIT_CODE_STAT

A, B = "a" * 32, "b" * 32


@pytest.fixture
def crawler(tmp_path):
    crawler = get_crawler(settings_dict={"NEWSCRAWL_OUTPUT_DIR": str(tmp_path), "NEWSCRAWL_NEAR": "off"})
    crawler._apply_settings()
    state = State(crawler)
    state.store = SimpleNamespace(counts=lambda: dict.fromkeys(UrlState, 0))
    state.is_open = True
    crawler.extensions.middlewares = (state,)
    return crawler


def walk(*, broken=False, announced=False, outcome="walked"):
    channel = SimpleNamespace(url="http://news.example/gn/", label="国内")
    target = SimpleNamespace(channel=channel, portal=SimpleNamespace(key="news.example"))
    return SimpleNamespace(
        target=target,
        label="国内",
        broken=broken,
        announced=announced,
        outcome=outcome,
        pages=1,
        links=2,
        new=2,
    )


def close(crawler, *walks, reason="finished"):
    Health(crawler).spider_closed(SimpleNamespace(walks=list(walks)), reason)
    return crawler.stats.get_value(EXIT_CODE_STAT)


def report(tmp_path):
    (path,) = tmp_path.glob("reports/run-*.json")
    return json.loads(path.read_text(encoding="utf-8"))


def test_a_healthy_run(crawler, tmp_path):
    state = State.of(crawler)
    state.ledger.found(A)
    state.ledger.settle(A, Outcome.WRITTEN)
    crawler.stats.set_value("downloader/request_count", 3)
    assert close(crawler, walk()) == 0
    written = report(tmp_path)
    assert (written["run_id"], written["exit_code"], written["urls"]) == (state.run_id, 0, 1)
    assert (written["outcomes"]["written"], written["requests_per_new_article"]) == (1, 3.0)
    assert written["channels"][0]["outcome"] == "walked"
    assert "1 URLs: 1 written; 0 summaries written, 0 known; 3 requests per new article" in one_line(written)


def test_a_channel_that_could_not_be_read(crawler, tmp_path):
    assert close(crawler, walk(broken=True, outcome="HTTP 404"), walk()) == 65
    assert report(tmp_path)["problems"] == ["channel http://news.example/gn/: HTTP 404"]


def test_an_announced_feed_that_could_not_be_read_is_no_failure(crawler):
    assert close(crawler, walk(), walk(broken=True, announced=True)) == 0


def test_a_ledger_that_does_not_add_up(crawler, tmp_path):
    State.of(crawler).ledger.settle(B, Outcome.WRITTEN)
    assert close(crawler) == 65
    assert "does not add up" in report(tmp_path)["problems"][0]


@pytest.mark.parametrize(
    ("error", "code"), [(StoreLocked("state/lock", "7", "2025"), 75), (StoreError("disk full"), 74)]
)
def test_a_store_that_failed_decides_and_writes_no_report(crawler, tmp_path, error, code):
    State.of(crawler).error = error
    assert close(crawler, walk(broken=True)) == code
    assert not (tmp_path / "reports").exists()


@pytest.mark.parametrize(
    ("stat", "reason", "code"),
    [
        ("spider_exceptions/StoreError", "finished", 74),
        ("spider_exceptions/count", "finished", 1),
        (None, "memusage_exceeded", 1),
        (None, "deadline", 0),
        (None, "shutdown", 0),
    ],
)
def test_how_a_run_ended(crawler, stat, reason, code):
    if stat:
        crawler.stats.set_value(stat, 1)
    assert close(crawler, walk(), reason=reason) == code


def test_a_report_that_cannot_be_written(crawler, tmp_path):
    (tmp_path / "reports").write_text("a file", encoding="utf-8")
    assert close(crawler, walk()) == 74


def test_a_store_that_fails_while_the_report_is_made(crawler, tmp_path):
    def counts():
        raise StoreError("disk failed")

    State.of(crawler).store.counts = counts
    assert close(crawler, walk()) == 74
    assert not (tmp_path / "reports").exists()
