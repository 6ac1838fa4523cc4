import subprocess
import sys
from collections.abc import Iterable

import pytest
from near_stories import ENGLISH, OTHER, STORY, body
from rensa import RMinHash

from newscrawl.dedupe import near
from newscrawl.dedupe.near import BANDS, MOST_ANCHORS, Signature, compare, signature, verify
from newscrawl.dedupe.shingles import TEXT_LIMIT, shingle

# Pinned: other keys never meet those of an index on disk, so its file gets another name with them.
GOLDEN_BANDS = (
    187078484960334,
    190434246862490,
    252952130112974,
    277493762722842,
    270052307873795,
    67178644934309,
)
GOLDEN_ANCHORS = (
    258408006619578,
    146838857359656,
    66051832861066,
    171243674573696,
    182338198053532,
    208795749181202,
)


def test_keys_are_pinned() -> None:
    found = signature(body(STORY))
    assert found.bands == GOLDEN_BANDS
    assert found.anchors == GOLDEN_ANCHORS


def test_keys_are_the_same_in_every_process() -> None:
    code = f"from newscrawl.dedupe.near import signature; print(signature({body(ENGLISH)!r}).keys)"
    for seed in ("1", "2"):
        run = [sys.executable, "-c", code]
        result = subprocess.run(run, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True)
        assert result.stdout.strip() == str(signature(body(ENGLISH)).keys)


@pytest.mark.parametrize("text", ["", "太短了", "Too short to say anything."])
def test_short_texts_have_no_signature(text: str) -> None:
    assert signature(text) == Signature((), ())


def test_keys_are_few_and_small() -> None:
    keys = signature(body(STORY) * 500).keys
    assert len(keys) <= BANDS + MOST_ANCHORS
    assert all(0 <= key < 1 << 48 for key in keys)


@pytest.mark.parametrize("story", [STORY, ENGLISH])
def test_near_texts_meet(story: list[str]) -> None:
    original = set(signature(body(story)).keys)
    assert original & set(signature(body(story[::-1])).keys)
    assert original & set(signature(body(story[:3])).keys)
    assert not original & set(signature(body(OTHER)).keys)


@pytest.mark.parametrize("story", [STORY, ENGLISH])
def test_an_excerpt_meets_its_story_through_anchors(story: list[str]) -> None:
    long = body(story) + "\n" + body(OTHER if story is STORY else ["Nothing else happened in town. "] * 3)
    assert set(signature(body(story[:2])).anchors) & set(signature(long).anchors)


def test_verification_is_exact() -> None:
    first, second = "甲乙丙丁戊己庚辛", "甲乙丙丁戊己庚壬"
    likeness = verify(first, second)
    assert (likeness.shared, likeness.jaccard, likeness.containment) == (3, 3 / 5, 3 / 4)
    assert verify("one two three four", "One Two THREE, four five").containment == 1
    assert verify(first, "").jaccard == 0
    assert compare(set(), set()).containment == 0


def test_script_decides_on_the_pieces() -> None:
    assert shingle("云州市图书馆ABC").pieces == [
        "云州市图书",
        "州市图书馆",
        "市图书馆a",
        "图书馆ab",
        "书馆abc",
    ]
    assert shingle("The Town, library-bus").pieces == ["the town library", "town library bus"]
    assert shingle("도시 도서관 개방 연장").pieces == ["도시 도서관 개방", "도서관 개방 연장"]
    assert not shingle("한국").pieces


def test_long_texts_are_cut() -> None:
    assert len(shingle("图" * TEXT_LIMIT * 3).pieces) < TEXT_LIMIT


def _estimate(first: Iterable[str], second: Iterable[str], size: int) -> float:
    minhashes = [RMinHash(size, near.SEED) for _ in range(2)]
    for minhash, pieces in zip(minhashes, (first, second), strict=True):
        minhash.update(list(pieces))
    return float(minhashes[0].jaccard(minhashes[1]))


@pytest.mark.parametrize("shared", [0, 50, 200, 400, 500])
def test_minhash_agrees_with_datasketch(shared: int) -> None:
    datasketch = pytest.importorskip(
        "datasketch", reason="the oracle is no dependency: pip install datasketch"
    )
    first = [f"piece {number}" for number in range(500)]
    second = [f"piece {number}" for number in range(500 - shared, 1000 - shared)]
    exact = compare(set(first), set(second)).jaccard
    oracle = [datasketch.MinHash(num_perm=1024, seed=1) for _ in range(2)]
    for minhash, pieces in zip(oracle, (first, second), strict=True):
        minhash.update_batch(piece.encode() for piece in pieces)
    # Three standard deviations of 1,024 draws at the worst share are .047.
    assert abs(_estimate(first, second, 1024) - exact) < 0.05
    assert abs(_estimate(first, second, 1024) - oracle[0].jaccard(oracle[1])) < 0.07
