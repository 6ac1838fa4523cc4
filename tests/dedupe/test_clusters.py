from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newscrawl.dedupe.clusters import Member, clusters

START = datetime(2025, 9, 18, tzinfo=UTC)


def member(id: str, hours: int, portal: str = "p") -> Member:
    return Member(START + timedelta(hours=hours), id, portal, source_name=f"source of {id}")


def test_who_was_first_who_reprinted_and_how_long_after() -> None:
    (cluster,) = clusters(
        [member("b", 2), member("a", 5), member("c", 1), member("x", 0)], [("a", "b"), ("c", "b")]
    )
    assert cluster.id == "c"
    assert cluster.first.source_name == "source of c"
    assert [(reprint.member.id, reprint.after) for reprint in cluster.reprints] == [
        ("b", timedelta(hours=1)),
        ("a", timedelta(hours=4)),
    ]


def test_simultaneous_members_are_told_apart_by_id() -> None:
    (cluster,) = clusters([member("b", 0), member("a", 0)], [("b", "a")])
    assert cluster.id == "a"


def test_a_line_and_its_cluster_id_are_a_link() -> None:
    lines = [("a", None), ("b", "a"), ("c", "b"), ("d", None)]
    links = [(id, cluster_id) for id, cluster_id in lines if cluster_id]
    (cluster,) = clusters([member(id, place) for place, (id, _) in enumerate(lines)], links)
    assert [one.id for one in cluster.members] == ["a", "b", "c"]


def test_members_join_through_one_that_is_gone() -> None:
    (cluster,) = clusters([member("b", 1), member("c", 2)], [("b", "gone"), ("c", "gone")])
    assert cluster.id == "b"


def test_oldest_cluster_first() -> None:
    found = clusters(
        [member(id, hours) for id, hours in zip("abcd", (4, 3, 2, 1), strict=True)], [("a", "b"), ("c", "d")]
    )
    assert [cluster.id for cluster in found] == ["d", "b"]


@given(st.data())
def test_order_of_members_and_links_does_not_matter(data: st.DataObject) -> None:
    members = [member(str(number), number % 4) for number in range(9)]
    links = [("0", "1"), ("2", "1"), ("3", "4"), ("5", "6"), ("6", "2"), ("7", "7")]
    expected = clusters(members, links)
    turned = [pair[::-1] if data.draw(st.booleans()) else pair for pair in data.draw(st.permutations(links))]
    assert clusters(data.draw(st.permutations(members)), turned) == expected


def test_long_chains_need_no_recursion() -> None:
    members = [member(f"{number:05}", number) for number in range(20_000)]
    links = [(one.id, other.id) for one, other in pairwise(members)]
    (cluster,) = clusters(members, links[::-1])
    assert len(cluster.members) == 20_000
