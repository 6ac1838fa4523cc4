"""Pages with parts of their markup taken away: what is taken, and what the readers still find."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PAGE = b"""<html><head><meta charset="utf-8"><meta property="og:title" content="The quay opens">
<script type="application/ld+json">{"headline": "The <b class=\\"bold\\">quay</b> opens"}</script></head>
<body><nav class="menu top" id='menu'>Home</nav>
<article itemscope itemprop="story"><time datetime="2026-03-04">4 March</time><p class=lead>The quay opens.</p></article></body></html>"""


@pytest.fixture
def bare(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    return importlib.import_module("benchmarks.bare")


def test_without_data_only_what_is_shown_is_left(bare):
    page = bare.without_data(PAGE)
    assert b"og:title" not in page
    assert b"ld+json" not in page
    assert b"datetime" not in page
    assert b"itemprop" not in page
    assert b'<meta charset="utf-8">' in page
    assert b"4 March" in page


def test_without_names_the_same_names_stay_the_same_and_say_nothing(bare):
    page = bare.without_names(PAGE)
    assert b"menu" not in page
    assert b"lead" not in page
    codes = page.partition(b'class="')[2].partition(b'"')[0].split()
    assert len(codes) == 2
    assert b'id="%s"' % codes[0] in page
    assert b"Home" in page
    assert b'class=\\"bold\\"' in page, "scripts are left alone"


def test_without_sections_every_part_is_a_division(bare):
    page = bare.without_sections(PAGE)
    assert b"<nav" not in page
    assert b"</article>" not in page
    assert b'<div class="menu top"' in page


def test_no_figure_without_data_or_names_is_below_its_floor(corpus_dir):
    command = [sys.executable, "benchmarks/bare.py", "--corpus", str(corpus_dir), "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
