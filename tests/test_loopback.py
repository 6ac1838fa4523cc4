"""The guard of ``tests/support`` holds, here and in processes that tests start."""

from __future__ import annotations

import socket
import subprocess
import sys

import loopback_guard
import pytest

# RFC 5737, section 3: an address that is nobody's.
DOCUMENTATION_ADDRESS = "192.0.2.1"


@pytest.fixture
def forgiven():
    """Takes back what a test of the guard itself has tried."""
    before = len(loopback_guard.attempts)
    yield
    del loopback_guard.attempts[before:]


@pytest.mark.usefixtures("forgiven")
def test_an_address_beyond_loopback_is_refused():
    with socket.socket() as client, pytest.raises(loopback_guard.BeyondLoopback):
        client.connect((DOCUMENTATION_ADDRESS, 80))
    assert loopback_guard.attempts[-1] == DOCUMENTATION_ADDRESS


@pytest.mark.usefixtures("forgiven")
def test_a_datagram_beyond_loopback_is_refused():
    with socket.socket(type=socket.SOCK_DGRAM) as client, pytest.raises(loopback_guard.BeyondLoopback):
        client.sendto(b"x", (DOCUMENTATION_ADDRESS, 53))


@pytest.mark.usefixtures("forgiven")
@pytest.mark.parametrize("lookup", [lambda n: socket.getaddrinfo(n, 80), socket.gethostbyname])
def test_a_name_beyond_loopback_is_not_looked_up(lookup):
    with pytest.raises(loopback_guard.BeyondLoopback):
        lookup("news.example")


def test_an_invalid_name_fails_as_a_resolver_would():
    with pytest.raises(socket.gaierror):
        socket.getaddrinfo("no-such-host.invalid", 80)


def test_loopback_works():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()
    assert socket.getaddrinfo("localhost", 80)


def test_processes_that_tests_start_are_guarded():
    code = f"import socket; socket.socket().connect(({DOCUMENTATION_ADDRESS!r}, 80))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "BeyondLoopback" in done.stderr
