"""Power losses and failing disks under the store and its database, on a mounted :class:`Medium`."""

from __future__ import annotations

import errno
from contextlib import suppress

from crashes.crawl import Crawl
from crashes.powered import Powered
from newscrawl.store import StoreError
from newscrawl.store.disk import Disk


def events(powered: Powered, batch: int, disk: Disk) -> int:
    """How many writes, syncs and changes of names an undisturbed crawl makes."""
    powered.reset({})
    powered.plan()
    Crawl(batch).run(powered.folder, disk)
    return powered.events()


def lose(
    powered: Powered, cuts: list[int], batch: int, *, mixed: bool, seed: int = 0, disk: Disk | None = None
) -> tuple[int, list[str]]:
    """One crawl whose first, second … run loses the power at the given event, then run to its end.

    Gives the number of losses and all faults.
    """
    crawl, disk, files, losses = Crawl(batch), disk or Disk(), dict[str, bytes](), 0
    for cut in cuts:
        powered.reset(files)
        powered.plan(cut_at=cut)
        with suppress(StoreError):
            crawl.run(powered.folder, disk)
        losses += powered.events() >= cut
        crawl.let_read(_lines(powered), mended=cut == cuts[0])
        files = powered.survivors(f"{cuts} {batch} {seed}", mixed=mixed)
    powered.reset(files)
    powered.plan()
    return losses, crawl.finish(powered.folder, disk)


def fail(powered: Powered, fail_at: int, fail_with: int, batch: int, cut: int) -> tuple[bool, list[str]]:
    """One crawl whose n-th write or sync fails; the run after loses the power; then to its end.

    So what the kernel called written, and never was, is found out. Gives whether the store said that it had
    failed, and all faults.
    """
    crawl, disk, told = Crawl(batch), Disk(), False
    powered.reset({})
    powered.plan(fail_at=fail_at, fail_with=fail_with)
    try:
        crawl.run(powered.folder, disk)
    except StoreError:
        told = True
    crawl.let_read(_lines(powered), mended=True)
    powered.plan(cut_at=cut)
    with suppress(StoreError):
        crawl.run(powered.folder, disk)
    crawl.let_read(_lines(powered), mended=True)
    powered.reset(powered.survivors("", mixed=False))
    powered.plan()
    return told, crawl.finish(powered.folder, disk)


FAULTS = {"ENOSPC": errno.ENOSPC, "EIO": errno.EIO}


def _lines(powered: Powered) -> dict[str, bytes]:
    return {name: content for name, content in powered.seen().items() if name.endswith(".jsonl")}
