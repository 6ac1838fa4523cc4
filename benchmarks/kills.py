"""Kill crawls with -9 and count what is lost: newscrawl beside Scrapy's own JOBDIR with FEEDS.

    python -m benchmarks.kills [--trials 15] [--articles 400] [--kills 2] [--seed 1]

A trial starts a crawl of the synthetic site and kills it when the site has served a random number of requests, at
most as many as are left to be made; then the same command runs once more to its end, and articles lost, written
twice, and lines torn are counted. Both sides get the same site and the same concurrency.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import site

# What a Scrapy user writes after reading the page on jobs and the one on feed exports.
STOCK_SPIDER = """
import scrapy

class Stock(scrapy.Spider):
    name = "stock"

    async def start(self):
        yield scrapy.Request(self.url + "/list/1", self.parse_list)

    def parse_list(self, response):
        for href in response.css("li a::attr(href)").getall():
            yield response.follow(href, self.parse_article)
        following = response.xpath("//a[.='下一页']/@href").get()
        if following:
            yield response.follow(following, self.parse_list)

    def parse_article(self, response):
        text = "\\n".join(response.css(".content p::text").getall())
        yield {"url": response.url, "title": response.css("h1::text").get(), "text": text}
"""

POLL_SECONDS = 0.01

Command = Callable[[str, Path], list[str]]


@dataclass(slots=True)
class Tally:
    """What went wrong over all trials."""

    lost: int = 0
    twice: int = 0
    torn: int = 0
    kills: int = 0
    answered_healthy_with_losses: int = 0


def fast_settings(output: Path) -> list[str]:
    settings = {"DOWNLOAD_DELAY": 0, "CONCURRENT_REQUESTS_PER_DOMAIN": 16, "LOG_LEVEL": "ERROR"}
    settings |= {"NEWSCRAWL_ALLOW_PRIVATE": True, "NEWSCRAWL_OUTPUT_DIR": output}
    return [part for name, value in settings.items() for part in ("-s", f"{name}={value}")]


def newscrawl(url: str, folder: Path) -> list[str]:
    command = ["crawl", "channel", "-a", f"url={url}/list/1"]
    return [sys.executable, "-m", "scrapy", *command, *fast_settings(folder)]


def stock(url: str, folder: Path) -> list[str]:
    spider = folder / "stock.py"
    spider.write_text(STOCK_SPIDER, encoding="utf-8")
    command = ["runspider", str(spider), "-a", f"url={url}", "-o", f"{folder}/articles-all.jsonl"]
    # Only Scrapy itself: none of this project's settings.
    return [sys.executable, "-m", "scrapy", *command, "-s", f"JOBDIR={folder}/job", *fast_settings(folder)]


def served(url: str) -> int:
    with urllib.request.urlopen(url + "/served") as answer:
        return int(answer.read())


def run_killed(command: list[str], url: str, requests: int, cwd: Path | None) -> bool:
    """Start, kill -9 after so many requests; False when it ended before."""
    goal = served(url) + requests
    with subprocess.Popen(command, cwd=cwd, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            if served(url) >= goal:
                process.kill()
                return True
            time.sleep(POLL_SECONDS)
    return False


def count(folder: Path, articles: int, tally: Tally, exit_code: int) -> None:
    """Compare the lines with what the site has."""
    seen: Counter[str] = Counter()
    for path in [*folder.glob("*/articles-*.jsonl"), *folder.glob("articles-*.jsonl")]:
        for line in path.read_bytes().splitlines():
            try:
                seen[json.loads(line)["url"].rsplit("/", 1)[1]] += 1
            except ValueError:
                tally.torn += 1
    lost = articles - len(seen)
    tally.lost += lost
    tally.twice += sum(times - 1 for times in seen.values())
    tally.answered_healthy_with_losses += bool(lost and exit_code == 0)


def trials(name: str, make: Command, url: str, args: argparse.Namespace) -> Tally:
    tally, source = Tally(), random.Random(args.seed)
    cwd = None if make is newscrawl else Path(tempfile.gettempdir())
    with tempfile.TemporaryDirectory() as folder:
        before = served(url)
        subprocess.run(make(url, Path(folder)), cwd=cwd, check=True)
        whole = served(url) - before
    for _ in range(args.trials):
        with tempfile.TemporaryDirectory() as folder:
            command = make(url, Path(folder))
            left = whole
            for _ in range(args.kills):
                requests = source.randint(2, max(3, round(left * 0.8)))
                tally.kills += run_killed(command, url, requests, cwd)
                left -= requests
            last = subprocess.run(command, cwd=cwd, stderr=subprocess.DEVNULL, check=False)
            count(Path(folder), args.articles, tally, last.returncode)
    print(
        f"{name:<22} {tally.kills:>6} {tally.lost:>6} {tally.twice:>6} {tally.torn:>5} "
        f"{tally.answered_healthy_with_losses:>15}",
        flush=True,
    )
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--trials", type=int, default=15)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--kills", type=int, default=2, help="kills in each trial")
    parser.add_argument("--alone", action="store_true", help="newscrawl without its peer")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    print(f"{'':<22} {'kills':>6} {'lost':>6} {'twice':>6} {'torn':>5} {'exit 0 but lost':>15}", flush=True)
    with site.serving(args.articles) as url:
        ours = trials("newscrawl", newscrawl, url, args)
        if not args.alone:
            trials("JOBDIR with FEEDS", stock, url, args)
    return int(bool(ours.lost or ours.twice or ours.torn))


if __name__ == "__main__":
    sys.exit(main())
