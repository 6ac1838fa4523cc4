"""Tells whether a selector can be used, by compiling it and running it on an empty page."""

from __future__ import annotations

from cssselect import SelectorError
from lxml import etree
from parsel.csstranslator import HTMLTranslator


def selector_problem(source: str) -> str | None:
    """Why the selector cannot be used, None when it can.

    CSS, or XPath when it begins with ``/`` or ``./`` (:mod:`newscrawl.extract.portal`).
    """
    try:
        expression = source if source.startswith(("/", "./")) else HTMLTranslator().css_to_xpath(source)
        # Unknown functions and prefixes show only when the expression runs.
        found = etree.XPath(expression)(etree.Element("html"))
    except (SelectorError, etree.XPathError) as error:
        return str(error)
    return None if isinstance(found, list) else "it selects no elements, attributes or texts"
