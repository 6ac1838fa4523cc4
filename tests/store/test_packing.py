"""Hashes survive being packed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.store.packing import maybe_storable, pack, pack_id, storable, title_digest, unpack


@pytest.mark.parametrize(
    ("text", "length"), [("v1:" + "0a" * 16, 17), ("v31:" + "ff" * 16, 17), ("v32:00", 6)]
)
def test_a_versioned_hash_takes_one_byte_more_than_its_digest(text, length):
    assert len(pack(text)) == length
    assert unpack(pack(text)) == text


@given(
    st.text(st.characters(min_codepoint=32), min_size=1)
    | st.from_regex(r"v\d{1,2}:[0-9a-fA-F]{1,40}", fullmatch=True)
)
def test_any_hash_comes_back(text):
    assert unpack(pack(text)) == text


def test_an_id_is_hexadecimal():
    assert pack_id("00ff" * 8) == bytes.fromhex("00ff" * 8)
    with pytest.raises(ValueError, match="non-hexadecimal"):
        pack_id("x" * 32)


def test_titles_are_told_apart():
    assert title_digest("a") != title_digest("b")
    assert len(title_digest("\ud800")) == 8


def test_lone_surrogates_are_replaced():
    assert storable("a\ud800b") == "a?b"
    assert maybe_storable(None) is None
    assert maybe_storable("a\ud800") == "a?"
