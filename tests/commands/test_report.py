from __future__ import annotations

import io
import subprocess
import sys

from rich.console import Console

from newscrawl.commands.report import cluster_tables, portals_table, runs_table
from newscrawl.report import OutputReport, PortalReport

RUN = {
    "run_id": "20250918T112206Z-3f2a91",
    "exit_code": 65,
    "urls": 12,
    "outcomes": {"written": 7, "revised": 1, "failed": 3},
    "requests": 20,
    "requests_per_new_article": 2.5,
    "problems": ["channel http://news.example/: HTTP 404"],
}


def shown(*tables) -> str:
    console = Console(file=io.StringIO(), width=200)
    console.print(*tables)
    return console.file.getvalue()


def test_a_run_and_its_problems():
    text = shown(runs_table([RUN]))
    for part in ("20250918T112206Z-3f2a91", " 65 ", " 2.5 ", "channel http://news.example/: HTTP 404"):
        assert part in text


def test_portals():
    report = OutputReport({"one": PortalReport(1234, 5, 678, 90)})
    text = shown(portals_table(report))
    for part in ("one", "1234", " 5 ", "678", " 90 ", "0 stories"):
        assert part in text
    assert cluster_tables(report) == []


def test_a_folder_without_output(tmp_path):
    command = [sys.executable, "-m", "scrapy", "report", "-s", f"NEWSCRAWL_OUTPUT_DIR={tmp_path / 'none'}"]
    process = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert process.returncode == 1
    assert "nothing has been crawled" in process.stderr
