"""People as Chinese pages name them: 作者：…, (记者 …), 文/…, …/编译, 责任编辑：…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newscrawl.extract.agencies import is_organisation
from newscrawl.extract.chinese_names import is_chinese_name, split_glued
from newscrawl.extract.chinese_places import BEGINNING

# Who writes, reports or translates; 记者 also behind the name of the medium.
_WRITER = (
    r"作\s?者|撰\s?文|撰稿人?|执\s?笔|執筆|主笔|采写|编译|編譯|翻译|译者|口述|整理|评论员|实习生"
    r"|记\s?者|記\s?者|通讯员|通訊員|(?<![\u3400-\u9fff])文字?"
)
_EDITOR = r"责任编辑|責任編輯|责\s?编|責\s?編|编\s?辑|編\s?輯"
_SIGN = r"\s?[:：/／丨|｜]\s{0,3}"

SIGN = re.compile(_SIGN)
# Every label begins with one of these; most lines have none.
LABEL_LETTER = re.compile("[作撰执執主采编編翻译口整评实记記通文]")
# The same with what comes next: 正文, 评论 and 主页 are none. Every writer's label begins with this.
LABEL_BEGINNING = re.compile(
    rf"{LABEL_LETTER.pattern}(?:\s?(?:[者文稿笔筆写译譯述理习讯訊]|论员)|(?<=文)(?<![\u3400-\u9fff]文))"
)
AUTHOR_LABEL = re.compile(rf"(?:{_WRITER}){_SIGN}")
EDITOR_LABEL = re.compile(rf"(?P<label>{_EDITOR}){_SIGN}")
# Without a sign only where nothing but names follows.
WRITER = re.compile(_WRITER)

# 2004年7月16日08:19 [ 黄宇 ]: a name in brackets right behind the time.
TIME_AND_NAME = re.compile(r"\d:\d{2}\s?[\[（(【]\s?([\u3400-\u9fff·\s、]{2,20}?)\s?[\]）)】]")
CLOCK_AND_BRACKET = re.compile(r":\d\d\s?[\[（(【]")
# 2025-09-18 | 记者 丁一 | 海滨晚报: what stands between these is a text of its own.
PIECES = re.compile(r"\s?[|｜\t]\s?")
PIECE_EDGE = re.compile(r"[|｜\t]")
BRACKETS = re.compile(r"[（(【\[]([^（）()【】\[\]]{2,80})[）)】\]]")
# 文/本报记者褚鹏, 文/图 张三, 图文/李四 at the end of a story.
TEXT_BY = re.compile(
    r"(?:图文|文图|(?<![\u3400-\u9fff])文|[。”]文|撰文)\s?[/／](?:\s?(?:图|圖|摄影?)(?=[\s:：/／]))?[\s:：/／]{0,2}"
)
# 马俊峰/文, 贾安琪/编译, 晋楠编译: the names come first.
NAMES_FIRST = re.compile(
    r"(?P<names>[\u3400-\u9fff·\s、]{2,24}?)\s?(?:[/／]\s?(?:文|编译|撰文|报道|采写)(?![图/／])|(?:编译|综合编译)$)"
)

TOKEN = re.compile(r"[^ \t\n\u3000\xa0、，,;；&＆/／|｜丨+]+")
# A list of names ends at these signs and words.
LIST_END = re.compile(
    r"[。:：!！?？（(）)【】\[\]<>《》“”\"0-9@$={}]|[摄图供](?!\w{3})|受访|来\s?源|來源|时间|時間|日期|发布|编\s?辑|編輯|责\s?编"
    r"|责任|校对|审核|监制|阅读|浏览|点击|评论$|字号|字体|分享|声明|报道|報導|報道|获悉|電話|电话|邮箱|原标题|打印|人气|收藏|关注|纠错|举报|投稿"
)
# Numbers of staff behind a name: 刘洋_NN2531, 朱家浒 PN054.
STAFF_SIGN = re.compile(r"[A-Z]\d\d")
STAFF_CODE = re.compile(r"[\s_]*(?<![a-zA-Z])_?[A-Z]{1,4}\d{2,6}")

# Signatures that name nobody.
NOBODY = frozenset(
    """佚名 匿名 未知 网络 网友 互联网 管理员 系统管理员 小编 编辑部 本站 本网 本报 本刊 原创 综合
    网络整理 转载 admin null 网站 见习 实习 特约 特派 首席 本台 总台 职工 全媒体 融媒体""".split()
)
# Words of a role before a name that belong to no name: 中新网记者王敬照.
ROLE_BEFORE = re.compile(rf".*(?:{_WRITER}|见习|实习)\s?")
ROLE_LETTER = re.compile(rf"{LABEL_LETTER.pattern}|见")
# The words of a sentence are no pen name: 记者：您怎么看.
PEN_NAME = re.compile(
    r"(?!.*[您你我他她它的了是吗呢吧怎么什这那])[\u3400-\u9fff]{2,6}|[A-Za-z][A-Za-z.'_ -]{1,24}"
)
# The space first: the search for one sign is the fastest.
LATIN_SPACE = re.compile(r" (?<=[a-z] )(?=[A-Z])")
# 作者：宣传部: in portals of offices these sign, too; media do not.
SIGNING_OFFICE = re.compile(
    r"[\u3400-\u9fff]{2,10}(?:支部|科室?|处|部|办|院|校|室|团委|学会|协会)(?![\u3400-\u9fff])"
)
INNER_SPACE = "\x1f"
# 记者丁一 北京报道, 記者丁一／台北報導: what may follow the names on a line of nothing else.
REPORTING = re.compile(r"[\s/／]{0,3}[\u3400-\u9fff]{0,6}(?:报道|報導|報道)[。】〕）)]?")
LONGEST_LINE = 60
REACH = 120


class NameList(NamedTuple):
    """Names at the beginning of a text."""

    names: list[str]
    is_whole: bool
    """True when the text holds nothing else."""


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
    for label in _labels(AUTHOR_LABEL, line):
        found = read_names(line[label.end() :], pen_names=True)
        if found.names:
            return found.names
        office = SIGNING_OFFICE.match(line, label.end())
        if office and line[label.start()] == "作":
            return [office[0]]
    pieces = PIECES.split(line) if PIECE_EDGE.search(line) else [line]
    return next((names for piece in pieces if (names := authors_alone(piece))), [])


def may_name_authors(text: str) -> bool:
    """False where :func:`authors_on_line` finds nobody on any line of the text."""
    letters = LABEL_LETTER if "/" in text or "／" in text else LABEL_BEGINNING
    return letters.search(text) is not None or (":" in text and CLOCK_AND_BRACKET.search(text) is not None)


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
    for label in _labels(WRITER, line):
        sign = SIGN.match(line, label.end())
        found = read_names(line[sign.end() if sign else label.end() :], pen_names=sign is not None)
        if found.names and found.is_whole:
            return found.names
    return []


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
        names = authors_on_line(closing.strip("（）()【】[]"))
        if names:
            return names
    brackets = list(BRACKETS.finditer(closing))
    if brackets and brackets[-1].end() >= len(closing) - 1:
        inside = brackets[-1][1]
        return _reporters(inside) or authors_on_line(inside)
    for label in TEXT_BY.finditer(closing) if "/" in closing or "／" in closing else ():
        found = read_names(closing[label.end() :], pen_names=False)
        if found.names and found.is_whole:
            return found.names
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
    return found


def _reporters(text: str) -> list[str]:
    for label in _labels(WRITER, text):
        found = read_names(text[label.end() :].lstrip("：:/／ "), pen_names=True)
        if found.names:
            return found.names
    return []


def _only_names(text: str) -> list[str]:
    found = read_names(text, pen_names=False)
    return found.names if found.is_whole else []


def read_names(text: str, *, pen_names: bool) -> NameList:
    """The names that ``text`` begins with; ``pen_names`` lets strings pass that begin with no surname."""
    text = LATIN_SPACE.sub(INNER_SPACE, text[:REACH])
    end = LIST_END.search(text)
    names: list[str] = []
    position = 0
    for token in TOKEN.finditer(text, 0, end.start() if end else len(text)):
        word = token[0]
        if word not in NOBODY and not (ROLE_LETTER.search(word) and ROLE_BEFORE.fullmatch(word)):
            found = _names_of(word.replace(INNER_SPACE, " "), pen_names)
            if not found:
                return NameList(names, is_whole=bool(REPORTING.fullmatch(text, position)))
            names.extend(name for name in found if name not in names)
        position = token.end()
    return NameList(names, is_whole=end is None or bool(REPORTING.fullmatch(text, position)))


def _names_of(token: str, pen_names: bool) -> list[str]:
    """The name or the glued names that a token is; [] when it is none."""
    role = ROLE_BEFORE.match(token) if ROLE_LETTER.search(token) else None
    if role and len(token) - role.end() >= 2:
        token = token[role.end() :]
    if is_organisation(token):
        return []
    if is_chinese_name(token):
        return [token]
    # 方敏北京大学经济学院教授, 王小明台北, 王小明綜合: a name and then an office, a place, a manner.
    for length in (3, 2):
        if is_chinese_name(token[:length]) and _begins_something_else(token, length):
            return [token[:length]]
    glued = split_glued(token)
    if glued:
        return glued
    return [token] if pen_names and PEN_NAME.fullmatch(token) and token not in NOBODY else []


def _begins_something_else(token: str, at: int) -> bool:
    return bool(BEGINNING.match(token, at)) or token.startswith(("综合", "綜合"), at)
