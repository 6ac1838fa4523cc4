"""What the values of a portal file may be: each check gives the value to keep or raises :class:`Refused`."""

from __future__ import annotations

import re
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from newscrawl.extract.links.urls import absolute_url
from newscrawl.portals.errors import nearest_name, quote
from newscrawl.portals.selectors import selector_problem

# RFC 1123, section 2.1: labels of letters, digits and inner hyphens. Addresses carry international
# names in their ASCII form, so that is what is compared.
HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*")

# RFC 5646, section 2.1, as far as news needs it: language, then script, region or variant.
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")


class Refused(ValueError):
    """A value is not what its key takes."""

    def __init__(self, expected: str, found: str, nearest: str | None = None) -> None:
        """As in :class:`newscrawl.portals.errors.Problem`."""
        super().__init__(f"expected {expected}, found {found}")
        self.expected = expected
        self.found = found
        self.nearest = nearest


def text(value: object) -> str:
    """A string that is not empty."""
    if not isinstance(value, str) or not value.strip():
        raise Refused("a text", quote(value))
    return value.strip()


def texts(value: object, of: str) -> list[str]:
    """A list of strings that are not empty, with at least one; ``of`` names what they are."""
    if not isinstance(value, list) or not value:
        raise Refused(f"a list of {of}", quote(value))
    return [text(part) for part in value]


def hosts(value: object) -> tuple[str, ...]:
    """Host names without scheme, port and path."""
    names = texts(value, "host names")
    for name in names:
        if not HOST.fullmatch(name):
            expected = "a host name in lower case such as news.example (no https://, no port, no path, no *)"
            raise Refused(expected, quote(name))
    return tuple(names)


def timezone(value: object) -> str:
    """A name of the IANA time zone database."""
    name = text(value)
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        nearest = nearest_name(name, available_timezones())
        raise Refused("an IANA time zone such as Asia/Shanghai", quote(name), nearest) from None
    return name


def language(value: object) -> str:
    """A BCP 47 language tag."""
    tag = text(value)
    if not LANGUAGE.fullmatch(tag):
        raise Refused("a BCP 47 language tag such as zh-Hans or de", quote(tag))
    return tag


def url(value: object) -> str:
    """An absolute address with http or https."""
    if not isinstance(value, str) or absolute_url("", value) is None:
        raise Refused("an absolute http(s) address", quote(value))
    return value.strip()


def selector(value: object) -> str:
    """A CSS selector or an XPath expression that compiles."""
    source = text(value)
    problem = selector_problem(source)
    if problem:
        kind = "an XPath expression" if source.startswith(("/", "./")) else "a CSS selector"
        raise Refused(kind, f"{quote(source)} ({problem})")
    return source


def selectors(value: object) -> tuple[str, ...]:
    """A list of selectors."""
    return tuple(selector(part) for part in texts(value, "selectors"))


def pattern(value: object) -> str:
    """A regular expression of Python's ``re``."""
    source = text(value)
    try:
        re.compile(source)
    except re.error as error:
        raise Refused("a regular expression", f"{quote(source)} ({error})") from None
    return source


def table(value: object) -> dict[str, Any]:
    """A TOML table."""
    if not isinstance(value, dict):
        raise Refused("a table", quote(value))
    return value


def channel_tables(value: object) -> list[dict[str, Any]]:
    """An array of tables with at least one."""
    if not isinstance(value, list) or not value or not all(isinstance(part, dict) for part in value):
        raise Refused("one or more tables [[channels]]", quote(value))
    return value
