"""Run an extractor over a suite: its answers in the scorers' words, and what each page cost."""

from __future__ import annotations

import importlib
import time
from codecs import BOM_UTF8
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

import lxml.html

from benchmarks.suites import Prediction, Sample, Suite
from newscrawl.extract import extract_article, extract_channel
from newscrawl.extract.types import ArticlePage, ChannelPage


@dataclass(frozen=True, slots=True)
class Extractor:
    """Something that reads pages."""

    read: Callable[[Sample], Any]
    """Reads a page; this is what is timed."""
    predict: Callable[[Any], Prediction]
    """Its answer in the words of the corpus's scorer."""


@dataclass(slots=True)
class Run:
    """One extractor's answers on one suite."""

    predictions: dict[str, Prediction] = field(default_factory=dict)
    ratios: dict[str, float] = field(default_factory=dict)
    """Page id -> CPU time over that of ``lxml.html.fromstring`` on the same bytes in the same run."""
    told_ratios: dict[str, float] = field(default_factory=dict)
    """The same over a parse that is told the charset of the HTTP header, as the extractor is; where there is one.

    A parse that is not told stops where the bytes do not fit the charset that the page declares wrongly: after the
    first lines on a fifth of the Chinese pages.
    """


def _read(sample: Sample) -> ArticlePage | ChannelPage:
    read = extract_channel if sample.kind == "channel" else extract_article
    return read(sample.markup, sample.url, content_type=sample.content_type)


def _predict(page: ArticlePage | ChannelPage) -> Prediction:
    return article_prediction(page) if isinstance(page, ArticlePage) else channel_prediction(page)


OURS = Extractor(_read, _predict)
"""newscrawl."""


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
    extract = importlib.import_module("extraction.extractors").get(name)

    def read(sample: Sample) -> dict[str, Any]:
        return extract(_marked(sample), sample.url) if sample.kind == "article" else {}

    def predict(answer: dict[str, Any]) -> Prediction:
        when = answer.get("date")
        when = when.isoformat() if isinstance(when, datetime) else when
        return {"related": [], **answer, "date": when, "published": when}

    return Extractor(read, predict)


def _marked(sample: Sample) -> bytes:
    """The page for an extractor that is not told the HTTP header: UTF-8 with a byte order mark."""
    charset = _charset(sample)
    return BOM_UTF8 + sample.markup.decode(charset, "replace").encode() if charset else sample.markup


def _charset(sample: Sample) -> str:
    """The charset of the HTTP header, "" when there is none."""
    return (sample.content_type or "").partition("charset=")[2]


def run_suite(suite: Suite, extractor: Extractor, passes: int) -> Run:
    """Read every page ``passes`` times; the cheapest pass counts for both sides of the ratio."""
    run = Run()
    for sample in suite.samples:
        parse, read = [], []
        for _ in range(passes):
            # To free the last answer is no part of reading.
            answer = None
            start = time.process_time()
            lxml.html.fromstring(sample.markup)
            middle = time.process_time()
            answer = extractor.read(sample)
            read.append(time.process_time() - middle)
            parse.append(middle - start)
        run.predictions[sample.id] = extractor.predict(answer)
        run.ratios[sample.id] = min(read) / min(parse)
        # Behind the passes, for what runs between them leaves the caches cold for both.
        if charset := _charset(sample):
            run.told_ratios[sample.id] = min(read) / _cost_of_told_parse(sample, charset, passes)
    return run


def _cost_of_told_parse(sample: Sample, charset: str, passes: int) -> float:
    """CPU time in seconds of the cheapest parse that knows the charset."""
    costs = []
    for _ in range(passes):
        start = time.process_time()
        lxml.html.fromstring(sample.markup, parser=lxml.html.HTMLParser(encoding=charset))
        costs.append(time.process_time() - start)
    return min(costs)
