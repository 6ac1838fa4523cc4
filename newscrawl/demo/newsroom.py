"""Writes the demo's stories: plausible, varied, and the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from newscrawl.demo.notices import fill_form, forecast_slots, recall_slots
from newscrawl.demo.outline import Outlines
from newscrawl.demo.story import Picture, Story
from newscrawl.demo.wording import Filler, load_lexicon

# Shares of stories with these traits; real portals have all of them, none everywhere.
SIGNED, SIGNED_TWICE, WITH_PICTURE, MODIFIED, WITH_SUBTITLE = 0.85, 0.4, 0.3, 0.4, 0.3


class Newsroom:
    """Draws stories from the lexicon."""

    def __init__(self, seed: str) -> None:
        """``seed`` decides everything that is drawn."""
        self.lexicon = load_lexicon()
        self._rng = random.Random(seed)
        self._outlines = Outlines(self._rng)
        self._decks: dict[str, list[str]] = {}

    def story(self, topic_key: str, published: datetime, *, rare: bool = False, long: bool = False) -> Story:
        """A story of one topic; ``rare`` puts a name into it that GB2312 cannot write."""
        rng, topic = self._rng, self.lexicon.topics[topic_key]
        outline = self._outlines.next(topic_key, topic, long=long)
        province, city = self._place()
        slots = {"city": city, "day": str(published.day)}
        slots |= {slot: self._draw(f"{topic_key} {slot}", options) for slot, options in topic.words.items()}
        filler = Filler(rng, slots, self._people(rare))
        subtitle = f"——{city}市{topic.tags[0]}观察"
        return Story(
            title=filler.fill(outline.title),
            paragraphs=tuple(filler.fill(text) for text in outline.paragraphs()),
            published=published,
            province=province,
            city=city,
            tags=tuple(filler.fill(tag) for tag in topic.tags),
            subtitle=subtitle if rng.random() < WITH_SUBTITLE else None,
            picture=self._picture(published, city) if rng.random() < WITH_PICTURE else None,
            modified=published + timedelta(minutes=rng.randint(5, 90)) if rng.random() < MODIFIED else None,
            **self._imprint(),
        )

    def wire(self, topic_key: str, published: datetime) -> Story:
        """A story that several desks will print: text only, so that every print can say the same."""
        story = self.story(topic_key, published)
        return replace(story, picture=None, subtitle=None, modified=None)

    def forecast(self, published: datetime, city: str) -> Story:
        """The weather report of a day."""
        form = self.lexicon.notices["weather"]
        return self._notice(form, published, {**forecast_slots(self._rng, form), "city": city})

    def recall(self, published: datetime, which: int) -> Story:
        """The ``which``-th recall notice."""
        form = self.lexicon.notices["recall"]
        return self._notice(form, published, recall_slots(self._rng, form, which))

    def person(self) -> str:
        """A name."""
        words = self.lexicon.words
        return self._rng.choice(words.surnames) + self._rng.choice(words.given)

    def source(self) -> str:
        """Who stands behind 来源."""
        return self._rng.choice(self.lexicon.words.sources)

    def _notice(self, form: Mapping[str, Any], published: datetime, slots: dict[str, str]) -> Story:
        province, city = self._place()
        slots = {"city": city, "month": str(published.month), "day": str(published.day), **slots}
        title, paragraphs = fill_form(self._rng, form, slots)
        story = Story(title, tuple(paragraphs), published, province, city, **self._imprint())
        return replace(story, reporters=())

    def _imprint(self) -> dict[str, Any]:
        """Who wrote, edited and sent it."""
        rng = self._rng
        first, second = self.person(), self.person()
        reporters: tuple[str, ...] = (first,) if rng.random() < SIGNED else ()
        if reporters and rng.random() < SIGNED_TWICE and second != first:
            reporters = (first, second)
        return {
            "agency": rng.choice(self.lexicon.words.agencies),
            "reporters": reporters,
            "editor": self.person(),
            "source": self.source(),
        }

    def _people(self, rare: bool) -> Iterator[str]:
        """Names, none twice; with ``rare`` the first is one that GB2312 cannot write."""
        words, met = self.lexicon.words, set[str]()
        if rare:
            yield self._rng.choice(words.surnames) + self._draw("rare", words.rare_given)
        while True:
            name = self.person()
            if name not in met:
                met.add(name)
                yield name

    def _draw(self, deck: str, options: Sequence[str]) -> str:
        """Like a card from a shuffled deck: nothing comes twice before everything came once."""
        if not self._decks.get(deck):
            self._decks[deck] = self._rng.sample(options, len(options))
        return self._decks[deck].pop()

    def _place(self) -> tuple[str, str]:
        provinces = self.lexicon.words.places
        city = self._draw("city", [city for cities in provinces.values() for city in cities])
        return next(province for province, cities in provinces.items() if city in cities), city

    def _picture(self, published: datetime, city: str) -> Picture:
        path = f"/img/{published:%Y%m%d}/{self._rng.randint(10000, 99999)}.png"
        return Picture(path, f"图为{city}街头一景。", f"{city}街景")
