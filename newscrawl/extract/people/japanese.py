"""Bylines of Japanese pages: 記者 beside a name, 文・ before it, or the name in brackets where the story closes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newscrawl.extract.page.story import Body
from newscrawl.extract.page.vicinity import Vicinity
from newscrawl.extract.people.agencies import is_organisation

# So many lines directly below the text may still be its byline.
LINES_BELOW = 3
LONGEST_LINE = 40
LONGEST_BRACKET = 24

# Names are three to five characters long where a space does not tell the family's from the given.
NAME = r"(?:(?!記者)[一-龠々]){3,5}|[一-龠々]{1,3}[ \u3000][一-龠々ぁ-んァ-ヶ]{1,4}"
# 高梨亮記者, 記者 高梨亮, 文・高梨亮: a piece of a line that holds nothing else.
ON_LINE = re.compile(rf"(?:取材)?(?:記者|文)\s?[・:：＝/／ ]\s?(?P<behind>{NAME})|(?P<before>{NAME})\s?記者")
PIECE_EDGE = re.compile(r"\s?[|｜\t]\s?")
# （高梨亮）, （文化部・高梨亮）: behind the last sentence.
CLOSING = re.compile(
    rf"(?:^|[。」』])\s?[（(【](?:[^（()）・]{{1,10}}[・＝])?(?P<name>{NAME})(?:記者)?[）)】]$"
)
# （敬称略）, （東京都）, （社会部）: other things that close a story in brackets.
NO_NAME = re.compile(
    r"通信|新聞|敬称|写真|当時|記事|掲載|提供|翻訳|編集|取材|記者|特派|共同|時事|北海道|[部社局班略載面円時版室課員会誌都府県市町村区]$"
)


def japanese_authors(around: Vicinity, body: Body) -> list[str]:
    """The reporter beside the title or below the text, else the one in the brackets that close the story."""
    lines = [line.text for line in (*around.head, *around.above[::-1], *around.tail[:LINES_BELOW])]
    names = _on_lines(lines)
    if not names and body.paragraphs:
        closing = CLOSING.search(body.paragraphs[-1][-LONGEST_BRACKET:])
        names = [closing["name"]] if closing else _on_lines(body.paragraphs[-1:])
    return [name for name in names if not NO_NAME.search(name) and not is_organisation(name)]


def _on_lines(lines: Iterable[str]) -> list[str]:
    for line in lines:
        if "記者" in line or "文" in line:
            for piece in PIECE_EDGE.split(line):
                found = ON_LINE.fullmatch(piece.strip("（）()【】 ")) if len(piece) <= LONGEST_LINE else None
                if found:
                    return [found["behind"] or found["before"]]
    return []
