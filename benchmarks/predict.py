"""Run an extractor over a suite: its answers in the scorers' words, and what each page cost."""

from __future__ import annotations

import importlib
import time
from codecs import BOM_UTF8
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import lxml.html

from benchmarks.suites import Prediction, Sample, Suite
from newscrawl.extract import extract_article, extract_channel
from newscrawl.extract.types import ArticlePage, ChannelPage

Extractor = Callable[[Sample], Prediction]


@dataclass(slots=True)
class Run:
    """One extractor's answers on one suite."""

    predictions: dict[str, Prediction]
    ratios: dict[str, float]
    """Page id -> CPU time over that of ``lxml.html.fromstring`` on the same bytes in the same run."""


def ours(sample: Sample) -> Prediction:
    """newscrawl's answer."""
    if sample.kind == "channel":
        return channel_prediction(
            extract_channel(sample.markup, sample.url, content_type=sample.content_type)
        )
    page = extract_article(sample.markup, sample.url, content_type=sample.content_type)
    return article_prediction(page)


def article_prediction(page: ArticlePage) -> Prediction:
    """An article in the words of all three scorers."""
    related = [
        {
            "title": entry.title,
            "url": entry.url,
            "summary": entry.summary,
            "date": entry.published_raw,
            "datetime": entry.published_on.isoformat() if entry.published_on else None,
        }
        for entry in page.summaries
    ]
    return {
        "title": page.title,
        "date": _when(page.published_at, page.published_precision),
        "published": _when(page.published_at, page.published_precision),
        "source": page.source_name,
        "authors": page.authors,
        "editor": " ".join(page.editors),
        "body": page.text or "",
        "related": related,
        "problems": page.problems,
    }


def _when(moment: datetime | None, precision: str | None) -> str | None:
    if moment is None:
        return None
    return moment.date().isoformat() if precision == "day" else moment.isoformat()


def channel_prediction(page: ChannelPage) -> Prediction:
    """A channel page in the words of the zh scorer."""
    entries = [{**asdict(entry), "date": entry.published_raw} for entry in page.articles]
    return {"articles": entries, "next_page": page.next_page, "problems": page.problems}


def peer(name: str) -> Extractor:
    """One of the corpus's adapters to other extractors, such as "trafilatura"."""
    read = importlib.import_module("extraction.extractors").get(name)

    def run(sample: Sample) -> Prediction:
        answer: dict[str, Any] = read(_marked(sample), sample.url) if sample.kind == "article" else {}
        when = answer.get("date")
        when = when.isoformat() if isinstance(when, datetime) else when
        return {"related": [], **answer, "date": when, "published": when}

    return run


def _marked(sample: Sample) -> bytes:
    """The page for an extractor that is not told the HTTP header: UTF-8 with a byte order mark."""
    charset = (sample.content_type or "").partition("charset=")[2]
    return BOM_UTF8 + sample.markup.decode(charset, "replace").encode() if charset else sample.markup


def run_suite(suite: Suite, extractor: Extractor, passes: int) -> Run:
    """Read every page ``passes`` times; the cheapest pass counts for both sides of the ratio."""
    run = Run({}, {})
    for sample in suite.samples:
        parse, read = [], []
        for _ in range(passes):
            start = time.process_time()
            lxml.html.fromstring(sample.markup)
            middle = time.process_time()
            run.predictions[sample.id] = extractor(sample)
            read.append(time.process_time() - middle)
            parse.append(middle - start)
        run.ratios[sample.id] = min(read) / min(parse)
    return run
