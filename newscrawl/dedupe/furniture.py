"""What agencies and desks put round a story and reprints leave out: datelines, bylines, end marks.

All patterns read single lines that :func:`~newscrawl.dedupe.characters.unify` and ``squeeze`` have been
through: half-width, no blank beside an ideograph. Every quantifier is bounded, so a match costs the same
on a line of any length. Cutting too much costs little: the hash still holds the rest of the story.
"""

from __future__ import annotations

import re

# Who writes: words that a Chinese byline cannot do without.
_WRITER = "记者|記者|通讯员|通訊員|特派员|特派員|实习生|评论员"
_ROLE = (
    "责任编辑|责编|責任編輯|值班编辑|编辑|編輯|文字|图片|作者|撰文|撰稿|执笔|記者|记者|通讯员|摄影|摄|供图|供稿|编译|翻译"
    "|校对|审核|审校|终审|监制|策划|统筹|制作|设计|美编|主编|来源|來源|稿源|原标题|原題|原题|文图|图文|图|文"
)
_DAY = r"(?:\d{4}年)?\d{1,2}月\d{1,2}日"
_OUTLET = "报|報|社|网|網|站|台|臺|刊|新闻|新聞|财经|财讯|客户端|公司|在线|证券|频道|ai"

OPENINGS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 中新网江苏连云港9月18日电(记者 …) · 央广网北京2月13日消息 · 新华社北京4月24日电题:
        rf"据?[^,。;!?()\[\]【】]{{2,24}}?{_DAY}(?:综合|专)?(?:电|電|讯|訊|消息)(?:题:|\([^()]{{1,60}}\))?[:,\])】-]{{0,2}}",
        # 据新华社电 · 法新社电
        r"据?[^,。;:!?()\d]{1,8}(?:社|网)(?:电|電)(?=[(:,])(?:\([^()]{1,60}\))?[:,]?",
        # 本报讯(记者 …) · 央视网消息: · e公司讯,
        rf"(?:本报|本網|本网|本站|[^,。;:!?()]{{1,14}}?(?:{_OUTLET}))[^,。;:!?()]{{0,8}}?(?:快讯|讯|訊|消息)"
        rf"(?:\([^()]{{1,60}}\)[:,]?|[:,]|(?={_WRITER}))",
        # (中央社記者 …台北1日電) · 【环球时报记者 …】 · [記者 …/台北報導] · 【東京共同】 · (서울=연합뉴스)
        rf"[(\[【][^()\[\]【】]{{0,40}}(?:{_WRITER}|电|電|讯|訊|报道|報導|消息|ロイター|共同|時事|=|原标题|原題)"
        r"[^()\[\]【】]{0,60}[)\]】]",
        # 记者张三 李四 北京报道 · 記者王某/台北報導
        rf"[^,。;:!?]{{0,12}}?(?:{_WRITER})[^,。;:!?]{{2,24}}?(?:报道|報導)[:,]?",
        # 홍길동 기자 =
        r"[^=.]{2,16}기자=",
        # PARIS, Nov 3 (Reuters) - · Berlin (dpa) - · (CNN) — · LA CROSSE, Wis. (AP) —
        r"[^()]{0,60}\([^()]{2,30}\)[.:]?-",
    )
)
"""Cut from the start of the first line. 编者按 and the like stay: they are text."""

CAPITAL_OPENING = re.compile(
    r"[^\W\d_a-z](?:[^\W\d_a-z]|[ .'/]){2,40}(?:,[\w. ]{2,20})?[-:](?=[^\W\d_a-z]|[\"'])"
)
"""DUBLIN — She … · NEW DELHI: Pakistan … · ROMA, 03 NOV - …: only the capitals tell it from ordinary text."""

BYLINES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 责任编辑:… · 文/… · 原标题:… alone on its line
        rf"[(\[【]?(?:本文|文章|新闻)?(?:{_ROLE})[:/|丨].{{0,80}}",
        # 河南某报记者 某某/文 受访者供图: short, names a writer, and is no sentence
        rf"[(\[【]?[^,。;:!?()\[\]【】\d]{{0,24}}(?:{_WRITER})[^,。;:!?()\[\]【】]{{2,40}}[)\]】]?",
        # By Jane Doe · Von … · Par …: a line of a few words without an end
        r"(?:by|von|par|por|di|door|av|af) [^\W\d]{1,30}(?:[ .,'-]{1,2}[^\W\d]{1,30}){0,6}",
        # Reporting by …; editing by …
        r"\(?(?:additional )?(?:reporting|writing|edited|editing|compiled|translated) by .{2,150}",
        # (天骊) · (kas): a name in brackets
        r"[(\[][^()\[\]。,]{1,16}[)\]]",
        # Source: …
        r"\(?(?:source|quelle|fuente|fonte)s?:.{2,60}",
        r"[(\[【<-]?(?:全文完|完|end|ends|ende|fin)[)\]】>-]?|#{2,}|-30-",
    )
)
"""Matched against a whole line, the first or the last ones of a story."""

ENDINGS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[(\[【](?:全文完|完|end|ends)[)\]】]$",
        # (记者 …) · (责任编辑:…) · (… 综合报道) · (原标题:…) · (来源:…)
        rf"[(\[【][^()\[\]【】]{{0,24}}(?:{_WRITER}|{_ROLE}|报道|報導)[^()\[\]【】]{{0,60}}[)\]】]$",
        # 。(天骊) · ."(BBC) · .(kas): a short name in brackets after the last full stop
        r"(?<=[。!?.\"'])[(\[][^()\[\]。,]{1,16}[)\]]$",
        # 。责任编辑:… · 。文/本报记者某某
        rf"(?<=[。!?\"')\]】])(?:本文|文章)?(?:{_ROLE})[:/|丨][^。!?]{{1,60}}$",
        rf"(?<=[。!?\"')\]】])[^,。;:!?]{{0,12}}(?:{_WRITER})[^,。;:!?]{{2,30}}$",
        r"(?<=[.!?\"'])(?:additional )?(?:reporting|writing|editing) by (?:[^.!?]|\b\w\.){2,150}\.?$",
        r"\((?:additional )?(?:reporting|writing|editing) by [^()]{2,150}\)$",
    )
)
"""Cut from the end of the last line."""

LINE_LIMIT = 160
"""A longer line is never a byline as a whole; and no ending is longer."""

ROUNDS = 12
"""Bylines and end marks stand in heaps of this many at most."""
