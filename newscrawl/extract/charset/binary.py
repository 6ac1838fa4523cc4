"""Bytes that are no document at all: pictures, archives, PDF served where a page was asked for."""

from __future__ import annotations

# The first bytes of what is served by mistake most often (WHATWG MIME Sniffing, section 6).
SIGNATURES = (
    b"%PDF-",
    b"\x89PNG\r\n",
    b"GIF8",
    b"\xff\xd8\xff",
    b"RIFF",
    b"PK\x03\x04",
    b"\x1f\x8b\x08",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x00\x00\x01\x00",
    b"OggS",
    b"ID3",
)

# C0 controls that no text holds; NUL is left to UTF-16, ESC to ISO-2022-JP.
CONTROLS = bytes(b for b in range(1, 0x20) if b not in b"\t\n\x0b\f\r\x1b")
SAMPLE_BYTES = 4096
MOST_CONTROLS = 0.02


def is_binary(body: bytes) -> bool:
    """True when the bytes are surely no page in any encoding."""
    sample = body[:SAMPLE_BYTES]
    if sample.startswith(SIGNATURES):
        return True
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    return controls > MOST_CONTROLS * len(sample)
