from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.people.names import COLON_LABELS, is_person, split_people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ann Lee", ["Ann Lee"]),
        ("By Ann Lee and Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("Von Anna Groß und Ernst Maier, dpa", ["Anna Groß", "Ernst Maier"]),
        ("Par Zoé Blanc et Luc Noir", ["Zoé Blanc", "Luc Noir"]),
        ("Por Ana Ruiz y Juan Sanz", ["Ana Ruiz", "Juan Sanz"]),
        ("Ola Berg og Kari Dal", ["Ola Berg", "Kari Dal"]),
        ("Иван Петров и Анна Сидорова", ["Иван Петров", "Анна Сидорова"]),
        ("Anna Groß, Ernst Maier, Nairobi", ["Anna Groß", "Ernst Maier"]),
        ("Ann Lee, Bob Ray, Cid Fox and Dora May", ["Ann Lee", "Bob Ray", "Cid Fox", "Dora May"]),
        ("ANN LEE, BOB RAY and CID-DORA FOX", ["ANN LEE", "BOB RAY", "CID-DORA FOX"]),
        ("Ola Berg / Journalist", ["Ola Berg"]),
        ("Ann Lee, Senior Editor", ["Ann Lee"]),
        ("Ann Lee (ann@news.example)", ["Ann Lee"]),
        ("Ann Lee @annlee", ["Ann Lee"]),
        ("Ann Lee, ann lee, ANN LEE", ["Ann Lee"]),
        ("Miguel A. Ruiz", ["Miguel A. Ruiz"]),
        ("Ursula von der Au", ["Ursula von der Au"]),
        ("Victoria O’Regan", ["Victoria O’Regan"]),
        ("배윤경,이상현", ["배윤경", "이상현"]),
        ("大渡 美咲", ["大渡 美咲"]),
        ("Plato", ["Plato"]),
        ("Dr. Ann Lee", ["Dr. Ann Lee"]),
        ("Birgit Au aus Berlin, Bob Ray in Bonn", ["Birgit Au", "Bob Ray"]),
        ("Ann Lee for the Harbour Times", ["Ann Lee"]),
        ("Kim Min-jae", ["Kim Min-jae"]),
        ("홍길동 기자", ["홍길동"]),
        ("山田太郎記者", ["山田太郎"]),
        ("Dolores May For Harbour.Com", ["Dolores May"]),
        ("Ann Lee, Bob Ray, and Cid Fox, RNN", ["Ann Lee", "Bob Ray", "Cid Fox"]),
        ("Ann Lee Bloomberg", ["Ann Lee"]),
        ("Ann Lee and Bob Ray The Associated Press", ["Ann Lee", "Bob Ray"]),
        ("View Author Page", []),
        ("Story By", []),
        ("Copyright Ann Lee", []),
        ("User Admin", []),
        ("Reuters", []),
        ("Harbour Times", []),
        ("The Associated Press", []),
        ("News Desk", []),
        ("https://social.example/ann.lee", []),
        ("{{author}}", []),
        ("${name}", []),
        ("ann-lee", []),
        ("105092", []),
        ("admin", []),
        ("", []),
    ],
)
def test_bylines(text, people):
    assert split_people(text) == people


@pytest.mark.parametrize("label", ["haber", "текст", "كتب", "लेखक", "ผู้เขียน"])
def test_a_label_that_is_a_word_of_its_own_needs_a_colon(label):
    assert split_people(f"{label.capitalize()}: Ann Lee") == ["Ann Lee"]
    assert split_people(f"{label.capitalize()} Ann Lee") != ["Ann Lee"]


@given(st.sampled_from(sorted(COLON_LABELS)), st.sampled_from(["", " "]))
def test_every_label_with_a_colon_is_taken_off(label, space):
    assert split_people(f"{label}{space}: Ann Lee") == ["Ann Lee"]


@given(st.text(max_size=300))
def test_any_text_gives_a_list_of_names(text):
    assert all(is_person(name) for name in split_people(text))
