"""How far the readers lean on what a page need not say: scores with parts of its markup taken away.

    python benchmarks/bare.py --corpus ../shared/corpus [--only fundus|zh|teasers] [--check] [--raise-floors]

The labelled pages mostly declare their times and authors for machines and name their parts well; a portal that does
neither is read from its text and its shape alone. Times to the minute and authors are lost where the page shows none,
so these figures have floors (``floors.json``) but no goals.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.predict import OURS
from benchmarks.quality import FLOORS, Figures, fallen, print_table, raised
from benchmarks.suites import Suite, load_suites

_SCRIPT = re.compile(rb"(?is)<script\b.*?</script>")
_META = re.compile(rb"(?i)<meta\b(?![^>]*charset)[^>]*>")
_DATA_ATTRIBUTE = re.compile(rb"(?i)\s(?:datetime|item(?:prop|scope|type))=(?:\"[^\"]*\"|'[^']*'|[^\s>]+)")
_NAMES = re.compile(rb"(?i)(\s(?:class|id))=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_SECTION = re.compile(rb"(?i)<(/?)(?:article|main|aside|nav|header|footer|section|figure|figcaption)\b")


def without_data(markup: bytes) -> bytes:
    """The page without scripts, meta elements and microdata: what a reader sees is left."""
    return _DATA_ATTRIBUTE.sub(b"", _META.sub(b"", _SCRIPT.sub(b"", markup)))


def without_names(markup: bytes) -> bytes:
    """The page with every class and id replaced by a code: the same names stay the same, and say nothing."""
    return _NAMES.sub(_coded, markup)


def _coded(match: re.Match[bytes]) -> bytes:
    names = (match[2] or match[3] or match[4] or b"").split()
    codes = (b"c" + blake2b(name, digest_size=4).hexdigest().encode() for name in names)
    return match[1] + b'="' + b" ".join(codes) + b'"'


def without_sections(markup: bytes) -> bytes:
    """The page with ``<div>`` in place of every element that says what part of a page it is."""
    return _SECTION.sub(rb"<\1div", markup)


WITHOUT: dict[str, Callable[[bytes], bytes]] = {
    "data": without_data,
    "names": without_names,
    "names and sections": lambda markup: without_sections(without_names(markup)),
}


def figures_without(suite: Suite, bared: Callable[[bytes], bytes]) -> Figures:
    """The suite's figures when each page is bared before it is read."""
    bare = [replace(sample, markup=bared(sample.markup)) for sample in suite.samples]
    predictions = {sample.id: OURS.predict(OURS.read(sample)) for sample in bare}
    return suite.figures(suite.samples, predictions)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True, help="folder with the labelled corpora")
    parser.add_argument("--only", choices=("fundus", "zh", "teasers"))
    parser.add_argument("--check", action="store_true", help="fail when a figure is below its floor")
    parser.add_argument(
        "--raise-floors", action="store_true", help="write the figures reached to floors.json"
    )
    return parser.parse_args()


def main() -> int:
    """Print every figure whole and bared; 1 when ``--check`` found a fallen figure."""
    options = arguments()
    columns: dict[str, Figures] = {"newscrawl": {}, **{f"without {name}": {} for name in WITHOUT}}
    for suite in load_suites(options.corpus.resolve(), options.only):
        for column, bared in zip(columns, (bytes, *WITHOUT.values()), strict=True):
            figures = figures_without(suite, bared)
            columns[column] |= {f"{suite.name}.{key}": value for key, value in figures.items()}
    print_table(columns)
    reached = {f"{key} {column}": value for column in columns for key, value in columns[column].items()}
    floors = json.loads(FLOORS.read_text("utf-8"))
    lines = fallen(reached, floors) if options.check else []
    if options.raise_floors:
        FLOORS.write_text(json.dumps(raised(reached, floors), indent=2) + "\n", "utf-8")
    print("\n".join(lines), end="\n" if lines else "")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
