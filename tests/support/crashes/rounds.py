"""Which crashes are tried: a small round for the test suite, and the same ten times as dense."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crashes import damage, designs, kills, power
from crashes.powered import Powered
from crashes.tally import Tally
from newscrawl.store.disk import Disk
from newscrawl.store.sqlite import SqliteStore

BATCHES = {1: 4, 4: 1, 30: 1}
"""Pages a commit -> step between the instants of the small round; a crawl of single pages has many alike."""


@dataclass(frozen=True)
class Kill:
    """A process that dies; the second stop is an instant of the run after."""

    batch: int
    stops: tuple[int, ...]
    kind: str
    design: type[SqliteStore] = SqliteStore

    def run(self) -> tuple[int, list[str]]:
        return kills.kill(list(self.stops), self.batch, self.kind, 0, self.design)


@dataclass(frozen=True)
class Loss:
    """A power loss; the second cut is an event of the run after."""

    cuts: tuple[int, ...]
    mixed: bool
    disk: type[Disk] = Disk

    def run(self, powered: Powered) -> tuple[int, list[str]]:
        return power.lose(powered, list(self.cuts), 4, mixed=self.mixed, disk=self.disk())


@dataclass(frozen=True)
class Fault:
    """A write or sync that fails, and the event of the run after at which the power goes."""

    at: int
    name: str
    cut: int

    def run(self, powered: Powered) -> tuple[int, list[str]]:
        told, faults = power.fail(powered, self.at, power.FAULTS[self.name], 30, self.cut)
        return int(told), faults


Case = Kill | Loss | Fault


def kill_cases(times: int) -> list[Case]:
    """At least 300; every third kills the next run, too, often while it recovers."""
    cases: list[Case] = []
    for batch, step in BATCHES.items():
        rng = random.Random(batch)
        kinds = list(damage.ALL)
        stops = range(1, _instants(batch) + 1, 1 if times > 1 else step)
        for number, stop in enumerate(stops):
            for kind in kinds if times > 1 else [kinds[number % len(kinds)]]:
                again = (rng.randint(1, 90),) if rng.random() < 1 / 3 else ()
                cases.append(Kill(batch, (stop, *again), kind))
    return cases


def loss_cases(times: int, events: int, disk: type[Disk] = Disk) -> list[Case]:
    """120 a time, spread over all events; every second with another loss in the run after."""
    rng = random.Random(times)
    spread = [1 + number * (events - 1) // (60 * times - 1) for number in range(60 * times)]
    cuts = [(cut, *((rng.randint(1, 120),) if number % 2 else ())) for number, cut in enumerate(spread)]
    return [Loss(cut, mixed, disk) for cut in cuts for mixed in (False, True)]


def writer_loss_cases() -> list[Case]:
    """Power losses under the writer alone, where no file system may be mounted: the database keeps all."""
    return [Kill(4, (stop,), "sectors") for stop in range(1, _instants(4) + 1)]


def fault_cases(times: int, events: int) -> list[Case]:
    """The n-th event of a crawl fails, n = 1 … all; small rounds take the faults in turn, one for each n."""
    rng, step = random.Random(times), 1 if times > 1 else len(power.FAULTS)
    return [
        Fault(at, name, rng.randint(1, events + 50))
        for number, name in enumerate(power.FAULTS)
        for at in range(1 + number, events + 1, step)
    ]


def wrong_design_cases(design: type[SqliteStore]) -> list[Case]:
    """Plain kills, at every instant."""
    return [Kill(4, (stop,), "none", design) for stop in range(1, _instants(4) + 1)]


def normal_sync_cases(events: int) -> list[Case]:
    """Power losses under a database that does not sync every commit."""
    return loss_cases(1, events, designs.NormalDisk)


def run_all(cases: Sequence[Case], powered: Powered | None) -> Tally:
    """Run them one after the other; a mounted disk is needed for all but kills."""
    tally = Tally()
    for case in cases:
        if isinstance(case, Kill):
            crashes, faults = case.run()
        else:
            assert powered is not None, "power losses and faults need a mounted disk"
            crashes, faults = case.run(powered)
        tally.add(str(case), crashes, faults)
    return tally


@cache
def _instants(batch: int) -> int:
    return kills.instants(batch)
