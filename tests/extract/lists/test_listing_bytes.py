"""XML of feeds: faults mended, nothing expanded, comments and prologues passed over."""

from __future__ import annotations

import pytest

from newscrawl.extract.lists.listing_bytes import is_cut, parse_xml, root_name


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (b"<a>x &amp; y &lt;b&gt; &#8217;</a>", "x & y <b> ’"),
        (b"<a>x & y &nbsp;z</a>", "x & y \u00a0z"),
        (b"<a>x &nosuch; y</a>", "x  y"),
        (b"<a><![CDATA[x & y &amp; <b>]]> &copy;</a>", "x & y &amp; <b> ©"),
        (b"<a>x<!-- no -->y<?no?>z</a>", "xyz"),
        (b'\n<?xml version="1.0" encoding="gb2312"?><a>\xe6\xa1\xa5</a>', "桥"),
        (b'<!DOCTYPE a [<!ENTITY b "no">]><a>x&b;y</a>', "xy"),
        (b'<!DOCTYPE a SYSTEM "http://x.example/a.dtd"><a>x</a>', "x"),
        (b"<!DOCTYPE a [<!ELEMENT a ANY> <a>x</a>", None),
        (b"", None),
    ],
)
def test_text_of_faulty_xml(markup: bytes, text: str | None) -> None:
    root = parse_xml(markup)
    assert (None if root is None else "".join(root.itertext())) == text


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        (b'<?xml version="1.0"?><?xml-stylesheet href="x"?><!-- <a> --><rdf:RDF x="y">', "rdf"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]><RSS>", "rss"),
        (b' {"a": 1}', "{"),
        (b"text <rss>", None),
        (b"<!-- <rss>", None),
    ],
)
def test_name_of_the_first_element(markup: bytes, name: str | None) -> None:
    assert root_name(markup) == name


@pytest.mark.parametrize(
    ("markup", "cut"),
    [
        (b"<a><b/></a>", False),
        (b"<x:a xmlns:x='y'><b/></x:a >\n<!-- cached -->", False),
        (b"<a><b/>", True),
        (b"<a><b/></", True),
        (b"<a/>", False),
    ],
)
def test_a_document_without_its_end_is_cut(markup: bytes, cut: bool) -> None:
    assert is_cut(markup, parse_xml(markup)) is cut
