"""The near index: which earlier articles a new one is like, and the cluster it belongs to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from newscrawl.dedupe.canonical import plain_text
from newscrawl.dedupe.near import signature_of
from newscrawl.dedupe.near_storage import MOST_ARTICLES_A_KEY, Indexed, Leader, NearStorage
from newscrawl.dedupe.relation import JOINING, CutText, Kind, Relation, relate
from newscrawl.dedupe.shingles import TEXT_LIMIT, shingle

WINDOW = timedelta(days=30)
"""Articles further apart in time are not compared: the index stays bounded, and a story that comes back
after a month is news again."""

MOST_COMPARED = 12
"""Candidates compared for one article, those with most keys in common first. Only template news has more."""

FORGOTTEN_A_CALL = 2
"""Articles beyond the window that leave with every new one, so that no call is slow."""


@dataclass(frozen=True, slots=True)
class Match:
    """An earlier article that the new one is like."""

    id: str
    kind: Kind
    similarity: float
    """Exact Jaccard of the pieces; for an excerpt or an item their containment."""

    @property
    def joins(self) -> bool:
        """Whether both are of one cluster."""
        return self.kind in JOINING


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a new article stands."""

    cluster_id: str | None
    """Id of the article of its cluster that was filed first; None for that one, and when it stands alone."""
    matches: tuple[Match, ...]
    """At most one that joins of each earlier cluster, and the pairs that do not join."""


class NearIndex:
    """Clusters are what verified pairs connect.

    Which articles make a cluster does not depend on the order of arrival (unless a story has more candidates
    than are compared or filed). Its name does: the id of the member that was filed first, because lines
    that are written cannot be renamed. So a member's ``cluster_id``, or its ``id`` where that is None, is the
    same for all of them; only when a late article connects two clusters, earlier lines keep two names
    (:func:`newscrawl.dedupe.clusters.clusters` puts them together).
    """

    def __init__(self, storage: NearStorage, window: timedelta = WINDOW) -> None:
        self._storage = storage
        self._window = window

    def add(self, article_id: str, seen_at: datetime, text: str) -> Placement:
        """File an article and tell what it is like. ``seen_at`` is aware, ``text`` the body.

        An id that is known is a revision: it takes the place of its earlier version, never matches it, and
        stays in its cluster.
        """
        self._forget_before(seen_at - self._window)
        plain = plain_text(text)[:TEXT_LIMIT]
        keys = signature_of(shingle(plain)).keys
        article = Indexed(article_id, seen_at, plain)
        leader = self._take_out(article_id)
        filed = self._storage.articles_with(keys)
        full = {
            key for key, count in Counter(key for key, _ in filed).items() if count >= MOST_ARTICLES_A_KEY
        }
        leader, matches = self._match(article, leader, self._candidates(article, filed, full))
        if leader is not None and leader[1] != article_id:
            article = replace(article, leader=leader)
        if keys:
            self._storage.put(article, [key for key in keys if key not in full])
        return Placement(article.leader[1] if article.leader else None, tuple(matches))

    def _take_out(self, article_id: str) -> Leader | None:
        """Remove the earlier version of a revision and give its leader; None for a new article."""
        known = self._storage.get([article_id]).get(article_id)
        if known is None:
            return None
        self._storage.remove(article_id, signature_of(shingle(known.text)).keys)
        return self._leader(known)

    def _candidates(self, article: Indexed, filed: list[tuple[int, str]], full: set[int]) -> list[Indexed]:
        hits = Counter(id for _, id in filed)
        # What meets under a single key, and that one boilerplate, has nothing else in common.
        named = {id for key, id in filed if hits[id] > 1 or key not in full}
        ranked = sorted(named, key=lambda id: (-hits[id], id))[: 2 * MOST_COMPARED]
        found = self._storage.get(ranked) if ranked else {}
        near_in_time = [
            found[id]
            for id in ranked
            if id in found and abs(found[id].seen_at - article.seen_at) <= self._window
        ]
        return near_in_time[:MOST_COMPARED]

    def _match(
        self, article: Indexed, leader: Leader | None, candidates: list[Indexed]
    ) -> tuple[Leader | None, list[Match]]:
        matches: list[Match] = []
        if not candidates:
            return leader, matches
        cut = CutText.of(article.text)
        for candidate in candidates:
            other = self._leader(candidate)
            relation = None if other == leader else relate(cut, CutText.of(candidate.text))
            if relation is not None:
                matches.append(self._keep(article, candidate, relation))
                if matches[-1].joins:
                    leader = other if leader is None else self._join(leader, other)
        return leader, matches

    def _keep(self, article: Indexed, candidate: Indexed, relation: Relation) -> Match:
        likeness = relation.likeness
        similarity = likeness.containment if relation.kind in ("excerpt", "item") else likeness.jaccard
        first, second = sorted((article.id, candidate.id))
        self._storage.link(first, second, relation.kind, similarity)
        return Match(candidate.id, relation.kind, similarity)

    def _leader(self, article: Indexed) -> Leader:
        leader: Leader = (article.seen_at, article.id)
        above = article.leader
        while above is not None:
            leader = above
            found = self._storage.get([above[1]]).get(above[1])
            above = found.leader if found else None
        return leader

    def _join(self, one: Leader, other: Leader) -> Leader:
        first, second = sorted((one, other))
        self._storage.lead(second[1], first)
        return first

    def _forget_before(self, limit: datetime) -> None:
        for old in self._storage.older_than(limit, FORGOTTEN_A_CALL):
            self._storage.remove(old.id, signature_of(shingle(old.text)).keys)
