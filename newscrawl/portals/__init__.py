"""Declared portals: one TOML file each, checked whole before anything is fetched."""

from newscrawl.portals.catalog import load_portals, portal_files, select_portals
from newscrawl.portals.errors import PortalError, Problem
from newscrawl.portals.loader import load_portal

__all__ = ["PortalError", "Problem", "load_portal", "load_portals", "portal_files", "select_portals"]
