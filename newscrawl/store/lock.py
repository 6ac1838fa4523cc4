"""One run at a time: a lock on the state directory, held for life."""

from __future__ import annotations

import fcntl
import os
from datetime import datetime
from pathlib import Path

from newscrawl.store.protocol import StoreLocked


class StateLock:
    """``flock`` on ``<state>/lock``; the kernel releases it when the process dies, however it dies.

    The file stays when the lock goes: removing it would let two runs lock two files of one name. It holds
    the process id and the start time of the run that has, or last had, the lock.
    """

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor = descriptor

    @classmethod
    def take(cls, state_dir: Path, now: datetime) -> StateLock:
        """Take it at once or raise :class:`StoreLocked`; ``now`` is the start time that others are told."""
        path = state_dir / "lock"
        # Python opens with O_CLOEXEC (PEP 446): no child process keeps the lock alive.
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            text = f"{os.getpid()} {now.isoformat(timespec='seconds')}\n".encode()
            os.pwrite(descriptor, text, 0)
            os.ftruncate(descriptor, len(text))
        except BlockingIOError:
            holder, since = _holder(descriptor)
            os.close(descriptor)
            raise StoreLocked(str(path), holder, since) from None
        except OSError:
            os.close(descriptor)
            raise
        return cls(path, descriptor)

    def release(self) -> None:
        """Let the next run in."""
        os.close(self._descriptor)


def _holder(descriptor: int) -> tuple[str | None, str | None]:
    """Process id and start time; None for what the holder has not written yet."""
    words = os.pread(descriptor, 200, 0).decode("ascii", "replace").split()
    return (words[0], words[1]) if len(words) == 2 else (None, None)
