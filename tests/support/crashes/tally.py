"""Counts of crashes and of the faults they showed."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Tally:
    """What a round of crashes came to."""

    cases: int = 0
    crashes: int = 0
    faulty: int = 0
    """Cases that showed a fault."""
    examples: list[str] = field(default_factory=list)

    def add(self, case: str, crashes: int, faults: list[str]) -> None:
        self.cases += 1
        self.crashes += crashes
        if faults:
            self.faulty += 1
            self.examples.append(f"{case}: {faults[0]}")

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.cases + other.cases,
            self.crashes + other.crashes,
            self.faulty + other.faulty,
            self.examples + other.examples,
        )

    def __str__(self) -> str:
        return f"{self.cases} cases, {self.crashes} crashes, {self.faulty} with a fault"
