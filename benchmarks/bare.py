"""How far the readers lean on what a page need not say: scores with parts of its markup taken away.

    python benchmarks/bare.py --corpus ../shared/corpus [--only fundus|zh|teasers] [--check] [--raise-floors]

The labelled pages mostly declare their times and authors for machines and name their parts well; a portal that does
neither is read from its text and its shape alone. Times to the minute and authors are lost where the page shows none,
so these figures have floors (``floors.json``) but no goals.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.predict import OURS
from benchmarks.quality import Figures, print_table, scores_parser, settle_floors
from benchmarks.suites import Suite, load_suites

_SCRIPT = re.compile(rb"<script\b.*?</script>", re.IGNORECASE | re.DOTALL)
_META = re.compile(rb"<meta\b(?![^>]*charset)[^>]*>", re.IGNORECASE)
# A script, whose strings may hold markup, or a tag, whose values may hold ">".
_SCRIPT_OR_TAG = re.compile(
    _SCRIPT.pattern + rb"""|<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE | re.DOTALL
)
_ATTRIBUTE = re.compile(rb"""\s([^\s=>"'/]+)=("[^"]*"|'[^']*'|[^\s"'>]+)""")
_DATA_ATTRIBUTES = {b"datetime", b"itemprop", b"itemscope", b"itemtype"}
_SECTION = re.compile(rb"(?i)<(/?)(?:article|main|aside|nav|header|footer|section|figure|figcaption)\b")


def without_data(markup: bytes) -> bytes:
    """The page without scripts, meta elements and microdata: what a reader sees is left."""
    return _with_attributes(_META.sub(b"", _SCRIPT.sub(b"", markup)), _shown)


def without_names(markup: bytes) -> bytes:
    """The page with every class and id replaced by a code: the same names stay the same, and say nothing."""
    return _with_attributes(markup, _coded)


def _with_attributes(markup: bytes, change: Callable[[re.Match[bytes]], bytes]) -> bytes:
    """The page with every attribute of its elements as ``change`` gives it back."""

    def changed(match: re.Match[bytes]) -> bytes:
        return match[0] if match[0][:7].lower() == b"<script" else _ATTRIBUTE.sub(change, match[0])

    return _SCRIPT_OR_TAG.sub(changed, markup)


def _shown(match: re.Match[bytes]) -> bytes:
    return b"" if match[1].lower() in _DATA_ATTRIBUTES else match[0]


def _coded(match: re.Match[bytes]) -> bytes:
    if match[1].lower() not in (b"class", b"id"):
        return match[0]
    names = match[2].strip(b"\"'").split()
    codes = (b"c" + blake2b(name, digest_size=4).hexdigest().encode() for name in names)
    return b" " + match[1] + b'="' + b" ".join(codes) + b'"'


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


def main() -> int:
    """Print every figure whole and bared; 1 when ``--check`` found a fallen figure."""
    options = scores_parser(__doc__).parse_args()
    columns: dict[str, Figures] = {"newscrawl": {}, **{f"without {name}": {} for name in WITHOUT}}
    for suite in load_suites(options.corpus.resolve(), options.only):
        for column, bared in zip(columns, (bytes, *WITHOUT.values()), strict=True):
            figures = figures_without(suite, bared)
            columns[column] |= {f"{suite.name}.{key}": value for key, value in figures.items()}
    print_table(columns)
    reached = {f"{key} {column}": value for column in columns for key, value in columns[column].items()}
    return settle_floors(options, reached)


if __name__ == "__main__":
    sys.exit(main())
