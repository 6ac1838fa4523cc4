"""Who signs a story in brackets at its end without a label: （马文静） alone, （预算科 卢敏） behind a sentence."""

from __future__ import annotations

import re

from newscrawl.extract.people.chinese_name_lists import read_names
from newscrawl.extract.people.chinese_places import BEGINNING

HAN = "\u3400-\u9fff"
OFFICE = rf"[{HAN}]{{2,14}}(?:[科室局办委处部院校所站队镇乡村]|中心|街道|公司|集团)[\s:：]\s?"
OFFICE_BEFORE = re.compile(rf"\s?{OFFICE}")
"""Matches the office of the person whose name follows apart."""
# The brackets are a paragraph, or stand behind a whole sentence and name the office, and nothing follows: a name
# alone behind the last sentence may be anybody's, as in 她的丈夫（王刚）。
SIGNATURE = re.compile(
    rf"(?:^\s?[（(]\s?(?:{OFFICE})?|[。！？!?”…]\s?[（(]\s?{OFFICE})"
    rf"(?P<names>[{HAN}]{{2,3}}(?:[\s、]{{1,2}}[{HAN}]{{2,3}}){{0,3}})\s?[）)]$"
)
# What else stands in such brackets and begins like a surname.
OTHER_WORDS = """周一 周二 周三 周四 周五 周六 周日 周末 全文 全剧 全书 连载 原创 原文 原题 原载 上图 上接 上篇 上集
    文图 文字 高清 时间 时评 关闭 关于 简介 简讯 简报 解读 解说 解答 查看 章节 项目 应用 支持 单位 温州 金华 安阳
    安康 白皮书 毕业季 高质量 夏令营 龙虎榜 解放军 金融界 黄浦江 钱塘江 白云山""".split()
# Names of offices and places end like this, and so do further words of that kind.
NO_NAME = re.compile(
    rf"(?:{'|'.join(OTHER_WORDS)}).?|..?[科室局办委处部院校会所站队社报网台厅司镇乡县区市省州村街图文字片稿讯完摄影]"
)


def signed_in_brackets(closing: str) -> list[str]:
    """The names at the end of a story's last paragraph, where each of them is surely a person's."""
    signature = SIGNATURE.search(closing)
    if signature is None:
        return []
    found = read_names(signature["names"], pen_names=False)
    return found.names if found.is_whole and all(map(is_person, found.names)) else []


def is_person(name: str) -> bool:
    """False for what begins like a surname and is a place, an office or a word of pages."""
    return NO_NAME.fullmatch(name) is None and BEGINNING.match(name) is None
