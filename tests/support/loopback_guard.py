"""Keeps a process on loopback: other addresses are refused where a socket connects or a name is looked up.

Installed in the test process by ``tests/conftest.py`` and in every Python process that a test starts by
``sitecustomize.py`` in this folder, which stands on their ``PYTHONPATH``.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

LOCAL_NAMES = frozenset({"localhost", "localhost.", socket.gethostname()})

# RFC 6761, section 6.4: never resolves, so a test may ask for it; the answer is given here.
UNRESOLVABLE = ".invalid"

attempts: list[str] = []
"""Every address beyond loopback that was tried, in order."""


class BeyondLoopback(BaseException):
    """A test tried to reach the network. No ``Exception``, so that no retry or fence swallows it."""


def is_local(host: object) -> bool:
    """True for loopback addresses and their names; ``None`` and ``""`` mean any own interface."""
    if isinstance(host, (bytes, bytearray)):
        host = host.decode("ascii", "replace")
    if host is None or host == "" or host in LOCAL_NAMES:
        return True
    try:
        address = ipaddress.ip_address(str(host).partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def refuse(host: object) -> None:
    """Note the attempt and stop it."""
    attempts.append(str(host))
    raise BeyondLoopback(f"a test reached for {host!r}; tests stay on loopback")


def _guard_socket(method: Callable[..., Any], address_index: int) -> Callable[..., Any]:
    def guarded(self: socket.socket, *arguments: Any) -> Any:
        # sendto takes (data, address) or (data, flags, address).
        address = arguments[address_index]
        if self.family in (socket.AF_INET, socket.AF_INET6) and not is_local(address[0]):
            refuse(address[0])
        return method(self, *arguments)

    return guarded


def _guard_lookup(lookup: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(host: Any, *arguments: Any, **options: Any) -> Any:
        if not is_local(host):
            if str(host).rstrip(".").endswith(UNRESOLVABLE):
                raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
            refuse(host)
        return lookup(host, *arguments, **options)

    return guarded


def install() -> None:
    """Put the guard into this process, once."""
    if getattr(socket, "loopback_guard", False):
        return
    for name, index in (("connect", 0), ("connect_ex", 0), ("sendto", -1)):
        setattr(socket.socket, name, _guard_socket(getattr(socket.socket, name), index))
    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
        setattr(socket, name, _guard_lookup(getattr(socket, name)))
    setattr(socket, "loopback_guard", True)  # noqa: B010 - a new attribute, which mypy would not know
