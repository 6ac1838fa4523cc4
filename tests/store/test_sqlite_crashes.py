"""Crashes at every instant: killed processes, power losses, failing disks, and designs that must be caught.

A small round of each; ``scripts/crash-sweep`` runs them ten times as dense.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest
from crashes import designs, power, rounds
from crashes.powered import Powered

from newscrawl.store.disk import Disk

PARTS = 4
"""Each round is split so that test workers share it."""


@pytest.fixture(scope="module")
def powered() -> Iterator[Powered]:
    try:
        disk = Powered()
    except OSError as error:
        pytest.skip(f"no file system may be mounted here: {error}")
    with disk:
        yield disk


@pytest.mark.parametrize("part", range(PARTS))
def test_a_killed_process_loses_repeats_tears_and_retracts_nothing(part):
    cases = rounds.kill_cases(1)
    assert len(cases) >= 300
    tally = rounds.run_all(cases[part::PARTS], None)
    print(f"kills: {tally}")
    assert tally.examples == []
    assert tally.crashes >= tally.cases


@pytest.mark.parametrize("part", range(PARTS))
def test_a_power_loss_loses_repeats_tears_and_retracts_nothing(part, powered):
    cases = rounds.loss_cases(1, power.events(powered, 4, Disk()))
    assert len(cases) >= 100
    tally = rounds.run_all(cases[part::PARTS], powered)
    print(f"power losses under writer and database: {tally}")
    assert tally.examples == []
    assert tally.crashes >= tally.cases


def test_a_power_loss_under_the_writer_alone_does_no_harm_either():
    """What is left of the power losses where no file system may be mounted."""
    with contextlib.suppress(OSError), Powered():
        pytest.skip("power losses are tried on a mounted file system, the database included")
    cases = rounds.writer_loss_cases()
    assert len(cases) >= 100
    tally = rounds.run_all(cases, None)
    print(f"power losses under the writer alone: {tally}")
    assert tally.examples == []


@pytest.mark.parametrize("part", range(PARTS))
def test_a_failing_write_or_sync_loses_repeats_tears_and_retracts_nothing(part, powered):
    cases = rounds.fault_cases(1, power.events(powered, 30, Disk()))
    tally = rounds.run_all(cases[part::PARTS], powered)
    print(f"failing writes and syncs: {tally}")
    assert tally.examples == []
    # Most failures end the run; SQLite survives those of a checkpoint, which it repeats.
    assert tally.crashes > tally.cases / 2


@pytest.mark.parametrize("design", [designs.SeenFirst, designs.FileFirst])
def test_a_wrong_design_is_caught(design):
    tally = rounds.run_all(rounds.wrong_design_cases(design)[::4], None)
    print(f"{design.__name__}: {tally}")
    assert tally.faulty > 0


def test_a_database_that_does_not_sync_every_commit_is_caught(powered):
    cases = rounds.normal_sync_cases(power.events(powered, 4, Disk()))
    tally = rounds.run_all(cases[::4], powered)
    print(f"synchronous=NORMAL: {tally}")
    assert tally.faulty > 0
