"""One run at a time, whoever dies."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from newscrawl.store import StoreLocked
from newscrawl.store.lock import StateLock

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)

HOLD = """
import sys, time
from datetime import datetime, UTC
from pathlib import Path
from newscrawl.store import StoreLocked
from newscrawl.store.lock import StateLock
try:
    lock = StateLock.take(Path(sys.argv[1]), datetime(2026, 3, 1, 12, tzinfo=UTC))
except StoreLocked:
    print("locked", flush=True)
    sys.exit(75)
print("mine", flush=True)
sys.stdin.read()
"""


def start(folder):
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_the_lock_names_its_holder(tmp_path):
    with start(tmp_path) as holder:
        assert holder.stdout.readline() == "mine\n"
        with pytest.raises(StoreLocked) as caught:
            StateLock.take(tmp_path, NOW)
        assert f"process {holder.pid} since 2026-03-01T12:00:00+00:00" in str(caught.value)
        holder.kill()


def test_a_killed_holder_leaves_no_lock(tmp_path):
    with start(tmp_path) as holder:
        assert holder.stdout.readline() == "mine\n"
        holder.kill()
    StateLock.take(tmp_path, NOW).release()


def test_of_ten_that_start_at_once_exactly_one_runs(tmp_path):
    started = [start(tmp_path) for _ in range(10)]
    answers = [process.stdout.readline() for process in started]
    assert sorted(answers) == ["locked\n"] * 9 + ["mine\n"]
    codes = []
    for process in started:
        process.communicate()
        codes.append(process.returncode)
    assert sorted(codes) == [0] + [75] * 9


def test_a_child_process_does_not_keep_the_lock(tmp_path):
    lock = StateLock.take(tmp_path, NOW)
    code = "import sys; print('up', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, close_fds=False
    ) as child:
        assert child.stdout.readline() == b"up\n"
        lock.release()
        StateLock.take(tmp_path, NOW).release()
        child.kill()


def test_a_holder_that_has_not_written_yet_is_unknown(tmp_path):
    lock = StateLock.take(tmp_path, NOW)
    lock.path.write_text("")
    with pytest.raises(StoreLocked, match=r"process \? since \?"):
        StateLock.take(tmp_path, NOW)
    lock.release()
