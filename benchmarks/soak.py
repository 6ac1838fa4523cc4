"""Does the memory of a long crawl stay flat?

    python -m benchmarks.soak [--articles 20000] [--limit 1.0]

Crawls a synthetic site with ``scrapy crawl channel`` and samples the resident memory of the process against the
number of articles written. Prints the least-squares slope in MiB per 10,000 pages, leaving out the first quarter
(imports, caches that fill once); exit 1 when it is above the limit.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import linear_regression

from benchmarks import site
from newscrawl.demo.tour import crawl_command

SAMPLE_SECONDS = 1.0


def resident_mib(pid: int) -> float:
    """Resident set size (Linux: /proc/<pid>/statm, in pages)."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * 4096 / 2**20


def lines_written(output: Path, counted: dict[Path, tuple[int, int]]) -> int:
    """Article lines so far; ``counted`` remembers offset and lines of each file between calls."""
    for path in output.glob("*/articles-*.jsonl"):
        offset, lines = counted.get(path, (0, 0))
        with path.open("rb") as file:
            file.seek(offset)
            data = file.read()
        counted[path] = (offset + len(data), lines + data.count(b"\n"))
    return sum(lines for _, lines in counted.values())


def soak(articles: int) -> list[tuple[int, float]]:
    """Samples of (articles written, resident MiB)."""
    samples: list[tuple[int, float]] = []
    counted: dict[Path, tuple[int, int]] = {}
    with tempfile.TemporaryDirectory() as folder, site.serving(articles) as url:
        process = subprocess.Popen(
            crawl_command([f"{url}/list/1"], Path(folder), {"NEWSCRAWL_MAX_PAGES": "100000"})
        )
        while process.poll() is None:
            time.sleep(SAMPLE_SECONDS)
            try:
                resident = resident_mib(process.pid)
            except (FileNotFoundError, IndexError):
                break
            if resident:  # a process that has just ended has none
                samples.append((lines_written(Path(folder), counted), resident))
        process.wait()
        print(f"exit {process.returncode}, {lines_written(Path(folder), counted)} articles written")
    return samples


def slope(samples: list[tuple[int, float]]) -> float:
    """MiB per 10,000 articles, without the first quarter of the articles."""
    last = samples[-1][0]
    settled = [(written, mib) for written, mib in samples if written >= last / 4]
    return linear_regression(*zip(*settled, strict=True)).slope * 10_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--limit", type=float, default=1.0, help="MiB per 10,000 pages")
    args = parser.parse_args()
    began = time.monotonic()
    samples = soak(args.articles)
    for written, mib in samples[:: max(1, len(samples) // 10)]:
        print(f"{written:8} articles  {mib:7.1f} MiB")
    figure = slope(samples)
    print(
        f"slope: {figure:+.2f} MiB per 10,000 pages; {args.articles / (time.monotonic() - began):.0f} pages/s"
    )
    return int(figure > args.limit)


if __name__ == "__main__":
    sys.exit(main())
