"""Who imports whom, how large files and functions may be, and where tests stand."""

from __future__ import annotations

import ast
import statistics
import sys
from pathlib import Path

import pytest
from house import FILES, PACKAGE, ROOT, functions_of, module_of, tree_of

# --- Who may import whom --------------------------------------------------------------------------------

_RECORDS = {"newscrawl.items", "newscrawl.extract"}

# What the code of a room may import besides the standard library and itself. Rooms that are not
# listed may import anything but the commands.
MAY_IMPORT = {
    "newscrawl.extract": {"lxml", "parsel", "cssselect", "w3lib"},
    "newscrawl.items": {"newscrawl.extract"},
    "newscrawl.records": _RECORDS,
    "newscrawl.dedupe": _RECORDS | {"rensa"},
    "newscrawl.store": _RECORDS | {"newscrawl.dedupe", "newscrawl.records"},
    "newscrawl.portals": {"newscrawl.extract", "lxml", "parsel", "cssselect"},
    "newscrawl.schemas": _RECORDS,
    "newscrawl.pipelines": _RECORDS
    | {"newscrawl.dedupe", "newscrawl.store", "newscrawl.extensions", "newscrawl.ledger", "scrapy"},
    "newscrawl.spiders": _RECORDS
    | {
        "newscrawl",
        "newscrawl.portals",
        "newscrawl.store",
        "newscrawl.exceptions",
        "newscrawl.extensions",
        "newscrawl.ledger",
        "newscrawl.revisit",
        "scrapy",
        "tldextract",
        "twisted",
    },
}

# The only places that know which kind of store it is; everybody else sees newscrawl.store.protocol.
OPENS_STORES = ("newscrawl.store", "newscrawl.extensions.state", "newscrawl.commands")


def imports_of(path: Path) -> set[str]:
    """The modules that a file imports, wherever in the file."""
    found = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are absolute"
            found.add(node.module or "")
    return {name for name in found if name.partition(".")[0] not in sys.stdlib_module_names}


def is_in(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def is_allowed(module: str, imported: str) -> bool:
    if is_in(imported, "newscrawl.commands"):
        return is_in(module, "newscrawl.commands")
    if is_in(imported, "newscrawl.store.sqlite", "newscrawl.store.postgres"):
        return is_in(module, *OPENS_STORES)
    room = next((room for room in MAY_IMPORT if is_in(module, room)), None)
    if room is None or is_in(imported, room):
        return True
    # "newscrawl" alone, for __version__, does not open the whole house.
    return any(
        imported == name or (name != "newscrawl" and is_in(imported, name)) for name in MAY_IMPORT[room]
    )


@pytest.mark.parametrize("name", FILES)
def test_imports_only_what_its_room_allows(name):
    module = module_of(FILES[name])
    assert [imported for imported in imports_of(FILES[name]) if not is_allowed(module, imported)] == []


@pytest.mark.parametrize(
    ("module", "imported", "allowed"),
    [
        ("newscrawl.extract.article", "newscrawl.extract.page", True),
        ("newscrawl.extract.article", "scrapy.http", False),
        ("newscrawl.items", "scrapy", False),
        ("newscrawl.dedupe.near", "scrapy", False),
        ("newscrawl.extract.article", "newscrawl.items", False),
        ("newscrawl.store.outbox", "newscrawl.spiders.news", False),
        ("newscrawl.spiders.news", "newscrawl", True),
        ("newscrawl.spiders.news", "newscrawl.store.protocol", True),
        ("newscrawl.spiders.news", "newscrawl.store.sqlite", False),
        ("newscrawl.spiders.news", "newscrawl.pipelines.write", False),
        ("newscrawl.demo.server", "newscrawl.commands.demo", False),
        ("newscrawl.commands.demo", "newscrawl.commands.crawl", True),
    ],
)
def test_the_import_rule_tells_right_from_wrong(module, imported, allowed):
    assert is_allowed(module, imported) is allowed


# --- The rooms of the extraction ------------------------------------------------------------------------

# Each may import those that stand before it here and the modules that stand beside the rooms, but for what only
# the two entry points put together. So no two rooms need each other.
EXTRACT_ROOMS = """text page links structured charset language navigation tags times people body title images
entries sidebar lists""".split()
OF_THE_ENTRY_POINTS = {"article", "article_fields", "article_story", "declared_article", "page_kind"}


def may_stand_in(room: str, imported: str) -> bool:
    """True when a module of the extraction's ``room`` may import ``imported``."""
    if not is_in(imported, "newscrawl.extract"):
        return True
    first = imported.split(".")[2]
    if first in EXTRACT_ROOMS:
        return EXTRACT_ROOMS.index(first) <= EXTRACT_ROOMS.index(room)
    return first not in OF_THE_ENTRY_POINTS


def test_every_room_of_the_extraction_has_its_place():
    folders = {path.parent.name for path in (PACKAGE / "extract").glob("*/*.py")}
    assert folders == set(EXTRACT_ROOMS)


@pytest.mark.parametrize("name", [name for name in FILES if name.count("/") == 3 and "/extract/" in name])
def test_rooms_of_the_extraction_import_only_those_before_them(name):
    room = FILES[name].parent.name
    assert [imported for imported in imports_of(FILES[name]) if not may_stand_in(room, imported)] == []


@pytest.mark.parametrize(
    ("room", "imported", "allowed"),
    [
        ("body", "newscrawl.extract.page", True),
        ("body", "newscrawl.extract.body.lines", True),
        ("body", "newscrawl.extract.sidebar.surroundings", False),
        ("page", "newscrawl.extract.types", True),
        ("lists", "newscrawl.extract.article", False),
    ],
)
def test_the_order_of_rooms_tells_right_from_wrong(room, imported, allowed):
    assert may_stand_in(room, imported) is allowed


# --- How large ------------------------------------------------------------------------------------------

LONGEST_FILE, MEDIAN_FILE = 300, 120
LONGEST_FUNCTION, USUAL_FUNCTION, USUAL_SHARE = 50, 25, 0.90


def test_files_are_one_idea_each():
    others = {path for folder in ("tests", "benchmarks") for path in (ROOT / folder).rglob("*.py")}
    lengths = {
        path: len(path.read_text(encoding="utf-8").splitlines()) for path in {*FILES.values(), *others}
    }
    assert {str(path): length for path, length in lengths.items() if length > LONGEST_FILE} == {}
    assert statistics.median(lengths[path] for path in FILES.values()) <= MEDIAN_FILE


def test_functions_do_one_thing_each():
    lengths = {
        f"{name}:{function.lineno} {function.name}": (function.end_lineno or 0) - function.lineno + 1
        for name, path in FILES.items()
        for function in functions_of(path)
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}
    usual = sum(length <= USUAL_FUNCTION for length in lengths.values())
    assert usual / len(lengths) >= USUAL_SHARE


# --- Where tests stand ----------------------------------------------------------------------------------

# Tests of the repository as a whole.
OF_THE_WHOLE = {"test_architecture.py", "test_docs.py", "test_habits.py", "test_loopback.py"}
# Folders whose tests drive many modules at once: the real engine, the demo portal, saved pages, benchmarks.
END_TO_END = {"benchmarks", "crawl", "demo", "pages"}
# The figures of a benchmark at a reduced size.
FIGURES = "test_figures.py"


def is_beside_its_module(test: Path) -> bool:
    """True when ``a/test_b.py`` or ``a/test_b_more.py`` has its ``newscrawl/a/b.py`` or folder ``b``."""
    words = test.stem.removeprefix("test_").split("_")
    stems = ["_".join(words[:count]) for count in range(1, len(words) + 1)]
    folder = PACKAGE / test.parent
    return any((folder / f"{stem}.py").exists() or (stem and (folder / stem).is_dir()) for stem in stems)


def test_every_test_stands_beside_what_it_tests():
    tests = sorted(path.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("test_*.py"))
    own_place = [
        test for test in tests if test.parts[0] not in END_TO_END | OF_THE_WHOLE and test.name != FIGURES
    ]
    assert [test.as_posix() for test in own_place if not is_beside_its_module(test)] == []
