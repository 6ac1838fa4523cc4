"""The labelled corpora as suites: pages to read, and figures for any subset of them.

The scorers live beside the corpora and are imported from there at run time, so that figures are always
those of the corpus's own rules.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from types import ModuleType
from typing import Any

Prediction = dict[str, Any]
"""What an extractor said of a page, in the words of the corpus's scorer."""

# Stands where a saved page's address is unknown: relative links still resolve and are compared by their tail.
UNKNOWN_URL = "http://unknown.invalid/"


@dataclass(frozen=True, slots=True)
class Sample:
    """One labelled page."""

    id: str
    group: str
    """Its publisher or site: pages of one group never part in cross-validation."""
    kind: str
    """"article" or "channel"."""
    markup: bytes
    url: str
    content_type: str | None
    truth: Any


@dataclass(slots=True)
class Suite:
    """Samples of one corpus with its scorer."""

    name: str
    samples: list[Sample]
    figures: Callable[[Sequence[Sample], dict[str, Prediction]], dict[str, float]]
    """The figures of the issue for these samples."""
    per_page: Callable[[Sample, Prediction], dict[str, float]]
    """The scores of one page, for intervals and for finding the worst."""
    headline: str
    """The score that pages are ranked by."""


def load_suites(corpus: Path, only: str | None) -> list[Suite]:
    """The suites "fundus", "zh" and "teasers", or only the named one."""
    sys.path.insert(0, str(corpus))
    loaders = {"fundus": load_fundus, "zh": load_zh, "teasers": load_teasers}
    return [load(corpus) for name, load in loaders.items() if only in (None, name)]


def load_fundus(corpus: Path) -> Suite:
    """fundus-dev: articles in 30 countries."""
    pages = importlib.import_module("extraction.corpora").load("fundus", str(corpus / "fundus-dev"))
    scorer = importlib.import_module("extraction.score")
    samples = [Sample(p.id, p.meta["publisher"], "article", p.html, p.url, None, p) for p in pages]

    def per_page(sample: Sample, prediction: Prediction) -> dict[str, float]:
        scores = scorer.page_scores("fundus", sample.truth, prediction)
        return {key: float(value) for key, value in scores.items() if value is not None}

    def figures(chosen: Sequence[Sample], predictions: dict[str, Prediction]) -> dict[str, float]:
        scored = [per_page(sample, predictions[sample.id]) for sample in chosen]
        keys = ("body_f1", "title", "title_clean", "date", "minute", "authors")
        return {key: mean(v) for key in keys if (v := [s[key] for s in scored if key in s])}

    return Suite("fundus", samples, figures, per_page, "body_f1")


ZH_FIGURES = (
    "body_f1",
    "title",
    "published_day",
    "published_minute",
    "source",
    "authors_f1",
    "editor",
    "related_f1_micro_strict",
    "related_wrong_on_pages_without",
    "related_summary_ok",
    "related_date_ok",
    "related_title_ok",
    "channel_f1_micro",
    "channel_next_page",
    "channel_title_ok",
    "channel_date_ok",
)


def load_zh(corpus: Path) -> Suite:
    """zh-dev: Chinese articles and channel pages; the label's encoding stands for the HTTP header."""
    scorer = importlib.import_module("score")
    samples = []
    for path in sorted((corpus / "zh-dev/labels").glob("*.json")):
        label = json.loads(path.read_text("utf-8"))
        markup = (corpus / "zh-dev/html" / label["file"]).read_bytes()
        url = label["url"] or label["base_url"] or UNKNOWN_URL
        header = f"text/html; charset={label['encoding']}"
        samples.append(Sample(label["file"], label["site"], label["kind"], markup, url, header, label))

    def figures(chosen: Sequence[Sample], predictions: dict[str, Prediction]) -> dict[str, float]:
        scores = scorer.score([sample.truth for sample in chosen], predictions)
        return {key: scores[key] for key in ZH_FIGURES if scores.get(key) is not None}

    def per_page(sample: Sample, prediction: Prediction) -> dict[str, float]:
        scores = scorer.score([sample.truth], {sample.id: prediction}, True)["pages"][sample.id]
        return {key: float(value) for key, value in scores.items()}

    return Suite("zh", samples, figures, per_page, "body_f1")


def load_teasers(corpus: Path) -> Suite:
    """teasers-dev: the sidebars of pages of fundus-dev."""
    scorer = importlib.import_module("score_teasers")
    by_id = {sample.id: sample for sample in load_fundus(corpus).samples}
    samples = []
    for path in sorted((corpus / "teasers-dev").glob("*.json")):
        label = json.loads(path.read_text("utf-8"))
        page = by_id[label["file"].removesuffix(".html.gz")]
        samples.append(Sample(label["file"], page.group, "article", page.markup, label["url"], None, label))
    return Suite("teasers", samples, *_teaser_scores(scorer), "url_f1_strict")


def _teaser_scores(scorer: ModuleType) -> tuple[Any, Any]:
    def figures(chosen: Sequence[Sample], predictions: dict[str, Prediction]) -> dict[str, float]:
        labels = [sample.truth for sample in chosen]
        found = {sample.id: predictions[sample.id]["related"] for sample in chosen}
        loose, strict = scorer.score(labels, found), scorer.score(labels, found, True)
        return {
            "item_f1": loose["item"]["f1"],
            "url_f1_strict": strict["micro"]["f1"],
            "url_f1": loose["micro"]["f1"],
            "title_lenient": loose["title"]["lenient"],
            "summary_accuracy": loose["summary"]["accuracy"],
            "date_accuracy": loose["date"]["accuracy"],
        }

    def per_page(sample: Sample, prediction: Prediction) -> dict[str, float]:
        return figures([sample], {sample.id: prediction})

    return figures, per_page
