from __future__ import annotations

import subprocess
import sys
import time

from newscrawl.extensions.watchdog import EXIT_STALLED, Watchdog

STAND_STILL = """
import asyncio, time
from newscrawl.extensions.watchdog import Watchdog

async def main():
    watchdog = Watchdog(0.2)
    watchdog.spider_opened(None)
    await asyncio.sleep(0.4)
    print("beating", flush=True)
    time.sleep(30)

asyncio.run(main())
"""


def test_a_loop_that_stands_still_is_ended_and_one_that_turns_is_not():
    run = subprocess.run([sys.executable, "-c", STAND_STILL], capture_output=True, text=True, timeout=60)
    assert run.stdout == "beating\n"
    assert run.returncode == EXIT_STALLED
    assert "has stood still for" in run.stderr


def test_stops_watching_with_the_engine():
    watchdog = Watchdog(0.05)
    watchdog.last_beat = time.monotonic() - 100
    watchdog.engine_stopped()
    watchdog.watch()
