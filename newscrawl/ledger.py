"""The count of every URL discovered in a run, by its one final state."""

from __future__ import annotations

from collections import Counter

from newscrawl.store import Outcome


class Ledger:
    """Holds one small integer key and an outcome per URL, so that 100,000 URLs take about 10 MiB."""

    def __init__(self) -> None:
        self._outcomes: dict[int, Outcome] = {}
        self._left_out: set[int] = set()
        self.faults: list[str] = []
        """What did not add up, one sentence each; empty in a healthy run."""

    def found(self, article_id: str) -> bool:
        """Note a discovery; True the first time in this run that somebody wants the URL."""
        key = _key(article_id)
        if key in self._outcomes and key not in self._left_out:
            return False
        self._left_out.discard(key)
        self._outcomes[key] = Outcome.TODO
        return True

    def leave_out(self, article_id: str) -> None:
        """Note a link that is not followed from where it stands; another channel may still want it."""
        key = _key(article_id)
        if key not in self._outcomes:
            self._left_out.add(key)
            self._outcomes[key] = Outcome.DROPPED

    def settle(self, article_id: str, outcome: Outcome) -> None:
        """Give a discovered URL its final state."""
        key = _key(article_id)
        before = self._outcomes.get(key)
        if before is None:
            self.faults.append(f"{article_id} ended as {outcome} without having been discovered")
        elif before is not Outcome.TODO:
            self.faults.append(f"{article_id} ended as {before} and as {outcome}")
        self._outcomes[key] = outcome

    def counts(self) -> dict[str, int]:
        """Number of URLs in each state, every state named."""
        counted = Counter(self._outcomes.values())
        return {outcome.value: counted[outcome] for outcome in Outcome}

    def __len__(self) -> int:
        return len(self._outcomes)


def _key(article_id: str) -> int:
    # 60 bits: among a million URLs two share a key once in two million runs; an int is the smallest object.
    return int(article_id[:15], 16)
