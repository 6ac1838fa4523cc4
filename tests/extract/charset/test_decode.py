"""Bytes in any encoding become the UTF-8 that their author meant."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.charset.declared import declared_in_header, declared_in_markup
from newscrawl.extract.charset.decode import decode
from newscrawl.extract.charset.names import CODECS, LABELS, encoding_name
from newscrawl.extract.page import parse_page

SIMPLIFIED = (
    "本报讯 记者昨日从市交通局获悉，新的公交线路将于下月开通，出行会更方便。这是今年以来的第三条新线路。"
)
TRADITIONAL = (
    "本報訊 記者昨日從市政府獲悉，新的公車路線將於下個月開通，出門會更方便。這是今年以來的第三條新路線。"
)
JAPANESE = "市の発表によると、新しいバス路線は来月から運行を始める。利用者の声を聞いた。今年で三本目になる。"
KOREAN = (
    "시는 다음 달부터 새로운 버스 노선을 운행한다고 밝혔다. 시민들의 의견을 들은 것으로, 올해 들어 세 번째다."
)
RUSSIAN = "Мэрия сообщила, что новый автобусный маршрут откроется в следующем месяце. Это уже третий маршрут за год."
GERMAN = "Die Stadt eröffnet nächsten Monat eine neue Buslinie. „Das ist für viele Bürger schön“, hieß es – die dritte."
POLISH = "Władze miasta zapowiedziały: nowa linia autobusowa ruszy za miesiąc. Już trzecia w tym roku, więc się cieszą."
TURKISH = (
    "Belediye, yeni otobüs hattının gelecek ay açılacağını duyurdu. Şehirde bu yıl üçüncü hat, çok önemli."
)
GREEK = "Ο δήμος ανακοίνωσε ότι η νέα γραμμή λεωφορείων θα ξεκινήσει τον επόμενο μήνα. Είναι η τρίτη φέτος."
ARABIC = "أعلنت البلدية أن خط الحافلات الجديد سيبدأ العمل الشهر المقبل، وهو الخط الثالث هذا العام."
HEBREW = "העירייה הודיעה כי קו האוטובוס החדש יתחיל לפעול בחודש הבא. זה הקו השלישי השנה."
THAI = "เทศบาลประกาศว่ารถเมล์สายใหม่จะเริ่มให้บริการในเดือนหน้า ซึ่งเป็นสายที่สามของปีนี้"

TEXTS = {
    "gb18030": SIMPLIFIED,
    "big5": TRADITIONAL,
    "euc-jp": JAPANESE,
    "shift_jis": JAPANESE,
    "euc-kr": KOREAN,
    "windows-1251": RUSSIAN,
    "koi8-r": RUSSIAN,
    "windows-1252": GERMAN,
    "windows-1250": POLISH,
    "iso-8859-2": POLISH.replace("„", ""),
    "windows-1254": TURKISH,
    "windows-1253": GREEK,
    "windows-1256": ARABIC,
    "windows-1255": HEBREW,
    "windows-874": THAI,
}


def page(text: str, charset: str | None = None) -> str:
    meta = f'<meta charset="{charset}">' if charset else ""
    return (
        f"<!DOCTYPE html><html><head>{meta}<title>{text[:12]}</title></head><body><p>{text}</p></body></html>"
    )


@pytest.mark.parametrize("name", TEXTS)
def test_reads_what_the_header_declares(name: str) -> None:
    decoded = decode(page(TEXTS[name]).encode(CODECS[name]), f"text/html; charset={name}")
    assert (decoded.charset, decoded.markup.decode(), decoded.replaced) == (name, page(TEXTS[name]), 0)


@pytest.mark.parametrize("name", TEXTS)
def test_reads_what_meta_declares(name: str) -> None:
    markup = page(TEXTS[name], name)
    assert decode(markup.encode(CODECS[name]), "text/html").markup.decode() == markup


@pytest.mark.parametrize(
    "name", [name for name in TEXTS if name not in ("windows-1250", "iso-8859-2", "windows-1254")]
)
def test_guesses_where_nothing_is_declared(name: str) -> None:
    decoded = decode(page(TEXTS[name]).encode(CODECS[name]), None)
    assert (decoded.charset, decoded.markup.decode()) == (name, page(TEXTS[name]))


@pytest.mark.parametrize("declared", ["iso-8859-1", "utf-8", "windows-1251", "no-such-charset"])
@pytest.mark.parametrize("name", ["gb18030", "big5", "shift_jis", "euc-kr", "koi8-r"])
def test_bytes_beat_a_wrong_header_and_meta(name: str, declared: str) -> None:
    markup = page(TEXTS[name], declared)
    assert decode(markup.encode(CODECS[name]), f"text/html; charset={declared}").markup.decode() == markup


@pytest.mark.parametrize("text", [SIMPLIFIED, JAPANESE, GERMAN, POLISH])
@pytest.mark.parametrize("declared", ["gb2312", "iso-8859-1", "big5", "shift_jis"])
def test_valid_utf8_is_utf8_whatever_is_declared(text: str, declared: str) -> None:
    markup = page(text, declared)
    decoded = decode(markup.encode(), f"text/html; charset={declared}")
    assert (decoded.charset, decoded.markup, decoded.replaced) == ("utf-8", markup.encode(), 0)


def test_right_meta_beats_a_servers_default_charset() -> None:
    markup = page(SIMPLIFIED, "gb2312")
    assert decode(markup.encode("gb18030"), "text/html; charset=ISO-8859-1").charset == "gb18030"


def test_rare_characters_of_gb18030_survive_a_gb2312_label() -> None:
    markup = page("朱镕基、陶喆和㛃都在名单上。" + SIMPLIFIED, "gb2312")
    assert "朱镕基、陶喆和㛃" in decode(markup.encode("gb18030"), "text/html; charset=gb2312").markup.decode()


def test_circled_digits_of_japanese_pages_are_read() -> None:
    body = b"<p>" + b"\xad\xa1" + JAPANESE.encode("euc_jp")
    assert decode(body, "text/html; charset=euc-jp").markup.decode() == f"<p>①{JAPANESE}"


def test_a_page_cut_inside_a_character_stays_utf8() -> None:
    decoded = decode(f"<p>{SIMPLIFIED}".encode() + "，".encode()[:2], None)
    assert (decoded.charset, decoded.replaced) == ("utf-8", 1)


@pytest.mark.parametrize("at", [0, 8190, 8191, 8192, 8193, 30000])
def test_a_long_page_with_a_broken_character_anywhere_stays_utf8(at: int) -> None:
    body = ("新闻" * 8000).encode()
    body = body[:at] + b"\xff" + body[at:]
    assert decode(body, None).charset == "utf-8"
    assert decode(("新闻" * 8000).encode("gb18030") + "新闻".encode() * 20, None).charset == "gb18030"


def test_broken_bytes_are_counted_and_those_of_the_page_itself_are_not() -> None:
    decoded = decode(page(GERMAN + "\ufffd").encode().replace(b"<p>", b"<p>\xff \xfe "), None)
    assert (decoded.charset, decoded.replaced) == ("utf-8", 2)


@pytest.mark.parametrize("codec", ["utf-16", "utf-8-sig", "utf-32"])
def test_byte_order_mark_wins(codec: str) -> None:
    decoded = decode(page(SIMPLIFIED, "gb2312").encode(codec), "text/html; charset=gb2312")
    assert decoded.markup.decode() == page(SIMPLIFIED, "gb2312")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_mark_is_recognised(codec: str) -> None:
    assert decode(page(RUSSIAN).encode(codec), None).markup.decode() == page(RUSSIAN)


def test_iso_2022_jp_is_ascii_with_escapes() -> None:
    markup = page("新しいバス路線は来月から。", "iso-2022-jp")
    assert decode(markup.encode("iso2022_jp"), None).markup.decode() == markup


def test_control_characters_go_and_white_space_stays() -> None:
    assert (
        decode("<p>a\0b\x01c\x1bd\x7fe\t\n\f\r é</p>".encode(), None).markup
        == "<p>abcde\t\n\f\r é</p>".encode()
    )


def test_declarations_in_comments_do_not_count() -> None:
    assert declared_in_markup(b'<!-- <meta charset="big5"> --><meta charset="gbk">') == "gb18030"


def test_declaration_may_stand_behind_a_kilobyte_of_script() -> None:
    head = (
        b"<head><script>"
        + b"x" * 3000
        + b"</script><META HTTP-EQUIV=Content-Type CONTENT='text/html; CHARSET=EUC-JP'>"
    )
    assert declared_in_markup(head) == "euc-jp"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (b'<?xml version="1.0" encoding="windows-1251"?><rss/>', "windows-1251"),
        (b"<meta charset = utf-16>", "utf-8"),
        (b'<meta charset="punycode">', None),
        (b"<p>charset=gbk</p>", None),
    ],
)
def test_reads_declarations_as_browsers_do(body: bytes, name: str | None) -> None:
    assert declared_in_markup(body) == name


@pytest.mark.parametrize(
    "label", ["idna", "punycode", "rot13", "unicode_escape", "utf-7", "hex", "zlib", "mbcs", ""]
)
def test_codecs_that_are_no_encodings_of_pages_are_refused(label: str) -> None:
    assert encoding_name(label) is None
    assert declared_in_header(f"text/html; charset={label}") is None
    assert decode(b"<p>x</p>", f"text/html; charset={label}").charset == "utf-8"


def test_every_label_leads_to_a_codec_that_python_has() -> None:
    assert set(LABELS) <= set(CODECS)
    for name, codec in CODECS.items():
        assert encoding_name(name.upper()) == name
        assert b"a".decode(codec, "replace")


@given(
    st.binary(max_size=400),
    st.sampled_from([None, "text/html", "charset=gbk", 'charset="big5"', "charset=utf-16"]),
)
def test_any_bytes_give_utf8_that_can_be_parsed(body: bytes, content_type: str | None) -> None:
    decoded = decode(body, content_type)
    assert "\0" not in decoded.markup.decode()
    parse_page(decoded.markup, "https://news.example/1.html")


@given(
    st.text(st.characters(codec="utf-8", min_codepoint=0x20, exclude_characters="\x7f\ufeff"), max_size=200)
)
def test_utf8_passes_unchanged(text: str) -> None:
    body = text.encode()
    assert decode(body, "text/html; charset=utf-8").markup == body


@given(st.data(), st.sampled_from(sorted(TEXTS)))
def test_text_of_an_encoding_round_trips(data: st.DataObject, name: str) -> None:
    words = TEXTS[name].split()
    text = page(" ".join(data.draw(st.lists(st.sampled_from(words), min_size=8, max_size=30))), name)
    assert decode(text.encode(CODECS[name]), f"text/html; charset={name}").markup.decode() == text


@pytest.mark.parametrize("unit", [b"\xa4", b"<!--", b"<meta ", b"charset=", b"\x81\x30", b"\xff\x00"])
def test_ten_megabytes_of_one_line_stay_cheap(unit: bytes) -> None:
    body = unit * (10_000_000 // len(unit))
    started = time.process_time()
    decode(body, None)
    assert time.process_time() - started < 3


def test_labelled_pages_are_read_with_or_without_a_true_header(corpus_dir: Path) -> None:
    for label in sorted((corpus_dir / "zh-dev" / "labels").glob("*.json")):
        truth = json.loads(label.read_text("utf-8"))
        body = (corpus_dir / "zh-dev" / "html" / Path(truth["file"]).name).read_bytes()
        for content_type in (
            None,
            "text/html; charset=iso-8859-1",
            f"text/html; charset={truth['encoding']}",
        ):
            assert decode(body, content_type).charset == truth["encoding"], label.name
