"""Scores of the extraction on labelled corpora, in one table.

    python benchmarks/quality.py --corpus ../shared/corpus [--only fundus|zh|teasers] [--pages 15]
                                 [--peers trafilatura] [--bootstrap] [--folds] [--check] [--raise-floors]

``--check`` compares with ``floors.json`` and ends with exit code 1 when a figure has fallen below its floor.
``--raise-floors`` lifts the floors to what was reached; it never lowers one. Costs are left alone: they breathe.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.goals import GOALS, LOWER_IS_BETTER
from benchmarks.intervals import fold_figures, suite_intervals
from benchmarks.predict import OURS, Run, peer, run_suite
from benchmarks.sidebar_cost import sidebar_share
from benchmarks.suites import Suite, load_suites

FLOORS = Path(__file__).with_name("floors.json")

Figures = dict[str, float]
"""Figure name such as "fundus.body_f1" -> value."""


def figures_of(suite: Suite, run: Run) -> Figures:
    """All figures of a suite, its cost among them."""
    scores = suite.figures(suite.samples, run.predictions)
    kinds = {sample.kind for sample in suite.samples}
    for kind in sorted(kinds):
        pages = [sample.id for sample in suite.samples if sample.kind == kind]
        scores[f"{kind}_cost"] = median([run.ratios[page] for page in pages])
        if told := [run.told_ratios[page] for page in pages if page in run.told_ratios]:
            scores[f"{kind}_told_cost"] = median(told)
    return {f"{suite.name}.{key}": value for key, value in scores.items()}


def print_table(columns: dict[str, Figures]) -> None:
    """Must and aim of every figure beside what each extractor reached."""
    print("| figure | must | aim | " + " | ".join(columns) + " |")
    print("|---|---|---|" + "---|" * len(columns))
    for key in columns["newscrawl"]:
        goal = GOALS.get(key, ("", ""))
        cells = [f"{c[key]:.4f}" if key in c else "" for c in columns.values()]
        print(f"| {key} | {goal[0]} | {goal[1]} | " + " | ".join(cells) + " |")


def print_worst(suite: Suite, run: Run, count: int) -> None:
    """The pages with the lowest headline score, all their scores beside."""
    scored = [(suite.per_page(s, run.predictions[s.id]), s) for s in suite.samples]
    scored.sort(key=lambda pair: pair[0].get(suite.headline, pair[0].get("articles_f1", 0.0)))
    print(f"\nworst pages of {suite.name}")
    for scores, sample in scored[:count]:
        print(f"{sample.id}: " + " ".join(f"{key}={value:.3g}" for key, value in scores.items()))


def print_intervals(suite: Suite, name: str, run: Run, other: Run) -> None:
    """Paired differences to a peer."""
    print(f"\n{suite.name}: newscrawl minus {name}, paired bootstrap, 95 %")
    for key, value in suite_intervals(suite, run, other).items():
        print(f"{key:16} {value.difference:+.4f} [{value.low:+.4f}, {value.high:+.4f}]")


def print_folds(suite: Suite, run: Run) -> None:
    """Lowest and highest of every figure over the folds."""
    folds = fold_figures(suite, run)
    print(f"\n{suite.name}: lowest and highest of {len(folds)} folds by publisher or site")
    for key in folds[0]:
        values = [fold[key] for fold in folds if key in fold]
        print(f"{key:32} {min(values):.4f} {max(values):.4f}")


def print_report(options: argparse.Namespace, suite: Suite, run: Run, others: dict[str, Run]) -> None:
    """What was asked for about one suite, below the table."""
    if options.pages:
        print_worst(suite, run, options.pages)
    if options.folds:
        print_folds(suite, run)
    if options.bootstrap:
        for name, other in others.items():
            print_intervals(suite, name, run, other)


def fallen(figures: Figures, floors: Figures) -> list[str]:
    """One line for every figure that is below its floor (above it, for costs)."""
    lines = []
    for key, floor in floors.items():
        value = figures.get(key)
        if value is None:
            continue
        if value > floor if key.endswith(LOWER_IS_BETTER) else value < floor:
            lines.append(f"{key}: {value:.4f}, floor {floor}")
    return lines


def raised(figures: Figures, floors: Figures) -> Figures:
    """The floors, lifted to the figures where those are better, to three digits."""
    lifted = dict(floors)
    for key, floor in floors.items():
        if key in figures and not key.endswith(LOWER_IS_BETTER):
            lifted[key] = max(floor, floor_of(figures[key]))
    return lifted


def settle_floors(options: argparse.Namespace, figures: Figures) -> int:
    """Check and raise the floors as asked for; 1 when a figure has fallen, else 0."""
    floors = json.loads(FLOORS.read_text("utf-8"))
    lines = fallen(figures, floors) if options.check else []
    if options.raise_floors:
        FLOORS.write_text(json.dumps(raised(figures, floors), indent=2) + "\n", "utf-8")
    print("\n".join(lines), end="\n" if lines else "")
    return 1 if lines else 0


def floor_of(value: float) -> float:
    """The figure cut to three digits."""
    return int(value * 1000) / 1000


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = scores_parser(__doc__)
    parser.add_argument(
        "--pages", type=int, default=0, metavar="N", help="list the N worst pages of each suite"
    )
    parser.add_argument("--peers", nargs="*", default=[], help="other extractors, such as trafilatura")
    parser.add_argument("--bootstrap", action="store_true", help="paired intervals against the peers")
    parser.add_argument("--folds", action="store_true", help="spread over folds by publisher or site")
    parser.add_argument(
        "--passes", type=int, default=2, help="passes per page; the cheapest counts as the cost"
    )
    return parser.parse_args()


def scores_parser(description: str | None) -> argparse.ArgumentParser:
    """The arguments of every command that scores the corpora and holds the floors."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True, help="folder with the labelled corpora")
    parser.add_argument("--only", choices=("fundus", "zh", "teasers"))
    parser.add_argument("--check", action="store_true", help="fail when a figure is below its floor")
    parser.add_argument(
        "--raise-floors", action="store_true", help="write the figures reached to floors.json"
    )
    return parser


def main() -> int:
    """Run everything that was asked for; 1 when ``--check`` found a fallen figure."""
    options = arguments()
    columns: dict[str, Figures] = {"newscrawl": {}, **{name: {} for name in options.peers}}
    reports = []
    for suite in load_suites(options.corpus.resolve(), options.only):
        run = run_suite(suite, OURS, options.passes)
        columns["newscrawl"] |= figures_of(suite, run)
        if suite.name == "fundus":
            columns["newscrawl"]["fundus.sidebar_cost"] = sidebar_share(suite.samples)
        others = {name: run_suite(suite, peer(name), options.passes) for name in options.peers}
        for name, other in others.items():
            columns[name] |= figures_of(suite, other)
        reports.append((suite, run, others))
    print_table(columns)
    for suite, run, others in reports:
        print_report(options, suite, run, others)
    return settle_floors(options, columns["newscrawl"])


if __name__ == "__main__":
    sys.exit(main())
