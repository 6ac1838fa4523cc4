from __future__ import annotations

from newscrawl.ledger import Ledger
from newscrawl.store import Outcome

A, B = "a" * 32, "b" * 32


def test_every_url_has_exactly_one_state():
    ledger = Ledger()
    assert ledger.found(A)
    assert not ledger.found(A)
    assert ledger.found(B)
    ledger.settle(A, Outcome.WRITTEN)
    counts = ledger.counts()
    assert (counts["written"], counts["todo"], sum(counts.values()), len(ledger)) == (1, 1, 2, 2)
    assert set(counts) == {outcome.value for outcome in Outcome}
    assert ledger.faults == []


def test_a_url_settled_twice_is_a_fault():
    ledger = Ledger()
    ledger.found(A)
    ledger.settle(A, Outcome.WRITTEN)
    ledger.settle(A, Outcome.DUPLICATE)
    assert ledger.faults == [f"{A} ended as written and as duplicate"]


def test_a_url_never_discovered_is_a_fault():
    ledger = Ledger()
    ledger.settle(A, Outcome.FAILED)
    assert ledger.faults == [f"{A} ended as failed without having been discovered"]


def test_what_one_channel_leaves_out_another_may_want():
    ledger = Ledger()
    ledger.leave_out(A)
    ledger.leave_out(B)
    assert ledger.found(A)
    assert not ledger.found(A)
    ledger.leave_out(A)
    ledger.settle(A, Outcome.WRITTEN)
    counts = ledger.counts()
    assert (counts["written"], counts["dropped"], len(ledger), ledger.faults) == (1, 1, 2, [])
