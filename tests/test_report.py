from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from newscrawl.report import Sighting, read_output, runs

A, B, C = (letter * 32 for letter in "abc")


def article(identity: str, **fields: object) -> dict[str, object]:
    return {
        "id": identity,
        "portal": "one",
        "revision": 1,
        "title": f"标题{identity[0]}",
        "cluster_id": None,
        "published_at": "2025-09-18T19:22:06+08:00",
        "first_seen_at": "2025-09-18T12:00:00Z",
        "source_name": None,
    } | fields


def summary(identity: str, portal: str) -> dict[str, object]:
    found_on = f"http://{portal}.example/{identity[0]}"
    return {
        "id": identity,
        "portal": portal,
        "title": identity[0],
        "content_hash": f"v1:{identity}",
        "found_on_url": found_on,
    }


def write(path: Path, records: list[dict[str, object]], tail: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records]
    path.write_text("".join(lines) + tail, encoding="utf-8")


@pytest.fixture
def output(tmp_path):
    write(
        tmp_path / "one" / "articles-2025-09-18.jsonl",
        [article(A, source_name="新闻社"), article(A, revision=2)],
        tail='{"id": "torn',
    )
    write(
        tmp_path / "two" / "articles-2025-09-19.jsonl",
        [
            article(B, portal="two", cluster_id=A, published_at="2025-09-18T13:22:06Z"),
            article(C, portal="two", published_at=None),
        ],
    )
    summaries = [summary(B, "one"), summary("d" * 32, "one"), summary("d" * 32, "two")]
    write(tmp_path / "one" / "summaries-2025-09-18.jsonl", summaries)
    return tmp_path


def test_totals(output):
    one, two = (read_output(output).portals[key] for key in ("one", "two"))
    assert (one.articles, one.revisions, one.summaries, one.announced_only) == (1, 1, 2, 1)
    assert (two.articles, two.revisions, two.summaries, two.announced_only) == (2, 0, 1, 0)


def test_clusters_say_who_was_first_and_how_long_after(output):
    report = read_output(output)
    (cluster,) = report.clusters
    (reprint,) = cluster.reprints
    assert (cluster.first.id, cluster.first.source_name) == (A, "新闻社")
    assert (reprint.member.id, reprint.member.portal, reprint.after) == (B, "two", timedelta(hours=2))
    assert report.titles == {A: "标题a", B: "标题b"}


def test_most_announced(output, monkeypatch):
    seen = {f"v1:{B}": 3, f"v1:{'d' * 32}": 7}
    monkeypatch.setattr("newscrawl.report.most_seen", lambda _folder, _count: dict(seen))
    assert read_output(output).most_seen == [
        Sighting(7, "d", "http://one.example/d"),
        Sighting(3, "b", "http://one.example/b"),
    ]


def test_last_runs_newest_first(tmp_path):
    for number in range(3):
        write(tmp_path / "reports" / f"run-2025091{number}T000000Z-aaaaaa.json", [{"run_id": str(number)}])
    assert [run["run_id"] for run in runs(tmp_path, 2)] == ["2", "1"]


def test_nothing_crawled_yet(tmp_path):
    assert read_output(tmp_path).portals == {}
    assert runs(tmp_path, 5) == []
