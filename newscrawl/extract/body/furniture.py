"""Which parts of a page are furniture: navigation, teasers, share bars, captions.

Tags and names tell, but they lie: a whole story stands in ``<div class="sidebar-grid">`` or ``<aside>``. So a
name is believed only while what it covers is the smaller part of the page's running text.
"""

from __future__ import annotations

from collections import Counter

from newscrawl.extract.body.words import (
    FURNITURE_TAGS,
    NO_NAMES,
    NOT_ON_PARAGRAPHS,
    STRONG_NAMES,
    STRONG_STEMS,
    may_name,
    names_in,
)
from newscrawl.extract.page import Node, Page

# A strong name (comments, cookie, footer) may cover more than half the text of a short story's page.
STRONG_SHARE = 0.75
# Where such a name is not believed, unnamed text of this part of its length is still the better story.
STRONG_TRUST = 0.2
WEAK_TRUST = 0.7
# A weak one is wrong when half of what the strong ones left is covered by it.
WEAK_SHARE = 0.4


class Furniture:
    """Judges elements of one page."""

    def __init__(self, page: Page, title: Node | None) -> None:
        self.page = page
        self._above: dict[int, frozenset[str]] = {}
        self._by_class: dict[str, frozenset[str]] = {}
        self._by_value: dict[str, frozenset[str]] = {}
        self._around: set[int] = set()
        self.disbelieved: set[str] = set()
        # What holds the headline is no furniture, unless it is the bar that sticks to the top (<nav>).
        self._holders = {node.index for node in title.ancestors()} if title is not None else set()

    def learn(self, weights: dict[int, int]) -> None:
        """Find the names not to be believed; ``weights``: node index -> characters of running text in it."""
        nodes = self.page.nodes
        total = sum(weights.values())
        # Most text stands under one of a few sets of names, or under none.
        named: dict[frozenset[str], int] = {}
        for index, weight in weights.items():
            if names := self.names_above(nodes[index]):
                named[names] = named.get(names, 0) + weight
        for strong, limit in ((True, STRONG_SHARE), (False, WEAK_SHARE)):
            covered: dict[str, int] = {}
            for names, weight in named.items():
                for name in names:
                    if (name in STRONG) == strong:
                        covered[name] = covered.get(name, 0) + weight
            believed = {name for name, weight in covered.items() if weight <= limit * total}
            self.disbelieved |= covered.keys() - believed
            cut = [names for names in named if not names.isdisjoint(believed)]
            total -= sum([named.pop(names) for names in cut])

    def settle(self, hosts: list[Node], blocks: list[Node]) -> None:
        """The story is found: it stands in ``blocks`` of ``hosts``. All other names may be believed again."""
        above: set[str] = set()
        own: Counter[str] = Counter()
        for block in blocks:
            # Without names above there are none on the block.
            if names := self.names_above(block):
                above |= names
                own.update(self.own_names(block))
        self.disbelieved &= above
        # What most paragraphs are called says nothing of any of them.
        self.disbelieved |= {name for name, count in own.items() if 2 * count > len(blocks)}
        for host in hosts:
            node: Node | None = host
            while node is not None and node.index not in self._around:
                self._around.add(node.index)
                node = node.parent
        self._holders |= self._around

    def trust(self, node: Node) -> float:
        """How much text there counts although it stands in what is named like furniture: 0.0 to 1.0."""
        names = self.names_above(node)
        if names & STRONG:
            return STRONG_TRUST
        return WEAK_TRUST if names else 1.0

    def covers_strongly(self, node: Node) -> bool:
        """True when a strong name that is believed stands on the element or above it."""
        names = self.names_above(node)
        return bool(names) and not STRONG.isdisjoint(names) and bool((names & STRONG) - self.disbelieved)

    def covers(self, node: Node) -> bool:
        """True when the element or one around it is furniture."""
        names = self.names_above(node)
        return bool(names) and not names <= self.disbelieved

    def is_furniture(self, node: Node) -> bool:
        """True when the element itself is furniture."""
        # A link or a picture has attributes, too, but none that is judged.
        if node.tag not in TAG_NAMES and JUDGED.isdisjoint(node.attributes):
            return False
        if node.index in self._holders:
            return False
        names = self.own_names(node)
        return bool(names) and not names <= self.disbelieved

    def names_above(self, node: Node) -> frozenset[str]:
        """All names of furniture on the element and around it."""
        above = self._above
        known = above.get(node.index)
        if known is not None:
            return known
        current = node.parent
        # Most paragraphs have a sibling that was asked before.
        if current is not None and (names := above.get(current.index)) is not None:
            if (node.attributes or node.tag in TAG_NAMES) and (own := self.own_names(node)):
                names = names | own
            above[node.index] = names
            return names
        path = [node]
        while current is not None and current.index not in above:
            path.append(current)
            current = current.parent
        names = NO_NAMES if current is None else above[current.index]
        for step in reversed(path):
            if own := self.own_names(step):
                names = names | own
            above[step.index] = names
        return names

    def own_names(self, node: Node) -> frozenset[str]:
        """Names of furniture on the element itself, its tag in angle brackets among them."""
        attributes, tag = node.attributes, node.tag
        names = TAG_NAMES.get(tag, NO_NAMES)
        if not attributes or tag in ROOT_TAGS:
            return names
        if node.index not in self._holders:
            for key in NAMING:
                if key not in attributes:
                    continue
                found = self._by_value.get(attributes[key])
                if found is None:
                    found = self._learn_value(attributes[key])
                if found:
                    names = names | (found - NOT_ON_PARAGRAPHS if tag == "p" else found)
        if "hidden" in attributes or ("style" in attributes and is_hidden(node)):
            names = names | HIDDEN
        return names

    def _learn_value(self, value: str) -> frozenset[str]:
        hint = value.lower()
        # Most elements are called nothing of the kind.
        names = names_in(hint, self._by_class) if may_name(hint) else NO_NAMES
        self._by_value[value] = names
        return names


NAMING = ("class", "id")
JUDGED = frozenset({*NAMING, "hidden", "style"})
TAG_NAMES = {tag: frozenset({f"<{tag}>"}) for tag in FURNITURE_TAGS}
HIDDEN = frozenset({"hidden"})

# Their classes describe the whole page: "comments-open has-sidebar".
ROOT_TAGS = ("html", "body", "main")

STRONG = STRONG_NAMES | set(STRONG_STEMS) | {f"<{tag}>" for tag in FURNITURE_TAGS}


def is_hidden(node: Node) -> bool:
    """True when the markup itself says that browsers do not show the element."""
    if "hidden" in node.attributes:
        return True
    style = node.attributes.get("style")
    return style is not None and "display:none" in style.replace(" ", "").lower()
