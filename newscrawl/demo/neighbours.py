"""Which other articles a page announces in its sidebar."""

from __future__ import annotations

from collections.abc import Iterable

from newscrawl.demo.layouts import BlockPlan
from newscrawl.demo.site import Block, Fate, Post, Site

# Every seventh of the latest stories: that mixes hours, yesterday and days ago.
LATEST_STEP = 7


def announce(site: Site, posts: Iterable[Post] | None = None) -> None:
    """Fill the sidebars of ``posts``, by default of every page."""
    copies = {copy for group in site.same_story for copy in group[1:]} | {
        copy for _, copy in site.near_copies
    }
    # Neither the same headline twice nor a dead link in one list.
    worth = [
        post for post in site.posts.values() if post not in copies and post.fate in (Fate.ARTICLE, Fate.FLAKY)
    ]
    worth.sort(key=lambda post: post.story.published, reverse=True)
    for post in site.posts.values() if posts is None else posts:
        post.blocks = _blocks(post, worth)


def _blocks(post: Post, worth: list[Post]) -> list[Block]:
    seen = {post.story.title}
    blocks = []
    for plan in post.layout.blocks:
        chosen: list[Post] = []
        for other in _candidates(post, plan, worth):
            if len(chosen) < plan.count and other.story.title not in seen:
                seen.add(other.story.title)
                chosen.append(other)
        blocks.append(Block(plan, tuple(chosen)))
    return blocks


def _candidates(post: Post, plan: BlockPlan, worth: list[Post]) -> list[Post]:
    if plan.latest:
        return worth[::LATEST_STEP] if plan.thumbnails else worth
    siblings = [other for other in worth if other.channel is post.channel]
    distance = {id(other): abs(other.story.published - post.story.published) for other in siblings}
    nearest = sorted(siblings, key=lambda other: distance[id(other)])[: plan.count + 1]
    return sorted(nearest, key=lambda other: other.story.published, reverse=True)
