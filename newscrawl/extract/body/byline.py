"""The byline that closes a story as a line of its own: it is read for its people, and is no text."""

from __future__ import annotations

import re

from newscrawl.extract.page.story import Body
from newscrawl.extract.people.chinese_name_lists import read_names

# Label and names; a longer line is a sentence.
LONGEST_BYLINE = 40
# A story has more paragraphs than these, or the line may be all there is of it.
LEAST_PARAGRAPHS = 2

# 作者：…, 文/图 …, 通讯员：…: the label needs its sign, for a sentence may begin with the word.
CHINESE_LABEL = re.compile(
    r"[（(【]?(?:(?:作者|撰文|摄影|攝影|通讯员|通訊員|供稿人?)\s?[:：/／]|[文图圖]\s?[/／](?:\s?(?:[文图圖]|摄影?))?\s?[:：]?)\s?"
)
# 홍길동 기자 hong@news.example
KOREAN_BYLINE = re.compile(
    r"(?:[가-힣]{2,8}\s?=\s?)?[가-힣]{2,4}\s(?:선임)?(?:기자|특파원)(?:\s\S{1,30}@\S{3,30})?"
)
BRACKETS_BEHIND = "）)】 "


def cut_closing_byline(body: Body) -> None:
    """Move the last paragraph to the lines cut out where it holds a label and names and nothing else."""
    if len(body.paragraphs) > LEAST_PARAGRAPHS and is_closing_byline(body.paragraphs[-1]):
        body.cut_lines.append(body.paragraphs.pop())
        body.paragraph_starts.pop()


def is_closing_byline(text: str) -> bool:
    """True for a short line of a writer's label and names, or of a Korean name and "reporter"."""
    if len(text) > LONGEST_BYLINE or text.isascii():
        return False
    label = CHINESE_LABEL.match(text)
    if label:
        found = read_names(text[label.end() :].rstrip(BRACKETS_BEHIND), pen_names=False)
        return bool(found.names) and found.is_whole
    return KOREAN_BYLINE.fullmatch(text) is not None
