"""The words and signs by which a breadcrumb trail is known, in many languages."""

from __future__ import annotations

import re
from typing import Final

# An arrow stands between the steps of a path and next to nowhere else; bars and slashes part any links.
ARROWS: Final = ">›»→＞》▸▶❯≫⟩"
BARS: Final = "/|｜•·-–—"
SEPARATOR: Final = re.compile(rf"[\n{ARROWS}]+|(?:^|(?<=\s))[{BARS}]+(?=\s|$)|[|｜]")
"""Between two steps, where they are plain text."""

# The letters that labels begin with stand before them: a name with another one is ruled out at once.
LABEL: Final = re.compile(
    r"""(?=[您你现現当當目所的位面麵パbdefjknprstuvyв])(?:(?:您|你)?(?:现在|現在|当前|當前|目前)?(?:所在|的)?(?:所在|的)?位置(?:是|为|為)?
      | 现在位置 | 現在地 | 现位置 | 面包屑 | 麵包屑 | パンくず(?:リスト)?
      | you\ are\ (?:here|in) | breadcrumbs?(?:\ (?:trail|navigation|links))* | you're\ here
      | sie\ (?:befinden\ sich|sind)\ hier | (?:navigations)?pfad(?:navigation)? | brotkr(?:umen|ümel)\w*
      | vous\ êtes\ ici | fil\ d['’]ariane | estás?\ (?:aquí|en) | usted\ está\ aquí | ruta\ de\ navegación
      | você\ está\ (?:aqui|em) | ti\ trovi\ (?:qui|in) | sei\ (?:qui|in) | je\ bent\ hier | kruimelpad
      | drobečková\ navigace | jesteś\ tutaj | вы\ здесь | buradasınız
    )\s*[:：]?\s*""",
    re.VERBOSE | re.IGNORECASE,
)
"""What stands before the first step."""

HOME: Final = re.compile(
    r".{0,8}(?:首页|首頁|主页)|トップ|ホーム|홈|home(?:page)?|start(?:seite|sida|side)?|accueil|inicio|portada|início|etusivu"
    r"|forside(?:n)?|hem|strona główna|domů|úvod|главная|anasayfa|ana sayfa|à la une|beranda|trang chủ",
    re.IGNORECASE,
)
"""The name of the first step."""

HOME_ENDS: Final = frozenset("页頁プム홈etaloumndůяủ")
"""Each such name ends with one of these, in lower case."""

HOME_WORDS: Final = (
    "首页",
    "首頁",
    "主页",
    "トップ",
    "ホーム",
    "홈",
    "home",
    "start",
    "accueil",
    "inicio",
    "portada",
    "início",
    "etusivu",
    "forside",
    "hem",
    "strona",
    "domů",
    "úvod",
    "главная",
    "sayfa",
    "la une",
    "beranda",
    "trang chủ",
)
"""One of these is in each such name, in lower case."""

LAST: Final = re.compile(
    r"(?:查看|浏览|新闻|文章)?(?:正文|内容|內容|内文|內文|详情|詳情|详细|全文|本文)(?:内容|页)?|文章|記事|본문|article|artikel"
    r"|aktueller artikel|current (?:page|article)|details?|\d{1,3} ?min(?:ute[ns]?)?(?: read| lesen)?",
    re.IGNORECASE,
)
"""A last step that stands for the article itself, or tells how long it takes to read."""

LAST_ENDS: Final = frozenset("文容情细页章事문elsdn")
"""Each such word ends with one of these, in lower case."""

NAME_WORDS: Final = (
    "bread",
    "mianbao",
    "weizhi",
    "daohang",
    "ariane",
    "path",
    "position",
    "location",
    "lujing",
    "dqwz",
    "dangqian",
    "cru",
)
"""One of these is in each name that the two patterns below find."""

NAMED: Final = re.compile(
    r"crumb|bread[-_]?(?:nav|list|bar)|(?:^|\s)bread(?=$|\s)|nav[-_]?bread|mianbao|ariane|topic[-_]?path|パンくず"
)
"""Names, in lower case, that authors give to trails and to nothing else."""

HINTED: Final = re.compile(
    r"(?:^|[\s_-])(?:path|position(?!-(?:fixed|relative|absolute|sticky|static))|location|weizhi|lujing|daohang|dqwz|dangqian|cru)(?:$|[\s_-])"
    r"|navpath|(?:current|cur|news|article|channel)[-_]?(?:path|pos|position|location)"
)
"""Names that trails have among others."""
