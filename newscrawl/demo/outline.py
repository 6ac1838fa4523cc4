"""Chooses the sentence patterns of a story so that two stories of one topic share few of them."""

from __future__ import annotations

import random
from dataclasses import dataclass

from newscrawl.demo.wording import Topic

# How many facts and quotes a story takes from its topic.
FACTS, VOICES = 5, 3
LONG_FACTS, LONG_VOICES = 11, 6

# The best of so many draws is taken.
DRAWS = 40


@dataclass(frozen=True, slots=True)
class Outline:
    """The patterns of one story."""

    title: str
    lead: str
    facts: tuple[str, ...]
    voices: tuple[str, ...]
    close: str

    @property
    def patterns(self) -> frozenset[str]:
        """All sentences of the text."""
        return frozenset({self.lead, self.close, *self.facts, *self.voices})

    def paragraphs(self) -> list[str]:
        """Lead; facts in pairs with a quote after each; the outlook."""
        facts, voices = list(self.facts), list(self.voices)
        body = [self.lead]
        while facts or voices:
            body += ["".join(facts[:2]), "".join(voices[:1])]
            del facts[:2], voices[:1]
        return [paragraph for paragraph in (*body, self.close) if paragraph]


class Outlines:
    """Remembers what was told, and looks for something else."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._told: dict[str, list[frozenset[str]]] = {}

    def next(self, topic_key: str, topic: Topic, *, long: bool) -> Outline:
        """The outline of the topic's next story."""
        told = self._told.setdefault(topic_key, [])
        drawn = [self._draw(topic, long, angle=len(told) % len(topic.title)) for _ in range(DRAWS)]
        best = min(drawn, key=lambda outline: _overlap(outline, told))
        told.append(best.patterns)
        return best

    def _draw(self, topic: Topic, long: bool, angle: int) -> Outline:
        rng = self._rng
        return Outline(
            title=topic.title[angle],
            lead=topic.lead[angle],
            facts=tuple(rng.sample(topic.fact, LONG_FACTS if long else FACTS)),
            voices=tuple(rng.sample(topic.voice, LONG_VOICES if long else VOICES)),
            close=rng.choice(topic.close),
        )


def _overlap(outline: Outline, told: list[frozenset[str]]) -> int:
    """Most sentences shared with any earlier story."""
    return max((len(outline.patterns & earlier) for earlier in told), default=0)
