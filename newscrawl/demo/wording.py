"""The word lists and sentence patterns of the demo's news, and how a pattern becomes a sentence.

A pattern holds slots: ``{name}`` is drawn once a story, ``{person}`` is somebody new each time, ``{3-9}`` a
number drawn anew each time, ``{n=3-9}`` one that stays the same throughout the story.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any

SLOT = re.compile(r"\{(?:(?:(\w+)=)?(\d+)-(\d+)|(\w+))\}")

PERSON = "person"
"""The slot that is somebody new each time."""

TOPIC_KEYS = ("bridge", "river", "museum", "care", "rescue", "court", "factory", "harvest", "market")


@dataclass(frozen=True, slots=True)
class Topic:
    """Sentence patterns about one kind of event."""

    title: Sequence[str]
    lead: Sequence[str]
    """Openings: what happened, where, when; the n-th belongs to the n-th title."""
    fact: Sequence[str]
    voice: Sequence[str]
    """Sentences in which somebody is quoted."""
    close: Sequence[str]
    tags: Sequence[str]
    words: Mapping[str, Sequence[str]]
    """Slot name -> what may stand in it."""


@dataclass(frozen=True, slots=True)
class Words:
    """What all topics share."""

    places: Mapping[str, Sequence[str]]
    """Province -> its cities."""
    surnames: Sequence[str]
    given: Sequence[str]
    rare_given: Sequence[str]
    """Given names that GB2312 cannot write and GB18030 can."""
    agencies: Sequence[str]
    """Who stands in a dateline."""
    sources: Sequence[str]
    """Who stands behind 来源."""
    synonyms: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that stories are made from."""

    words: Words
    topics: Mapping[str, Topic]
    notices: Mapping[str, Any]
    """Form -> title, paragraphs and slot fillers of notices that differ in facts only."""


def load_lexicon() -> Lexicon:
    """Read the package's word lists."""
    words = _read("words")
    return Lexicon(
        words=Words(places=words["places"], synonyms=words["synonyms"], **words["people"], **words["houses"]),
        topics={key: Topic(**_read(key)) for key in TOPIC_KEYS},
        notices=_read("notices"),
    )


def _read(name: str) -> dict[str, Any]:
    text = resources.files("newscrawl.demo").joinpath("texts", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


class Filler:
    """Fills the slots of one story's patterns, so that a name stays the same throughout."""

    def __init__(self, rng: random.Random, values: Mapping[str, str], people: Iterator[str]) -> None:
        """``values`` are the words of the named slots; every ``{person}`` is the next of ``people``."""
        self._rng = rng
        self._people = people
        self._values = dict(values)

    def fill(self, pattern: str) -> str:
        """The pattern with every slot filled. Raises KeyError for a slot that nobody fills."""
        return SLOT.sub(self._value, pattern)

    def _value(self, slot: re.Match[str]) -> str:
        kept_as, low, high, name = slot.groups()
        if name == PERSON:
            return next(self._people)
        if name:
            return self._values[name]
        number = str(self._rng.randint(int(low), int(high)))
        return self._values.setdefault(kept_as, number) if kept_as else number
