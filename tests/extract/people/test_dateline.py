from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from newscrawl.extract.page.story import Body
from newscrawl.extract.people.dateline import find_dateline

PUBLISHED = datetime(2025, 9, 19, 8, 0, tzinfo=UTC)


def parts(
    text: str, published: datetime | None = PUBLISHED
) -> tuple[str | None, str | None, str | None, str] | None:
    found = find_dateline(Body(paragraphs=[text]), published)
    if found is None:
        return None
    return found.agency, found.place, found.date.isoformat() if found.date else None, found.text


@pytest.mark.parametrize(
    ("text", "agency", "place", "day", "line"),
    [
        ("中新网江苏山城9月18日电(丁一)市里", "中新网", "江苏山城", "2025-09-18", "中新网江苏山城9月18日电(丁一)"),
        ("新华社北京9月19日电 近日", "新华社", "北京", "2025-09-19", "新华社北京9月19日电"),
        ("（新华社北京9月19日电）近日", "新华社", "北京", "2025-09-19", "（新华社北京9月19日电）"),
        ("人民网北京9月19日电 (丁一、王二)据", "人民网", "北京", "2025-09-19", "人民网北京9月19日电 (丁一、王二)"),
        ("中新网9月18日电 据", "中新网", None, "2025-09-18", "中新网9月18日电"),
        ("新华社纽约18日电 据", "新华社", "纽约", "2025-09-18", "新华社纽约18日电"),
        ("海滨网2019年02月20日消息： 据", "海滨网", None, "2019-02-20", "海滨网2019年02月20日消息"),
        ("（中央社記者王小明台北18日電）近日", "中央社", "台北", "2025-09-18", "（中央社記者王小明台北18日電）"),
        ("本报讯（记者 丁一）昨日", "本报", None, None, "本报讯（记者 丁一）"),
        ("本报山城9月18日讯（记者 丁一）昨日", "本报", "山城", "2025-09-18", "本报山城9月18日讯（记者 丁一）"),
    ],
)  # fmt: skip
def test_chinese(text, agency, place, day, line):
    assert parts(text) == (agency, place, day, line)


@pytest.mark.parametrize(
    ("text", "agency", "place", "day", "line"),
    [
        ("PARIS, Sept 3 (Reuters) - The", "Reuters", "PARIS", "2025-09-03", "PARIS, Sept 3 (Reuters)"),
        ("BERLIN (dpa) - Die", "dpa", "BERLIN", None, "BERLIN (dpa)"),
        ("Kiew/Moskau (dpa/AFP) – Die", "dpa", "Kiew/Moskau", None, "Kiew/Moskau (dpa/AFP)"),
        ("(AP) — The", "AP", None, None, "(AP)"),
        ("NAIROBI, Kenya (AP) — The", "AP", "NAIROBI, Kenya", None, "NAIROBI, Kenya (AP)"),
        ("MOSCOW, September 3. /TASS/. The", "TASS", "MOSCOW", "2025-09-03", "MOSCOW, September 3. /TASS/."),
        ("Madrid, 3 sep (EFE).- El", "EFE", "Madrid", "2025-09-03", "Madrid, 3 sep (EFE)."),
        ("BRUSSELS — The EU", None, "BRUSSELS", None, "BRUSSELS"),
    ],
)
def test_latin(text, agency, place, day, line):
    assert parts(text) == (agency, place, day, line)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "这个网站9月18日电脑坏了",
        "路透社讯息说明他们",
        "据海滨社10日报道，市里",
        "The company (Reuters) said",
        "Paris — a city",
        "The minister (SPD) - a lawyer",
        "A text without any dateline at all, with a dash - and (brackets).",
    ],
)
def test_what_is_no_dateline(text):
    assert parts(text) is None


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (datetime(2026, 1, 1, 1, 0, tzinfo=UTC), date(2025, 12, 31)),
        (datetime(2025, 12, 31, 23, 0, tzinfo=UTC), date(2025, 12, 31)),
        (datetime(2024, 12, 31, 23, 0, tzinfo=UTC), date(2024, 12, 31)),
        (None, None),
    ],
)
def test_the_year_is_the_storys(published, day):
    found = find_dateline(Body(paragraphs=["新华社北京12月31日电 近日"]), published)
    assert found is not None
    assert found.date == day


def test_a_caption_may_stand_before_it():
    body = Body(paragraphs=["资料图：图书馆", "新华社北京9月19日电 近日"])
    found = find_dateline(body, PUBLISHED)
    assert found is not None
    assert found.agency == "新华社"


def test_a_megabyte_of_anything_is_read_fast():
    for text in ("(" * 1_000_000, "A" * 1_000_000, "中" * 1_000_000, "A (" * 300_000):
        assert parts(text) is None
