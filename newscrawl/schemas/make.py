"""Makes the JSON Schema (2020-12) of a record from its dataclass."""

from __future__ import annotations

import inspect
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from newscrawl.items import SCHEMA_VERSION
from newscrawl.schemas.descriptions import describe_fields, plain

DIALECT = "https://json-schema.org/draft/2020-12/schema"

PLAIN_TYPES: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    datetime: {"type": "string", "format": "date-time"},
    date: {"type": "string", "format": "date"},
    NoneType: {"type": "null"},
}

# Their defaults are their only values.
CONSTANT_FIELDS = ("record", "schema_version")


def record_schema(record: type) -> dict[str, Any]:
    """The schema of a record class of :mod:`newscrawl.items`.

    Every key is required. Unknown keys are allowed, because a later version may add some without raising
    ``schema_version``.
    """
    maker = _Maker()
    properties = maker.properties(record)
    for field in fields(record):
        if field.name in CONSTANT_FIELDS:
            properties[field.name] = {"const": field.default}
    name = properties["record"]["const"]
    return {
        "$schema": DIALECT,
        "$id": f"urn:newscrawl:{name}:{SCHEMA_VERSION}",
        "title": name,
        "description": plain(inspect.getdoc(record) or ""),
        "type": "object",
        "required": [field.name for field in fields(record)],
        "properties": properties,
        "$defs": dict(sorted(maker.definitions.items())),
    }


class _Maker:
    """Turns types into schemas and keeps the nested dataclasses that it meets."""

    def __init__(self) -> None:
        self.definitions: dict[str, dict[str, Any]] = {}

    def properties(self, record: type) -> dict[str, dict[str, Any]]:
        descriptions, hints = describe_fields(record), get_type_hints(record)
        made = {}
        for field in fields(record):
            schema = self.schema(hints[field.name])
            if field.name in descriptions:
                schema = {"description": descriptions[field.name], **schema}
            made[field.name] = schema
        return made

    def schema(self, kind: Any) -> dict[str, Any]:
        """The schema of a type; raises :class:`TypeError` for one that no record may have."""
        origin, arguments = get_origin(kind), get_args(kind)
        if kind in PLAIN_TYPES:
            return dict(PLAIN_TYPES[kind])
        if origin is Literal:
            return {"enum": list(arguments)}
        if origin is list:
            return {"type": "array", "items": self.schema(arguments[0])}
        if origin is dict and arguments[0] is str:
            return {"type": "object", "additionalProperties": self.schema(arguments[1])}
        if origin in (Union, UnionType):
            return _either([self.schema(argument) for argument in arguments])
        if is_dataclass(kind) and isinstance(kind, type):
            return self.reference(kind)
        raise TypeError(f"{kind} has no place in a record")

    def reference(self, part: type) -> dict[str, Any]:
        """A reference to a nested dataclass, which is defined on the way."""
        if part.__name__ not in self.definitions:
            self.definitions[part.__name__] = {
                "description": plain(inspect.getdoc(part) or ""),
                "type": "object",
                "required": [field.name for field in fields(part)],
                "properties": self.properties(part),
            }
        return {"$ref": f"#/$defs/{part.__name__}"}


def _either(schemas: list[dict[str, Any]]) -> dict[str, Any]:
    """One schema for a choice; the common "this or null" in its short form."""
    first, *others = schemas
    if others == [{"type": "null"}] and "type" in first:
        return {**first, "type": [first["type"], "null"]}
    return {"anyOf": schemas}
