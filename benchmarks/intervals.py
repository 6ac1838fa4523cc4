"""How far a figure can be trusted: paired bootstrap intervals, and folds that keep publishers together."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

from benchmarks.predict import Run
from benchmarks.suites import Suite

RESAMPLES = 2000
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Interval:
    """A difference between two extractors over the same pages, with its 95 % interval."""

    difference: float
    low: float
    high: float


def paired_interval(ours: Sequence[float], theirs: Sequence[float], seed: int = 1) -> Interval:
    """Percentile bootstrap of the mean difference (Efron and Tibshirani 1993, chapter 13)."""
    differences = [a - b for a, b in zip(ours, theirs, strict=True)]
    dice = random.Random(seed)
    means = sorted(mean(dice.choices(differences, k=len(differences))) for _ in range(RESAMPLES))
    return Interval(mean(differences), means[int(RESAMPLES * 0.025)], means[int(RESAMPLES * 0.975)])


def suite_intervals(suite: Suite, ours: Run, theirs: Run) -> dict[str, Interval]:
    """One interval for every score that articles of the suite have one by one."""
    pairs: dict[str, list[tuple[float, float]]] = {}
    for sample in (sample for sample in suite.samples if sample.kind == "article"):
        first = suite.per_page(sample, ours.predictions[sample.id])
        second = suite.per_page(sample, theirs.predictions[sample.id])
        for key in first.keys() & second.keys():
            pairs.setdefault(key, []).append((first[key], second[key]))
    return {key: paired_interval(*zip(*values, strict=True)) for key, values in sorted(pairs.items())}


def fold_figures(suite: Suite, run: Run) -> list[dict[str, float]]:
    """The suite's figures on each of the folds; all pages of a publisher or site are in one fold."""
    groups = sorted({sample.group for sample in suite.samples})
    random.Random(FOLDS).shuffle(groups)
    fold_of = {group: number % FOLDS for number, group in enumerate(groups)}
    return [
        suite.figures([s for s in suite.samples if fold_of[s.group] == fold], run.predictions)
        for fold in range(FOLDS)
    ]
