"""The line of date, source, people and clicks that stands under a headline, however wide it is."""

from __future__ import annotations

import re

# A year of four digits, and near it a clock, or a label in Chinese, which needs no sentence to be told from text.
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
CLOCK = r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)"
YEAR_AND_CLOCK = re.compile(
    rf"(?:19|20)\d\d[^\n。]{{0,20}}?{CLOCK}|{CLOCK}[^\n。]{{0,20}}?(?:19|20)\d\d(?!\d)"
)
LABEL = re.compile(
    r"(?:来源|來源|稿源|作者|编辑|編輯|浏览(?:量|次数)?|瀏覽|点击(?:量|数)?|點擊|阅读(?:量|数)?|字体|字號|字号|时间|時間)\s?[:：]"
    r"|【(?:字体|打印|大)"
)
# 类型：原创编辑：丁一: two short texts behind such labels are no sentence without a year, either. 来源：海滨日报 alone
# may be that of a picture, and 时间：… 地点：… invites to something.
_LABELS = """来源 來源 稿源 作者 类型 類型 分类 分類 栏目 欄目 编辑 編輯 责编 責編 责任编辑 責任編輯 浏览 瀏覽
    阅读 閱讀 点击 點擊""".split()
LABELLED = re.compile(rf"(?:\W{{0,3}}(?:{'|'.join(_LABELS)})\s?[:：][^:：。!！?？…”，,]{{1,20}}){{2,5}}")
LONGEST_LABELLED = 80
# Names, places and labels stand before the date; a sentence that mentions one has more. In words and characters.
MOST_WORDS = 12
MOST_BEFORE = 80
SENTENCE = re.compile(r"[。!！?？…”]|[.]\s*$|(?:[^\W\d_]{4}|:\d\d)\.\s")


def is_info_line(text: str) -> bool:
    """True for a line that says when or by whom the story was published, and no sentence besides."""
    # Nearly every paragraph in Chinese has one.
    if "。" in text:
        return False
    if len(text) <= LONGEST_LABELLED and ("：" in text or ":" in text) and LABELLED.fullmatch(text):
        return True
    year = YEAR.search(text, 0, MOST_BEFORE + 4)
    if year is None or len(text[: year.start()].split()) > MOST_WORDS:
        return False
    if YEAR_AND_CLOCK.search(text) is None and LABEL.search(text) is None:
        return False
    return SENTENCE.search(text) is None
