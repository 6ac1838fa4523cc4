"""A file system in this language: the kernel's FUSE protocol, as far as SQLite and the store need it.

Spoken to /dev/fuse without a library, so that nothing needs to be installed; mounting needs the right to
mount. Structures and numbers are those of linux/fuse.h, protocol 7.31. Nothing is cached that could hide
a write: no write-back, attributes and names valid for no time at all.
"""

from __future__ import annotations

import ctypes
import errno
import os
import stat
import struct
from collections.abc import Callable
from pathlib import Path

from crashes.medium import Medium, Node

IN_HEADER = struct.Struct("<IIQQIIIHH")
OUT_HEADER = struct.Struct("<IiQ")
ATTRIBUTES = struct.Struct("<6Q10I")
BIG_WRITES, ATOMIC_TRUNCATE = 1 << 5, 1 << 3
LARGEST_WRITE = 128 << 10
SIZE_IS_SET = 1 << 3
NO_REPLY = frozenset({2, 36, 42})
"""FORGET, INTERRUPT, BATCH_FORGET."""


def mount(folder: Path) -> int:
    """Mount on ``folder``; gives the descriptor of the connection. Raises OSError where that is not allowed."""
    descriptor = os.open("/dev/fuse", os.O_RDWR)
    options = f"fd={descriptor},rootmode=40000,user_id={os.getuid()},group_id={os.getgid()}".encode()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"crashes", os.fsencode(folder), b"fuse.crashes", 0, options) != 0:
        os.close(descriptor)
        raise OSError(ctypes.get_errno(), "cannot mount")
    return descriptor


def unmount(folder: Path) -> None:
    """Take it away, also while something has files open on it."""
    detach = 2
    ctypes.CDLL(None).umount2(os.fsencode(folder), detach)


class Server:
    """Answers the kernel's requests from a :class:`Medium`."""

    def __init__(self, descriptor: int, medium: Medium) -> None:
        self.descriptor = descriptor
        self.medium = medium
        self.handlers: dict[int, Callable[[Node, bytes], bytes]] = {
            1: self.lookup, 3: self.getattr, 4: self.setattr, 9: self.mkdir, 10: self.unlink, 11: self.unlink,
            12: self.rename, 14: self.open, 15: self.read, 16: self.write, 17: self.statfs, 18: self.nothing,
            20: self.fsync, 25: self.nothing, 26: self.init, 27: self.open, 28: self.readdir, 29: self.nothing,
            30: self.fsync, 35: self.create,
        }  # fmt: skip

    def answer_one(self) -> bool:
        """Serve one request; False when the file system is no longer mounted."""
        try:
            request = os.read(self.descriptor, LARGEST_WRITE + 4096)
        except OSError as error:
            return error.errno in (errno.ENOENT, errno.EINTR, errno.EAGAIN)
        _, opcode, unique, number, *_ = IN_HEADER.unpack_from(request)
        if opcode in NO_REPLY:
            return True
        code, body = self._handle(opcode, number, request[IN_HEADER.size :])
        try:
            os.write(self.descriptor, OUT_HEADER.pack(OUT_HEADER.size + len(body), -code, unique) + body)
        except FileNotFoundError:
            return True  # the request was interrupted
        return True

    def _handle(self, opcode: int, number: int, body: bytes) -> tuple[int, bytes]:
        handler = self.handlers.get(opcode)
        if handler is None:
            return errno.ENOSYS, b""
        node = self.medium.nodes.get(number)
        if node is None and opcode != 26:
            return errno.ESTALE, b""
        if self.medium.off and opcode not in (18, 25, 29):
            return errno.EIO, b""
        try:
            return 0, handler(node or self.medium.root, body)
        except OSError as error:
            return error.errno or errno.EIO, b""

    def init(self, node: Node, body: bytes) -> bytes:
        flags = struct.unpack_from("<IIII", body)[3] & (BIG_WRITES | ATOMIC_TRUNCATE)
        return struct.pack("<IIIIHHIIHHI7I", 7, 31, 0, flags, 16, 12, LARGEST_WRITE, 1, 32, 0, 0, *[0] * 7)

    def nothing(self, node: Node, body: bytes) -> bytes:
        return b""

    def lookup(self, node: Node, body: bytes) -> bytes:
        return _entry(_named(node, body))

    def getattr(self, node: Node, body: bytes) -> bytes:
        return struct.pack("<QII", 0, 0, 0) + _attributes(node)

    def setattr(self, node: Node, body: bytes) -> bytes:
        valid, _, _, size = struct.unpack_from("<IIQQ", body)
        if valid & SIZE_IS_SET:
            self._event(node)
            node.resize(size)
        return self.getattr(node, body)

    def mkdir(self, node: Node, body: bytes) -> bytes:
        self.medium.event(grows=True)
        return _entry(self.medium.add(node, _text(body[8:]), is_folder=True))

    def unlink(self, node: Node, body: bytes) -> bytes:
        self._event(_named(node, body))
        del node.names[_text(body)]
        return b""

    def rename(self, node: Node, body: bytes) -> bytes:
        self.medium.event()
        old, new, _ = body[8:].split(b"\0", 2)
        target = self.medium.nodes[struct.unpack_from("<Q", body)[0]]
        target.names[new.decode()] = node.names.pop(old.decode())
        return b""

    def open(self, node: Node, body: bytes) -> bytes:
        if struct.unpack_from("<I", body)[0] & os.O_TRUNC:
            self._event(node)
            node.resize(0)
        return struct.pack("<QII", 0, 0, 0)

    def create(self, node: Node, body: bytes) -> bytes:
        name = _text(body[16:])
        child = self.medium.add(node, name, is_folder=False)
        try:
            self._event(child, grows=True)
        except OSError:
            del node.names[name]
            raise
        return _entry(child) + struct.pack("<QII", 0, 0, 0)

    def read(self, node: Node, body: bytes) -> bytes:
        _, offset, size = struct.unpack_from("<QQI", body)
        return bytes(node.seen[offset : offset + size])

    def write(self, node: Node, body: bytes) -> bytes:
        _, offset, size = struct.unpack_from("<QQI", body)
        data = body[40 : 40 + size]
        try:
            self._event(node, grows=True)
        except OSError as error:
            # The power goes, or the space ends, in the middle of it.
            node.write(data[: size // 2], offset)
            if self.medium.events == self.medium.fail_at and error.errno == errno.ENOSPC and size > 1:
                return struct.pack("<II", size // 2, 0)
            raise
        node.write(data, offset)
        return struct.pack("<II", size, 0)

    def fsync(self, node: Node, body: bytes) -> bytes:
        try:
            self._event(node)
        except OSError:
            node.fail_to_sync()
            raise
        node.sync()
        return b""

    def readdir(self, node: Node, body: bytes) -> bytes:
        _, offset, size = struct.unpack_from("<QQI", body)
        answer = b""
        for place, (name, child) in list(enumerate(node.names.items(), start=1))[offset:]:
            raw = name.encode()
            entry = struct.pack("<QQII", child.number, place, len(raw), 4 if child.is_folder else 8) + raw
            entry += bytes(-len(entry) % 8)
            if len(answer) + len(entry) > size:
                break
            answer += entry
        return answer

    def statfs(self, node: Node, body: bytes) -> bytes:
        blocks = 1 << 20
        return struct.pack("<5Q4I6I", blocks, blocks, blocks, blocks, blocks, 4096, 255, 4096, 0, *[0] * 6)

    def _event(self, node: Node, *, grows: bool = False) -> None:
        if not node.is_shared_memory:
            self.medium.event(grows=grows)


def _attributes(node: Node) -> bytes:
    mode = stat.S_IFDIR | 0o755 if node.is_folder else stat.S_IFREG | 0o644
    size = len(node.seen)
    return ATTRIBUTES.pack(
        node.number,
        size,
        (size + 511) // 512,
        0,
        0,
        0,
        0,
        0,
        0,
        mode,
        1,
        os.getuid(),
        os.getgid(),
        0,
        4096,
        0,
    )


def _entry(node: Node) -> bytes:
    return struct.pack("<QQQQII", node.number, 1, 0, 0, 0, 0) + _attributes(node)


def _named(folder: Node, body: bytes) -> Node:
    try:
        return folder.names[_text(body)]
    except KeyError:
        raise OSError(errno.ENOENT, "no such file") from None


def _text(body: bytes) -> str:
    return body.split(b"\0", 1)[0].decode()
