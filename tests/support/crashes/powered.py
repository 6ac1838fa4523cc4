"""A mounted :class:`Medium`, served by a process of its own and told what to do over a pipe."""

from __future__ import annotations

import multiprocessing
import selectors
import shutil
import tempfile
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from crashes.fuse import Server, mount, unmount
from crashes.medium import Medium


class Powered:
    """Mounts on a new folder; ``with`` unmounts. Raises OSError where file systems may not be mounted."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="powered-"))
        self._pipe, theirs = multiprocessing.Pipe()
        context = multiprocessing.get_context("spawn")
        self._process = context.Process(target=_serve, args=(str(self.folder), theirs), daemon=True)
        self._process.start()
        theirs.close()
        if (error := self._pipe.recv()) is not None:
            self._process.join()
            self.folder.rmdir()
            raise error

    def __enter__(self) -> Powered:
        return self

    def __exit__(self, *_: object) -> None:
        unmount(self.folder)
        self._pipe.close()
        self._process.join(5)
        if self._process.is_alive():
            self._process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def reset(self, files: dict[str, bytes]) -> None:
        self._ask("reset", files)

    def plan(self, *, cut_at: int = 0, fail_at: int = 0, fail_with: int = 0) -> None:
        """Count events from now on, and lose the power or fail at the n-th."""
        self._ask("plan", cut_at, fail_at, fail_with)

    def events(self) -> int:
        """How many events there were since :meth:`plan`."""
        events: int = self._ask("events")
        return events

    def seen(self) -> dict[str, bytes]:
        """Path -> content as programs see it, also after the power went."""
        files: dict[str, bytes] = self._ask("seen")
        return files

    def survivors(self, seed: str, *, mixed: bool) -> dict[str, bytes]:
        """Path -> content on disk."""
        files: dict[str, bytes] = self._ask("survivors", seed, mixed)
        return files

    def _ask(self, *question: Any) -> Any:
        self._pipe.send(question)
        return self._pipe.recv()


def _serve(folder: str, pipe: Connection) -> None:
    try:
        descriptor = mount(Path(folder))
    except OSError as error:
        pipe.send(error)
        return
    pipe.send(None)
    server = Server(descriptor, Medium())
    selector = selectors.DefaultSelector()
    selector.register(descriptor, selectors.EVENT_READ)
    selector.register(pipe, selectors.EVENT_READ)
    while True:
        for key, _ in selector.select():
            if key.fileobj is pipe:
                try:
                    pipe.send(_obey(server.medium, *pipe.recv()))
                except EOFError:
                    return
            elif not server.answer_one():
                return


def _obey(medium: Medium, order: str, *arguments: Any) -> Any:
    if order == "plan":
        medium.events, medium.off = 0, False
        medium.cut_at, medium.fail_at, medium.fail_with = arguments
        return None
    if order == "events":
        return medium.events
    return getattr(medium, order)(*arguments)
