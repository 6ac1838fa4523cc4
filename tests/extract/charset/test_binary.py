"""Pictures and archives are told from pages in any encoding."""

from __future__ import annotations

import random

import pytest

from newscrawl.extract.charset.binary import is_binary


@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.4 x",
        b"PK\x03\x04",
        b"\x1f\x8b\x08\x00",
        b"\xff\xd8\xff\xe0",
        random.Random(1).randbytes(5000),
    ],
)
def test_binary(body):
    assert is_binary(body)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "gb18030", "big5", "shift_jis", "euc-kr", "iso2022_jp", "utf-16", "windows-1251"]
)
def test_pages_are_no_binaries(encoding):
    text = {"windows-1251": "Мост открыт", "euc-kr": "다리가 열렸다", "big5": "大橋通車"}.get(
        encoding, "大橋 通车 bridge\r\n\t"
    )
    assert not is_binary(f"<html><p>{text}</p>".encode(encoding, "ignore"))


def test_nothing_is_no_binary():
    assert not is_binary(b"")
