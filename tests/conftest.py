"""What all tests share: no network beyond loopback, and where the labelled corpora lie."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import loopback_guard
import pytest
from hypothesis import settings

SUPPORT_DIR = Path(__file__).parent / "support"
CORPUS_DIR = Path(__file__).resolve().parents[2] / "shared" / "corpus"

loopback_guard.install()
# Python processes that tests start read this folder's sitecustomize.py.
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(SUPPORT_DIR), os.environ.get("PYTHONPATH")]))

# The same examples in every run, on slow machines too: a test that fails now and then helps nobody.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def stays_on_loopback() -> Iterator[None]:
    """Fails a test that reached for the network, also when the code under test swallowed the refusal."""
    before = len(loopback_guard.attempts)
    yield
    reached = loopback_guard.attempts[before:]
    if reached:
        pytest.fail(f"reached beyond loopback: {', '.join(reached)}")


@pytest.fixture(scope="session")
def corpus_dir() -> Path:
    """The labelled corpora beside the repository; the test is skipped where they are not."""
    if not CORPUS_DIR.is_dir():
        pytest.skip("no labelled corpora at ../shared/corpus")
    return CORPUS_DIR
