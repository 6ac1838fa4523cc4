"""What portals do to a story between the agency and the page, done to a text on purpose.

Every mutation takes the paragraphs and a seeded ``random.Random`` and gives new paragraphs.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Mutation = Callable[[list[str], random.Random], list[str]]

_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_HALF_AND_FULL = [(chr(code), chr(code + 0xFEE0)) for code in range(0x21, 0x7F)]
_TO_FULL = str.maketrans(dict(_HALF_AND_FULL))
_TO_HALF = str.maketrans({full: half for half, full in _HALF_AND_FULL})
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "…": "..."})
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u202a\u202c"

_AGENCIES = ("新华社", "中新社", "中新网", "央视网", "人民网", "环球网", "某某日报")
_PLACES = ("北京", "上海", "广州", "香港", "贵阳", "连云港", "日内瓦", "华盛顿")
_PEOPLE = ("张一鸣", "李小华", "王建", "陈思远", "欧阳春", "赵琳")
_LATIN_AGENCIES = ("AP", "Reuters", "AFP", "dpa", "EFE", "Xinhua")
_LATIN_PLACES = ("PARIS", "NEW YORK", "BERLIN", "MADRID", "NAIROBI")
_ADVERTS = (
    "扫描下方二维码关注本台客户端，第一时间获取更多精彩内容，新用户注册即送三十天会员，"
    "活动最终解释权归主办方所有。",
    "【广告】夏季清仓大促，全场商品低至三折，点击链接立即抢购，更有神秘大礼等你来拿，数量有限先到先得。",
)
_LATIN_ADVERTS = (
    "Sign up for our morning newsletter and get the day's top stories delivered straight to your inbox for free.",
    "Advertisement: save forty percent on your first annual subscription when you order before midnight tonight.",
)


def is_chinese(paragraphs: list[str]) -> bool:
    """Whether at least a quarter of the characters are Han or kana."""
    text = "".join(paragraphs)
    return len(_HAN.findall(text)) * 4 > len(text)


def width(paragraphs: list[str], dice: random.Random) -> list[str]:
    """Half-width letters, digits and marks become full-width, or the other way round."""
    table = dice.choice((_TO_FULL, _TO_HALF))
    return [paragraph.translate(table) for paragraph in paragraphs]


def quotes(paragraphs: list[str], dice: random.Random) -> list[str]:
    """Typewriter quotes, dashes and dots for printed ones."""
    return [paragraph.translate(_QUOTES) for paragraph in paragraphs]


def spacing(paragraphs: list[str], dice: random.Random) -> list[str]:
    """Blanks round numbers and foreign words in Chinese, doubled and hard blanks elsewhere, 全角 indents."""
    if not is_chinese(paragraphs):
        return [paragraph.replace(" ", dice.choice(("  ", "\xa0", " \u2009"))) for paragraph in paragraphs]
    spaced = (re.sub(r"(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])", " ", paragraph) for paragraph in paragraphs)
    return ["\u3000\u3000" + _sprinkled(paragraph, " ", dice) for paragraph in spaced]


def zero_width(paragraphs: list[str], dice: random.Random) -> list[str]:
    """Invisible characters between the others."""
    return [_sprinkled(paragraph, dice.choice(_INVISIBLE), dice) for paragraph in paragraphs]


def breaks(paragraphs: list[str], dice: random.Random) -> list[str]:
    """Other paragraph breaks, at the same sentences."""
    return [piece for piece in re.split(r"(?<=[。！？])|(?<=\w{4}[.!?]) ", "\n".join(paragraphs)) if piece]


def dateline(paragraphs: list[str], dice: random.Random) -> list[str]:
    """An agency's line before the first sentence."""
    if is_chinese(paragraphs):
        day = f"{dice.randint(1, 12)}月{dice.randint(1, 28)}日"
        writers = " ".join(dice.sample(_PEOPLE, dice.randint(1, 2)))
        opening = dice.choice(
            (
                f"{dice.choice(_AGENCIES)}{dice.choice(_PLACES)}{day}电 （记者 {writers}）",
                f"{dice.choice(_AGENCIES)}{day}电 ",
                f"据{dice.choice(_AGENCIES)}{dice.choice(_PLACES)}{day}电（记者{writers}）",
                f"本报讯（记者 {writers}）",
                f"{dice.choice(_AGENCIES)}{day}讯 ",
            )
        )
    else:
        opening = (
            f"{dice.choice(_LATIN_PLACES)}, Nov {dice.randint(1, 30)} ({dice.choice(_LATIN_AGENCIES)}) - "
        )
    return [opening + paragraphs[0], *paragraphs[1:]]


def end_mark(paragraphs: list[str], dice: random.Random) -> list[str]:
    """（完）, or what stands for it."""
    if not is_chinese(paragraphs):
        return [*paragraphs, dice.choice(("###", "(END)", "-30-"))]
    if dice.random() < 0.5:
        return [*paragraphs, dice.choice(("（完）", "(完)", "【完】"))]
    return [*paragraphs[:-1], paragraphs[-1] + dice.choice(("（完）", "(完)"))]


def editor_line(paragraphs: list[str], dice: random.Random) -> list[str]:
    """责任编辑, 来源 and the like behind the last sentence."""
    name = dice.choice(_PEOPLE)
    if not is_chinese(paragraphs):
        return [
            *paragraphs,
            dice.choice((f"(Reporting by J. {name}; editing by K. Doe)", "Source: The Agency")),
        ]
    line = dice.choice(
        (
            f"责任编辑：{name}",
            f"（责任编辑：{name}）",
            f"编辑：{name}",
            "来源：某某晚报",
            f"【责任编辑:{name}】",
        )
    )
    return [*paragraphs, line]


def all_of_these(paragraphs: list[str], dice: random.Random) -> list[str]:
    """A whole reprint: dateline, width, spacing, invisible characters, end mark, editor."""
    for mutation in (dateline, width, spacing, zero_width, end_mark, editor_line):
        paragraphs = mutation(paragraphs, dice)
    return paragraphs


def advert(paragraphs: list[str], dice: random.Random) -> list[str]:
    """An advertisement between two paragraphs, or before the first."""
    place = dice.randint(0, len(paragraphs))
    text = dice.choice(_ADVERTS if is_chinese(paragraphs) else _LATIN_ADVERTS)
    return [*paragraphs[:place], text, *paragraphs[place:]]


def slips(share: float) -> Mutation:
    """So large a share of all characters replaced by others of the same text, dropped or doubled."""

    def mutate(paragraphs: list[str], dice: random.Random) -> list[str]:
        text = list("\n".join(paragraphs))
        pool = [character for character in text if character.isalnum()]
        for place in dice.sample(range(len(text)), max(1, round(share * len(text)))):
            action = dice.random()
            new = dice.choice(pool)
            text[place] = new if action < 0.8 else "" if action < 0.9 else text[place] + new
        return "".join(text).split("\n")

    return mutate


def shuffled(paragraphs: list[str], dice: random.Random) -> list[str]:
    """The paragraphs in another order; sentences where there are too few paragraphs."""
    parts = paragraphs if len(paragraphs) > 2 else sentences(paragraphs)
    return dice.sample(parts, len(parts))


def abridged(share: float) -> Mutation:
    """About so large a share of the text left, whole sentences, the first one always among them."""

    def mutate(paragraphs: list[str], dice: random.Random) -> list[str]:
        parts = sentences(paragraphs)
        budget = share * sum(map(len, parts)) - len(parts[0])
        kept = {0}
        for place in dice.sample(range(1, len(parts)), len(parts) - 1):
            if budget > 0:
                kept.add(place)
                budget -= len(parts[place])
        return ["".join(parts[place] for place in sorted(kept))]

    return mutate


def cut(share: float) -> Mutation:
    """The beginning of the text, so large a share of it."""

    def mutate(paragraphs: list[str], dice: random.Random) -> list[str]:
        text = "\n".join(paragraphs)
        return text[: round(share * len(text))].split("\n")

    return mutate


def summary(paragraphs: list[str], dice: random.Random) -> list[str]:
    """The first 120 ideographs or 60 words, cut in mid-sentence as teasers are."""
    text = " ".join(paragraphs)
    short = text[:120] if is_chinese(paragraphs) else " ".join(text.split()[:60])
    return [short + "..."]


def sentences(paragraphs: list[str]) -> list[str]:
    """The text sentence by sentence, each with its end and the blank after it."""
    parts = re.split(r"(?<=[。！？])|(?<=[.!?] )|\n", "\n".join(paragraphs))
    return [part for part in parts if part] or [""]


def _sprinkled(text: str, character: str, dice: random.Random) -> str:
    """The character put in at every 20th place or so; blanks only between ideographs."""
    places = dice.sample(range(1, max(2, len(text))), max(1, len(text) // 20))
    result = list(text)
    for place in places:
        if place < len(text) and (character != " " or _HAN.match(text[place - 1])):
            result[place] = character + result[place]
    return "".join(result)


EXACT: dict[str, Mutation] = {
    "width": width,
    "quotes": quotes,
    "spacing": spacing,
    "zero-width": zero_width,
    "breaks": breaks,
    "dateline": dateline,
    "end mark": end_mark,
    "editor line": editor_line,
    "all of these": all_of_these,
}
"""Leave the story as it is: the content hash must not change."""

NEAR: dict[str, Mutation] = {
    "advertisement": advert,
    "1 % of characters": slips(0.01),
    "2 % of characters": slips(0.02),
    "3 % of characters": slips(0.03),
    "shuffled": shuffled,
    "abridged to 70 %": abridged(0.7),
    "first 70 %": cut(0.7),
}
"""Must be labelled as near-duplicates."""

PARTS: dict[str, Mutation] = {
    "abridged to 40 %": abridged(0.4),
    "first 40 %": cut(0.4),
    "summary": summary,
}
"""Must be found inside the original."""
