"""Somebody who reads the output files all the time and remembers every finished line."""

from __future__ import annotations

import json
from pathlib import Path


class Reader:
    """Remembers every file up to its last line that is a record."""

    def __init__(self) -> None:
        self.seen: dict[str, bytes] = {}

    def look(self, files: dict[str, bytes]) -> list[str]:
        """Compare with what was seen before, which must still be there byte for byte; then remember.

        Gives what is not so. Between a crash that damaged files and the recovery that mends them, that is
        no fault yet.
        """
        complaints = [f"{name} is gone" for name in self.seen.keys() - files.keys()]
        for name, content in files.items():
            before = self.seen.get(name, b"")
            if not content.startswith(before):
                complaints.append(f"{name}: a finished line was changed or taken back")
            else:
                self.seen[name] = before + _records(content[len(before) :])
        return complaints


def files_below(folder: Path) -> dict[str, bytes]:
    """Name below the folder -> content of every JSONL file."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.glob("*/*.jsonl"))
    }


def _records(content: bytes) -> bytes:
    """The lines before the first that is no record."""
    records = b""
    for line in content.splitlines(keepends=True):
        try:
            json.loads(line)
        except ValueError:
            break
        if not line.endswith(b"\n"):
            break
        records += line
    return records
