from collections import Counter
from datetime import datetime
from itertools import combinations

import pytest

from newscrawl.demo.builder import SiteBuilder
from newscrawl.demo.routes import CODECS, answers
from newscrawl.demo.site import Fate
from newscrawl.demo.story import CHINA

NOW = datetime(2025, 9, 18, 20, 0, tzinfo=CHINA)
BASE = "http://127.0.0.1:8000"


@pytest.fixture(scope="module")
def site():
    return SiteBuilder(NOW).build()


def shingles(post):
    text = "".join(post.story.paragraphs)
    return {text[i : i + 5] for i in range(len(text) - 4)}


def likeness(one, other):
    return len(one & other) / len(one | other)


def test_the_same_seed_and_moment_give_the_same_bytes(site):
    again = SiteBuilder(NOW).build()
    assert answers(again, BASE) == answers(site, BASE)


def test_another_seed_gives_other_stories(site):
    other = SiteBuilder(NOW, seed="other").build()
    titles = {post.story.title for post in site.posts.values()}
    assert len(titles & {post.story.title for post in other.posts.values()}) < 20


def test_three_channels_of_three_pages_and_eighty_articles_in_five_kinds(site):
    assert [channel.page_count >= 3 for channel in site.channels] == [True] * 3
    kinds = Counter(post.layout.name for post in site.posts.values() if post.fate is Fate.ARTICLE)
    assert sum(kinds.values()) >= 80
    assert len(kinds) == 5
    assert min(kinds.values()) >= 10


def test_no_story_is_published_in_the_first_minute_of_a_day(site):
    """Whenever the demo is started: shown as 00:00 it would be a day without a time."""
    published = next(iter(site.posts.values())).story.published
    midnight = published.replace(hour=0, minute=0, second=published.second)
    shifted = SiteBuilder(NOW + (midnight - published)).build()
    clocks = [(post.story.published.hour, post.story.published.minute) for post in shifted.posts.values()]
    assert (23, 59) in clocks
    assert (0, 0) not in clocks


def test_lists_are_sorted_newest_first(site):
    for channel in site.channels:
        times = [entry.post.story.published for entry in channel.entries]
        assert times == sorted(times, reverse=True)


def test_titles_tell_stories_apart(site):
    copies = {post for group in site.same_story for post in group[1:]}
    copies |= {copy for _, copy in site.near_copies}
    titles = Counter(post.story.title for post in site.posts.values() if post not in copies)
    assert titles.most_common(1)[0][1] == 1


def test_only_planned_copies_are_alike(site):
    planned = {frozenset(pair) for group in site.same_story for pair in combinations(group, 2)}
    planned |= {frozenset(pair) for pair in site.near_copies}
    # Forms are near in characters on purpose; that they differ in fact is what a reader must find out.
    forms = {post for post in site.posts.values() if len(post.story.paragraphs) == 3}
    parts = {post: shingles(post) for post in site.posts.values()}
    for pair in combinations(parts, 2):
        if frozenset(pair) not in planned and not forms.issuperset(pair):
            assert likeness(*(parts[post] for post in pair)) < 0.35, [post.path for post in pair]


def test_near_copies_are_near_and_not_equal(site):
    for original, copy in site.near_copies:
        one, other = shingles(original), shingles(copy)
        assert 0.6 < likeness(one, other) < 1.0
        assert len(one & other) / min(len(one), len(other)) > 0.9


def test_notices_of_one_form_are_near_in_characters(site):
    forecasts = [post for post in site.posts.values() if "天气预报" in post.story.title]
    assert len(forecasts) == 3
    assert all(likeness(shingles(a), shingles(b)) > 0.3 for a, b in combinations(forecasts, 2))


def test_pages_that_say_gb2312_hold_characters_that_only_gb18030_has(site):
    beyond = set()
    for post in site.posts.values():
        if post.layout.charset == "gb2312":
            for character in "".join(post.story.paragraphs):
                try:
                    character.encode("gb2312")
                except UnicodeEncodeError:
                    beyond.add(character)
    assert beyond >= set("㛃䶮𠮷")
    table = answers(site, BASE)
    page = next(post for post in site.posts.values() if "𠮷" in "".join(post.paragraphs))
    body = table[page.path].body
    assert b"charset=gb2312" in body
    assert "𠮷" in body.decode(CODECS["gb2312"])


def test_every_kind_of_date_is_shown(site):
    shown = b"".join(answer.body for answer in answers(site, BASE).values()).decode("utf-8", "replace")
    for form in ("09-18", "2025-09-18 18:", "小时前", "昨天 ", "天前", "时间:09-", "2025-09-18T"):
        assert form in shown, form


def test_a_story_in_three_pages_prints_every_paragraph_once(site):
    (paged,) = [post for post in site.posts.values() if post.sheets > 1]
    assert paged.sheets == 3
    printed = [text for sheet in (1, 2, 3) for text in paged.on_sheet(paged.paragraphs, sheet)]
    assert printed == paged.paragraphs
    assert all(paged.on_sheet(paged.paragraphs, sheet) for sheet in (1, 2, 3))


@pytest.mark.parametrize(
    "now", [datetime(2026, 1, 1, 9, 30), datetime(2028, 3, 1, 0, 5), datetime(2025, 6, 1)]
)
def test_any_day_of_the_year_can_be_today(now):
    site = SiteBuilder(now.replace(tzinfo=CHINA)).build()
    assert len(site.posts) > 80
    assert answers(site, BASE)["/gn/"].body.decode().count("<li>") == 10
