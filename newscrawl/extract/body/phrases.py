"""Lines that are never text of a story, by how they begin. One list a language, ordered as a reader meets them."""

from __future__ import annotations

import re

# Longer lines are sentences that happen to begin with such words. In columns.
LONGEST_PHRASE = 220
LONGEST_LABEL = 60

CHINESE_LABEL = r"""
    责任编辑 | 責任編輯 | 责编 | 編輯 | 编辑 | 校对 | 校對 | 审核 | 審核 | 监制 | 编审 | 原标题 | 原題
  | 本文来源 | 文章来源 | 信息来源 | 稿件来源 | 稿源 | 来源 | 來源"""

CHINESE = (
    r"[【（(\[]?\s*(?:"
    + CHINESE_LABEL
    + r""")\s*[:：丨｜/／|]
  | [【（(\[]\s*(?:综合整理自|本文转自|转自|据)\S{1,40}[】）)\]]$
  | 转载请 | [请請](?:继续往下|繼續往下) | 未经授权 | 未经许可 | 版权(?:所有|声明|归|作品) | 如遇作品内容 | 如需转载
  | 特别声明 | 郑重声明 | 免责声明 | 免責聲明 | 声明[:：] | 本文(?:系|为|由).{0,20}(?:转载|授权|整理)
  | 记者[:：]\s?[^\W\d_]{2,4}(?:[\s、]{1,2}[^\W\d_]{2,4}){0,4}$
  | 扫一扫 | 扫码 | 微信扫 | 长按 | 分享(?:到|至|本文|让更多人) | 点击(?:查看|进入|阅读|下载|图片|这里|[上下]方|文末)
  | 返回\S{1,6}，?查看更多
  | (?:欢迎|敬请)关注 | 关注我们 | 更多(?:精彩|资讯|新闻|内容|>>)
  | (?:相关|相關)(?:阅读|閱讀|新闻|新聞|链接|連結|报道|報導|文章|专题) | 延伸(?:阅读|閱讀) | 推[荐薦](?:阅读|閱讀)
  | 热点推荐
  | 本(?:网站|站)(?:所|支持|刊|转载|仅|对|由) | 市场有风险 | (?:全国)?(?:统一)?客服(?:热线|电话)
  | 执行主编 | 请登录 | 当前位置 | 您(?:当前|现在)的位置 | 上一篇 | 下一篇 | 返回(?:首页|顶部|列表)
  | 广告声明[:：] | 举报$
  | [（(](?:责任)?(?:编辑|編輯|责编|校对|审核)[\s　][\s　]*[^\W\d_]{2,4}[）)]$
  | (?:报道|報道|文字|图文|采写|撰文)\s?[·・]\s?(?:摄影|攝影|图片|编辑)[:：][^。]{2,30}$
  | (?:本报|本刊|本网)(?:记者|通讯员|特派记者)[^。，]{2,24}(?:摄影报道|图文报道)$
  | [（(]?(?:(?:一审|二审|三审|初审|复审|终审|文字|图片|摄影|攝影|供稿|撰稿|编辑|編輯|责编|責任編輯|校对|審核
      |审核|审校|监制|排版)
      \s?[:：｜丨|]\s?[^:：｜丨|。，]{1,14}){2,8}$
  | 《[^》]{2,12}[报報]》\s?[（(]\s?\d{4}年.{2,20}版\s?[）)]$
  | 我要(?:评论|反馈|纠错) | 【(?:字体|打印|关闭|发表评论|纠错|大)"""
)

# These may begin with anything: a line without one of the words is not tried against the phrases.
ANYWHERE_WORDS = ("/", "／", "不构成", "下载app", "下載app", "icp")
ANYWHERE_PHRASE = re.compile(
    r"""\S{2,12}[/／](?:编译|編譯|整理|编辑)$ | \S{0,30}不构成(?:任何)?投资建议 | .{0,40}[點点](?:我|击|擊)下[載载]app
      | \S?icp[备证]""",
    re.VERBOSE,
)

# One of these is in what the two patterns of words that stand anywhere match, in capitals or not.
ANYWHERE_SIGNS = "/／构pPwW"

JAPANESE_KOREAN = r"""
    関連(?:記事|ニュース|リンク|キーワード) | あわせて読みたい | 続きを読む
  | この記事は有料 | 有料(?:会員|記事) | 会員限定 | \[pr\] | 【関連】
  | 관련\s?기사 | 무단\s?전재 | 저작권자 | ⓒ | \[ⓒ | ai\s?요약은"""

ENGLISH = r"""
    read\s(?:more|also|next)\b | also\sread\b | see\salso\b | related(?:\s\w+)?:
  | more\s(?:on|from|about)\s(?:this|the)\b | advertisement\b
  | (?:story|article)\scontinues\sbelow | sign\sup\b | subscribe\b | follow\s(?:us|@|\S+\son\b)
  | click\shere\b | share\sthis\b
  | join\s(?:our|the\sconversation|us\son) | download\sour\b | copyright\b | © | all\srights\sreserved
  | this\s(?:article|story)\s(?:was\s)?(?:originally|first)\s(?:appeared|published)
  | (?:additional\s)?reporting\sby\b | editing\sby\b
  | (?:photo|image|picture|photograph|credit)s?(?:\sby|:) | watch(?:\snow)?: | listen(?:\snow)?:
  | do\syou\shave\sa\s(?:story|tip|question)
  | contact\s(?:the\s)?(?:reporters?|writers?|authors?|editors?)\s(?:at|via|on|by)\b
  | (?:get|send)\s(?:in\stouch|the\slatest|our|your)\b.*(?:newsletter|inbox|@|app\b) | check\sout\smore\b
  | article\scontent$ | this\sadvertisement\shas\snot\sloaded | authors?\sof\sthe\sarticle:?$ | up\snext$
  | share\syour\sthoughts\sand\sjoin\b | create\san\saccount\sor\ssign\sin\b | recommended\svideos?$
  | this\ssite\sis\sprotected\sby\srecaptcha
  | for\sthe\slatest\b.*(?:follow|sign|visit|newsletter)"""

GERMAN = r"""
    lesen\ssie\s(?:auch|hier|mehr|dazu) | lies\sauch | mehr\s(?:zum\sthema|dazu|zur\slage)
  | auch\sinteressant | zum\sthema: | anzeige$ | werbung$
  | quellen?:? \s?(?:\S+\s?){0,3}$ | sendung: | stand:\s?\d | (?:foto|bild|video|grafik)s?:
  | transparenzhinweis | jetzt\s(?:abonnieren|lesen|anmelden)
  | hat\sihnen\sdieser\sartikel | (?:dieser|der)\s(?:artikel|beitrag|text)\s(?:wurde|ist|erschien)\b
  | redaktion\w*: | fehler\sgefunden | an\sdieser\sstelle\sfinden\ssie\sextern | bitte\saktivieren\ssie\sjavascript"""

ROMANCE = r"""
    (?:à\slire|lire)\s(?:aussi|également|la\ssuite) | publicité$ | (?:abonnez|inscrivez)-vous
  | crédits?\s?(?:photo)?\s?:
  | (?:lea|lee|leer)\s(?:también|más) | te\spuede\sinteresar | publicidad$ | suscríbe | síguenos | más\sinformación$
  | leggi\sanche | pubblicità$ | iscriviti | leia\s(?:também|mais) | publicidade$ | assine\b"""

NORTH_AND_EAST = r"""
    lees\s(?:ook|meer) | advertentie$ | läs\s(?:också|mer|även) | annons$ | les\s(?:også|mer) | annonse$
  | læs\s(?:også|mere) | reklame$
  | czytaj\s(?:także|też|więcej|również) | reklama$ | (?:čtěte|přečtěte)\s | související
  | ilginizi\sçekebilir | reklam$
  | lue\smyös | olvass[ad]\s?(?:el|még)\b | citiți\sși | citește\sși | pročitajte\s(?:i|još)\b
  | xem\sthêm\b | đọc\sthêm\b | baca\sjuga\b | simak\sjuga\b"""

BEYOND_LATIN = r"""
    читайте\s(?:также|ещё|також) | реклама$ | подпис(?:ывайтесь|аться) | підпис(?:уйтес[ья]|атися) | фото:
  | прочетете\sоще
  | διαβάστε\s(?:επίσης|ακόμ[αη]|περισσότερα) | ακολουθήστε\s.{1,60}(?:google\snews|facebook|instagram)
  | (?:اقرأ|إقرأ)\s(?:أيض|المزيد) | بیشتر\sبخوانید | קראו?\sעוד | (?:यह|ये)\sभी\sपढ़ें | আর[ওো]\s?ও?\sপড়ুন
  | อ่านเพิ่มเติม | (?:เรื่อง|ข่าว)ที่เกี่ยวข้อง$
  | (?:источник|джерело|πηγή|المصدر)\s?:.{1,60}$"""

# Who a story was taken from, printed below it; the source's reader takes it from what is cut.
SOURCE_LINE = r"""
    (?:fuentes?|fontes?|bron|källa|kilde|źródł[oa]|zdroj|kaynak|forrás|sursa|sumber|nguồn)\s?:.{1,60}$"""

# When a story was published or changed, and how long it takes to read. A sentence that begins so has a full stop.
TIME_LINE = r"""
    (?:(?:first\s|last\s)?(?:published|posted|updated|modified)
      | publi[ée]e? | mise?\sà\sjour | publicad[oa] | actualizad[oa] | atualizad[oa] | pubblicat[oa] | aggiornat[oa]
      | veröffentlicht | aktualisiert | publiziert | gepubliceerd | bijgewerkt
      | publicerad | uppdaterad | publisert | oppdatert
    )\b[^.!?]{0,12}\d[^!?]{0,80}[^.!?]$
  | temps\sde\slecture\b.{0,20}$ | lesedauer\b.{0,20}$ | (?:estimated\s)?reading\stime\b.{0,20}$"""

# In lower case, not IGNORECASE: so the engine passes over an alternative by its first letter. It halves the cost.
LATIN = (CHINESE, JAPANESE_KOREAN, ENGLISH, GERMAN, ROMANCE, NORTH_AND_EAST, SOURCE_LINE, TIME_LINE)
LATIN_PHRASE = re.compile("|".join(LATIN), re.VERBOSE)
# Greek is the first script after Latin, and the first of all that have phrases of their own.
FURNITURE_PHRASE = re.compile("|".join((*LATIN, BEYOND_LATIN)), re.VERBOSE)
FIRST_BEYOND_LATIN = "\u0370"
# The others all begin with letters of scripts that stand before Chinese in Unicode.
EASTERN_PHRASE = re.compile("|".join((CHINESE, JAPANESE_KOREAN)), re.VERBOSE)
FIRST_EASTERN = "\u2e80"
# Of what an eastern phrase begins with, the characters from there on.
EASTERN_STARTS = frozenset(
    "广举报報图采撰一二三初复终摄攝供排《"
    "　【（责責编編校审審监原本文信稿来來转请請未版如特郑免声记扫微长分点返欢敬关更相延推热市全统客执您当上下我"
    "関あ続こ有会관무저"
)
# No phrase in any script begins with one of these, many sentences do.
NO_STARTS = frozenset("0123456789\"'“‘")
NEWSLETTER = "newsletter"
NEWSLETTER_LINE = re.compile(r".{0,40}\bnewsletter\b.{0,160}$")
# What İ leaves behind in lower case.
DOT_ABOVE = "\u0307"


def is_furniture_line(text: str) -> bool:
    """True when a line (at most :data:`LONGEST_PHRASE` columns) begins like a line of furniture."""
    if _cannot_match(text):
        return False
    text = text.lower()
    if DOT_ABOVE in text:
        text = text.replace(DOT_ABOVE, "")
    phrases = LATIN_PHRASE
    if text >= FIRST_BEYOND_LATIN:
        phrases = EASTERN_PHRASE if text >= FIRST_EASTERN else FURNITURE_PHRASE
    if phrases.match(text) or (NEWSLETTER in text and NEWSLETTER_LINE.match(text)):
        return True
    for word in ANYWHERE_WORDS:
        if word in text:
            return ANYWHERE_PHRASE.match(text) is not None
    return False


def _cannot_match(text: str) -> bool:
    """True for most sentences of Chinese: no phrase begins like them, none is in them. Small letters take long."""
    first = text[:1]
    if first not in NO_STARTS and (first < FIRST_EASTERN or first in EASTERN_STARTS):
        return False
    for sign in ANYWHERE_SIGNS:  # noqa: SIM110 - a generator takes twice as long
        if sign in text:
            return False
    return True


# One of these is among the first four characters of what the next pattern matches.
NOTICE_STARTS = frozenset("cC©版aA声")
NOTICE_LINE = re.compile(
    r"\W{0,3}(?:copyright\b|©|版权所有|all\srights\sreserved|特别声明[:：])", re.IGNORECASE
)
"""Matches the beginning of a legal notice, however long."""

# Above the first sentence stand bylines, dates and sources.
BYLINE = re.compile(
    r"(?:von|by|par|por|di|door|av|af|od|przez|autor(?:in)?|text)[:\s]\s*[^\W\d_][^.!?。]{2,60}$",
    re.IGNORECASE,
)
DATE = re.compile(
    r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4}|\d{1,2}:\d{2}|来源|來源|作者[:：]"
)
# What a date or a source begins with: rules most lines out at once.
DATE_START = re.compile(r"[\d来來作]")
SHOWN_MARKUP = re.compile(r"</?[a-z][a-z0-9]*[\s/>]")
"""Markup that was escaped once too often, such as a counter's picture: nobody was to read it."""

SENTENCE_END = re.compile(r"[.!?…。！？”\"»」)）]\s*$")

ABSTRACT = re.compile(r"^[【\[]?(?:内容)?(?:摘要|提要|导读|導讀|核心提示|要約)[】\]]?[:：]?")
"""Matches the label of an abstract, white space left out."""

# Closes an agency's story: the mark is no text.
LONGEST_END_MARK = 12
END_BRACKETS = (")", "）")
MAY_END = frozenset((*END_BRACKETS, " "))
END_MARK = re.compile(r"\s*[（(]\s*(?:完|终|end|ends|終わり|끝)\s*[）)]\s*$", re.IGNORECASE)
"""Matches the closing mark at the end of a paragraph: （完）, (End)."""

# One of these is the first character of what the next pattern matches.
CLOSING_STARTS = frozenset("【（([责責 ")
CLOSING_LINE = re.compile(r"[【（(\[]?\s*(?:责任编辑|責任編輯|责编)\s*[:：丨/／|]")
"""Matches the beginning of the line that closes a story on a page: who answers for it."""
