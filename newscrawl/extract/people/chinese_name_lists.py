"""Lists of names behind a label on Chinese pages: where they end, and what in them is a name."""

from __future__ import annotations

import re
from typing import NamedTuple

from newscrawl.extract.people.agencies import is_organisation
from newscrawl.extract.people.chinese_names import SURNAMES, is_chinese_name, split_glued
from newscrawl.extract.people.chinese_places import BEGINNING

# Who writes, reports or translates; 记者 also behind the name of the medium. 文 only apart from what follows: a menu
# has 文明实践, 文章列表 and 文字解读.
WRITER_WORDS = (
    r"作\s?者|撰\s?文|撰稿人?|执\s?笔|執筆|主笔|采写|编译|編譯|翻译|译者|口述|整理|评论员|实习生"
    r"|记\s?者|記\s?者|通讯员|通訊員|(?<![片像])供\s?稿人?|(?<![\u3400-\u9fff])文字?(?![^\s:：/／丨|｜])"
)
# Every label begins with one of these; most lines have none.
LABEL_LETTER = re.compile("[作撰执執主采编編翻译口整评实记記通供文]")
# Behind this stand offices, too: only what begins with a surname is a person there.
SUPPLIER = "供"

# □ 记者 丁一 □ 通讯员 王二, 丁一 · 王二: such a sign alone parts names, within a word the point belongs to one.
TOKEN = re.compile(r"(?![·•](?!\S))[^ \t\n\u3000\xa0、，,;；&＆/／|｜丨+▪□■●◆]+")
# A list of names ends at these signs and words.
LIST_END = re.compile(
    r"[。:：!！?？（(）)【】\[\]<>《》“”\"0-9@$={}]|[摄攝图圖供](?!\w{3})|受访|来\s?源|來源|时间|時間|日期|发布|[编編]\s?[辑輯](?![部室])|责\s?编"
    r"|责任|校对|审核|监制|阅读|浏览|点击|评论$|字号|字体|分享|声明|报[道导]|報[導道]|获悉|電話|电话|邮箱|原标题|打印|人气|收藏|关注|纠错|举报|投稿"
)
# 乌云其木格, 才仁卓玛: names of Mongols, Tibetans and peoples of the northwest without a dot, by the signs they are
# written with; names of countries end otherwise.
OTHER_PEOPLES = re.compile(
    "[阿艾巴班布才仓查朝旦当德登迪丹顿多朵尔嘎噶格根哈赫吉加江杰坚拉朗勒丽力林罗洛买玛麦曼米木穆莫姆那娜尼努诺帕普其齐钦"
    "曲仁热日茹萨桑色珊沙斯松索苏塔特提图吐托娃旺维乌吾西希夏央依伊益尤玉云泽扎札哲珠卓孜次措达古胡库克合别肯]{3,7}"
    "[布才旦登迪丹顿多尔嘎格根吉加江杰坚拉丽力玛曼木穆姆娜努其钦曲热日茹桑松图吐娃旺依云扎珠卓孜措别肯提]"
)
# Signatures that name nobody.
NOBODY = frozenset(
    """佚名 匿名 未知 网络 网友 互联网 管理员 系统管理员 小编 编辑部 本站 本网 本报 本刊 原创 综合
    网络整理 转载 admin null 网站 信息 单位 全文 见习 实习 特约 特派 首席 本台 总台 职工 全媒体 融媒体""".split()
)
# Words of a role before a name that belong to no name: 中新网记者王敬照.
ROLE_BEFORE = re.compile(rf".*(?:{WRITER_WORDS}|见习|实习)\s?")
ROLE_LETTER = re.compile(rf"{LABEL_LETTER.pattern}|见")
# The words of a sentence are no pen name: 记者：您怎么看.
PEN_NAME = re.compile(
    r"(?!.*[您你我他她它的了是吗呢吧怎么什这那])[\u3400-\u9fff]{2,6}|[A-Za-z][A-Za-z.'_ -]{1,24}"
)
# 来自：, 查看：, 信息来源：: the word that a colon follows is the next label, whatever it is.
LABEL_BEHIND = re.compile(r"[^\s、，,;；&＆/／|｜丨+:：]+(?=\s?[:：])")
# 刘 宁, a name of two characters that is as wide as one of three.
SPACED_NAME = re.compile(
    r"(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]([\u3400-\u9fff])"
    r"(?![\u3400-\u9fff]|[ \u3000][\u3400-\u9fff](?![\u3400-\u9fff]))"
)
# 罗 艺 方 远: several such names in a row, two characters each.
SPACED_NAMES = re.compile(
    r"(?<![\u3400-\u9fff])[\u3400-\u9fff](?:[ \u3000][\u3400-\u9fff]){3,15}(?![\u3400-\u9fff])"
)
# The space first: the search for one sign is the fastest.
LATIN_SPACE = re.compile(r" (?<=[a-z] )(?=[A-Z])")
INNER_SPACE = "\x1f"
# 记者丁一 北京报道, 記者丁一／台北報導, 记者 丁一 2025-09-18 19:22: what may follow the names on a line of nothing
# else.
REPORTING = re.compile(
    r"[\s/／]{0,3}[\u3400-\u9fff]{0,6}(?:报[道导]|報[導道])[。】〕）)]?|\s(?:19|20)\d\d\s?[-./年]\s?\d[\d\s:：./月日-]*"
    # 文/图; 发自北京; 编辑 丁一 校对 王二
    r"|\s?(?:文\s?)?[/／]\s?(?:图片?|圖片?|摄影?|攝影?)|\s[发發]自[\u3400-\u9fff]{2,8}(?:\s[\d\s:：./年月日-]+)?"
    r"|\s[编編][辑輯]\s[\u3400-\u9fff\s]{2,30}"
)
# 陈咏 chenyong@news.example
ADDRESS = re.compile(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]*")
# Behind these alone the next button or the story's column may stand: 作者：丁一 留言 | 地方. 、 goes on with names.
PART_EDGE = " \t\n\u3000\xa0|｜丨▪□■●◆·•"
# Characters looked at: no list of names is longer.
REACH = 120


class NameList(NamedTuple):
    """Names at the beginning of a text."""

    names: list[str]
    is_whole: bool
    """True when the text holds nothing else."""


def read_names(text: str, *, pen_names: bool, is_closed: bool = False) -> NameList:
    """The names that ``text`` begins with; ``pen_names`` lets strings pass that begin with no surname.

    ``is_closed`` says that no other part of the page can follow, as in brackets.
    """
    text = text[:REACH]
    if "@" in text:
        text = ADDRESS.sub(" ", text).rstrip()
    if " " in text or "\u3000" in text:
        text = LATIN_SPACE.sub(INNER_SPACE, text)
        text = SPACED_NAME.sub(_joined, SPACED_NAMES.sub(_paired, text))
    end = LIST_END.search(text)
    label_at = _next_label(text)
    names: list[str] = []
    position = 0
    for token in TOKEN.finditer(text, 0, end.start() if end else len(text)):
        word = token[0]
        if token.start() >= label_at:
            # 丁一编辑：: glued to the next label only a name with a surname can be told from it.
            pen_names = False
            if token.end() == len(text) or text[token.end()] in ": ：":
                break
        if names and end and token.end() == end.start() and end[0].isalpha():
            # 丁一，海滨网经授权发布: the word that ends the list is part of a sentence.
            pen_names = False
        if names and not is_closed and not text[position : token.start()].strip(PART_EDGE):
            pen_names = False
        if word not in NOBODY and not (ROLE_LETTER.search(word) and ROLE_BEFORE.fullmatch(word)):
            found = _names_of(word.replace(INNER_SPACE, " "), pen_names)
            if not found:
                return NameList(names, is_whole=bool(REPORTING.fullmatch(text, position)))
            names.extend(name for name in found if name not in names)
        position = token.end()
    return NameList(names, is_whole=end is None or bool(REPORTING.fullmatch(text, position)))


def _joined(spaced: re.Match[str]) -> str:
    return spaced[1] + spaced[2] if spaced[1] in SURNAMES else spaced[0]


def _paired(spaced: re.Match[str]) -> str:
    """Single characters as names of two, where every other one is a surname."""
    signs = spaced[0][::2]
    are_names = len(signs) % 2 == 0 and all(sign in SURNAMES for sign in signs[::2])
    return " ".join(signs[i : i + 2] for i in range(0, len(signs), 2)) if are_names else spaced[0]


def _next_label(text: str) -> int:
    """Where the word before the first colon begins, the end of the text when there is none."""
    label = LABEL_BEHIND.search(text) if ":" in text or "：" in text else None
    return label.start() if label else len(text)


def _names_of(token: str, pen_names: bool) -> list[str]:
    """The name or the glued names that a token is; [] when it is none."""
    role = ROLE_BEFORE.match(token) if ROLE_LETTER.search(token) else None
    if role and len(token) - role.end() >= 2:
        token = token[role.end() :]
    if is_organisation(token):
        return []
    if is_chinese_name(token) or OTHER_PEOPLES.fullmatch(token):
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
