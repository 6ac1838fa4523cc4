"""Builds the demo portal: writes the stories, places them, connects them."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from newscrawl.demo import plan
from newscrawl.demo.neighbours import announce
from newscrawl.demo.newsroom import Newsroom
from newscrawl.demo.plan import CHANNELS, ChannelPlan, Slot
from newscrawl.demo.site import DemoChannel, Entry, Fate, Post, Site
from newscrawl.demo.story import CHINA, Story, abridged, reprint, reworded, with_paragraph

FATES = {plan.MISSING: Fate.MISSING, plan.FLAKY: Fate.FLAKY, plan.FORBIDDEN: Fate.FORBIDDEN}

# The newest story first in the list has the highest number, as on portals that count up.
FIRST_NUMBER = 10100

# What the extended near copy says more than its original: no name, no number.
EXTRA_PARAGRAPH = (
    "记者在采访中了解到，类似的做法已经在周边几个地方推开，"
    "不少居民和从业者都希望有关部门把好的经验固定下来，让更多人受益。"
)

UPDATE = "（更新）截至记者发稿时，已有{count}人就此事提出意见，有关方面答复称将逐一核实。"
"""What a revised article says more than before."""


class SiteBuilder:
    """Makes a :class:`Site` and keeps publishing to it."""

    def __init__(self, now: datetime, seed: str = "newscrawl") -> None:
        """``now`` is when the portal's pages are made: aware, in any zone."""
        self._now = now.astimezone(CHINA).replace(microsecond=0)
        self._room = Newsroom(seed)
        self._rng = random.Random(f"{seed} plan")
        self._published = 0

    def build(self) -> Site:
        """The portal with everything in the plan."""
        stories = self._stories()
        site = Site(self._now, [DemoChannel(channel) for channel in CHANNELS])
        slots = {slot: self._place(site, slot, story) for slot, story in stories.items()}
        for post in slots.values():
            site.channel(post.channel.key).entries.append(Entry(post.path, post))
        self._connect(site, slots)
        self._redirect(site, slots)
        self._add_unlisted(site)
        announce(site)
        return site

    def publish(self, site: Site, channel_key: str, count: int) -> list[Post]:
        """Put ``count`` new stories on top of a channel; pages that stand already do not change."""
        channel = site.channel(channel_key)
        added = []
        for _ in range(count):
            self._published += 1
            published = _with_clock(self._now - plan.NEWEST_AGE + timedelta(seconds=30 * self._published))
            story = self._room.story(self._rng.choice(channel.plan.topics), published)
            number = FIRST_NUMBER + 1000 + self._published
            post = _post(channel.plan, number, self._published, story)
            site.posts[post.path] = post
            channel.entries.insert(0, Entry(post.path, post))
            added.append(post)
        announce(site, added)
        return added

    def revise(self, site: Site, path: str) -> None:
        """Change the text of the article at ``path``. Raises KeyError for an unknown one."""
        post = site.posts[path]
        self._published += 1
        post.story = with_paragraph(post.story, UPDATE.format(count=self._rng.randint(2, 90)))
        post.changed = self._now + timedelta(seconds=self._published)

    def _time(self, slot: Slot) -> datetime:
        turn = [channel.key for channel in CHANNELS].index(slot[0])
        jitter = timedelta(seconds=random.Random(f"{slot}").randrange(plan.JITTER_SECONDS))
        return _with_clock(self._now - plan.NEWEST_AGE - slot[1] * plan.PACE - turn * plan.TURN - jitter)

    def _stories(self) -> dict[Slot, Story]:
        stories = {
            (channel.key, place): self._story(channel, place)
            for place in range(plan.PER_CHANNEL)
            for channel in CHANNELS
        }
        for original, copies in plan.REPRINTS.items():
            for copy in copies:
                stories[copy] = self._reprint(stories[original], copy)
        self._copy_nearly(stories)
        return stories

    def _story(self, channel: ChannelPlan, place: int) -> Story:
        slot, published = (channel.key, place), self._time((channel.key, place))
        if slot in plan.FORECASTS:
            return self._room.forecast(published, city="澜江")
        if slot in plan.RECALLS:
            return self._room.recall(published, plan.RECALLS.index(slot))
        topic = channel.topics[place // 2 % len(channel.topics)]
        if slot in plan.REPRINTS or any(slot == original for original, _ in plan.NEAR_COPIES):
            return self._room.wire(topic, published)
        layout = channel.layouts[place % len(channel.layouts)]
        return self._room.story(topic, published, rare=layout.charset == "gb2312", long=slot == plan.PAGED)

    def _reprint(self, original: Story, slot: Slot) -> Story:
        return reprint(
            original,
            self._time(slot),
            editor=self._room.person(),
            source=self._room.source(),
            full_width_digits=slot in plan.FULL_WIDTH_REPRINTS,
        )

    def _copy_nearly(self, stories: dict[Slot, Story]) -> None:
        original, copy = plan.ABRIDGED
        stories[copy] = abridged(self._reprint(stories[original], copy), plan.KEPT_WHEN_ABRIDGED)
        original, copy = plan.EXTENDED
        stories[copy] = with_paragraph(self._reprint(stories[original], copy), EXTRA_PARAGRAPH)
        original, copy = plan.REWORDED
        synonyms = self._room.lexicon.words.synonyms
        stories[copy] = reworded(self._reprint(stories[original], copy), synonyms)

    def _place(self, site: Site, slot: Slot, story: Story) -> Post:
        channel = site.channel(slot[0]).plan
        number = FIRST_NUMBER + (plan.PER_CHANNEL - slot[1]) * 10 + len(site.posts) % len(CHANNELS)
        post = _post(channel, number, slot[1], story)
        post.fate = FATES.get(slot, Fate.ARTICLE)
        if post.fate is Fate.FORBIDDEN:
            post.path = f"{plan.FORBIDDEN_FOLDER}{number}.htm"
        if slot == plan.PAGED:
            post.sheets = plan.SHEETS
        site.posts[post.path] = post
        return post

    def _connect(self, site: Site, slots: dict[Slot, Post]) -> None:
        site.same_story = [
            [slots[original], *(slots[copy] for copy in copies)] for original, copies in plan.REPRINTS.items()
        ]
        site.near_copies = [(slots[original], slots[copy]) for original, copy in plan.NEAR_COPIES]

    def _redirect(self, site: Site, slots: dict[Slot, Post]) -> None:
        moved, aliased = slots[plan.MOVED], slots[plan.ALIASED]
        old = f"/old/{moved.number}.htm"
        entries = site.channel(plan.MOVED[0]).entries
        entries[plan.MOVED[1]] = Entry(old, moved)
        short = f"/s/{aliased.number}"
        site.channel(plan.ALIASED[0]).entries.insert(plan.ALIASED[1], Entry(short, aliased))
        site.redirects = {old: moved.path, short: aliased.path}

    def _add_unlisted(self, site: Site) -> None:
        """Articles that no list has: older than the lists, announced by sidebars only."""
        for place in range(plan.UNLISTED):
            channel = CHANNELS[place % len(CHANNELS)]
            story = self._room.story(channel.topics[0], self._time((channel.key, plan.PER_CHANNEL + 1)))
            post = _post(channel, FIRST_NUMBER - 10 - place, 0, story)
            site.posts[post.path] = post


def _with_clock(published: datetime) -> datetime:
    """Not the first minute of a day: content systems show 00:00 where they know no time, and readers take it so."""
    is_midnight = (published.hour, published.minute) == (0, 0)
    return published - timedelta(minutes=1) if is_midnight else published


def _post(channel: ChannelPlan, number: int, place: int, story: Story) -> Post:
    day = f"{story.published:{channel.day_format}}" if channel.day_format else ""
    layout = channel.layouts[place % len(channel.layouts)]
    return Post(channel.article.format(day=day, number=number), number, channel, layout, story)
