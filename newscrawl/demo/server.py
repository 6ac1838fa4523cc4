"""Serves the demo portal on a free loopback port, from a thread of its own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from types import TracebackType
from typing import Self

from aiohttp import web

from newscrawl.demo.builder import SiteBuilder
from newscrawl.demo.routes import NOT_FOUND, Answer, answers
from newscrawl.demo.site import Fate, Post, Site
from newscrawl.demo.truth import Truth, tell_truth

HOST = "127.0.0.1"
START_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Hit:
    """One request that the portal has answered."""

    path: str
    """Path and query."""
    status: int
    conditional: bool
    """Whether it asked with If-None-Match or If-Modified-Since."""


class DemoPortal:
    """The portal as a context manager: serving inside the ``with`` block.

    >>> with DemoPortal() as portal:
    ...     print(portal.url)  # doctest: +SKIP
    """

    def __init__(self, now: datetime | None = None, *, seed: str = "newscrawl") -> None:
        """``now`` (aware, default: the present) is when its pages are made; shown ages count from there."""
        self._builder = SiteBuilder(now or datetime.now(UTC), seed)
        self.site: Site = self._builder.build()
        self.url = ""
        """Scheme, host and port, without a slash at the end; known once it serves."""
        self.requests: list[Hit] = []
        """Everything answered so far, in order."""
        self.delay = 0.0
        """Seconds before each answer."""
        self.on_request: Callable[[int], None] | None = None
        """Called in the portal's thread before each answer with the number of requests so far, this one included."""
        self._received = 0
        self._failures: dict[str, tuple[int, int]] = {}
        self._extra: dict[str, Answer] = {}
        self._table: dict[str, Answer] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="demo portal", daemon=True)
        self._runner: web.AppRunner | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(START_SECONDS)
        self._refresh()
        for post in self.site.posts.values():
            if post.fate is Fate.FLAKY:
                self.fail(post.path, status=500, times=1)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(START_SECONDS)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def channel_urls(self) -> list[str]:
        """The first list page of every channel."""
        return [self.url + channel.plan.path for channel in self.site.channels]

    def truth(self, fetched: datetime | None = None) -> Truth:
        """What a perfect crawl that fetches at ``fetched`` (default: when the pages were made) finds here."""
        return tell_truth(self.site, self.url, fetched or self.site.now)

    def publish(self, channel_key: str, count: int = 1) -> list[Post]:
        """Put new stories on top of a channel; pages that stand already keep their bytes."""
        posts = self._builder.publish(self.site, channel_key, count)
        self._refresh()
        return posts

    def revise(self, path: str) -> None:
        """Change the text of the article at ``path``. Raises KeyError for an unknown one."""
        self._builder.revise(self.site, path)
        self._refresh()

    def fail(self, path: str, status: int, times: int) -> None:
        """Answer the next ``times`` requests for ``path`` with ``status``."""
        self._failures[path] = (status, times)

    def serve(self, path: str, body: bytes, content_type: str = "text/html", status: int = 200) -> None:
        """Answer requests for ``path`` with something of one's own."""
        self._extra[path] = Answer(body, content_type, status)

    def _refresh(self) -> None:
        self._table = answers(self.site, self.url)

    async def _start(self) -> None:
        application = web.Application()
        application.router.add_route("*", "/{path:.*}", self._handle)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, 0).start()
        self.url = f"http://{HOST}:{self._runner.addresses[0][1]}"

    async def _stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _handle(self, request: web.Request) -> web.Response:
        self._received += 1
        if self.on_request:
            self.on_request(self._received)
        if self.delay:
            await asyncio.sleep(self.delay)
        answer = self._answer(request.path_qs)
        response = _conditional(request, answer)
        conditional = "If-None-Match" in request.headers or "If-Modified-Since" in request.headers
        self.requests.append(Hit(request.path_qs, response.status, conditional))
        return response

    def _answer(self, path: str) -> Answer:
        status, times = self._failures.get(path, (0, 0))
        if times:
            self._failures[path] = (status, times - 1)
            return Answer(b"try again", "text/plain", status)
        return self._extra.get(path) or self._table.get(path, NOT_FOUND)


def _conditional(request: web.Request, answer: Answer) -> web.Response:
    """The answer with its validators, or 304 when the client has it (RFC 9110, section 13)."""
    headers = {"Content-Type": answer.content_type}
    if answer.location:
        headers["Location"] = answer.location
    if answer.status != 200:
        return web.Response(body=answer.body, status=answer.status, headers=headers)
    headers["ETag"] = answer.etag
    if answer.last_modified:
        headers["Last-Modified"] = format_datetime(answer.last_modified.astimezone(UTC), usegmt=True)
    if _is_known(request, answer):
        return web.Response(status=304, headers=headers)
    return web.Response(body=answer.body, headers=headers)


def _is_known(request: web.Request, answer: Answer) -> bool:
    """If-None-Match decides where it is given; else the date does."""
    if "If-None-Match" in request.headers:
        return answer.etag in request.headers["If-None-Match"]
    since = request.if_modified_since
    return since is not None and answer.last_modified is not None and answer.last_modified <= since
