"""The zone that a page's times are most likely meant in when it writes none."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newscrawl.extract.links.urls import host_of
from newscrawl.extract.page import Page
from newscrawl.extract.portal import Portal
from newscrawl.extract.text.letters import language_of_letters

# Country code (ISO 3166-1 alpha-2; uk as in domains) -> the zone of its capital or largest press.
ZONE_OF_COUNTRY = {
    "ae": "Asia/Dubai", "af": "Asia/Kabul", "al": "Europe/Tirane", "am": "Asia/Yerevan",
    "ao": "Africa/Luanda", "ar": "America/Argentina/Buenos_Aires", "at": "Europe/Vienna",
    "au": "Australia/Sydney", "az": "Asia/Baku", "ba": "Europe/Sarajevo", "bd": "Asia/Dhaka",
    "be": "Europe/Brussels", "bg": "Europe/Sofia", "bh": "Asia/Bahrain", "bo": "America/La_Paz",
    "br": "America/Sao_Paulo", "bw": "Africa/Gaborone", "by": "Europe/Minsk", "ca": "America/Toronto",
    "ch": "Europe/Zurich", "cl": "America/Santiago", "cm": "Africa/Douala", "cn": "Asia/Shanghai",
    "cr": "America/Costa_Rica", "cu": "America/Havana", "cy": "Asia/Nicosia", "cz": "Europe/Prague",
    "de": "Europe/Berlin", "dk": "Europe/Copenhagen", "do": "America/Santo_Domingo", "dz": "Africa/Algiers",
    "ec": "America/Guayaquil", "ee": "Europe/Tallinn", "eg": "Africa/Cairo", "es": "Europe/Madrid",
    "et": "Africa/Addis_Ababa", "fi": "Europe/Helsinki", "fr": "Europe/Paris", "gb": "Europe/London",
    "ge": "Asia/Tbilisi", "gh": "Africa/Accra", "gl": "America/Nuuk", "gr": "Europe/Athens",
    "gt": "America/Guatemala", "hk": "Asia/Hong_Kong", "hr": "Europe/Zagreb", "hu": "Europe/Budapest",
    "id": "Asia/Jakarta", "ie": "Europe/Dublin", "il": "Asia/Jerusalem", "in": "Asia/Kolkata",
    "iq": "Asia/Baghdad", "ir": "Asia/Tehran", "is": "Atlantic/Reykjavik", "it": "Europe/Rome",
    "jm": "America/Jamaica", "jo": "Asia/Amman", "jp": "Asia/Tokyo", "ke": "Africa/Nairobi",
    "kg": "Asia/Bishkek", "kh": "Asia/Phnom_Penh", "kr": "Asia/Seoul", "kw": "Asia/Kuwait",
    "kz": "Asia/Almaty", "lb": "Asia/Beirut", "li": "Europe/Vaduz", "lk": "Asia/Colombo",
    "lt": "Europe/Vilnius", "lu": "Europe/Luxembourg", "lv": "Europe/Riga", "ma": "Africa/Casablanca",
    "md": "Europe/Chisinau", "mk": "Europe/Skopje", "mm": "Asia/Yangon", "mn": "Asia/Ulaanbaatar",
    "mo": "Asia/Macau", "mt": "Europe/Malta", "mx": "America/Mexico_City", "my": "Asia/Kuala_Lumpur",
    "mz": "Africa/Maputo", "na": "Africa/Windhoek", "ng": "Africa/Lagos", "nl": "Europe/Amsterdam",
    "no": "Europe/Oslo", "np": "Asia/Kathmandu", "nz": "Pacific/Auckland", "om": "Asia/Muscat",
    "pa": "America/Panama", "pe": "America/Lima", "ph": "Asia/Manila", "pk": "Asia/Karachi",
    "pl": "Europe/Warsaw", "pt": "Europe/Lisbon", "py": "America/Asuncion", "qa": "Asia/Qatar",
    "ro": "Europe/Bucharest", "rs": "Europe/Belgrade", "ru": "Europe/Moscow", "rw": "Africa/Kigali",
    "sa": "Asia/Riyadh", "se": "Europe/Stockholm", "sg": "Asia/Singapore", "si": "Europe/Ljubljana",
    "sk": "Europe/Bratislava", "sn": "Africa/Dakar", "sv": "America/El_Salvador", "th": "Asia/Bangkok",
    "tn": "Africa/Tunis", "tr": "Europe/Istanbul", "tw": "Asia/Taipei", "tz": "Africa/Dar_es_Salaam",
    "ua": "Europe/Kyiv", "ug": "Africa/Kampala", "uk": "Europe/London", "us": "America/New_York",
    "uy": "America/Montevideo", "uz": "Asia/Tashkent", "ve": "America/Caracas", "vn": "Asia/Ho_Chi_Minh",
    "za": "Africa/Johannesburg", "zm": "Africa/Lusaka", "zw": "Africa/Harare",
}  # fmt: skip

# Language -> the country where most of its press is printed.
COUNTRY_OF_LANGUAGE = {
    "af": "za", "ar": "sa", "az": "az", "be": "by", "bg": "bg", "bn": "bd", "bs": "ba", "ca": "es",
    "cs": "cz", "da": "dk", "de": "de", "el": "gr", "en": "us", "es": "es", "et": "ee", "fa": "ir",
    "fi": "fi", "fr": "fr", "he": "il", "hi": "in", "hr": "hr", "hu": "hu", "hy": "am", "id": "id",
    "is": "is", "it": "it", "ja": "jp", "ka": "ge", "kk": "kz", "km": "kh", "ko": "kr", "lt": "lt",
    "lv": "lv", "mk": "mk", "ms": "my", "nb": "no", "nl": "nl", "nn": "no", "no": "no", "pl": "pl",
    "pt": "br", "ro": "ro", "ru": "ru", "sk": "sk", "sl": "si", "sq": "al", "sr": "rs", "sv": "se",
    "sw": "tz", "ta": "in", "th": "th", "tr": "tr", "uk": "ua", "ur": "pk", "uz": "uz", "vi": "vn",
    "zh": "cn", "zu": "za",
}  # fmt: skip

REGION = re.compile(r"[-_]([a-z]{2})\b")


@dataclass(slots=True)
class HomeZone:
    """A supposed zone and why."""

    zone: tzinfo
    basis: str
    """portal, domain or language; generic when nothing speaks for it and it is UTC."""


def find_home_zone(page: Page, sample: str, portal: Portal | None) -> HomeZone:
    """The zone for times without one: the portal's, else by domain, else by language.

    ``sample`` is some text of the story.
    """
    return home_zone_of(page, lambda: language_of_letters(sample), portal)


def home_zone_of(page: Page, written: Callable[[], str | None], portal: Portal | None) -> HomeZone:
    """The same for a caller who can tell the language that the letters of the story give away."""
    if portal and portal.timezone:
        try:
            return HomeZone(ZoneInfo(portal.timezone), "portal")
        except (ZoneInfoNotFoundError, ValueError):
            pass
    country = host_of(page.url).rpartition(".")[2]
    if country in ZONE_OF_COUNTRY:
        return HomeZone(ZoneInfo(ZONE_OF_COUNTRY[country]), "domain")
    language = _language(page, written(), portal)
    region = REGION.search(language)
    if region and region[1] in ZONE_OF_COUNTRY:
        return HomeZone(ZoneInfo(ZONE_OF_COUNTRY[region[1]]), "language")
    country = COUNTRY_OF_LANGUAGE.get(language[:2], "")
    if country:
        return HomeZone(ZoneInfo(ZONE_OF_COUNTRY[country]), "language")
    return HomeZone(UTC, "generic")


def _language(page: Page, written: str | None, portal: Portal | None) -> str:
    """A language tag in lower case, perhaps with a region; "" when the page gives none."""
    declared = [node.get("lang") or "" for node in page.nodes_of("html")]
    declared.append(portal.language or "" if portal else "")
    named = next((tag.strip().lower() for tag in declared if tag.strip()), "")
    return named if written is None or named.startswith(written) else written
