"""``python -m crashes.sweep [--times N]``: the large round, with its figures. Exit code 1 when a fault was found."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from crashes import designs, power, rounds
from crashes.powered import Powered
from crashes.tally import Tally
from newscrawl.store.disk import Disk

PARTS = 8 * (os.cpu_count() or 1)


def main() -> int:
    """Run every round and print a line for each."""
    parser = argparse.ArgumentParser(prog="crash-sweep", description="Crash the store many times over.")
    parser.add_argument("--times", type=int, default=10, help="how many times the test suite's rounds (10)")
    times = parser.parse_args().times
    print(f"{'round':34} result", flush=True)
    faulty = _show("kills", rounds.kill_cases(times), mounted=False)
    for design in (designs.SeenFirst, designs.FileFirst):
        caught = _show(f"control: {design.__name__}", rounds.wrong_design_cases(design), mounted=False)
        faulty += not caught
    try:
        with Powered() as powered:
            events, large = power.events(powered, 4, Disk()), power.events(powered, 30, Disk())
    except OSError as error:
        print(f"no file system of our own here ({error}): power losses under the writer only")
        faulty += _show("power losses (writer only)", rounds.writer_loss_cases(), mounted=False)
        return 1 if faulty else 0
    faulty += _show("power losses (mounted file system)", rounds.loss_cases(times, events), mounted=True)
    faulty += _show("failing writes and syncs", rounds.fault_cases(times, large), mounted=True)
    faulty += not _show("control: synchronous=NORMAL", rounds.normal_sync_cases(events), mounted=True)
    return 1 if faulty else 0


def _show(name: str, cases: list[rounds.Case], *, mounted: bool) -> int:
    """Run the cases on all processors, print the sum, give the number of faulty cases."""
    started = time.monotonic()
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        parts = pool.map(_run_part, [cases[part::PARTS] for part in range(PARTS)], [mounted] * PARTS)
        total = sum(parts, Tally())
    print(f"{name:34} {total}, {time.monotonic() - started:.0f} s", flush=True)
    for example in [] if name.startswith("control") else total.examples[:10]:
        print(f"    {example}")
    return total.faulty


def _run_part(cases: list[rounds.Case], mounted: bool) -> Tally:
    # Every recovery that cuts off garbage says so; thousands of them say nothing.
    logging.disable(logging.WARNING)
    if not mounted:
        return rounds.run_all(cases, None)
    with Powered() as powered:
        return rounds.run_all(cases, powered)


if __name__ == "__main__":
    sys.exit(main())
