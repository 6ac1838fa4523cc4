"""Crawl saved real pages over loopback: does every article page give a record?

    python -m benchmarks.saved_pages --corpus ../shared/corpus/zh-dev [--show N]

Serves ``html/*`` with the charset that the label names as the HTTP header, under an index page that links
them all, runs ``scrapy crawl channel`` on it and prints how many article pages gave a record with title and
text. Exit 1 when one did not, or when anything raised.
"""

from __future__ import annotations

import argparse
import html
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aiohttp import web

from benchmarks import loopback
from newscrawl.demo.tour import crawl_command


def labels_of(corpus: Path) -> dict[str, dict]:
    found = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(corpus.glob("labels/*.json"))]
    return {label["file"]: label for label in found}


@contextmanager
def serving(corpus: Path, labels: dict[str, dict]) -> Iterator[str]:
    """Serve on a free loopback port; gives the address of the index page."""
    titles = {name: label.get("title") or label.get("page_title") or name for name, label in labels.items()}
    items = "".join(
        f'<li><a href="/pages/{name}">{html.escape(title)}</a></li>' for name, title in titles.items()
    )
    head = "<head><meta charset=utf-8><title>国内新闻</title></head>"
    index_page = f"<html>{head}<body><ul>{items}</ul></body></html>"

    async def index(_request: web.Request) -> web.Response:
        return web.Response(text=index_page, content_type="text/html")

    async def page(request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name not in labels:
            raise web.HTTPNotFound
        headers = {"Content-Type": f"text/html; charset={labels[name]['encoding']}"}
        return web.Response(body=(corpus / "html" / name).read_bytes(), headers=headers)

    app = web.Application()
    app.add_routes([web.get("/", index), web.get("/pages/{name}", page)])
    with loopback.serving(app) as address:
        yield f"{address}/"


def crawl(url: str, output: Path) -> subprocess.CompletedProcess[str]:
    command = crawl_command([url], output, {"LOG_LEVEL": "INFO"})
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


def records(output: Path, kind: str) -> list[dict]:
    lines = [
        line for path in sorted(output.glob(f"*/{kind}-*.jsonl")) for line in path.open(encoding="utf-8")
    ]
    return [json.loads(line) for line in lines]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True, help="the folder zh-dev")
    parser.add_argument("--show", type=int, default=0, help="print this many records")
    args = parser.parse_args()
    labels = labels_of(args.corpus)
    wanted = {name for name, label in labels.items() if label["kind"] == "article"}
    with tempfile.TemporaryDirectory() as folder, serving(args.corpus, labels) as url:
        run = crawl(url, Path(folder))
        articles, summaries = records(Path(folder), "articles"), records(Path(folder), "summaries")
    got = {record["url"].rsplit("/", 1)[1] for record in articles if record["title"] and record["text"]}
    for record in articles[: args.show]:
        print(json.dumps(record, ensure_ascii=False, indent=1))
    raised = run.stderr.count("Traceback")
    print(f"{len(labels)} pages served, {len(wanted)} of them articles")
    print(f"{len(articles)} articles and {len(summaries)} summaries written")
    print(f"{raised} tracebacks, exit {run.returncode}")
    print(f"{len(got & wanted)} of {len(wanted)} article pages gave a record with title and text")
    for name in sorted(wanted - got):
        print(f"  without: {name}")
    if raised or run.returncode:
        print(run.stderr[-3000:])
    return 1 if wanted - got or raised else 0


if __name__ == "__main__":
    sys.exit(main())
