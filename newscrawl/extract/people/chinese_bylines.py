"""People as Chinese pages name them: 作者：…, (记者 …), 文/…, …/编译, 责任编辑：…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from newscrawl.extract.people.chinese_name_lists import (
    LABEL_LETTER,
    REACH,
    SUPPLIER,
    WRITER_WORDS,
    NameList,
    read_names,
)
from newscrawl.extract.people.chinese_names import is_chinese_name
from newscrawl.extract.people.chinese_signatures import OFFICE_BEFORE, signed_in_brackets

_EDITOR = r"责任编辑|責任編輯|责\s?编|責\s?編|编\s?辑|編\s?輯"
_SIGN = r"\s?[:：/／丨|｜]\s{0,3}"

SIGN = re.compile(_SIGN)
# Such a letter with what comes next: 正文, 评论 and 主页 are none. Every writer's label begins with this.
LABEL_BEGINNING = re.compile(
    rf"{LABEL_LETTER.pattern}(?:\s?(?:[者文稿笔筆写译譯述理习讯訊]|论员)|(?<=文)(?<![\u3400-\u9fff]文))"
)
# 文/图：丁一: who took the pictures, too.
_PICTURES = r"(?:\s?[/／、&＆+]\s?(?:图片?|圖片?|摄影?|攝影?))?"
AUTHOR_LABEL = re.compile(rf"(?:{WRITER_WORDS}){_PICTURES}{_SIGN}")
EDITOR_LABEL = re.compile(rf"(?P<label>{_EDITOR}){_SIGN}")
# 责编 李明: without a sign only as a line of its own with nothing but names behind; 编辑 alone is also a button.
BARE_EDITOR = re.compile(r"\W{0,2}(?P<label>责任编辑|責任編輯|责编|責編|(?:本期|值班|实习|见习)编辑)\s")
# 编辑 丁一 校对 王二: nor is it one where the next label follows the name.
BARE_EDITOR_OF_TWO = re.compile(
    r"(?:^|.*[\s）)])(?P<label>编辑|編輯)\s(?=[\u3400-\u9fff\s、]{2,20}?\s校[对對]\s?[\u3400-\u9fff:：])"
)
# In brackets no button stands: （编辑　丁一）.
BARE_EDITOR_IN_BRACKETS = re.compile(rf"[（(【\[]\s?(?P<label>{_EDITOR})\s(?=[^（）()]{{2,40}}[）)】\]]$)")
# Without a sign only where nothing but names follows.
WRITER = re.compile(WRITER_WORDS)
# 记者丁一, 通訊員王小明: before a name these need no space, as titles do; 作者简介 and 整理房间 are words of menus.
TITLE = re.compile(r"(?:[记記]\s?者|通讯员|通訊員|评论员|实习生)$")
ANNOUNCED = re.compile(r"(?:记者|記者|通讯员|通訊員|作者)$")
# Labels on one line whose names are put together; a line of very many is no byline.
MOST_LABELS = 5

# 2004年7月16日08:19 [ 黄宇 ]: a name in brackets right behind the time.
TIME_AND_NAME = re.compile(r"\d:\d{2}\s?[\[（(【]\s?([\u3400-\u9fff·\s、]{2,20}?)\s?[\]）)】]")
CLOCK_AND_BRACKET = re.compile(r":\d\d\s?[\[（(【]")
# 2025-09-18 | 记者 丁一 | 海滨晚报: what stands between these is a text of its own.
PIECES = re.compile(r"\s?[|｜\t]\s?")
PIECE_EDGE = re.compile(r"[|｜\t]")
BRACKETS = re.compile(r"[（(【\[〔]([^（）()【】\[\]〔〕]{2,80})[）)】\]〕]")
# The medium may stand in brackets of its own before those of the reporter.
OPENING_BRACKETS = 2
# 文/本报记者褚鹏, 文/图 张三, 图文/李四 at the end of a story.
TEXT_BY = re.compile(
    r"(?:图文|文图|(?<![\u3400-\u9fff])文|[。”]文|撰文)\s?[/／](?:\s?(?:图|圖|摄影?)(?=[\s:：/／]))?[\s:：/／]{0,2}"
)
# 马俊峰/文, 贾安琪/编译, 晋楠编译, 马文 文/图: the names come first.
NAMES_FIRST = re.compile(
    r"(?P<names>[\u3400-\u9fff·\s、]{2,24}?)\s?(?:[/／]\s?(?:文|编译|撰文|报道|采写)(?![图/／])|(?:编译|综合编译|[\s(（]?文\s?[/／]\s?[图圖摄](?:影|片)?[)）]?)$)"
)

# 报道 · 摄影：丁一, 採訪：丁一, 图文｜丁一 where a line opens; further on such words belong to others, 相关报道：.
REPORTED_BY = re.compile(
    r"\W{0,2}(?:报[道导]|報[道導]|采访|採訪|[图圖]文|文[图圖])(?:\s?[·、/／&+]\s?(?:摄影|攝影|撰文|整理|图|圖))?\s?[:：丨|｜]\s{0,3}"
)
# 丁一 报道, 海滨早报 / 丁一 综合报道: the word stands where the line ends.
NAMES_REPORT = re.compile(
    r"(?:[\u3400-\u9fff]{2,10}\s?[/／|｜]\s?)?(?P<names>[\u3400-\u9fff·\s、]{2,24}?)\s?(?:综合|綜合)?(?:报[道导]|報[道導])"
)
REPORT_WORD = re.compile("[报報][道导導]|[采採][访訪]|[图圖]文|文[图圖]")

# 文字｜丁一　攝影｜王二: who did the rest, behind who wrote.
OTHER_CREDIT = re.compile(
    rf"(?:摄影|攝影|图片?|圖片?|视频|影像|制图|设计|設計|排版|校对|校對|审核|監製|监制|{_EDITOR}){_SIGN}"
)

# Numbers of staff behind a name: 刘洋_NN2531, 朱家浒 PN054.
STAFF_SIGN = re.compile(r"[A-Z]\d\d")
STAFF_CODE = re.compile(r"[\s_]*(?<![a-zA-Z])_?[A-Z]{1,4}\d{2,6}")

# 作者：宣传部: in portals of offices these sign, too; media and their 编辑室 do not.
SIGNING_OFFICE = re.compile(
    r"(?!.{0,8}[编編][辑輯])[\u3400-\u9fff]{2,10}(?:支部|科室?|处|部|办|院|校|室|团委|学会|协会)(?![\u3400-\u9fff])"
)
# Around a line of its own: （记者 丁一）.
AROUND = "（）()【】[]〔〕 "
LONGEST_LINE = 60


def authors_on_line(line: str) -> list[str]:
    """The authors that a line beside the story names."""
    if not may_name_authors(line):
        return []
    if "文" in line and ("/" in line or "／" in line):
        opening = line.lstrip(" （(■□●")
        text_by = TEXT_BY.match(opening)
        if text_by:
            return read_names(opening[text_by.end() :], pen_names=True).names
    in_brackets = TIME_AND_NAME.search(line) if ":" in line else None
    if in_brackets:
        return read_names(in_brackets[1], pen_names=False).names
    labels = _labels(AUTHOR_LABEL, line)
    for label in labels:
        found = _names_behind(label, line[label.end() :])
        if found.names:
            return _with_following(found.names, line, label, labels)
        office = SIGNING_OFFICE.match(line, label.end())
        if office and line[label.start()] == "作":
            return [office[0]]
    reporters = _reported(line)
    if reporters:
        return reporters
    pieces = _pieces(line) if PIECE_EDGE.search(line) else [line]
    pieces += [inside[1] for inside in BRACKETS.finditer(line[: 4 * REACH])]
    return next((names for piece in pieces if (names := authors_alone(piece))), [])


def _names_behind(
    label: re.Match[str], rest: str, *, pen_names: bool = True, is_closed: bool = False
) -> NameList:
    """The names that follow a label, or that follow an office there: 作者：农学院 丁一; behind 供稿 an office may
    stand alone."""
    office = OFFICE_BEFORE.match(rest)
    # 李登科 is nobody's office.
    if office and not is_chinese_name(office[0].strip(" \t:：")):
        found = read_names(rest[office.end() :], pen_names=False)
        if found.names:
            return found
    return read_names(rest, pen_names=pen_names and not label[0].startswith(SUPPLIER), is_closed=is_closed)


def _with_following(
    names: list[str], line: str, label: re.Match[str], labels: Iterator[re.Match[str]]
) -> list[str]:
    """The names behind a label with those of the labels that follow it at once: 记者：丁一　通讯员：王二."""
    for following in islice(labels, MOST_LABELS):
        if not read_names(line[label.end() : following.start()], pen_names=True).is_whole:
            break
        names += [n for n in read_names(line[following.end() :], pen_names=True).names if n not in names]
        label = following
    return names


def _pieces(line: str) -> list[str]:
    """The texts of a line, a name in an element of its own with the word that announces it: 記者<a>王小明</a>."""
    pieces: list[str] = []
    is_announced = False
    for piece in PIECES.split(line):
        if is_announced:
            pieces[-1] += f" {piece}"
        else:
            pieces.append(piece)
        is_announced = len(piece) <= LONGEST_LINE and bool(ANNOUNCED.search(piece))
    return pieces


def may_name_authors(text: str) -> bool:
    """False where :func:`authors_on_line` finds nobody on any line of the text."""
    letters = LABEL_LETTER if "/" in text or "／" in text else LABEL_BEGINNING
    if letters.search(text) or (":" in text and CLOCK_AND_BRACKET.search(text)):
        return True
    return REPORT_WORD.search(text) is not None


def _labels(form: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What ``form.finditer(text)`` gives for a form that begins with a writer's label.

    To look for its beginning and try the form only there takes a fifth of the time.
    """
    beginning = LABEL_BEGINNING.search(text)
    while beginning:
        label = form.match(text, beginning.start())
        if label:
            yield label
        beginning = LABEL_BEGINNING.search(text, label.end() if label else beginning.start() + 1)


def authors_alone(line: str) -> list[str]:
    """The authors on a line or in a paragraph that holds little else: 新华网黑龙江频道 记者 伊琳."""
    if len(line) > LONGEST_LINE:
        return []
    has_mark = "/" in line or "／" in line or line.endswith("编译")
    first = NAMES_FIRST.match(line) if has_mark and LABEL_LETTER.search(line) else None
    if first:
        return read_names(first["names"], pen_names=False).names
    reporters = _reported(line)
    if reporters:
        return reporters
    line = line.strip(AROUND)
    for label in _labels(WRITER, line):
        sign = SIGN.match(line, label.end())
        if sign is None and not (line[label.end() : label.end() + 1].isspace() or TITLE.match(label[0])):
            continue
        found = _names_behind(label, line[sign.end() if sign else label.end() :], pen_names=sign is not None)
        if found.names and found.is_whole:
            return found.names
    return []


def authors_in_credits(paragraph: str) -> list[str]:
    """文字｜丁一　摄影｜王二　编辑｜李三: a short paragraph of labels and names."""
    label = AUTHOR_LABEL.match(paragraph.lstrip(AROUND))
    return authors_on_line(paragraph) if label and OTHER_CREDIT.search(paragraph, label.end()) else []


def _reported(line: str) -> list[str]:
    """Those who 报道 on a line of nothing else: the word with a sign before them or alone behind them."""
    if len(line) > LONGEST_LINE or not REPORT_WORD.search(line):
        return []
    line = line.replace("\t", " ")
    label = REPORTED_BY.match(line)
    if label:
        return read_names(line[label.end() :], pen_names=False).names
    first = NAMES_REPORT.fullmatch(line)
    found = read_names(first["names"], pen_names=False) if first else None
    return found.names if found and found.is_whole else []


def authors_in_dateline(opening: str) -> list[str]:
    """(记者 郭超凯 许佳雯), (记者胡拿云) or (温璐、高清扬) behind the dateline at the beginning of ``opening``."""
    match = BRACKETS.search(opening)
    if match is None:
        return []
    return _reporters(match[1]) or _only_names(match[1])


def authors_at_end(paragraph: str) -> list[str]:
    """（记者 …）, (作者：…), （…编译）, 文/… where a story closes."""
    closing = paragraph[-REACH:].rstrip()
    if len(paragraph) <= LONGEST_LINE:
        names = authors_on_line(closing.strip(AROUND))
        if names:
            return names
    brackets = list(BRACKETS.finditer(closing))
    if brackets and brackets[-1].end() >= len(closing) - 1:
        inside = brackets[-1][1]
        return _reporters(inside) or authors_on_line(inside) or signed_in_brackets(closing)
    for label in TEXT_BY.finditer(closing) if "/" in closing or "／" in closing else ():
        found = read_names(closing[label.end() :], pen_names=False)
        if found.names and found.is_whole:
            return found.names
    return []


def authors_in_opening(paragraph: str) -> list[str]:
    """〔記者丁一／台北報導〕, 【海滨网】（记者 丁一） before the first words of a story."""
    rest = paragraph[:REACH].lstrip()
    for _ in range(OPENING_BRACKETS):
        opening = BRACKETS.match(rest)
        if opening is None:
            break
        names = authors_alone(opening[1])
        if names:
            return names
        rest = rest[opening.end() :].lstrip()
    return []


def editors_on_line(line: str) -> list[tuple[str, str]]:
    """(label, name) of each editor that a line names: 责任编辑：刘洋_NN2531."""
    line = line[: 4 * REACH]
    if STAFF_SIGN.search(line):
        line = STAFF_CODE.sub(" ", line)
    found: list[tuple[str, str]] = []
    for label in EDITOR_LABEL.finditer(line):
        names = read_names(line[label.end() :], pen_names=True).names
        found.extend((label["label"], name) for name in names)
    return found or _bare_editors(line)


def _bare_editors(line: str) -> list[tuple[str, str]]:
    """The editors of a line where no sign stands between label and name."""
    bare = BARE_EDITOR.match(line) or BARE_EDITOR_IN_BRACKETS.match(line)
    of_two = BARE_EDITOR_OF_TWO.match(line) if bare is None and "校" in line else None
    label = bare or of_two
    if label is None:
        return []
    listed = read_names(line[label.end() :].rstrip(AROUND), pen_names=False)
    return [(label["label"], name) for name in listed.names] if listed.is_whole or of_two else []


def _reporters(text: str) -> list[str]:
    """Those whom the text in brackets names behind a label."""
    for label in _labels(WRITER, text):
        found = _names_behind(label, text[label.end() :].lstrip("：:/／ "), is_closed=True)
        if found.names:
            return found.names
    return []


def _only_names(text: str) -> list[str]:
    found = read_names(text, pen_names=False)
    return found.names if found.is_whole else []
