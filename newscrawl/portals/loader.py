"""Reads one portal file: TOML in, :class:`newscrawl.extract.portal.Portal` out, or every mistake in it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from newscrawl.extract.links.urls import is_on_hosts
from newscrawl.extract.portal import ArticleRules, Channel, ChannelRules, EntryRules, Portal
from newscrawl.portals.errors import PortalError, Problem, quote
from newscrawl.portals.keys import CHANNEL_TABLE, PORTAL_TABLE, RULE_TABLES, Check, Table, nearest_key
from newscrawl.portals.values import Refused

# The key becomes a folder name and part of every id, so it is kept plain.
KEY = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


def load_portal(path: Path) -> Portal:
    """Read and check one file; its name without ``.toml`` is the portal's key.

    Raises :class:`PortalError` with all that is wrong in it.
    """
    reader = _Reader()
    portal = reader.portal(path.stem, _parse(path))
    if reader.problems:
        raise PortalError(str(path), reader.problems)
    return portal


def _parse(path: Path) -> dict[str, Any]:
    try:
        # Editors on Windows begin a file with a byte order mark, which TOML does not know.
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        problem = Problem("", "a readable file", error.strerror or str(error))
    except UnicodeDecodeError as error:
        problem = Problem("", "UTF-8", str(error))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        problem = Problem("", "TOML", str(error))
    raise PortalError(str(path), [problem])


class _Reader:
    """Goes through the tables of one file and gathers the problems instead of stopping at the first."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def portal(self, key: str, found: dict[str, Any]) -> Portal:
        if not KEY.fullmatch(key):
            expected = "a file name of lower-case letters, digits, - and _ before .toml"
            self.problems.append(Problem("", expected, quote(key)))
        facts = self.table("", found, PORTAL_TABLE)
        channels = self.channels(facts.pop("channels", []), facts.get("hosts", ()))
        rules = {name: self.table(f"{name}.", facts.pop(name, {}), RULE_TABLES[name]) for name in RULE_TABLES}
        return Portal(
            key=key,
            **facts,
            channels=channels,
            article=ArticleRules(**rules["article"]),
            sidebar=EntryRules(**rules["sidebar"]),
            channel=ChannelRules(**rules["channel"]),
        )

    def channels(self, listed: list[dict[str, Any]], hosts: tuple[str, ...]) -> tuple[Channel, ...]:
        channels = []
        for number, one in enumerate(listed):
            prefix = f"channels[{number}]."
            facts = self.table(prefix, one, CHANNEL_TABLE)
            if "url" in facts:
                self.check_home(f"{prefix}url", facts["url"], hosts)
                channels.append(Channel(**facts))
        return tuple(channels)

    def check_home(self, key: str, url: str, hosts: tuple[str, ...]) -> None:
        if hosts and not is_on_hosts(url, hosts):
            self.problems.append(Problem(key, f"an address on {' or '.join(hosts)} (hosts)", quote(url)))

    def table(self, prefix: str, found: dict[str, Any], table: Table) -> dict[str, Any]:
        """The checked values of the keys that are right; ``prefix`` is put before a key in messages."""
        kept = {}
        for key, value in found.items():
            check = table.checks.get(key)
            if check is None:
                self.unknown(prefix, key, table)
                continue
            checked = self.checked(f"{prefix}{key}", value, check)
            if checked is not None:
                kept[key] = checked
        for key in sorted(table.required - found.keys()):
            self.checked(f"{prefix}{key}", None, table.checks[key])
        return kept

    def checked(self, key: str, value: object, check: Check) -> Any:
        """The checked value, None when it is refused; a ``value`` of None stands for a missing key."""
        try:
            return check(value)
        except Refused as refused:
            found = "nothing" if value is None else refused.found
            self.problems.append(Problem(key, refused.expected, found, refused.nearest))
            return None

    def unknown(self, prefix: str, key: str, table: Table) -> None:
        expected = f"one of the keys {', '.join(table.checks)}"
        nearest = nearest_key(prefix, key, table)
        self.problems.append(Problem(f"{prefix}{key}", expected, "an unknown key", nearest))
