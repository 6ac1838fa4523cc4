import time

import pytest
from near_stories import ENGLISH, NOTICE, NOTICES, STORY, body

from newscrawl.dedupe.alignment import differences
from newscrawl.dedupe.canonical import plain_text
from newscrawl.dedupe.facts import facts_differ

WEATHER = "{city}今天白天{sky}，最高气温{high}℃，夜间最低气温{low}℃，{wind}风{force}级，出门请注意增减衣物，谨防感冒。"
COURT = "{name}, of {town}, was fined {sum} pounds on Monday for driving without due care on the ring road last year."


def differ(first: str, second: str) -> bool:
    first, second = plain_text(first), plain_text(second)
    assert facts_differ(first, second) == facts_differ(second, first)
    return facts_differ(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (NOTICES[0], NOTICES[1]),
        (NOTICES[0], NOTICES[2]),
        (
            NOTICE.format(province="甲东", city="云州", name="张大同", year=1966, since=2018),
            NOTICE.format(province="甲东", city="云州", name="张小山", year=1966, since=2018),
        ),
        (
            WEATHER.format(city="云州", sky="晴", high=21, low=9, wind="东", force=3),
            WEATHER.format(city="云州", sky="多云", high=24, low=11, wind="东", force=2),
        ),
        (
            COURT.format(name="Ann Lee", town="Marlow", sum=200),
            COURT.format(name="Rob Fox", town="Marlow", sum=200),
        ),
        (
            COURT.format(name="Ann Lee", town="Marlow", sum=200),
            COURT.format(name="Ann Lee", town="Marlow", sum=350),
        ),
        (body(STORY), body(STORY).replace("云州市", "清溪市")),
        (body(STORY), body(STORY).replace("十一点", "十二点")),
        ("上市公司晨光纸业公告称，" + body(STORY), "上市公司远山电器公告称，" + body(STORY)),
    ],
)
def test_other_facts(first: str, second: str) -> None:
    assert differ(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (body(STORY), body(STORY)),
        (body(STORY), body(STORY[::-1])),
        (body(STORY), body(STORY[:3])),
        (body(STORY), body([STORY[0], "点击下载本台客户端，新用户赠送会员三十天。", *STORY[1:]])),
        (body(STORY), body(STORY).replace("延长", "延常").replace("请求", "情求").replace("照明", "照眀")),
        (body(STORY), body(STORY).replace("回应了", "照顾到").replace("继续看书", "接着学习")),
        (body(STORY) + "记者昨日到访。", body(STORY) + "记者16日到访。"),
        (body(ENGLISH), body(ENGLISH).replace("council", "cuoncil").replace("Monday", "Mondey")),
        (body(ENGLISH), body(ENGLISH[1:] + ENGLISH[:1])),
        ("在2019年" + body(STORY).replace("安全", "安金").replace("座位", "坐位"), "在2019年" + body(STORY)),
    ],
)
def test_same_facts(first: str, second: str) -> None:
    assert not differ(first, second)


def test_an_advertisement_hides_no_difference() -> None:
    advert = "点击下载本台客户端，第一时间看到更多内容，新用户赠送会员三十天，数量有限。"
    assert differ(NOTICES[0] + "\n" + advert, advert + "\n" + NOTICES[1])


def test_differences_lie_where_the_texts_differ() -> None:
    first, second = "一二三四五六七八九十甲乙丙丁", "一二三四张五六七八九十李王甲乙丙丁"
    spots = [
        (first[d.first_start : d.first_end], second[d.second_start : d.second_end])
        for d in differences(first, second)
    ]
    assert spots == [("", "张"), ("", "李王")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1" * 20_000, "2" * 20_000),
        ("ab" * 10_000, "ba" * 10_000),
        ("".join(map(chr, range(0x4E00, 0x9C20))), "".join(map(chr, range(0x9C1F, 0x4DFF, -1)))),
        ("字" * 20_000, "字词" * 10_000),
        ("a" * 19_999 + "b", "a" * 20_000),
    ],
    ids=["digits", "shifted", "reversed", "repeated", "last"],
)
def test_hostile_pairs_end_soon(first: str, second: str) -> None:
    start = time.process_time()
    facts_differ(first, second)
    assert time.process_time() - start < 5
