"""Scripts told apart by their blocks, and what marks a language within its script."""

from __future__ import annotations

import re
from typing import Final

LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
HAN: Final = re.compile(r"[\u3400-\u9fff]+")
KANA: Final = re.compile(r"[\u3041-\u30fa]+")
HANGUL: Final = re.compile(r"[\uac00-\ud7a3]+")
KANA_OR_HANGUL: Final = re.compile(r"[\u3041-\u30fa\uac00-\ud7a3]")

# Blocks: https://www.unicode.org/Public/UNIDATA/Blocks.txt
OTHER_SCRIPTS: Final[dict[str, re.Pattern[str]]] = {
    "Cyrl": re.compile(r"[\u0400-\u04ff]+"),
    "Arab": re.compile(r"[\u0600-\u06ff]+"),
    "Grek": re.compile(r"[\u0370-\u03ff]+"),
    "Hebr": re.compile(r"[\u0590-\u05ff]+"),
    "Deva": re.compile(r"[\u0900-\u097f]+"),
    "Thai": re.compile(r"[\u0e00-\u0e7f]+"),
    "Beng": re.compile(r"[\u0980-\u09ff]+"),
    "Guru": re.compile(r"[\u0a00-\u0a7f]+"),
    "Gujr": re.compile(r"[\u0a80-\u0aff]+"),
    "Orya": re.compile(r"[\u0b00-\u0b7f]+"),
    "Taml": re.compile(r"[\u0b80-\u0bff]+"),
    "Telu": re.compile(r"[\u0c00-\u0c7f]+"),
    "Knda": re.compile(r"[\u0c80-\u0cff]+"),
    "Mlym": re.compile(r"[\u0d00-\u0d7f]+"),
    "Sinh": re.compile(r"[\u0d80-\u0dff]+"),
    "Laoo": re.compile(r"[\u0e80-\u0eff]+"),
    "Mymr": re.compile(r"[\u1000-\u109f]+"),
    "Geor": re.compile(r"[\u10a0-\u10ff]+"),
    "Ethi": re.compile(r"[\u1200-\u139f]+"),
    "Khmr": re.compile(r"[\u1780-\u17ff]+"),
    "Armn": re.compile(r"[\u0530-\u058f]+"),
    "Tibt": re.compile(r"[\u0f00-\u0fff]+"),
    "Mong": re.compile(r"[\u1800-\u18af]+"),
}
"""ISO 15924 code -> runs of its letters; the commonest first."""

LANGUAGES_OF: Final[dict[str, tuple[str, ...]]] = {
    "Latn": (),
    "Hani": ("zh",),
    "Jpan": ("ja",),
    "Kore": ("ko",),
    "Cyrl": ("ru", "uk", "bg", "sr", "be", "mk", "kk", "ky", "mn", "tg", "uz", "tt", "ba", "cv", "bs"),
    "Arab": ("ar", "fa", "ur", "ps", "ckb", "ku", "sd", "ug", "pa", "prs"),
    "Grek": ("el",),
    "Hebr": ("he", "yi"),
    "Deva": ("hi", "mr", "ne", "sa", "kok", "mai", "bho"),
    "Thai": ("th",),
    "Beng": ("bn", "as"),
    "Guru": ("pa",),
    "Gujr": ("gu",),
    "Orya": ("or",),
    "Taml": ("ta",),
    "Telu": ("te",),
    "Knda": ("kn",),
    "Mlym": ("ml",),
    "Sinh": ("si",),
    "Laoo": ("lo",),
    "Mymr": ("my",),
    "Geor": ("ka",),
    "Ethi": ("am", "ti"),
    "Khmr": ("km",),
    "Armn": ("hy",),
    "Tibt": ("bo", "dz"),
    "Mong": ("mn",),
}
"""Script -> languages written in it, the commonest first; empty where words must tell."""

# Letters that one language of a script has and the commonest has not, most telling first.
LETTERS_OF: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "Cyrl": (
        ("uk", "їґє"),
        ("be", "ў"),
        ("mk", "ѓќѕ"),
        ("sr", "ђћљњј"),
        ("kk", "әқғұһ"),
        ("ky", "өңү"),
        ("ru", "ыэё"),
        ("bg", "ъ"),
    ),
    "Arab": (("ur", "ٹڈڑے"), ("ps", "ټډړښ"), ("ckb", "ێۆەڵ"), ("fa", "پچژگ")),
}

# Characters that only one of the two Chinese scripts has, taken from the hundreds that news uses most.
SIMPLIFIED: Final = re.compile(
    "[这国们来个说为时会对学发经过动现开关长门间问题实样机业务产电车书东两严义乐习乡买乱争亚亲亿仅从仓价众优伤传体"
    "侧债倾儿党兰兴养兽内农冲决况冻净减凤凭击则刚创删别办劝动劲势区医华协单卖卫却厂历压厅县参双变叙"
    "叶号听员启响团园围图圆场坏块坚坛声处备复够头夺奋奖妇妈孙宁宝审宪宫宽对导层岁岛币师带帮广应张强归当录忆态总]"
)
TRADITIONAL: Final = re.compile(
    "[這國們來個說為時會對學發經過動現開關長門間問題實樣機業務產電車書東兩嚴義樂習鄉買亂爭亞親億僅從倉價眾優傷傳體"
    "側債傾兒黨蘭興養獸農衝決況凍淨減鳳憑擊則剛創刪別辦勸勁勢區醫華協單賣衛卻廠歷壓廳縣參雙變敘"
    "葉號聽員啟響團園圍圖圓場壞塊堅壇聲處備復夠頭奪奮獎婦媽孫寧寶審憲宮寬導層歲島幣師帶幫廣應張歸當錄憶態總]"
)
