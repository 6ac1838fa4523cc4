"""``scrapy portals``: which portals are declared, and whether their files are right."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any, ClassVar

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.extract.portal import Portal
from newscrawl.portals import PortalError, load_portal, load_portals, portal_files


class Command(ScrapyCommand):
    """Lists the declared portals and checks every file; exit code 1 when one is wrong."""

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, Any]] = {"LOG_ENABLED": False}

    def syntax(self) -> str:
        """How it is called."""
        return "[check FILE …]"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "List the declared portals and check their files"

    def long_desc(self) -> str:
        """For ``scrapy portals -h``."""
        return (
            "Without arguments: lists the portals of the package and of NEWSCRAWL_PORTALS_DIR and checks all "
            "files. 'check FILE …' checks these files only. Exit code 1 when a file is wrong."
        )

    def run(self, args: list[str], opts: Namespace) -> None:
        """List, or check the files given."""
        if args and (args[0] != "check" or len(args) == 1):
            raise UsageError
        try:
            wrong = check_files([Path(name) for name in args[1:]]) if args else self.list_portals()
        except PortalError as error:
            print(error, file=sys.stderr)
            wrong = 1
        self.exitcode = 1 if wrong else 0

    def list_portals(self) -> int:
        """Print a line for every declared portal; gives the number of wrong files."""
        assert self.settings is not None
        directory = self.settings["NEWSCRAWL_PORTALS_DIR"] or None
        files = portal_files(directory)
        if not files:
            print("No portal is declared; NEWSCRAWL_PORTALS_DIR names the folder of your TOML files.")
        wrong = check_files(list(files.values()))
        if not wrong:
            # Once more together: two files may each be right and still claim the same host.
            load_portals(directory)
        return wrong


def check_files(paths: list[Path]) -> int:
    """Print what each file declares or what is wrong with it; gives the number of wrong ones."""
    wrong = 0
    for path in paths:
        try:
            print(_line(load_portal(path)))
        except PortalError as error:
            print(error, file=sys.stderr)
            wrong += 1
    return wrong


def _line(portal: Portal) -> str:
    count = len(portal.channels)
    channels = f"{count} channel" if count == 1 else f"{count} channels"
    name = f" ({portal.name})" if portal.name else ""
    return f"{portal.key}{name}: {', '.join(portal.hosts)}; {channels}"
