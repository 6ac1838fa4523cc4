"""Clusters of near-duplicates: who published first, who reprinted, how long after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """An article as far as its cluster is concerned; members sort by time, then id."""

    seen_at: datetime
    """Aware: when it was published or first seen. One kind of time for all members of a listing."""
    id: str
    portal: str = ""
    source_name: str | None = None
    """来源: whom the reprint names."""


@dataclass(frozen=True, slots=True)
class Reprint:
    """A member that is not the first."""

    member: Member
    after: timedelta
    """How long after the first."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """At least two articles that tell the same story in nearly the same words."""

    id: str
    """Id of the first member: the smallest (time, id), whatever order the members arrived in."""
    first: Member
    reprints: tuple[Reprint, ...]
    """The others in order of time."""

    @property
    def members(self) -> list[Member]:
        """All of them in order of time."""
        return [self.first, *(reprint.member for reprint in self.reprints)]


def clusters(members: Iterable[Member], links: Iterable[tuple[str, str]]) -> list[Cluster]:
    """The clusters that the links make of the members, oldest first; articles without a link are left out.

    A link is two ids, in either order: a pair of the near index, or an article's own id and the
    ``cluster_id`` on its line. Links to unknown ids still join those that share them.
    """
    parents: dict[str, str] = {}
    for one, other in links:
        parents[_root(parents, one)] = _root(parents, other)
    groups: dict[str, list[Member]] = {}
    for member in members:
        groups.setdefault(_root(parents, member.id), []).append(member)
    found = [_cluster(sorted(group)) for group in groups.values() if len(group) > 1]
    return sorted(found, key=lambda cluster: cluster.first)


def _cluster(group: Sequence[Member]) -> Cluster:
    first = group[0]
    return Cluster(
        first.id, first, tuple(Reprint(member, member.seen_at - first.seen_at) for member in group[1:])
    )


def _root(parents: dict[str, str], id: str) -> str:
    """Union-find with path halving (Tarjan and van Leeuwen 1984)."""
    while (parent := parents.get(id, id)) != id:
        parents[id] = id = parents.get(parent, parent)
    return id
