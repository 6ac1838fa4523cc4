"""Small boxes between the paragraphs of a story that ask for something or sum it up by machine."""

from __future__ import annotations

import re

from newscrawl.extract.page import Node, Page

# What is longer, or made of more elements, is a box of the story: a portrait, a chronicle.
LONGEST_WIDGET = 600
MOST_NODES = 120
MOST_LINES = 4

CONTROLS = frozenset(("button", "label", "input", "form", "select"))
HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))

# Summaries that are no one's writing say so, in English nearly everywhere.
BY_MACHINE = re.compile(
    r"\bai[- ](?:assisted|generated|powered|summary)|(?:generated|written|summari[sz]ed) (?:by|with|using) (?:an )?ai\b"
    r"|\bki[- ](?:generiert|zusammenfassung|erstellt)|(?:généré|résumé) par (?:l['’])?ia\b|generad[oa] (?:por|con) ia\b"
    r"|(?:ai|智能)\s?(?:摘要|总结|總結|速览|导读)|ai\s?要約|ai\s?요약",
    re.IGNORECASE,
)


def is_widget(page: Page, host: Node) -> bool:
    """True when a box has something to fill in, a heading with a link to follow, or says that it was made by AI."""
    if page.length(host) > LONGEST_WIDGET or host.end - host.index > MOST_NODES:
        return False
    inside = page.descendants(host)
    if any(node.tag in CONTROLS for node in inside):
        return True
    lines = page.lines(host)
    if _says_machine(lines):
        return True
    links = [page.text(node) for node in inside if node.tag == "a"]
    headed = any(node.tag in HEADINGS for node in inside)
    return headed and len(links) == 1 and len(lines) <= MOST_LINES and links[0] == lines[-1]


def is_made_by_machine(page: Page, host: Node) -> bool:
    """True for a small box whose heading says that AI wrote it."""
    return page.length(host) <= LONGEST_WIDGET and _says_machine(page.lines(host))


def _says_machine(lines: list[str]) -> bool:
    return bool(lines) and BY_MACHINE.search(lines[0]) is not None
