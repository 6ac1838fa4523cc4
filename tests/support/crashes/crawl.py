"""The crawl of the imaginary site: run, stopped, run again, judged."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from crashes import site
from crashes.reader import Reader, files_below
from newscrawl.store import FrontierRow, StoreError, UrlState
from newscrawl.store.disk import Disk
from newscrawl.store.sqlite import SqliteStore

STEP = timedelta(hours=2, minutes=10)
"""The clock's step from one commit to the next: every crawl passes midnight, whatever its batches."""


@dataclass
class Crawl:
    """All runs of one crawl; lives on when a run dies."""

    batch: int
    """Pages a commit."""
    design: type[SqliteStore] = SqliteStore
    now: datetime = datetime(2026, 3, 1, 20, tzinfo=UTC)
    runs: int = 0
    promised: set[str] = field(default_factory=set)
    reader: Reader = field(default_factory=Reader)
    early: list[str] = field(default_factory=list)
    """Faults that a reader met while a run was going on."""

    def clock(self) -> datetime:
        return self.now

    def run(self, folder: Path, disk: Disk) -> None:
        """One run from start to end, as cron would start it."""
        self.runs += 1
        listed = site.FIRST_PAGE if self.runs == 1 else site.LATER_PAGE
        store = self.design.open(
            folder / "state", folder, run_id=f"run-{self.runs}", clock=self.clock, disk=disk
        )
        with closing(store):
            left = list(store.due([site.PORTAL], self.now))
            rows = left + store.discover(site.PORTAL, site.discoveries(listed), self.now)
            self.promised |= {row.id for row in rows}
            todo = list({row.id: row for row in rows if row.state is UrlState.TODO}.values())
            self._fetch(store, todo)

    def _fetch(self, store: SqliteStore, todo: list[FrontierRow]) -> None:
        pages = []
        known = store.row(site.id_of(site.REVISED))
        if known is not None and known.state is UrlState.STORED:
            pages.append(site.page(site.REVISED, self.runs))
        for row in todo:
            number = site.NUMBERS[row.id]
            if number in site.UNREACHABLE:
                store.fail(row.id, "no answer", self.now)
            elif number in site.FORBIDDEN:
                store.settle(row.id, UrlState.FORBIDDEN, "robots.txt", self.now)
            else:
                pages.append(site.page(number, self.runs))
        for start in range(0, len(pages), self.batch):
            store.commit(pages[start : start + self.batch])
            self.now += STEP

    def let_read(self, files: dict[str, bytes], *, mended: bool) -> None:
        """Let the reader look in the middle of a run; ``mended``: no crash has damaged these files yet."""
        complaints = self.reader.look(files)
        if mended:
            self.early += complaints

    def finish(self, folder: Path, disk: Disk) -> list[str]:
        """Two undisturbed runs; gives everything that is not as promised then, [] when all is."""
        try:
            self.run(folder, disk)
            self.run(folder, disk)
        except StoreError as error:
            return [f"the crawl cannot go on: {error}"]
        return [
            *self.early,
            *self.reader.look(files_below(folder)),
            *self._line_faults(folder),
            *self._state_faults(folder),
        ]

    def _line_faults(self, folder: Path) -> list[str]:
        wanted = site.expected(self.promised)
        found: dict[str, Counter[str]] = {"article": Counter(), "summary": Counter()}
        revisions: Counter[str] = Counter()
        faults = []
        for name, content in files_below(folder).items():
            for line in content.splitlines(keepends=True):
                try:
                    record = json.loads(line)
                    found[record["record"]][record["content_hash"]] += 1
                    revisions[f"{record['id']} {record.get('revision')}"] += record["record"] == "article"
                except (ValueError, KeyError, TypeError):
                    faults.append(f"{name}: a line is no record")
            if not content.endswith(b"\n"):
                faults.append(f"{name}: the last line is torn")
        for kind, hashes in (("article", wanted.articles), ("summary", wanted.summaries)):
            faults += [f"{kind} {one} is lost" for one in hashes - found[kind].keys()]
            faults += [f"{kind} {one} is there {n} times" for one, n in found[kind].items() if n > 1]
        faults += [f"revision {one} is there {n} times" for one, n in revisions.items() if n > 1]
        return faults

    def _state_faults(self, folder: Path) -> list[str]:
        store = SqliteStore.open(folder / "state", folder, run_id="judge", clock=self.clock)
        rows = {one: store.row(one) for one in self.promised}
        store.close()
        faults = []
        for one, row in rows.items():
            number = site.NUMBERS[one]
            state = {UrlState.STORED, UrlState.DUPLICATE}
            if number in site.UNREACHABLE:
                state = {UrlState.TODO, UrlState.FAILED}
            elif number in site.FORBIDDEN:
                state = {UrlState.FORBIDDEN}
            if row is None or row.state not in state:
                faults.append(f"article {number} is {row.state if row else 'forgotten'}")
        return faults
