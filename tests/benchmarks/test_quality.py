"""The ratchet: no figure on the labelled corpora may fall below its floor."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# The figures of quality are the same in every run. A busy machine can only make the cost look higher than it is, so
# the lowest of a few runs is the truest.
TRIES = 4


@pytest.fixture
def quality(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    return importlib.import_module("benchmarks.quality")


@pytest.fixture
def intervals(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    return importlib.import_module("benchmarks.intervals")


def test_no_figure_is_below_its_floor(corpus_dir):
    command = [
        sys.executable,
        "benchmarks/quality.py",
        "--corpus",
        str(corpus_dir),
        "--passes",
        "1",
        "--check",
    ]
    for _ in range(TRIES):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            break
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_fallen_figure_is_told(quality):
    floors = {"zh.title": 0.98, "zh.article_cost": 5.0, "zh.source": 0.9}
    figures = {"zh.title": 0.97, "zh.article_cost": 5.1, "zh.source": 0.9}
    assert quality.fallen(figures, floors) == [
        "zh.title: 0.9700, floor 0.98",
        "zh.article_cost: 5.1000, floor 5.0",
    ]
    assert quality.fallen({}, floors) == []


def test_floors_only_rise(quality):
    floors = {"zh.title": 0.98, "zh.source": 0.9, "zh.article_cost": 5.0}
    figures = {"zh.title": 0.9, "zh.source": 0.95678, "zh.article_cost": 3.0}
    assert quality.raised(figures, floors) == {"zh.title": 0.98, "zh.source": 0.956, "zh.article_cost": 5.0}


def test_an_interval_holds_its_difference(intervals):
    found = intervals.paired_interval([0.9, 0.8, 1.0, 0.7] * 10, [0.8, 0.8, 0.9, 0.7] * 10)
    assert found.low <= found.difference <= found.high
    assert found.difference == pytest.approx(0.05)
    assert found.low > 0


def test_equal_extractors_differ_by_nothing(intervals):
    found = intervals.paired_interval([0.5, 0.6], [0.5, 0.6])
    assert (found.difference, found.low, found.high) == (0, 0, 0)
