"""Kills at every instant of a crawl, with every damage that may come with one."""

from __future__ import annotations

import random
import shutil
import tempfile
from datetime import timedelta
from functools import partial
from pathlib import Path

from crashes import damage
from crashes.crawl import Crawl
from crashes.stopping import Killed, StoppingDisk
from newscrawl.store.disk import Disk
from newscrawl.store.sqlite import SqliteStore

MEMORY = Path("/dev/shm")


def workplace() -> Path:
    """A folder of its own, in memory where there is one: these crashes need no real disk."""
    return Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))


def instants(batch: int, design: type[SqliteStore] = SqliteStore) -> int:
    """How many instants an undisturbed crawl has."""
    base = workplace()
    try:
        disk = StoppingDisk(base, base / "copy", 0, lambda files: None)
        Crawl(batch, design).run(base, disk)
        return disk.instants
    finally:
        shutil.rmtree(base)


def kill(
    stops: list[int], batch: int, kind: str, seed: int, design: type[SqliteStore] = SqliteStore
) -> tuple[int, list[str]]:
    """One crawl killed at the given instants of its first, second … run, then run to its end.

    Gives how many kills happened (a run may end before its instant comes) and all faults.
    """
    base, rng = workplace(), random.Random(f"{stops} {batch} {kind} {seed}")
    crawl, folder, crashes = Crawl(batch, design), base / "0", 0
    folder.mkdir()
    try:
        for number, stop in enumerate(stops, start=1):
            copy = base / str(number)
            if _run_killed(crawl, folder, copy, stop, kind, rng):
                folder, crashes = copy, crashes + 1
                # Clocks are set while a machine is down.
                crawl.now += rng.choice((timedelta(0), timedelta(hours=-3), timedelta(hours=5)))
        return crashes, crawl.finish(folder, Disk())
    finally:
        shutil.rmtree(base)


def _run_killed(crawl: Crawl, folder: Path, copy: Path, stop: int, kind: str, rng: random.Random) -> bool:
    is_mended = kind == "none" or crawl.runs == 0
    disk = StoppingDisk(folder, copy, stop, partial(crawl.let_read, mended=is_mended))
    try:
        crawl.run(folder, disk)
    except Killed:
        synced = {path.relative_to(folder).as_posix(): content for path, content in disk.synced.items()}
        named = {path.relative_to(folder).as_posix() for path in disk.named}
        damage.apply(damage.ALL[kind], copy, synced, named, rng)
        return True
    finally:
        disk.bury()
    return False
