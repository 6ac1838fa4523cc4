from __future__ import annotations

import pytest
from told import english, tell

from newscrawl.extract.people.find import People, find_people


def people(html: str) -> People:
    told = tell(html)
    return find_people(told.page, told.structured, told.title, told.body)


def authors(html: str) -> list[str]:
    return people(html).authors


def ld(author: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle","author":{author}}}</script>'


def t(*paragraphs: str) -> str:
    return "".join(f"<p class=t>{paragraph}</p>" for paragraph in paragraphs)


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ('{"@type":"Person","name":"Ann Lee"}', ["Ann Lee"]),
        ('[{"@type":"Person","name":"Ann Lee"},{"@type":"Person","name":"Bob Ray"}]', ["Ann Lee", "Bob Ray"]),
        ('{"name":["Ann Lee","Bob Ray"]}', ["Ann Lee", "Bob Ray"]),
        ('"Ann Lee and Bob Ray"', ["Ann Lee", "Bob Ray"]),
        ('["Ann Lee", null, {"@type":"Organization","name":"Reuters"}]', ["Ann Lee"]),
        ('[{"@type":"Person","name":"Ann Lee"},{"@type":"Person","name":"AFP"}]', ["Ann Lee"]),
        ('{"@type":"NewsMediaOrganization","name":"Reuters"}', ["Reuters"]),
        ('{"@type":"Person","name":"{{author.name}}"}', []),
        ('{"@type":"Person","url":"https://news.example/ann"}', []),
    ],
)
def test_json_ld(author, expected):
    assert authors(english(meta=ld(author))) == expected


@pytest.mark.parametrize(
    ("meta", "expected"),
    [
        ("<meta name=author content='Ann Lee'>", ["Ann Lee"]),
        ("<meta property=article:author content='Ann Lee,Bob Ray'>", ["Ann Lee", "Bob Ray"]),
        ("<meta property=article:author content='https://social.example/annlee'>", []),
        ("<meta name=parsely-author content='ann-lee'>", []),
        ("<meta name=byl content='By Ann Lee'>", ["Ann Lee"]),
        ("<meta name=twitter:creator content='@annlee'>", []),
        ("<meta name=author content='Harbour'><meta property=og:site_name content=Harbour>", []),
    ],
)
def test_meta(meta, expected):
    assert authors(english(meta=meta)) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<p>By Ann Lee and Bob Ray</p>", ["Ann Lee", "Bob Ray"]),
        ("<p>By <a href=/a>Ann Lee</a>, Political Editor | 18 September 2025</p>", ["Ann Lee"]),
        ("<p>Von <span>Anna Groß</span>, <span>Ernst Maier</span></p>", ["Anna Groß", "Ernst Maier"]),
        ("<div class=byline><span>Ann Lee</span> <span>Bob Ray</span></div>", ["Ann Lee", "Bob Ray"]),
        ("<a rel=author href=/x>Ann Lee</a>", ["Ann Lee"]),
        ("<a href=/authors/ann-lee/>Ann Lee</a>", ["Ann Lee"]),
        ("<p>Ann Lee | 18.09.2025, 10:00</p>", ["Ann Lee"]),
        ("<p>Ann Lee</p><p>18.09.2025</p>", ["Ann Lee"]),
        ("<figure><img src=x><figcaption><span class=author>Cid Fox</span></figcaption></figure>", []),
        ("<p>Tekst: Ola Berg Foto: Kari Dal</p>", ["Ola Berg"]),
        ("<p>홍길동 기자</p><p>입력 2025-09-18 10:05</p>", ["홍길동"]),
        ("<p>Escrito por Ana Ruiz</p>", ["Ana Ruiz"]),
        ("<p>Rédigé par Zoé Blanc - Jeudi 18 septembre</p>", ["Zoé Blanc"]),
        ("<p>Γράφει ο Νίκος Παππάς</p>", ["Νίκος Παππάς"]),
        ("<p>Szerző: Kis Réka</p>", ["Kis Réka"]),
        ("<p>Haber: Zeynep Ay</p>", ["Zeynep Ay"]),
        ("<p>Haber Merkezi</p>", []),
        ("<p>Penulis <a href=/p/1>Dewi Sari</a></p>", ["Dewi Sari"]),
        ("<p>كتب: سامي ناصر</p>", ["سامي ناصر"]),
        ("<p>מאת: נועה לוי</p>", ["נועה לוי"]),
        ("<p>लेखक: रवि शर्मा</p>", ["रवि शर्मा"]),
        ("<p>โดย สมชาย ใจดี</p>", ["สมชาย ใจดี"]),
        ("<p>18.09.2025, 08:15 | Autor: Jan Nowak / PAP</p>", ["Jan Nowak"]),
        ("<p>18.09.2025 | Von Anna Groß</p>", ["Anna Groß"]),
        ("<p>18.09.2025 Text: Anna Groß Foto: Ernst Maier</p>", ["Anna Groß"]),
        ("<p>18.09.2025 Thema: Anna Groß</p>", []),
        ("<p>Submitted by <span>Ann Lee</span> on Friday, September 19, 2025 - 08:15</p>", ["Ann Lee"]),
        ("<p>Submitted by Ann Lee and Bob Ray on Fri, 09/19/2025 - 08:15</p>", ["Ann Lee", "Bob Ray"]),
        ("<p>Submitted by admin on Fri, 09/19/2025</p>", []),
        ("<p>Gespeichert von Anna Groß am Fr., 19.09.2025</p>", ["Anna Groß"]),
        ("<p>Soumis par Zoé Blanc le ven 19/09/2025</p>", ["Zoé Blanc"]),
        ("<p>Enviado por <b>Ana Ruiz</b> el Vie, 19/09/2025</p>", ["Ana Ruiz"]),
        ("<p>Enviado por Ana Ruiz em 19 de setembro</p>", ["Ana Ruiz"]),
        ("<p>Inviato da Ugo Neri il 19 Settembre</p>", ["Ugo Neri"]),
        ("<p>Ingediend door Jan van den Berg op vr 19 september</p>", ["Jan van den Berg"]),
        ("<p>By Omar el Fassi, 19 September 2025</p>", ["Omar el Fassi"]),
        ("<p>Wysłane przez Jan Nowak w pt., 19/09/2025</p>", ["Jan Nowak"]),
        ("<p>Przez <span>Ewa Nowak</span>, 19 września, 2025</p>", ["Ewa Nowak"]),
        ("<p>Przez Nowy Sącz, 19 km</p>", []),
        ("<p>Отправлено Анна Ли пт, 19/09/2025</p>", ["Анна Ли"]),
        ("<p>द्वारा रवि शर्मा</p>", ["रवि शर्मा"]),
        ("<p>रवि शर्मा द्वारा | 19 सितंबर 2025</p>", ["रवि शर्मा"]),
        ("<p>रवि शर्मा द्वारा नए पुल का उद्घाटन</p>", []),
        ("<p>Ann Lee, Political Correspondent</p>", ["Ann Lee"]),
        ("<p>Political Correspondent</p>", []),
        ("<p>Giriş Tarihi: 18.09.2025 08:15</p>", []),
        ("<p>نشر في 18/09/2025</p>", []),
        ("<p>Thứ Năm, 18/09/2025</p>", []),
        ("<p>Lê Nam - Thứ Năm, 18/09/2025</p>", ["Lê Nam"]),
        ("<p>নিজস্ব প্রতিবেদক</p><p>18.09.2025</p>", []),
        ("<p>By the sea</p>", []),
        ("<p>By Reuters</p>", []),
        ("<p>Share this story</p>", []),
    ],
)
def test_bylines(head, expected):
    assert authors(english(head)) == expected


@pytest.mark.parametrize(
    "head",
    [
        "<div><p>Fatma Sevinç Çetin</p><p>20 Nisan 2026</p></div>",
        "<div><p>Ann Lee</p><p>Harbourtown</p><p>25/04/2026 Updated 15:10</p></div>",
        "<div><p>Ann Lee</p><p>Uppdaterad 15.59 | Publicerad 14.14</p></div>",
        "<div><span>Fouzia Van Der Fort</span>|<span>Published 4 months ago</span></div>",
        "<p class=author><b>Ann Lee</b> | Harbourtown | 08/01/2014</p>",
        "<p class=image--author>Photo: AGN/Bob Ray</p><div class=author>Ann Lee</div>",
        "<p class=quote__author>Bob Ray, chairman</p><div class=author>Ann Lee</div>",
        "<div class=byline><a rel=author href=/a/1><i>Ann</i> <i>Lee</i></a></div>",
        "<div class=byline>Ann <div><a rel=author href=/a/1><i>Ann</i> <i>Lee</i> <b>Ann</b> <b>Lee</b></a></div></div>",
        "<div class=author>Ann Lee</div><p>Share</p><p>Print</p><p>Mail</p><p>Save</p><p>More</p><div class=author>Bob Ray</div>",
    ],
)
def test_names_without_a_word_that_says_so(head):
    found = authors(english(head=head))
    assert len(found) == 1
    assert found[0] in ("Ann Lee", "Fatma Sevinç Çetin", "Fouzia Van Der Fort")


def test_each_korean_reporter_has_a_line():
    head = "<p>홍길동 기자</p><p>hong@news.example</p><p>김철수 기자</p><p>박영희 기자가 어제 오후 도서관 앞에서 찍은 사진으로, 시민들이 문을 열기 전부터 줄을 서 있다</p>"
    assert authors(english(head=head, lang="ko")) == ["홍길동", "김철수"]


def test_an_author_who_stands_in_an_element_below_the_text():
    assert authors(english(tail="<div class=document_authors><a href=/authors/3>Ann Lee</a></div>")) == [
        "Ann Lee"
    ]


def test_the_section_beside_the_date_is_nobody():
    section = "<meta property=article:section content='North Harbour'>"
    head = "<p>North Harbour <b>5 November 2025</b></p>"
    assert authors(english(meta=section, head=head)) == []


def test_writers_that_are_shown_beat_a_name_in_the_head_that_is_not():
    meta = "<meta name=author content='Ediciones Puerto'>"
    head = "<p><a rel=author href=/autor/1>Ann Lee</a></p>"
    assert authors(english(meta=meta, head=head)) == ["Ann Lee"]
    assert authors(english(meta=meta)) == ["Ediciones Puerto"]
    assert authors(english(meta=meta, head=head + "<p>Ediciones Puerto</p>")) == ["Ediciones Puerto"]


def test_nobody_signs_as_the_account_of_a_content_system():
    assert authors(english(meta=ld('{"@type":"Person","name":"User Admin"}'))) == []


def test_a_signature_closes_the_story():
    assert authors(english(text=t("The library will stay open longer, the council said.", "Ann Lee"))) == [
        "Ann Lee"
    ]


def test_bylines_of_other_stories_do_not_count():
    tail = "<p>Share</p><p>More</p><p>Stories</p><p>Another story</p><p>By Bob Ray</p>"
    assert authors(english(tail=tail)) == []


def test_a_story_that_only_a_medium_signed_keeps_the_signature_of_its_author_field():
    assert authors(english(meta=ld('{"@type":"Person","name":"Harbour Times and AFP"}'))) == [
        "Harbour Times and AFP"
    ]


def test_the_sites_name_in_a_byline_is_nobody():
    meta = "<meta property=og:site_name content='Le Havre'>"
    assert authors(english("<p>Par Le Havre</p>", meta=meta)) == []


def test_what_the_pages_title_ends_with_is_nobody_beside_the_date():
    title = "<title>Library stays open longer - Harbour Daily Echo</title>"
    head = "<p>Harbour Daily Echo - 18.09.2025</p>"
    assert authors(english(head, meta=title)) == []
    assert authors(english("<p>Ann Lee - 18.09.2025</p>", meta=title)) == ["Ann Lee"]


def test_an_editor_beside_the_title():
    assert people(english("<p>Editor <a href=/e>Cid Fox</a></p>")).editors == ["Cid Fox"]
    assert people(english("<p>Editor's choice of Sunday</p>")).editors == []


def test_a_mere_guess_does_not_beat_a_stated_signature():
    meta = ld('{"@type":"Person","name":"AFP"}')
    assert authors(english("<p>Rue Blanche</p><p>18.09.2025</p>", meta=meta)) == ["AFP"]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "<p><span>Kaynak: AHA</span> <span>Editör: Zeynep Ay</span> <span>Tarih: 18.09.2025</span></p>",
            ["Zeynep Ay"],
        ),
        ("<p>18.09.2025 | Redaktion: Anna Groß | Teilen</p>", ["Anna Groß"]),
        ("<p>By Ann Lee · Edited by Bob Ray · 18 September</p>", ["Bob Ray"]),
        ("<p>Letters to the editor: Bob Ray</p>", []),
    ],
)
def test_editors_on_a_line_with_others(head, expected):
    assert people(english(head)).editors == expected


def test_editors_in_english():
    assert people(english(tail="<p>Edited by Cid Fox and Dora May</p>")).editors == ["Cid Fox", "Dora May"]


def test_nothing_gives_nobody():
    assert people("") == People()
    assert people(english()) == People()
