"""Holds what crawls of the demo portal wrote against the truth."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from newscrawl.demo.compare import Comparison, Facts, article_facts, summary_facts
from newscrawl.demo.site import Site
from newscrawl.demo.truth import tell_article, tell_truth
from newscrawl.extract.types import ArticlePage
from newscrawl.items import article_id

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Output:
    """All records below an output folder, in the order of writing."""

    articles: list[Record]
    summaries: list[Record]


def read_output(folder: Path) -> Output:
    """Read every JSONL file. Raises ValueError for a torn line."""
    return Output(_records(folder.glob("*/articles-*.jsonl")), _records(folder.glob("*/summaries-*.jsonl")))


def _records(files: Iterable[Path]) -> list[Record]:
    records = []
    for path in sorted(files):
        for number, line in enumerate(path.read_bytes().splitlines(keepends=True), start=1):
            if not line.endswith(b"\n"):
                raise ValueError(f"{path}, line {number}: torn")
            records.append(json.loads(line))
    return records


class Checker:
    """Compares an output with the truth about the portal that was crawled."""

    def __init__(self, site: Site, base: str) -> None:
        """``base`` is the portal's address without a slash at the end."""
        self._site = site
        self._base = base
        self._truth = tell_truth(site, base, site.now)

    def check(self, output: Output) -> Comparison:
        """Every article once and right, every summary once and right."""
        comparison = Comparison()
        self._check_choice(output, comparison)
        self._check_announced(output, comparison)
        for record in output.articles:
            self._check_article(record, comparison)
        for record in output.summaries:
            self._check_summary(record, comparison)
        return comparison

    def _check_choice(self, output: Output, comparison: Comparison) -> None:
        """Each story under exactly one of its addresses, nothing else."""
        written = Counter(record["url"] for record in output.articles)
        copies = {url for group in self._truth.same_story for url in group}
        for url in sorted(self._truth.listed - copies):
            comparison.check(f"{url} lines", 1, written.pop(url, 0))
        for group in self._truth.same_story:
            comparison.check(f"{sorted(group)} lines", 1, sum(written.pop(url, 0) for url in group))
        comparison.check("other lines", [], sorted(written))

    def _check_announced(self, output: Output, comparison: Comparison) -> None:
        """Every entry of every page fetched, once."""
        fetched = min(
            (record["fetched_at"] for record in output.articles), default=self._site.now.isoformat()
        )
        pages = [self._page(url, fetched) for url in self._truth.listed]
        expected = {_entry_key(summary_facts(entry)) for page in pages if page for entry in page.summaries}
        written = Counter(_entry_key(record) for record in output.summaries)
        for key in sorted(expected, key=str):
            comparison.check(f"summary {key} lines", 1, written.pop(key, 0))
        comparison.check("other summaries", [], sorted(written, key=str))

    def _check_article(self, record: Record, comparison: Comparison) -> None:
        page = self._page(record["url"], record["fetched_at"])
        if page is None:
            return
        facts = dict(article_facts(page))
        facts["channel"] = self._channel(record["url"])
        facts["page_urls"] = self._truth.pages[record["url"]]
        facts["related_ids"] = [article_id(record["portal"], entry.url) for entry in page.summaries]
        comparison.add(record["url"], facts, record)

    def _check_summary(self, record: Record, comparison: Comparison) -> None:
        page = self._page(record["found_on_url"], record["fetched_at"])
        entries = {entry.url: entry for entry in page.summaries} if page else {}
        entry = entries.get(record["url"])
        comparison.check(f"{record['url']} announced", True, entry is not None)
        if entry:
            facts = dict(summary_facts(entry))
            facts["id"] = article_id(record["portal"], entry.url)
            facts["channel"] = self._channel(record["found_on_url"])
            comparison.add(f"{record['url']} on {record['found_on_url']}", facts, record)

    def _channel(self, url: str) -> str:
        """Label of the channel that an article stands in."""
        return self._site.posts[url.removeprefix(self._base)].channel.label

    def _page(self, url: str, fetched_at: str) -> ArticlePage | None:
        """The truth about one article for the moment of its fetch; None when there is no such article."""
        post = self._site.posts.get(url.removeprefix(self._base))
        if post is None:
            return None
        return tell_article(post, self._base, self._site.now, datetime.fromisoformat(fetched_at))


def _entry_key(facts: Facts) -> tuple[Any, ...]:
    """What makes an entry the same on several pages: what it announces, and what it says of it."""
    return tuple(facts[name] for name in ("url", "title", "summary", "published_on"))
