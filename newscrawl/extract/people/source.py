"""The source of a story: 来源, who the portal says wrote it. Read only where the page calls it so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from newscrawl.extract.links.urls import absolute_url
from newscrawl.extract.page import Page
from newscrawl.extract.page.story import Body, Title
from newscrawl.extract.page.vicinity import Line, Vicinity, links_within
from newscrawl.extract.people.agencies import KNOWN_IN_CHINA
from newscrawl.extract.people.chinese_credits import credit_paragraphs
from newscrawl.extract.people.stated import SiteNames
from newscrawl.extract.structured.read import Structured

# What stands before a source.
LABEL = re.compile(
    r"(?<![图圖])(?<![图圖]片)(?<!数据)(?:(?:信息|文章|新闻|新聞|内容|內容|稿件|本文|消息|资讯|图文|作品)?\s?(?:来\s?源|來\s?源|稿\s?源|来\s?自|出\s?处|出\s?處)|本文转自|转自|转载自|轉載自)\s{0,3}[:：]"
)
# 来自微信公众号“海滨”, 来源于 海滨网: these need no colon.
ACCOUNT_LABEL = re.compile(r"(?:来自|来源于?|转自|转载自|首发于)\s?(?:微信)?公众号\s?[:：]?\s?|来源于\s")
# 微信公众号“海滨”: the account is what stands behind.
QUOTED_ACCOUNT = re.compile(r"^(?:微信)?公众号\s?[:：]?\s?[“「《\"]")
OPENED_BY = {"》": "《", "）": "（", ")": "("}
# One of these is in every such label.
LABEL_LETTER = re.compile("[源自处處]")
# Others must open their line: "Quelle: dpa" also ends captions.
OPENING_LABEL = re.compile(
    r"(?:Source|Quelle|Fuente|Fonte|Bron|Kilde|Källa|Źródło|Zdroj|Источник|Kaynak|Nguồn|出典|出處|출처"
    r"|Sumber|المصدر|منبع|Πηγή|Джерело|ที่มา)\s{0,3}[:：]"
)
# Or a text of its own beside the date; captions name a picture's source, but no time.
LABEL_BEHIND = re.compile(rf"[\t|｜·•]\s?{OPENING_LABEL.pattern}")
TIME_OF_DAY = re.compile(r"\d[:.]\d\d|(?:19|20)\d\d")
# The same word without a colon: only where it is a text of its own and the name follows.
BARE_LABEL = re.compile(r"(?:^|[\t|｜])\s?(?:来源|來源|稿源)(?:(?=\t)|\s?[|｜丨/／]|\s)")

OPENING = ' \t[【〔(（<《「"“'
# A source ends where another label or a date begins, or at one of these signs.
END = re.compile(
    r"[|｜\]】〕>》」)）\"“”;；。,，\t]|(?:\s|^)(?=\d)|\d{4}[-年/.]\d|\s*(?:作\s?者|记\s?者|記\s?者|责任编辑|責任編輯|责编|编\s?辑|編輯"
    r"|编译|时\s?间|時間|日期|[发發]布(?=[者人于日时時]|\s?[:：])|发表|字号|字体|阅读|閱讀|点击|浏览|评论|分享|我要|参与|打印|关闭|原标题|作者|热度|通讯员|摄影|校对|责任)"
    r"|\s(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])\s"
)
# 华夏时报(北京): the edition belongs to the name.
EDITION = re.compile(r"[\s]?([(（][\u3400-\u9fff]{2,6}[)）])")

LONGEST_NAME = 40
CLOSING = re.compile(r"[（(]([^（）()]{3,60})[)）]\W{0,3}$")
CAPTION_TAGS = ("figure", "figcaption")
META_NAMES = ("source", "mediaid", "contentsource", "article:source", "og:source", "dc.source")
NO_NAME = re.compile(r"https?:|www\.|[{}$<>@]|^\W*$|^(?:无|未知|不详|null|none|undefined)$", re.IGNORECASE)

# Beside the time, without a label, only a name that says it is a medium counts; buttons begin with what they do.
MEDIUM = re.compile(
    r"(?![听聽播读讀看朗语語分阅閱浏评評我手下打关關订訂举舉收点點参參发發返更热熱搜])[\u3400-\u9fffA-Za-z]{2,15}(?:报|網|网|社|台|新闻|新聞|客户端|周刊|杂志|快讯|在线|消息|报道|日報|晚報|通讯|融媒(?:体(?:中心)?)?)"
)
# The medium's own page on a platform: 来自海滨日报, 发布于海滨日报官方账号.
BESIDE_TIME = re.compile(rf"(?:来自|發自|发自|发布于|发表于)?(?P<name>{MEDIUM.pattern})(?:官方[账帐]号)?")
# Before the time stand names of sections, too, 社会新闻 and 权威发布: there only what names of media alone end with.
MEDIUM_BEFORE = re.compile(
    r"(?!\S{0,9}(?:互联网|平台|舞台|旅行社|[海情预預战戰月季年财財简簡通捷喜][报報])$)(?!权威|新闻|信息|最新|官方|政策|正式)"
    r"[\u3400-\u9fff]{2,10}(?:报|報|網|网|社|台|客户端|融媒(?:体(?:中心)?)?|周刊|发布)"
)
REPORTER = re.compile("[记記]者")
REPORTER_OF = re.compile(
    rf"\W{{0,3}}(?P<name>{MEDIUM_BEFORE.pattern})\s?[／/|｜·]?\s?(?:见习|特约|全媒体)?[记記]者"
)
DAY_FIRST = re.compile(r"(?:19|20)\d\d\s?[-/.年]\s?\d")
# A line of its own so few lines before the one that begins with the time.
LINES_BEFORE_TIME = 2
# jgname is what portals of offices call the publishing office, js_name what Weixin calls the account.
SOURCE_HINT = re.compile(r"(?<![a-z])(?:source|laiyuan|jgname|js_name)(?![a-z])")
HAN_LETTER = re.compile(r"[\u3400-\u9fff]")
DIGIT = re.compile(r"\d")
CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?$|\d日$|\d{4}-\d{1,2}-\d{1,2}$|\d(?:分钟|小时|天)前$")


@dataclass(slots=True)
class Source:
    """来源 as the page gives it."""

    name: str
    url: str | None
    """Where its name links, absolute."""
    provenance: str
    """text or meta."""


def find_source(
    page: Page, structured: Structured, title: Title | None, body: Body, around: Vicinity | None = None
) -> Source | None:
    """The named source, None when the page names none.

    A labelled one beside the title comes first, then one below the text, then meta elements, then a medium's
    name that stands right behind the time. ``around`` saves reading the lines around the story once more.
    """
    around = around or Vicinity(page, title, body)
    for lines in _parts(around, body):
        for line, following in zip_longest(lines, lines[1:]):
            source = _labelled(page, line, following)
            if source is not None:
                return source
    # What is found without a label is in Han letters.
    shown = [line for line in (*around.head, *around.above) if _has_han(line.text)]
    return (
        _from_meta(structured)
        or _called_source(page, shown)
        or _beside_time(page, shown)
        or _before_time(page, around.head)
        or _signed(page, shown)
        or _site_beside_time(page, structured, shown)
    )


def _parts(around: Vicinity, body: Body) -> Iterator[list[Line]]:
    yield around.head
    yield around.above
    yield [Line(text, 0, 0) for text in [*credit_paragraphs(body), *body.cut_lines]]
    # （来源：新华社） where the story ends.
    closings = (CLOSING.search(paragraph[-2 * LONGEST_NAME :]) for paragraph in body.paragraphs[-2:])
    yield [Line(closing[1], 0, 0) for closing in closings if closing]
    # A last line that is nothing but the source: Źródło: PAP.
    yield [Line(text, 0, 0) for text in body.paragraphs[1:][-2:] if len(text) <= LONGEST_NAME]
    yield around.tail


def _labelled(page: Page, line: Line, following: Line | None) -> Source | None:
    label = _label_on(line.text)
    if label is None or _is_caption(page, line):
        return None
    rest = line.text[label.end() :]
    if not rest.strip(OPENING):
        # The name stands on the next line.
        if following is None or _label_in(following.text):
            return None
        line, rest = following, following.text
    name = _name(rest)
    return Source(name, _link(page, line, name), "text") if name else None


def _label_on(text: str) -> re.Match[str] | None:
    if "公众号" in text or "来源于" in text:
        account = ACCOUNT_LABEL.search(text)
        if account:
            return account
    return _label_in(text) or (BARE_LABEL.search(text) if "源" in text else None)


def _label_in(text: str) -> re.Match[str] | None:
    # No label is without one of these; looked for first, for it costs least.
    if ":" not in text and "：" not in text:
        return None
    label = OPENING_LABEL.match(text) or (LABEL.search(text) if LABEL_LETTER.search(text) else None)
    if label is None and (behind := LABEL_BEHIND.search(text)) and TIME_OF_DAY.search(text):
        return behind
    return label


def _is_caption(page: Page, line: Line) -> bool:
    """The source of a picture is not the story's."""
    if line.end == 0:
        return False
    owner = page.nodes[page.owners[line.start]]
    return owner.tag in CAPTION_TAGS or any(node.tag in CAPTION_TAGS for node in owner.ancestors())


def _name(text: str) -> str | None:
    """The name that the text begins with."""
    text = text.lstrip(OPENING)
    text = QUOTED_ACCOUNT.sub("", text[: 2 * LONGEST_NAME], count=1)
    end = END.search(text)
    # 海滨网-《海滨日报》, 海滨日报（海外版）: the sign that closes what the name opened belongs to it.
    if end and OPENED_BY.get(end[0], "\n") in text[: end.start()]:
        end = END.search(text, end.end())
    name = text[: end.start()] if end else text
    edition = EDITION.match(text, len(name)) if end else None
    name = " ".join((name + (edition[1] if edition else "")).split()).strip(":：-—/· （(“「《〔【[")
    return name if 2 <= len(name) <= LONGEST_NAME and not NO_NAME.search(name) else None


def _link(page: Page, line: Line, name: str) -> str | None:
    for node in links_within(page, line.start, line.end):
        if page.text(node) in (name, name.partition("(")[0]):
            return absolute_url(page.url, node.get("href"))
    return None


def _has_han(text: str) -> bool:
    return not text.isascii() and HAN_LETTER.search(text) is not None


def _from_meta(structured: Structured) -> Source | None:
    for meta in META_NAMES:
        for content in structured.meta.get(meta, [])[:1]:
            label = _label_in(content)
            name = _name(content[label.end() :] if label else content)
            if name:
                return Source(name, None, "meta")
    return None


def _called_source(page: Page, lines: list[Line]) -> Source | None:
    """A short text whose element is called a source by its class or id; in Han letters, since elsewhere that is
    what the credits of pictures are called."""
    for line in lines:
        for index in dict.fromkeys(page.owners[line.start : line.end]):
            node = page.nodes[index]
            name = page.text(node) if SOURCE_HINT.search(node.hint) else ""
            # 海滨发布 would be cut where the label of a date begins.
            if HAN_LETTER.search(name) and (name == _name(name) or MEDIUM_BEFORE.fullmatch(name)):
                return Source(name, _link(page, line, name), "text")
    return None


def _beside_time(page: Page, lines: list[Line]) -> Source | None:
    """新闻页 18:57 参考消息: the text right behind the time of day; else 海滨日报 2025-09-18, right before the day."""
    pairs = [(line, pair) for line in lines if DIGIT.search(line.text) for pair in _neighbours(line.text)]
    for line, (before, part) in pairs:
        named = BESIDE_TIME.fullmatch(part) if CLOCK.search(before) else None
        if named or (part in KNOWN_IN_CHINA and CLOCK.search(before)):
            name = named["name"] if named and part not in KNOWN_IN_CHINA else part
            return Source(name, _link(page, line, name), "text")
    for line, (name, part) in pairs:
        if DAY_FIRST.match(part) and (name in KNOWN_IN_CHINA or MEDIUM_BEFORE.fullmatch(name)):
            return Source(name, _link(page, line, name), "text")
    return None


def _neighbours(text: str) -> Iterator[tuple[str, str]]:
    return pairwise(text.replace("\t", " ").replace("|", " ").replace(" · ", " ").split())


def _before_time(page: Page, lines: list[Line]) -> Source | None:
    """A medium's name as a line of its own just before the line of the time."""
    for number, line in enumerate(lines):
        if len(line.text) <= LONGEST_NAME and not line.text.isascii() and MEDIUM_BEFORE.fullmatch(line.text):
            following = lines[number + 1 : number + 1 + LINES_BEFORE_TIME]
            if any(DAY_FIRST.match(other.text) for other in following):
                return Source(line.text, _link(page, line, line.text), "text")
    return None


def _signed(page: Page, lines: list[Line]) -> Source | None:
    """海滨报／ 記者丁一: the medium whose reporter signs beside the title."""
    for line in lines:
        signed = REPORTER_OF.match(line.text) if REPORTER.search(line.text) else None
        if signed:
            return Source(signed["name"], _link(page, line, signed["name"]), "text")
    return None


def _site_beside_time(page: Page, structured: Structured, lines: list[Line]) -> Source | None:
    """What the site calls itself, beside the time of its own stories."""
    site = SiteNames(page, structured)
    for line in lines:
        if DIGIT.search(line.text):
            for before, part in _neighbours(line.text):
                name = before if DAY_FIRST.match(part) else part if CLOCK.search(before) else None
                if name and _has_han(name) and site.is_called(name):
                    return Source(name, _link(page, line, name), "text")
    return None
