from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from newscrawl.extract.page import parse_page
from newscrawl.extract.portal import Portal
from newscrawl.extract.times.home_zone import COUNTRY_OF_LANGUAGE, ZONE_OF_COUNTRY, find_home_zone


def home(url: str, lang: str = "", sample: str = "", portal: Portal | None = None) -> tuple[str, str]:
    page = parse_page(f'<html lang="{lang}"><body>x</body></html>'.encode(), url)
    found = find_home_zone(page, sample, portal)
    return str(found.zone), found.basis


@pytest.mark.parametrize(
    ("url", "lang", "sample", "expected"),
    [
        ("https://news.example.de/1", "en", "", ("Europe/Berlin", "domain")),
        ("https://news.example.co.uk/1", "en-US", "", ("Europe/London", "domain")),
        ("https://news.example/1", "en-GB", "", ("Europe/London", "language")),
        ("https://news.example/1", "pt_BR", "", ("America/Sao_Paulo", "language")),
        ("https://news.example/1", "pl", "", ("Europe/Warsaw", "language")),
        ("https://news.example/1", "en", "市图书馆延长开放时间", ("Asia/Shanghai", "language")),
        ("https://news.example/1", "zh-TW", "市圖書館延長開放時間", ("Asia/Taipei", "language")),
        ("https://news.example/1", "", "図書館の開館時間を延長", ("Asia/Tokyo", "language")),
        ("https://news.example/1", "en", "도서관이 늦게까지 엽니다", ("Asia/Seoul", "language")),
        ("https://news.example/1", "", "", ("UTC", "generic")),
        ("no address", "xx", "", ("UTC", "generic")),
    ],
)
def test_domain_then_language(url, lang, sample, expected):
    assert home(url, lang, sample) == expected


def test_the_portals_own_comes_first_and_its_language_helps():
    portal = Portal("x", timezone="Asia/Urumqi")
    assert home("https://news.example.de/1", portal=portal) == ("Asia/Urumqi", "portal")
    assert home("https://news.example/1", portal=Portal("x", language="fi")) == (
        "Europe/Helsinki",
        "language",
    )


def test_every_zone_and_country_exists():
    for name in ZONE_OF_COUNTRY.values():
        ZoneInfo(name)
    assert set(COUNTRY_OF_LANGUAGE.values()) <= set(ZONE_OF_COUNTRY)
