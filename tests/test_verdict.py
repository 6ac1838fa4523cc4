from __future__ import annotations

import pytest

from newscrawl.store import Outcome
from newscrawl.verdict import judge_data


def counts(**some: int) -> dict[str, int]:
    return {outcome.value: some.get(outcome.value, 0) for outcome in Outcome}


@pytest.mark.parametrize(
    "healthy",
    [
        counts(),
        counts(written=90, failed=10),
        counts(known=100),
        counts(failed=2),
        counts(written=2, failed=2),
    ],
)
def test_healthy_runs(healthy):
    assert judge_data(healthy, [], []) == []


def test_collapsed_fields_are_named():
    assert judge_data(counts(written=3, failed=7), [], []) == ["7 of 10 articles fetched could not be read"]


def test_unread_channels_and_faults_are_passed_on():
    assert judge_data(counts(), ["channel x: HTTP 404"], ["y"]) == [
        "channel x: HTTP 404",
        "the ledger does not add up: y",
    ]
