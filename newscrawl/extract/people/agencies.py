"""News agencies and media that sign datelines and bylines: organisations, never people."""

from __future__ import annotations

import re

# Chinese agencies and media by the names they use in datelines; longer names first where one begins the other.
CHINESE_AGENCIES = (
    "中国新闻社", "中国新闻网", "中新网", "中新社", "新华社", "新华网", "新华每日电讯", "人民网",
    "人民日报", "央视新闻", "央视网", "央广网", "国际在线", "中国日报网", "中国日报", "环球网", "环球时报",
    "光明网", "光明日报", "经济日报", "中国经济网", "中国青年网", "中青网", "中青在线", "中国青年报",
    "中国网", "中国台湾网", "海外网", "法治日报", "法制网", "参考消息网", "参考消息", "澎湃新闻",
    "界面新闻", "财联社", "证券时报", "中通社", "香港中通社", "中央社", "法新社", "路透社", "美联社",
    "塔斯社", "俄新社", "共同社", "韩联社", "德新社", "埃菲社", "安莎社", "新華社", "中新網", "美聯社",
    "本报", "本報", "本网", "本站", "本刊", "本台",
)  # fmt: skip

KNOWN_IN_CHINA = frozenset(CHINESE_AGENCIES)
CHINESE_AGENCY = re.compile("|".join(sorted(CHINESE_AGENCIES, key=len, reverse=True)))
"""Matches the longest name that a text begins with."""

# International agencies by what they print in brackets or behind slashes, in letters only and lower case.
AGENCIES = {
    "ap": "AP", "associatedpress": "AP", "theassociatedpress": "AP", "reuters": "Reuters",
    "thomsonreuters": "Reuters", "afp": "AFP", "agencefrancepresse": "AFP", "dpa": "dpa", "dpaafx": "dpa-AFX",
    "upi": "UPI", "efe": "EFE", "europapress": "Europa Press", "ansa": "ANSA", "adnkronos": "Adnkronos",
    "agi": "AGI", "lapresse": "LaPresse", "tass": "TASS", "interfax": "Interfax", "riannovosti": "RIA Novosti",
    "xinhua": "Xinhua", "kyodo": "Kyodo", "jiji": "Jiji", "yonhap": "Yonhap", "pti": "PTI", "ani": "ANI",
    "ians": "IANS", "aap": "AAP", "pa": "PA", "pamedia": "PA Media", "pressassociation": "PA", "bloomberg": "Bloomberg",
    "cp": "CP", "thecanadianpress": "The Canadian Press", "canadianpress": "The Canadian Press",
    "apa": "APA", "sda": "SDA", "keystonesda": "Keystone-SDA", "kna": "KNA", "epd": "epd", "sid": "SID",
    "dts": "dts", "anp": "ANP", "belga": "Belga", "ritzau": "Ritzau", "ntb": "NTB", "tt": "TT", "stt": "STT",
    "pap": "PAP", "ctk": "ČTK", "čtk": "ČTK", "tasr": "TASR", "sita": "SITA", "mti": "MTI", "agerpres": "Agerpres",
    "bta": "BTA", "hina": "Hina", "tanjug": "Tanjug", "bns": "BNS", "elta": "ELTA", "leta": "LETA", "ukrinform":
    "Ukrinform", "anadoluajansı": "Anadolu Ajansı", "anadolu": "Anadolu", "aa": "AA", "iha": "İHA", "dha": "DHA",
    "lusa": "Lusa", "telam": "Télam", "notimex": "Notimex", "antara": "Antara", "bernama": "Bernama", "wam": "WAM",
    "spa": "SPA", "kuna": "KUNA", "ynet": "ynet", "bangnews": "BANG", "cna": "CNA", "mina": "MINA",
    "тасс": "ТАСС", "риановости": "РИА Новости", "интерфакс": "Интерфакс",
}  # fmt: skip

# What names of media and offices end with; a person's name does not.
CHINESE_ENDINGS = tuple(
    """社 报 報 网 網 台 频道 頻道 新闻 新聞 客户端 周刊 杂志 雜誌 电视 广播 日報 通讯社 编辑部 編輯部 编辑室 編輯室
    委 局 厅 部 中心 公司 集团 集團 研究院 大学 大學 学院 政府 协会 办公室 公众号 微信 微博 在线 快讯 传媒""".split()
)
# A name in these letters alone has no ending of the others.
HAN_ONLY = re.compile(r"[\u3400-\u9fff]+")
ORGANISATION = re.compile(
    r"""\b(?:news|newsroom|newsdesk|desk|staff|team|agency|agencies|press|media|times|post|tribune|herald|journal
    |gazette|magazine|radio|tv|television|online|editors|editorial|editorial\sboard|redaktion|redaktionen
    |redaktionsteam|nachrichten|nachrichtenagentur|rédaction|redacción|redacao|redação|redazione|redactie
    |redaktionen|redakcja|redakce|редакция|wire|wires|network|correspondents?|reporters?|contributors?|gmbh|inc
    |ltd|llc|company|corporation|foundation|institute|university|ministry|department)\b
    | \.(?:com|de|net|org|at|ch|co\.uk|cn|fr|it|es|ru)\b""",
    re.VERBOSE | re.IGNORECASE,
)

LETTERS = re.compile(r"[\W\d_]+")


def agency_called(text: str) -> str | None:
    """The agency's usual name when ``text`` is an agency, else None."""
    return AGENCIES.get(LETTERS.sub("", text).lower())


def is_organisation(text: str) -> bool:
    """True when a name is an agency's or ends as names of media and offices do."""
    if text in KNOWN_IN_CHINA or text.endswith(CHINESE_ENDINGS):
        return True
    if HAN_ONLY.fullmatch(text):
        return False
    return agency_called(text) is not None or bool(ORGANISATION.search(text))
