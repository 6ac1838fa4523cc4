"""The line of keywords that closes a story without an element of its own: its tags, and no text."""

from __future__ import annotations

import re

from newscrawl.extract.page.story import Body
from newscrawl.extract.tags.shown import LABEL
from newscrawl.extract.text.columns import spans

COLONS = (":", "：", "﹕")
# Before a list of links many words are labels of tags; alone these, too, are nothing else.
LABEL_ALONE = re.compile(
    rf"{LABEL.pattern}|(?:palabras clave|palavras-chave|tagi|słowa kluczowe|klíčová slova|címkék|тэги|ключевые слова"
    r"|метки|ключові слова|ετικέτες|từ kh[oó]a|thẻ|کلیدواژه[\u200c ]?ها|برچسب[\u200c ]?ها|الوسوم|टैग्स?)\s?[:：﹕]",
    re.IGNORECASE,
)
# A label and a few keywords; a longer line is text. In columns.
LONGEST_LIST = 160
LEAST_PARAGRAPHS = 2
ENDINGS = (".", "。", "!", "！", "?", "？", "…", "”", "»")


def cut_closing_tags(body: Body) -> None:
    """Move the last paragraph to the lines cut out where it is a label and keywords: Теги: мост, порт."""
    if len(body.paragraphs) > LEAST_PARAGRAPHS and is_list_of_tags(body.paragraphs[-1]):
        body.cut_lines.append(body.paragraphs.pop())
        body.paragraph_starts.pop()


def is_list_of_tags(text: str) -> bool:
    """True for a short line that a label of keywords with its colon opens and that ends like no sentence."""
    label = LABEL_ALONE.match(text)
    if label is None or not label[0].endswith(COLONS) or text.endswith(ENDINGS):
        return False
    return label.end() < len(text) and not spans(text, LONGEST_LIST)
