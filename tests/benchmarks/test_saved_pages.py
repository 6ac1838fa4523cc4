"""Real pages over real HTTP: every article page of the labelled corpus gives a record."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_saved_article_page_gives_a_record(corpus_dir):
    command = [sys.executable, "-m", "benchmarks.saved_pages", "--corpus", str(corpus_dir / "zh-dev")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=110)
    assert done.returncode == 0, done.stdout
    assert "54 of 54 article pages gave a record with title and text" in done.stdout
