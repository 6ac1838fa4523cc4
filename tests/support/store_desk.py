"""A store in a folder of its own, and pages to commit to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newscrawl.items import Article, CrawledPage, HttpFacts, SidebarSummary, article_id
from newscrawl.store import Discovery
from newscrawl.store.sqlite import SqliteStore

PORTAL = "a.example"


@dataclass
class Desk:
    """One output folder, a clock that stands still until it is set, and the stores opened on both."""

    folder: Path
    now: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC)
    opened: list[SqliteStore] = field(default_factory=list)

    def open(self, **arguments: Any) -> SqliteStore:
        run_id = f"run-{len(self.opened) + 1}"
        store = SqliteStore.open(
            self.folder / "state", self.folder, run_id=run_id, clock=lambda: self.now, **arguments
        )
        self.opened.append(store)
        return store

    def lines(self, kind: str) -> list[bytes]:
        files = sorted(self.folder.glob(f"*/{kind}-*.jsonl"))
        return [line for file in files for line in file.read_bytes().splitlines(keepends=True)]


def url_of(name: str) -> str:
    return f"https://{PORTAL}/{name}"


def id_of(name: str) -> str:
    return article_id(PORTAL, url_of(name))


def page(
    name: str, *, content: int | None = None, beside: tuple[str, ...] = (), requested: str | None = None,
    **facts: Any,
) -> CrawledPage:  # fmt: skip
    """A fetched article; equal ``content`` makes copies, ``beside`` names the articles in its sidebar."""
    number = int.from_bytes(name.encode()) if content is None else content
    fields = {
        "title": "Title",
        "text": f"Text {number}",
        "content_hash": f"v1:{number:032x}",
        "http": HttpFacts(200, etag='"1"'),
    }
    article = Article(id=id_of(name), portal=PORTAL, domain=PORTAL, url=url_of(name), **(fields | facts))
    return CrawledPage(
        article=article,
        summaries=[_entry(name, other) for other in beside],
        requested_id=id_of(requested or name),
        requested_url=url_of(requested or name),
    )


def found(*names: str) -> list[Discovery]:
    """Links to these articles, seen in a channel."""
    return [Discovery(id_of(name), url_of(name), "home") for name in names]


def _entry(beside: str, name: str) -> SidebarSummary:
    return SidebarSummary(
        id=id_of(name),
        portal=PORTAL,
        url=url_of(name),
        title=name,
        found_on_id=id_of(beside),
        found_on_url=url_of(beside),
        content_hash=f"v1:{int.from_bytes(name.encode()):032x}",
    )
