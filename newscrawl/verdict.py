"""Was the run healthy? One exit code and the sentences that explain it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

# When more than this share of the articles fetched gave no title or no text, the layout has changed or the
# site answers with something else; single broken pages are normal.
FAILED_SHARE = 0.5
# Below this many articles a share says nothing.
FEW_ARTICLES = 4


class ExitCode(IntEnum):
    """What ``scrapy crawl`` answers (65, 74 and 75 as in BSD's sysexits.h)."""

    HEALTHY = 0
    ERROR = 1
    DATA = 65
    STORE = 74
    LOCKED = 75


EXIT_CODE_STAT = "newscrawl/exit_code"
"""Where ``scrapy crawl`` finds a run's exit code."""


def judge_data(
    counts: Mapping[str, int], channel_problems: Sequence[str], faults: Sequence[str]
) -> list[str]:
    """Sentences that say what is wrong with the data; empty when nothing is.

    ``counts`` is the ledger's, ``channel_problems`` a sentence per channel that could not be walked.
    """
    problems = list(channel_problems)
    problems += [f"the ledger does not add up: {fault}" for fault in faults]
    fetched = sum(counts[name] for name in ("written", "revised", "unchanged", "duplicate", "failed"))
    if fetched >= FEW_ARTICLES and counts["failed"] > fetched * FAILED_SHARE:
        problems.append(f"{counts['failed']} of {fetched} articles fetched could not be read")
    return problems
