"""What the headings of blocks say, in many languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.entries.headings import WANTED_HEADING, is_unwanted, is_wanted

WANTED = """大家都在看|你可能有興趣|本網精選|標題導航|其他新聞|よく読まれている記事|이 시각 주요뉴스|Keep reading|In other news|Also in News
    |Mehr Artikel|Newsticker|Meer uit Regio|Gerelateerd|Mer om ämnet|Relaterte saker|Luetuimmat|À ne pas manquer|Dans la même rubrique
    |Lo último|Más sobre el puerto|Otras noticias|El més llegit|Saiba mais|Primo piano|Altre notizie|Cele mai citite|Citește și
    |Najczęściej czytane|Powiązane|Podobné články|Najčitanije|Povezane vijesti|Самое читаемое|Похожие материалы|Стрічка новин
    |Схожі новини|Свързани новини|Най-четени|Σχετικά άρθρα|ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ|Δημοφιλή|Kapcsolódó cikkek|Legolvasottabb|Friss hírek
    |İlgili Haberler|Benzer Haberler|اقرأ أيضا|الأكثر قراءة|أخبار ذات صلة|مطالب مرتبط|پربازدیدترین‌ها|הנקראות ביותר|כתבות נוספות
    |संबंधित खबरें|ताज़ा खबरें|यह भी पढ़ें|আরও পড়ুন|সর্বাধিক পঠিত|ข่าวที่เกี่ยวข้อง|ข่าวล่าสุด|Tin liên quan|Đọc nhiều|Cùng chuyên mục
    |Berita Terkait|Terpopuler|Baca juga"""

NEITHER = """Investigations|Domestic affairs|Multimedia|Bürgermeister|Kamelien im Sommer|Assisted living|Harbour|体育|경제|Спорт|Οικονομία
    |Sport|Ekonomi|اقتصاد|ספורט|खेल|খেলা|กีฬา|Thể thao|Olahraga|Vestibül"""


def split(table: str) -> list[str]:
    return [heading.strip() for heading in table.split("|")]


@pytest.mark.parametrize("heading", split(WANTED))
def test_headings_that_announce_articles(heading):
    assert is_wanted(heading)
    assert not is_unwanted(heading)


@pytest.mark.parametrize("heading", split(WANTED))
def test_capitals_change_nothing(heading):
    # Turkish writes its i with a dot as a capital, too.
    assert is_wanted(heading.upper().replace("ILGILI", "İLGİLİ"))


@pytest.mark.parametrize("heading", split(NEITHER))
def test_names_of_sections_announce_nothing(heading):
    assert not is_wanted(heading)


@pytest.mark.parametrize(
    ("heading", "is_of_articles"),
    [
        ("Related articles / More from author", True),
        ("RELATED ARTICLES / MORE FROM AUTHOR", True),
        ("RELATED ARTICLESMORE FROM AUTHOR", True),
        ("Videos | Most read", True),
        ("标题导航", True),
        ("Related videos", False),
        ("More from this author", False),
        ("Photos / Videos", False),
        ("网站导航", False),
    ],
)
def test_a_part_that_names_articles_speaks_for_the_whole(heading, is_of_articles):
    assert is_unwanted(heading) is not is_of_articles


def test_phrases_are_lower_case_and_stand_once():
    assert [phrase for phrase in WANTED_HEADING.known if phrase != phrase.lower()] == []
    assert len(set(WANTED_HEADING.known)) == len(WANTED_HEADING.known)


@given(st.sampled_from(WANTED_HEADING.known), st.sampled_from(["", "12 ", "— "]))
def test_each_phrase_is_found(phrase, before):
    assert is_wanted(f"{before}{phrase.strip()} ")
