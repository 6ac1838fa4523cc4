"""What a near index keeps, and the smallest keeper: memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

MOST_ARTICLES_A_KEY = 50
"""A key that so many articles have is boilerplate, or a story that everybody prints: more would cost time on
every lookup and find nothing that these do not. Later articles are not filed under it."""

Leader = tuple[datetime, str]
"""First sight and id of the article that a cluster is named after."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """One article of the index."""

    id: str
    seen_at: datetime
    """Aware; decides what it is compared with, and when it leaves the window."""
    text: str
    """Its :func:`~newscrawl.dedupe.canonical.plain_text`, cut to the length that is compared."""
    leader: Leader | None = None
    """An article of its cluster that was filed before; None for the first, or alone. Leaders may have leaders."""


class NearStorage(Protocol):
    """Keeps the indexed articles. Commits when its owner does; never of its own accord."""

    def articles_with(self, keys: Sequence[int]) -> list[tuple[int, str]]:
        """Every (key, article id) on file for these keys, in any order."""

    def get(self, ids: Sequence[str]) -> dict[str, Indexed]:
        """The articles of these ids, unknown ones left out."""

    def put(self, article: Indexed, keys: Sequence[int]) -> None:
        """File a new article under its keys."""

    def lead(self, article_id: str, leader: Leader) -> None:
        """Set the leader of an article; nothing happens when the article is gone."""

    def remove(self, article_id: str, keys: Sequence[int]) -> None:
        """Forget an article and its keys."""

    def link(self, first: str, second: str, kind: str, similarity: float) -> None:
        """Keep a verified pair for the report; ``first`` < ``second``; a known pair is replaced."""

    def older_than(self, limit: datetime, count: int) -> list[Indexed]:
        """Up to ``count`` articles seen before ``limit``."""


class MemoryNearStorage:
    """Nothing outlives it: for tests, benchmarks and re-clustering."""

    def __init__(self) -> None:
        self.links: dict[tuple[str, str], tuple[str, float]] = {}
        self._articles: dict[str, Indexed] = {}
        self._ids: dict[int, set[str]] = {}

    def articles_with(self, keys: Sequence[int]) -> list[tuple[int, str]]:
        """See :class:`NearStorage`."""
        return [(key, id) for key in keys for id in self._ids.get(key, ())]

    def get(self, ids: Sequence[str]) -> dict[str, Indexed]:
        """See :class:`NearStorage`."""
        return {id: self._articles[id] for id in ids if id in self._articles}

    def put(self, article: Indexed, keys: Sequence[int]) -> None:
        """See :class:`NearStorage`."""
        self._articles[article.id] = article
        for key in keys:
            self._ids.setdefault(key, set()).add(article.id)

    def lead(self, article_id: str, leader: Leader) -> None:
        """See :class:`NearStorage`."""
        if article_id in self._articles:
            self._articles[article_id] = replace(self._articles[article_id], leader=leader)

    def remove(self, article_id: str, keys: Sequence[int]) -> None:
        """See :class:`NearStorage`."""
        del self._articles[article_id]
        for key in keys:
            self._ids.get(key, set()).discard(article_id)

    def link(self, first: str, second: str, kind: str, similarity: float) -> None:
        """See :class:`NearStorage`."""
        self.links[first, second] = kind, similarity

    def older_than(self, limit: datetime, count: int) -> list[Indexed]:
        """See :class:`NearStorage`."""
        old: Iterable[Indexed] = (article for article in self._articles.values() if article.seen_at < limit)
        return sorted(old, key=lambda article: (article.seen_at, article.id))[:count]
