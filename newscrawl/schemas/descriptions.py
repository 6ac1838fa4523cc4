"""The docstrings under a dataclass's fields, read from its source."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap

# reStructuredText roles and literals: readers of a JSON file want the bare name.
ROLE = re.compile(r":\w+:`~?([^`]+)`")
LITERAL = re.compile(r"``([^`]+)``")


def describe_fields(record: type) -> dict[str, str]:
    """Field name -> its docstring on one line; fields without one are left out.

    Raises :class:`OSError` when the source is not there, as in a frozen program.
    """
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(record))).body
    assert isinstance(definition, ast.ClassDef)
    described = {}
    for statement, following in zip(definition.body, definition.body[1:], strict=False):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            text = _string(following)
            if text:
                described[statement.target.id] = plain(text)
    return described


def plain(docstring: str) -> str:
    """A docstring on one line, without markup."""
    return " ".join(LITERAL.sub(r"\1", ROLE.sub(r"\1", docstring)).split())


def _string(statement: ast.stmt) -> str | None:
    match statement:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return text
    return None
