"""Which portals are declared: the package's own files and those of a user's folder."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from newscrawl.extract.portal import Portal
from newscrawl.portals.errors import PortalError, Problem, nearest_name, quote
from newscrawl.portals.loader import load_portal

PACKAGE_DIR = Path(__file__).parent
"""Where the package keeps its portal files; those in ``examples/`` are to be copied and never crawled."""


def portal_files(directory: str | os.PathLike[str] | None) -> dict[str, Path]:
    """Key -> file of every declared portal, sorted by key.

    ``directory`` is NEWSCRAWL_PORTALS_DIR, None when it is not set; a file there replaces the package's
    of the same name. Raises :class:`PortalError` when it is no folder.
    """
    files = _toml_files(PACKAGE_DIR)
    if directory is not None:
        own = Path(directory)
        if not own.is_dir():
            problem = Problem("", "a folder of portal files (NEWSCRAWL_PORTALS_DIR)", "no such folder")
            raise PortalError(str(own), [problem])
        files |= _toml_files(own)
    return dict(sorted(files.items()))


def load_portals(directory: str | os.PathLike[str] | None) -> dict[str, Portal]:
    """Key -> portal of every declared portal, sorted by key; every file is checked.

    Raises :class:`PortalError` for a wrong file, or when two portals claim the same host.
    """
    files = portal_files(directory)
    portals = {key: load_portal(path) for key, path in files.items()}
    owners: dict[str, str] = {}
    for key, portal in portals.items():
        for number, host in enumerate(portal.hosts):
            owner = owners.setdefault(host, key)
            if owner != key:
                # The portal is part of the id, so one article would be written twice.
                problem = Problem(
                    f"hosts[{number}]", "a host of this portal alone", f"{host}, also of {owner}"
                )
                raise PortalError(str(files[key]), [problem])
    return portals


def select_portals(portals: Mapping[str, Portal], keys: Sequence[str]) -> list[Portal]:
    """The portals of these keys in their order, each once; all of them when ``keys`` is empty.

    Raises :class:`PortalError` for an unknown key, and when no portal is declared at all.
    """
    unknown = [
        Problem(
            "", "the key of a declared portal (see: scrapy portals)", quote(key), nearest_name(key, portals)
        )
        for key in keys
        if key not in portals
    ]
    if not portals:
        unknown = [Problem("", "a declared portal", "none; put TOML files into NEWSCRAWL_PORTALS_DIR")]
    if unknown:
        raise PortalError("portal", unknown)
    return [portals[key] for key in dict.fromkeys(keys or portals)]


def _toml_files(directory: Path) -> dict[str, Path]:
    return {path.stem: path for path in directory.glob("*.toml")}
