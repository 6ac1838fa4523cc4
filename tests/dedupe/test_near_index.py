from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from near_stories import ENGLISH, NOTICES, OTHER, STORY, body

from newscrawl.dedupe.clusters import Member, clusters
from newscrawl.dedupe.near_index import MOST_COMPARED, WINDOW, NearIndex
from newscrawl.dedupe.near_storage import MOST_ARTICLES_A_KEY, MemoryNearStorage
from newscrawl.dedupe.relation import JOINING

START = datetime(2025, 9, 18, tzinfo=UTC)
ADVERT = "点击下载本台客户端，第一时间看到更多精彩内容，新用户赠送会员三十天。"

# One after the other in time; the letter names the story.
ARTICLES = [
    ("a", body(STORY)),
    ("b", body(OTHER)),
    ("a", body([ADVERT, *STORY])),
    ("c", body(ENGLISH)),
    ("a", body(STORY[:3])),
    ("a", body(STORY[::-1])),
    ("b", body(OTHER[1:])),
    ("d", NOTICES[0]),
    ("e", NOTICES[1]),
    ("f", NOTICES[2]),
    ("c", body(ENGLISH[:2])),
    ("e", body([NOTICES[1], ADVERT])),
]


def id_of(number: int) -> str:
    return f"{number:032x}"


def seen(number: int) -> datetime:
    return START + timedelta(hours=number)


def partition(order: list[int]) -> set[frozenset[str]]:
    """The clusters after the articles arrived in this order."""
    storage = MemoryNearStorage()
    index = NearIndex(storage)
    for number in order:
        index.add(id_of(number), seen(number), ARTICLES[number][1])
    links = [pair for pair, (kind, _) in storage.links.items() if kind in JOINING]
    found = clusters([Member(seen(number), id_of(number)) for number in order], links)
    assert all(cluster.id == min(member.id for member in cluster.members) for cluster in found)
    return {frozenset(member.id for member in cluster.members) for cluster in found}


EXPECTED = {
    frozenset(id_of(number) for number, (story, _) in enumerate(ARTICLES) if story == name) for name in "abce"
}


@settings(max_examples=60, deadline=None)
@given(st.permutations(range(len(ARTICLES))))
def test_clusters_are_the_same_whatever_the_order(order: list[int]) -> None:
    assert partition(order) == EXPECTED


@settings(max_examples=60, deadline=None)
@given(st.permutations(range(len(ARTICLES))))
def test_lines_group_by_their_label_whatever_the_order(order: list[int]) -> None:
    index = NearIndex(MemoryNearStorage())
    groups: dict[str, set[str]] = {}
    for number in order:
        label = index.add(id_of(number), seen(number), ARTICLES[number][1]).cluster_id
        groups.setdefault(label or id_of(number), set()).add(id_of(number))
    assert {frozenset(group) for group in groups.values() if len(group) > 1} == EXPECTED


def test_what_a_reprint_is_told() -> None:
    index = NearIndex(MemoryNearStorage())
    assert index.add(id_of(1), START, body(STORY)).cluster_id is None
    placement = index.add(id_of(2), START + timedelta(hours=1), body([ADVERT, *STORY]))
    assert placement.cluster_id == id_of(1)
    (match,) = placement.matches
    assert (match.id, match.kind) == (id_of(1), "reprint")
    assert 0.7 < match.similarity < 1


def test_a_cluster_keeps_its_name_when_an_earlier_article_comes_late() -> None:
    index = NearIndex(MemoryNearStorage())
    index.add(id_of(2), START, body(STORY))
    assert index.add(id_of(1), START, body(STORY[::-1])).cluster_id == id_of(2)
    assert index.add(id_of(3), START - timedelta(hours=1), body([ADVERT, *STORY])).cluster_id == id_of(2)
    assert index.add(id_of(4), START + timedelta(hours=1), body(STORY)).cluster_id == id_of(2)


def test_two_clusters_become_one() -> None:
    storage = MemoryNearStorage()
    index = NearIndex(storage)
    first, second = STORY[:3], STORY[3:] + OTHER[:2]
    index.add(id_of(1), START, body(first))
    assert index.add(id_of(2), seen(1), body(second)).cluster_id is None
    placement = index.add(id_of(3), seen(2), body(first + second))
    assert placement.cluster_id == id_of(1)
    assert {match.id for match in placement.matches} == {id_of(1), id_of(2)}
    assert index.add(id_of(4), seen(3), body([*second, ADVERT])).cluster_id == id_of(1)


def test_template_news_is_linked_and_kept_apart() -> None:
    index = NearIndex(MemoryNearStorage())
    index.add(id_of(1), START, NOTICES[0])
    placement = index.add(id_of(2), START, NOTICES[1])
    assert placement.cluster_id is None
    assert [match.kind for match in placement.matches] == ["update"]


def test_a_round_up_does_not_make_its_items_one_story() -> None:
    index = NearIndex(MemoryNearStorage())
    fillers = [chr(0x4E00 + 97 * n) * 3 + chr(0x5E00 + 31 * n) * 9 + "。" for n in range(60)]
    index.add(id_of(1), START, body(STORY[:2]))
    index.add(id_of(2), seen(1), body(OTHER[:3]))
    placement = index.add(id_of(3), seen(2), body([*fillers[:20], *STORY[:2], *fillers[20:], *OTHER[:3]]))
    assert placement.cluster_id is None
    assert {match.kind for match in placement.matches} <= {"item"}


def test_a_revision_is_no_duplicate_and_stays_in_its_cluster() -> None:
    index = NearIndex(MemoryNearStorage())
    index.add(id_of(1), START, body(STORY))
    assert index.add(id_of(1), START, body([*STORY, ADVERT])).matches == ()
    assert index.add(id_of(2), seen(1), body(STORY)).cluster_id == id_of(1)
    assert index.add(id_of(2), seen(1), body(OTHER)).cluster_id == id_of(1)
    assert index.add(id_of(3), seen(2), body(OTHER)).cluster_id == id_of(1)


def test_the_same_article_twice_changes_nothing() -> None:
    storage = MemoryNearStorage()
    index = NearIndex(storage)
    for _ in range(3):
        index.add(id_of(1), START, body(STORY))
        assert index.add(id_of(2), seen(1), body(STORY)).cluster_id == id_of(1)
    assert len(storage.links) == 1


def test_stories_apart_in_time_are_not_compared() -> None:
    index = NearIndex(MemoryNearStorage())
    index.add(id_of(1), START, body(STORY))
    late = START + WINDOW + timedelta(seconds=1)
    assert index.add(id_of(2), late, body(STORY)).cluster_id is None
    assert index.add(id_of(3), START + WINDOW, body(STORY)).matches[0].id == id_of(2)


def test_old_articles_leave_and_their_cluster_goes_on() -> None:
    storage = MemoryNearStorage()
    index = NearIndex(storage)
    index.add(id_of(1), START, body(STORY))
    index.add(id_of(2), START + WINDOW / 2, body(STORY))
    index.add(id_of(3), START + WINDOW + timedelta(days=1), body(OTHER))
    assert set(storage.get([id_of(1), id_of(2)])) == {id_of(2)}
    assert index.add(id_of(4), START + WINDOW + timedelta(days=2), body(STORY)).cluster_id == id_of(1)


def test_short_texts_stand_alone() -> None:
    index = NearIndex(MemoryNearStorage())
    assert index.add(id_of(1), START, "太短。").matches == index.add(id_of(2), START, "太短。").matches == ()


def test_a_story_that_everybody_prints_stays_one_cluster_at_the_same_cost() -> None:
    storage = MemoryNearStorage()
    index = NearIndex(storage)
    for number in range(3 * MOST_ARTICLES_A_KEY):
        placement = index.add(id_of(number), seen(number), body(STORY))
        assert placement.cluster_id == (id_of(0) if number else None)
    assert len(storage.links) == 3 * MOST_ARTICLES_A_KEY - 1


def test_boilerplate_costs_a_bounded_number_of_comparisons(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[None] = []
    monkeypatch.setattr("newscrawl.dedupe.near_index.relate", lambda one, other: calls.append(None))
    index = NearIndex(MemoryNearStorage())
    for number in range(4 * MOST_COMPARED):
        index.add(id_of(number), START, body([STORY[0], chr(0x4E00 + 53 * number) * 40]))
    assert len(calls) <= MOST_COMPARED * 4 * MOST_COMPARED
    calls.clear()
    index.add(id_of(999), START, body(STORY))
    assert 0 < len(calls) <= MOST_COMPARED
