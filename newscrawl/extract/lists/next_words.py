"""How pages name the way to the following list page."""

from __future__ import annotations

import re

NEXT_TEXT = re.compile(
    r"""[\W_]{0,4}(?:下\s?一?\s?页|下\s?一?\s?頁|后一?页|後一?頁|次へ|次の?ページ|다음(?:\s?페이지)?
    | next(?:\s?page)? | older(?:\s(?:posts|articles|entries|stories|news))?
    | nächste(?:\sseite)? | weiter | ältere(?:\s\w{1,20})? | (?:page\s)?suivante? | (?:página\s)?siguiente | próxim[ao](?:\spágina)?
    | seguinte | successiv[ao] | avanti | prossima | volgende | następna | dalej | další | ďalšie | nästa | neste | næste
    | seuraava | sonraki(?:\ssayfa)? | след | следующая(?:\sстраница)? | вперед | далее | наступна(?:\sсторінка)? | следваща | следећа
    | sljedeća | slijedeća | sledeća | naslednja | następna(?:\sstrona)? | následující | nasledujúca | ďalšia
    | kitas | toliau | nākamā | järgmine | επόμεν[ηο](?:\sσελίδα)? | következő(?:\soldal)? | (?:pagina\s)?(?:următoarea|urmatoarea)
    | següent | trang\s(?:sau|tiếp|kế) | (?:halaman\s)?(?:berikutnya|selanjutnya) | seterusnya | ifuatayo
    | (?:الصفحة\s)?التالية? | הבאה? | (?:صفحه\s)?بعدی | اگلا | अगला(?:\sपेज)? | अगले | পরবর্তী(?:\sপাতা)? | (?:หน้า)?ถัดไป | அடுத்து
    )[\W_]{0,4}""",
    re.VERBOSE | re.IGNORECASE,
)
"""Whole texts of links to the following list page."""

READ_ON_TEXT = re.compile(r"[\W_]{0,4}(?:далі|tovább|mai\sdeparte|आगे|sau|tiếp)[\W_]{0,4}", re.IGNORECASE)
"""Words that lead to the next page in a pager, and under a teaser to its story."""

MORE_TEXT = re.compile(
    r"""[\W_]{0,4}(?:加载更多|点击加载更多|查看更多|更多新闻|顯示更多|load\smore|show\smore|view\smore|see\smore
    | more\s(?:stories|articles|news|posts) | mehr\s(?:laden|anzeigen) | weitere\s\w{1,20}(?:\sladen)? | voir\splus | ver\smás | cargar\smás
    | carica\saltri | もっと見る | 더보기 )[\W_]{0,4}""",
    re.VERBOSE | re.IGNORECASE,
)
"""Whole texts of buttons that append the next page to the list."""

ARROW_TEXT = re.compile(r"\s?(?:[›»→>▶]|>>)\s?")
"""Arrows lead on in a pager only."""

PAGER_NAME = re.compile(
    r"pag(?:e|es|er|ing|ination|inate|enum|enav|ebar|ebox|elist)(?![a-z])|pagin|page-?num|page-?nav|fenye|seiten|turn-?page|displaypage"
)
"""Class and id names of pagers."""

LOAD_MORE_ATTRIBUTES = (
    "data-next-url",
    "data-next-page-url",
    "data-next",
    "data-load-more-url",
    "data-more-url",
)
"""Attributes in which list templates keep the address of the next part."""

LOAD_MORE_PARTS = (b"data-next", b"more-url")
"""One of these is in each of them: two searches through the document instead of five."""
