"""A synthetic news site of any size for benchmarks: every page is made from its number, nothing is stored.

``/list/1`` is the newest list page, 50 links each; ``/a/<n>.html`` is article n, unique in its text, with a
sidebar of ten entries; ``/served`` tells how many requests there were. Run as a module it serves until its standard input ends:

    python -m benchmarks.site --articles 20000      # prints its address on the first line
"""

from __future__ import annotations

import argparse
import asyncio
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from aiohttp import web
from aiohttp.typedefs import Handler

PER_LIST = 50

# Added to the numbers in addresses: no portal calls an article 7.html.
FIRST = 1_000_000

WORDS = (
    "城市 河流 工程 市民 产业 技术 会议 论坛 合作 安全 农业 丰收 博物馆 展览 列车 港口 企业 研究 学校 医院 "
    "改造 开放 发布 推进 建设 服务 保护 调查 增长 计划"
).split()


def sentence(source: random.Random, words: int) -> str:
    return "".join(source.choice(WORDS) for _ in range(words)) + "。"


def title_of(number: int) -> str:
    return f"第{number}号{sentence(random.Random(number), 6)[:-1]}"


def article(number: int, total: int) -> str:
    source = random.Random(number)
    paragraphs = "".join(f"<p>{sentence(source, 40)}{number}号。</p>" for _ in range(8))
    beside = "".join(
        f'<li><a href="/a/{FIRST + other}.html">{title_of(other)}</a><span>09-{other % 28 + 1:02}</span></li>'
        for other in (source.randint(1, total) for _ in range(10))
    )
    return (
        f"<html><head><meta charset=utf-8><title>{title_of(number)}_新闻网</title></head><body>"
        f'<div class="crumb"><a href="/">首页</a> &gt; <a href="/list/1">国内</a></div>'
        f"<h1>{title_of(number)}</h1><div class=info>2025-09-18 19:22:06 来源：新闻网 作者：李明</div>"
        f'<div class="content">{paragraphs}</div><div class="aside"><h3>相关阅读</h3><ul>{beside}</ul></div>'
        "</body></html>"
    )


def list_page(page: int, total: int) -> str:
    newest = total - (page - 1) * PER_LIST
    items = "".join(
        f'<li><a href="/a/{FIRST + n}.html">{title_of(n)}</a><span>2025-09-18</span></li>'
        for n in range(newest, max(0, newest - PER_LIST), -1)
    )
    following = f'<a href="/list/{page + 1}">下一页</a>' if newest > PER_LIST else ""
    return f"<html><head><meta charset=utf-8><title>国内</title></head><body><ul>{items}</ul>{following}</body></html>"


def application(total: int) -> web.Application:
    async def show_list(request: web.Request) -> web.Response:
        return html(list_page(int(request.match_info["page"]), total))

    async def show_article(request: web.Request) -> web.Response:
        return html(article(int(request.match_info["number"]) - FIRST, total))

    served = 0

    @web.middleware
    async def count(request: web.Request, handler: Handler) -> web.StreamResponse:
        nonlocal served
        served += 1
        return await handler(request)

    async def show_served(_request: web.Request) -> web.Response:
        nonlocal served
        served -= 1  # this very request
        return web.Response(text=str(served))

    app = web.Application(middlewares=[count])
    app.router.add_get("/served", show_served)
    app.add_routes([web.get(r"/list/{page:\d+}", show_list), web.get(r"/a/{number:\d+}.html", show_article)])
    return app


def html(text: str) -> web.Response:
    return web.Response(text=text, content_type="text/html")


@contextmanager
def serving(articles: int) -> Iterator[str]:
    """The site in a process of its own; gives its address, without a slash at the end."""
    command = [sys.executable, "-m", "benchmarks.site", "--articles", str(articles)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()


async def serve(articles: int) -> None:
    runner = web.AppRunner(application(articles), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="A synthetic news site on loopback.")
    parser.add_argument("--articles", type=int, default=1000)
    asyncio.run(serve(parser.parse_args().articles))
