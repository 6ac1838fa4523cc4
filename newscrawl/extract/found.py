"""A value, and where on the page it was found."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """What a reader gives; without a value the origin means nothing."""

    value: T
    provenance: str = "generic"
    """css, jsonld, meta, microdata, text, url or generic."""
