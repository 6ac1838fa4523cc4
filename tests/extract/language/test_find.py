"""The text decides on the language; declarations break ties."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.extract.language.find import find_language
from newscrawl.extract.language.scripts import LANGUAGES_OF, OTHER_SCRIPTS, SIMPLIFIED, TRADITIONAL
from newscrawl.extract.page import parse_page
from newscrawl.extract.portal import Portal
from newscrawl.extract.structured.read import read_structured

TEXTS = {
    "zh-Hans": "本报讯 记者昨天从市政府获悉，新的公交线路下个月开通，这是今年以来的第三条新线路，市民出门会更方便。",
    "zh-Hant": "本報訊 記者昨天從市政府獲悉，新的公車路線下個月開通，這是今年以來的第三條新路線，市民出門會更方便。",
    "ja": "市の発表によると、新しいバス路線は来月から運行を始める。今年で三本目になるという。",
    "ko": "시는 다음 달부터 새로운 버스 노선을 운행한다고 밝혔다. 올해 들어 세 번째 노선이다.",
    "en": "The city said on Monday that a new bus line will open next month, and that it is the third of the year.",
    "de": "Die Stadt teilte mit, dass die neue Buslinie im nächsten Monat eröffnet wird, und das nicht als letzte.",
    "fr": "La ville a annoncé que la nouvelle ligne de bus sera ouverte dans un mois, et ce n'est pas la dernière.",
    "es": "La ciudad anunció que la nueva línea de autobuses se abrirá en un mes, y no es la última del año.",
    "pt": "A cidade anunciou que uma nova linha de ônibus será aberta em um mês, e não é a primeira para os moradores.",
    "it": "La città ha annunciato che la nuova linea di autobus aprirà tra un mese, ed è una delle ultime per noi.",
    "nl": "De stad heeft gezegd dat het een nieuwe buslijn krijgt en dat die opengaat voor het centrum.",
    "pl": "Miasto poinformowało, że nowa linia autobusowa będzie otwarta za miesiąc i nie jest to ostatnia dla nas.",
    "tr": "Belediye yeni bir otobüs hattının bu ay açılacağını ve bunun şehir için çok önemli olduğunu duyurdu.",
    "vi": "Thành phố cho biết một tuyến xe buýt mới được mở và đây là tuyến thứ ba trong năm của người dân.",
    "ru": "Мэрия сообщила, что новый автобусный маршрут откроется в следующем месяце, это уже третий маршрут за год.",
    "uk": "Мерія повідомила, що новий автобусний маршрут відкриється наступного місяця, це третій маршрут її мережі.",
    "bg": "Общината съобщи, че новата автобусна линия ще бъде открита следващия месец.",
    "ar": "أعلنت البلدية أن خط الحافلات الجديد سيبدأ العمل الشهر المقبل، وهو الخط الثالث هذا العام.",
    "fa": "شهرداری اعلام کرد که خط جدید اتوبوس ماه آینده آغاز به کار می‌کند و این سومین خط امسال است که پیش می‌رود.",
    "el": "Ο δήμος ανακοίνωσε ότι η νέα γραμμή λεωφορείων θα ξεκινήσει τον επόμενο μήνα.",
    "he": "העירייה הודיעה כי קו האוטובוס החדש יתחיל לפעול בחודש הבא.",
    "th": "เทศบาลประกาศว่ารถเมล์สายใหม่จะเริ่มให้บริการในเดือนหน้า",
    "hi": "नगर निगम ने कहा कि नई बस सेवा अगले महीने शुरू होगी।",
}


def language(text: str | None, head: str = "", portal: Portal | None = None) -> str | None:
    page = parse_page(head.encode(), "https://news.example/1")
    return find_language(page, read_structured(page), text, portal).value


@pytest.mark.parametrize("tag", TEXTS)
def test_text_tells(tag: str) -> None:
    assert language(TEXTS[tag]) == tag


@pytest.mark.parametrize("tag", [tag for tag in TEXTS if tag != "en"])
def test_a_wrong_declaration_loses(tag: str) -> None:
    assert language(TEXTS[tag] * 2, '<html lang="en"><meta property="og:locale" content="en_US">') == tag


@pytest.mark.parametrize("tag", TEXTS)
def test_a_right_declaration_changes_nothing(tag: str) -> None:
    assert language(TEXTS[tag], f'<html lang="{tag}">') == tag


def test_names_in_latin_letters_do_not_make_chinese_english() -> None:
    assert language("OPEC and WTO：" + TEXTS["zh-Hans"], '<html lang="en">') == "zh-Hans"


@pytest.mark.parametrize(
    ("declared", "tag"),
    [
        ("en-US", "en"),
        ("de_AT.UTF-8", "de"),
        ("iw", "he"),
        ("nb-NO", "no"),
        ("zh-TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("zh_CN", "zh-Hans"),
        ("eng", "en"),
        ("English", None),
        ("", None),
    ],
)
def test_declaration_stands_alone_where_there_is_no_text(declared: str, tag: str | None) -> None:
    assert language(None, f'<html lang="{declared}">') == tag


def test_order_of_declarations() -> None:
    head = (
        '<html lang="fr"><script type="application/ld+json">{"@type":"Article","inLanguage":"de-DE"}</script>'
    )
    assert language(None, head) == "de"
    assert language(None, portal=Portal("x", language="sv")) == "sv"


def test_declaration_decides_between_languages_of_one_script() -> None:
    marathi = "महापालिका नवी बस सेवा पुढील महिन्यात सुरू करणार"
    assert language(marathi, '<html lang="mr">') == "mr"
    assert language("市長會議", '<html lang="zh-HK">') == "zh-Hant"


def test_a_language_without_word_list_is_believed() -> None:
    assert language("Ny tany sy ny rano dia nohavaozina " * 20, '<html lang="mg">') == "mg"


def test_a_language_whose_words_are_absent_is_not_believed() -> None:
    words = " ".join(f"z{a}q{b}k" for a in "aeiou" for b in "aeioulmnrst")
    assert language(words, '<html lang="en">') is None


def test_titles_stand_in_for_a_missing_text() -> None:
    assert language(None, f"<title>{TEXTS['ko']}</title>") == "ko"


@pytest.mark.parametrize("text", [None, "", " \n", "12:30 – 14:00", "xyz qwrt"])
def test_nothing_tells(text: str | None) -> None:
    assert language(text) is None


def test_tables_agree() -> None:
    assert set(OTHER_SCRIPTS) <= set(LANGUAGES_OF)
    assert not set(SIMPLIFIED.pattern[1:-1]) & set(TRADITIONAL.pattern[1:-1])


@given(st.text(max_size=100))
def test_any_text_gives_a_tag_or_none(text: str) -> None:
    tag = language(text)
    assert tag is None or tag.isascii()
