"""Numbers and signs before the headlines of a list."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.entries.ranks import drop_ranks, without_bullet

HEADS = [
    "港口冬季过后重新开放",
    "The budget stands after a night",
    "«Ранние» заморозки",
    "山村小学迎来志愿教师",
]


@dataclass
class Entry:
    title: str


def without_ranks(titles):
    entries = [Entry(title) for title in titles]
    drop_ranks(entries)
    return [entry.title for entry in entries]


@given(
    form=st.sampled_from(
        [
            "{:02}{}",
            "{}. {}",
            "{}、{}",
            "{:02} {}",
            "{}{}",
            "{}) {}",
            "No. {} {}",
            "{}位 {}",
            "{}위{}",
            "{}名{}",
        ]
    ),
    first=st.sampled_from([0, 1]),
    heads=st.permutations(HEADS),
)
def test_numbers_that_count_the_list(form, first, heads):
    assert without_ranks([form.format(n, head) for n, head in enumerate(heads, first)]) == list(heads)


@pytest.mark.parametrize(
    "titles",
    [
        ["1 dead in storm", "2 hurt in harbour"],
        ["1 dead in storm", "2 hurt in harbour", "Budget stands"],
        ["1 dead in storm", "3 hurt in harbour", "4 ships lost"],
        ["1.5万人报名", "2.5万人参加", "3.5万人到场"],
        ["2023年大事", "2024年大事", "2025年大事"],
        ["5 ships lost", "6 ships found", "7 ships built"],
        ["12:30 the harbour opens", "13:30 the harbour closes", "14:30 the harbour sleeps"],
        ["1", "2", "3"],
        [],
    ],
)
def test_numbers_of_the_headlines(titles):
    assert without_ranks(titles) == titles


def test_a_second_column_counts_on():
    assert without_ranks([f"{n:02} {head}" for n, head in enumerate(HEADS, 6)]) == HEADS
    assert without_ranks([f"{n}. {head}" for n, head in enumerate(HEADS, 6)]) == HEADS


@pytest.mark.parametrize("before", ["▸", "▪ ", "· ", "• ", "►", "»  ", "●○ "])
def test_bullets(before):
    assert without_bullet(f"{before}The harbour opens") == "The harbour opens"


@pytest.mark.parametrize(
    "title", ["“The harbour” opens", "«Гавань» открыта", "【港口】开放", "#harbour", "●", ""]
)
def test_signs_that_belong_to_the_headline(title):
    assert without_bullet(title) == title
