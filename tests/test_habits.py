"""What every file of the package holds, and what no file of the repository may hold."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest
from house import FILES, tracked_texts, tree_of

# --- Docstrings -----------------------------------------------------------------------------------------


def public_parts(body: list[ast.stmt]) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            if node.name.startswith("_") or is_overload(node):
                continue
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public_parts(node.body)


def is_overload(node: ast.stmt) -> bool:
    """True for a signature that stands before the function that is documented."""
    return any(
        getattr(decorator, "id", "") == "overload" for decorator in getattr(node, "decorator_list", ())
    )


@pytest.mark.parametrize("name", FILES)
def test_public_names_say_what_they_are(name):
    tree = tree_of(FILES[name])
    assert ast.get_docstring(tree), "the module says nothing"
    assert [node.name for node in public_parts(tree.body) if not ast.get_docstring(node)] == []


# --- Importing does nothing -----------------------------------------------------------------------------

# Calls that read, write, wait or look at the clock; at import time they would slow down every command
# and make every test depend on the machine.
IO_CALLS = frozenset(
    """open read_text read_bytes write_text write_bytes mkdir connect run Popen urlopen now utcnow today
    getenv print sleep""".split()
)


def calls_at_import(body: list[ast.stmt]) -> Iterator[ast.Call]:
    for statement in body:
        if isinstance(statement, ast.ClassDef):
            yield from calls_at_import(statement.body)
        elif not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from (node for node in ast.walk(statement) if isinstance(node, ast.Call))


def name_of(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


@pytest.mark.parametrize("name", FILES)
def test_importing_reads_and_writes_nothing(name):
    calls = calls_at_import(tree_of(FILES[name]).body)
    assert [f"{name_of(call)} in line {call.lineno}" for call in calls if name_of(call) in IO_CALLS] == []


# Caches and counters on a module or class live as long as the process and are shared by every crawl in it;
# an object may wrap its own method in a cache.
CACHES = frozenset({"cache", "lru_cache"})


def shared_caches(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        for decorator in getattr(node, "decorator_list", ()):
            called = decorator if isinstance(decorator, ast.Call) else ast.Call(decorator, [], [])
            if name_of(called) in CACHES:
                yield decorator.lineno
    yield from (call.lineno for call in calls_at_import(tree.body) if name_of(call) in CACHES)


@pytest.mark.parametrize("name", FILES)
def test_no_module_keeps_state_that_changes(name):
    tree = tree_of(FILES[name])
    assert [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Global)] == []
    assert list(shared_caches(tree)) == []


@pytest.mark.parametrize(
    ("code", "is_shared"),
    [
        ("@cache\ndef f(): pass", True),
        ("@functools.lru_cache(maxsize=9)\ndef f(): pass", True),
        ("class A:\n  @lru_cache\n  def f(self): pass", True),
        ("f = lru_cache(None)(len)", True),
        ("class A:\n  def __init__(self):\n    self.f = lru_cache(9)(self._f)", False),
        ("class A:\n  @cached_property\n  def f(self): pass", False),
    ],
)
def test_the_cache_rule_tells_shared_from_own(code, is_shared):
    assert bool(list(shared_caches(ast.parse(code)))) is is_shared


# --- One fence ------------------------------------------------------------------------------------------

# Pages are hostile: here, and only here, a reader that fails becomes an empty field and a problem.
FENCE = "newscrawl/extract/fence.py"


def is_broad(kind: ast.expr | None) -> bool:
    match kind:
        case None | ast.Name(id="Exception" | "BaseException"):
            return True
        case ast.Tuple(elts=parts):
            return any(is_broad(part) for part in parts)
    return False


def swallows_anything(handler: ast.ExceptHandler) -> bool:
    """True for a broad except that does not raise the same again, as one that only cleans up does."""
    last = handler.body[-1]
    return is_broad(handler.type) and not (isinstance(last, ast.Raise) and last.exc is None)


def test_one_fence_swallows_anything_and_nobody_else():
    handlers = [
        name
        for name, path in FILES.items()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler) and swallows_anything(node)
    ]
    assert handlers in ([], [FENCE])


# --- What no tracked file may hold ----------------------------------------------------------------------

# In pieces, so that this file does not hold them itself.
UNWANTED = {
    "a path of somebody's machine": r"(?<![\w.~-])/(?:w" r"ork|t" r"mp|r" r"oot|ho" r"me/\w+)/",
    "a package registry": r"p" r"ypi\.org|python" r"hosted|npm" r"js\.|deb\.deb" r"ian|/opt/p" r"ypi",
    "a note of unfinished work": r"#.*\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b",
}


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return tracked_texts() or pytest.skip("not a git repository")


@pytest.mark.parametrize("kind", UNWANTED)
def test_no_tracked_file_holds(kind, texts):
    unwanted = re.compile(UNWANTED[kind])
    assert [name for name, text in texts.items() if unwanted.search(text)] == []


def test_constraints_name_versions_only(texts):
    lines = [line for line in texts["constraints.txt"].splitlines() if not line.startswith("#")]
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
