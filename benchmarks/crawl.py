"""What a crawled page costs, from the socket to the disk: newscrawl beside a stock spider with trafilatura.

    python -m benchmarks.crawl --corpus ../shared/corpus/fundus-dev [--rounds 3]

Serves the pages of the corpus on loopback under one index page and crawls them with each side in a process of its
own. The figure is CPU time (user and system) of that process: all pages minus a crawl of one page, divided by the
pages between, so that imports and start-up do not count. Median of the rounds, the sides taking turns.
"""

from __future__ import annotations

import argparse
import gzip
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from aiohttp import web

from benchmarks import loopback

# What the peers' documentation shows: Scrapy fetches, trafilatura reads, FEEDS writes.
STOCK_SPIDER = """
import scrapy
import trafilatura

class Stock(scrapy.Spider):
    name = "stock"

    async def start(self):
        yield scrapy.Request(self.url, self.parse_list)

    def parse_list(self, response):
        for href in response.css("li a::attr(href)").getall():
            yield response.follow(href, self.parse_article)

    def parse_article(self, response):
        found = trafilatura.bare_extraction(response.body, url=response.url, with_metadata=True)
        if found is not None:
            yield {"url": response.url, "title": found.title, "date": found.date, "text": found.text}
"""

FAST = ["-s", "DOWNLOAD_DELAY=0", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=16", "-s", "LOG_LEVEL=ERROR"]

Command = Callable[[str, Path], list[str]]


def newscrawl(url: str, folder: Path) -> list[str]:
    settings = ["-s", "NEWSCRAWL_ALLOW_PRIVATE=True", "-s", f"NEWSCRAWL_OUTPUT_DIR={folder}", *FAST]
    return [sys.executable, "-m", "scrapy", "crawl", "channel", "-a", f"url={url}", *settings]


def stock(url: str, folder: Path) -> list[str]:
    spider = folder / "stock.py"
    spider.write_text(STOCK_SPIDER, encoding="utf-8")
    output = ["-a", f"url={url}", "-o", f"{folder}/articles-all.jsonl", *FAST]
    return [sys.executable, "-m", "scrapy", "runspider", str(spider), *output]


def pages_of(corpus: Path) -> list[bytes]:
    # The corpus holds them in UTF-8 whatever they declare; a byte order mark says so, as a header would.
    return [
        b"\xef\xbb\xbf" + gzip.decompress(path.read_bytes()) for path in sorted(corpus.glob("*/*.html.gz"))
    ]


@contextmanager
def serving(pages: list[bytes]) -> Iterator[str]:
    """Serves ``/all`` and ``/one``, index pages of all pages and of one; gives the address."""

    def index(count: int) -> Callable[[web.Request], web.Response]:
        links = (
            f'<li><a href="/{n}/article-{n:05}.html">Headline of the article {n}</a></li>'
            for n in range(count)
        )
        text = f"<html><body><ul>{''.join(links)}</ul></body></html>"
        return lambda _request: web.Response(text=text, content_type="text/html")

    async def page(request: web.Request) -> web.Response:
        body = pages[int(request.match_info["number"])]
        return web.Response(body=body, headers={"Content-Type": "text/html"})

    app = web.Application()
    for path, count in (("/all", len(pages)), ("/one", 1)):
        app.router.add_get(path, _handler(index(count)))
    app.router.add_get(r"/{number:\d+}/{name}", page)
    with loopback.serving(app) as address:
        yield address


def _handler(answer: Callable[[web.Request], web.Response]):
    async def handle(request: web.Request) -> web.Response:
        return answer(request)

    return handle


def cpu_seconds(make: Command, url: str) -> float:
    """CPU time of one crawl in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        before = os.times()
        # The stock spider must not find this project's settings.
        cwd = None if make is newscrawl else folder
        subprocess.run(make(url, Path(folder)), cwd=cwd, check=False, stderr=subprocess.DEVNULL)
        after = os.times()
    user, system = after.children_user - before.children_user, after.children_system - before.children_system
    return user + system


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True, help="the folder fundus-dev")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    pages = pages_of(args.corpus)
    sides: dict[str, Command] = {"newscrawl": newscrawl, "Scrapy and trafilatura": stock}
    spent: dict[str, list[float]] = {name: [] for name in sides}
    with serving(pages) as url:
        for _ in range(args.rounds):
            for name, make in sides.items():
                spent[name].append(cpu_seconds(make, url + "/all") - cpu_seconds(make, url + "/one"))
    ours = median(spent["newscrawl"])
    for name, seconds in spent.items():
        each = median(seconds) / (len(pages) - 1) * 1000
        print(f"{name:<24} {each:6.1f} ms of CPU a page   {median(seconds) / ours:5.2f} x")


if __name__ == "__main__":
    main()
