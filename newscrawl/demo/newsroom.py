"""Writes the demo's stories: plausible, varied, and the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from newscrawl.demo.story import Picture, Story
from newscrawl.demo.wording import Filler, Lexicon, Topic, load_lexicon

# How many facts and quotes a story takes from its topic: few enough that two stories of one topic
# share little more than their form.
FACTS, VOICES = 5, 3
LONG_FACTS, LONG_VOICES = 11, 6

# Shares of stories with these traits; real portals have all of them, none everywhere.
SIGNED, SIGNED_TWICE, WITH_PICTURE, MODIFIED, WITH_SUBTITLE = 0.85, 0.4, 0.3, 0.4, 0.3


class Newsroom:
    """Draws stories from the lexicon."""

    def __init__(self, seed: str, lexicon: Lexicon | None = None) -> None:
        """``seed`` decides everything that is drawn."""
        self.lexicon = lexicon or load_lexicon()
        self._rng = random.Random(seed)
        self._decks: dict[str, list[str]] = {}

    def story(self, topic_key: str, published: datetime, *, rare: bool = False, long: bool = False) -> Story:
        """A story of one topic; ``rare`` puts names into it that GB2312 cannot write."""
        rng, topic = self._rng, self.lexicon.topics[topic_key]
        province, city = self._place()
        filler = self._filler(topic_key, topic, city, published, rare)
        angle = int(self._draw(f"{topic_key} angle", [str(i) for i in range(len(topic.title))]))
        return Story(
            title=filler.fill(topic.title[angle]),
            paragraphs=(filler.fill(topic.lead[angle]), *self._paragraphs(topic_key, filler, long)),
            published=published,
            province=province,
            city=city,
            agency=rng.choice(self.lexicon.words.agencies),
            reporters=self._reporters(),
            editor=self._person(),
            source=rng.choice(self.lexicon.words.sources),
            tags=tuple(filler.fill(tag) for tag in topic.tags),
            subtitle=f"——{filler.fill('{city}')}市{topic.tags[0]}观察"
            if rng.random() < WITH_SUBTITLE
            else None,
            picture=self._picture(published, city) if rng.random() < WITH_PICTURE else None,
            modified=published + timedelta(minutes=rng.randint(5, 90)) if rng.random() < MODIFIED else None,
        )

    def wire(self, topic_key: str, published: datetime) -> Story:
        """A story that several desks will print: text only, so that every print can say the same."""
        story = self.story(topic_key, published)
        return replace(story, picture=None, subtitle=None, modified=None)

    def weather(self, published: datetime, city: str) -> Story:
        """A forecast: the form is always the same, the figures never are."""
        rng = self._rng
        lows = [rng.randint(8, 16) for _ in range(3)]
        numbers = {f"low{i}": str(low) for i, low in zip(("", 2, 3), lows, strict=True)}
        numbers |= {
            f"high{i}": str(low + rng.randint(5, 11)) for i, low in zip(("", 2, 3), lows, strict=True)
        }
        skies = dict(
            zip(("sky", "sky2", "sky3"), rng.sample(self.lexicon.notices["weather"]["sky"], 3), strict=True)
        )
        wind = rng.choice(self.lexicon.notices["weather"]["wind"])
        return self._notice("weather", published, {"city": city, "wind": wind, **numbers, **skies})

    def recall(self, published: datetime, which: int) -> Story:
        """The ``which``-th recall notice: same form, other company and product."""
        form = self.lexicon.notices["recall"]
        slots = {slot: form[slot][which] for slot in ("company", "item", "fault")}
        slots["count"] = str(self._rng.randint(700, 9800))
        slots["phone"] = f"400-{self._rng.randint(100, 999)}-{self._rng.randint(1000, 9999)}"
        return self._notice("recall", published, slots)

    def _notice(self, form: str, published: datetime, slots: dict[str, str]) -> Story:
        pattern = self.lexicon.notices[form]
        province, city = self._place()
        slots = {"city": city, "month": str(published.month), "day": str(published.day), **slots}
        filler = Filler(self._rng, slots)
        return Story(
            title=filler.fill(pattern["title"]),
            paragraphs=tuple(filler.fill(text) for text in pattern["paragraphs"]),
            published=published,
            province=province,
            city=slots["city"],
            agency=self._rng.choice(self.lexicon.words.agencies),
            reporters=(),
            editor=self._person(),
            source=self._rng.choice(self.lexicon.words.sources),
        )

    def _filler(self, key: str, topic: Topic, city: str, published: datetime, rare: bool) -> Filler:
        fixed = {"city": city, "day": str(published.day), "month": str(published.month)}
        fixed |= {slot: self._draw(f"{key}.{slot}", options) for slot, options in topic.words.items()}
        people = [self._person() for _ in range(3)]
        if rare:
            people[0] = self._rng.choice(self.lexicon.words.surnames) + self._draw(
                "rare", self.lexicon.words.rare_given
            )
        fixed |= dict(zip(("p1", "p2", "p3"), people, strict=True))
        return Filler(self._rng, fixed)

    def _paragraphs(self, topic_key: str, filler: Filler, long: bool) -> list[str]:
        """What follows the lead: facts in pairs with quotes between them, then the outlook."""
        topic = self.lexicon.topics[topic_key]
        facts = self._deal(f"{topic_key} fact", topic.fact, LONG_FACTS if long else FACTS)
        voices = self._deal(f"{topic_key} voice", topic.voice, LONG_VOICES if long else VOICES)
        body: list[str] = []
        while facts or voices:
            body += ["".join(facts[:2]), "".join(voices[:1])]
            del facts[:2], voices[:1]
        body.append(self._draw(f"{topic_key} close", topic.close))
        return [filler.fill(pattern) for pattern in body if pattern]

    def _deal(self, deck: str, options: Sequence[str], count: int) -> list[str]:
        """``count`` different cards."""
        dealt: list[str] = []
        while len(dealt) < count:
            card = self._draw(deck, options)
            if card not in dealt:
                dealt.append(card)
        return dealt

    def _draw(self, deck: str, options: Sequence[str]) -> str:
        """Like a card from a shuffled deck: nothing comes twice before everything came once."""
        if not self._decks.get(deck):
            self._decks[deck] = self._rng.sample(options, len(options))
        return self._decks[deck].pop()

    def _place(self) -> tuple[str, str]:
        places = self.lexicon.words.places
        pair = self._draw(
            "place", [f"{province} {city}" for province, cities in places.items() for city in cities]
        )
        province, city = pair.split()
        return province, city

    def _person(self) -> str:
        words = self.lexicon.words
        return self._rng.choice(words.surnames) + self._rng.choice(words.given)

    def _reporters(self) -> tuple[str, ...]:
        if self._rng.random() > SIGNED:
            return ()
        first, second = self._person(), self._person()
        return (first, second) if self._rng.random() < SIGNED_TWICE and first != second else (first,)

    def _picture(self, published: datetime, city: str) -> Picture:
        name = f"/img/{published:%Y%m%d}/{self._rng.randint(10000, 99999)}.png"
        return Picture(name, f"图为{city}街头一景。", f"{city}街景")
