"""Exceptions that cross from one component to another."""

from __future__ import annotations

from scrapy.exceptions import IgnoreRequest


class ForbiddenByRobots(IgnoreRequest):
    """robots.txt forbids the address, as opposed to: could not be asked."""
