from __future__ import annotations

import gzip
import zlib

import pytest
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Request, Response

from newscrawl.middlewares.compression import MAX_MEMBERS, CompressionMiddleware, TooLarge, unpack

TEXT = "国内新闻 ".encode() * 500


def bare_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    "packed",
    [gzip.compress(TEXT), zlib.compress(TEXT), bare_deflate(TEXT), gzip.compress(TEXT) + b"\0" * 20],
    ids=["gzip", "zlib", "bare deflate", "padded gzip"],
)
def test_unpacks_what_servers_send(packed):
    assert unpack(packed, 0) == TEXT


def test_unpacks_members_in_a_row():
    assert unpack(gzip.compress(b"one ") + gzip.compress(b"two"), 100) == b"one two"


def test_members_without_end_are_not_followed():
    assert unpack(gzip.compress(b"x") * MAX_MEMBERS, 0) == b"x" * MAX_MEMBERS
    with pytest.raises(zlib.error):
        unpack(gzip.compress(b"x") * 200_000, 0)


def test_a_cut_stream_gives_what_it_has():
    assert TEXT.startswith(unpack(gzip.compress(TEXT)[:-30], 0))


def test_a_bomb_is_refused_before_it_is_unpacked():
    bomb = gzip.compress(b"\0" * 50_000_000)
    with pytest.raises(TooLarge):
        unpack(bomb, 1000)


def test_the_limit_holds_over_all_members():
    with pytest.raises(TooLarge):
        unpack(gzip.compress(b"x" * 60) * 3, 100)


def test_exactly_the_limit_is_allowed():
    assert unpack(gzip.compress(b"x" * 100), 100) == b"x" * 100


def respond(encoding: str | None, body: bytes) -> Response:
    request = Request("http://news.example/")
    headers = {"Content-Type": "text/html; charset=gb2312"}
    if encoding:
        headers["Content-Encoding"] = encoding
    response = Response("http://news.example/", headers=headers, body=body, request=request)
    return CompressionMiddleware(10_000).process_response(request, response)


def test_response_keeps_everything_but_the_encoding():
    response = respond("gzip", gzip.compress(TEXT))
    assert response.body == TEXT
    assert b"Content-Encoding" not in response.headers
    assert response.headers[b"Content-Type"] == b"text/html; charset=gb2312"


def test_plain_responses_pass():
    assert respond(None, TEXT).body == TEXT
    assert respond("identity", TEXT).body == TEXT


@pytest.mark.parametrize(
    ("encoding", "body", "message"),
    [
        ("br", b"x", "not asked for"),
        ("gzip", b"<html>plain</html>", "broken gzip"),
        ("gzip", gzip.compress(b"x" * 20_000), "DOWNLOAD_MAXSIZE"),
    ],
    ids=["not asked for", "broken", "too large"],
)
def test_what_cannot_be_unpacked_says_why(encoding, body, message):
    with pytest.raises(IgnoreRequest, match=message):
        respond(encoding, body)


def test_a_charset_is_no_coding():
    """Some servers name it there; browsers read the page as it is."""
    assert respond("UTF-8", TEXT).body == TEXT
