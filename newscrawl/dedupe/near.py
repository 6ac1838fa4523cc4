"""Near-duplicates: the keys under which two of them meet, and the exact comparison when they have met."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from hashlib import blake2b
from struct import pack

from rensa import RMinHash

from newscrawl.dedupe.canonical import plain_text
from newscrawl.dedupe.shingles import Pieces, shingle

SEED = 20180
"""Of rensa's permutations. Another seed (or another ``RMinHash.ALGORITHM_VERSION``) gives other keys, so an
index made with it has to be built anew; a test pins the keys of one text."""

BANDS = 6
"""Independent chances for a pair to meet by MinHash. Every key of an article costs a page written to disk,
and anchors find more for it: at a million articles 30 keys are what a millisecond allows."""

ROWS = 4
"""Permutations that must agree in a band. With 6 bands a pair of Jaccard .5 meets with a probability of .32,
of .7 with .81, of .8 with .96; unrelated news (.02) meets once in a million pairs."""

MINIMUM_PIECES = 16
"""Shorter texts have no signature: what they share is chance or form."""

# Anchors find what MinHash cannot: the summary of 100 characters in the story of 5,000. They are long
# pieces picked by the hash of their beginning, so both texts pick the same ones wherever they stand.
ANCHOR_SPACING_LEAD = {True: 18, False: 6}
"""Pieces for one anchor near the start, by :attr:`Pieces.unspaced`. Summaries and short versions are nearly
always made of the first sentences, hence more anchors there."""

ANCHOR_SPACING = {True: 160, False: 80}
"""Pieces for one anchor further on."""

LEAD = {True: 240, False: 100}
"""How many pieces count as the start."""

ANCHOR_REACH = {True: 5, False: 2}
"""An anchor is a piece joined with the one that begins so much further on: 10 characters, 5 words. Long
enough that different stories seldom share one, short enough to survive a changed character nearby."""

MOST_ANCHORS = 22

_KEY_BITS = 48
_HASH_BITS = 64


@dataclass(frozen=True, slots=True)
class Signature:
    """The keys of one text. Two texts that are near-duplicates have at least one in common, nearly always."""

    bands: tuple[int, ...]
    """One key of 48 bits for every band of the MinHash; () for a text that is too short."""
    anchors: tuple[int, ...]
    """Keys of the long pieces picked."""

    @property
    def keys(self) -> tuple[int, ...]:
        """All keys, each once."""
        return tuple(dict.fromkeys(self.bands + self.anchors))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two texts share, counted exactly."""

    jaccard: float
    """Shared pieces over all pieces of both, 0 to 1."""
    containment: float
    """Shared pieces over the pieces of the shorter one, 0 to 1."""
    shared: int
    """Pieces in common."""


def signature(text: str) -> Signature:
    """The keys of a body, the same in every process and on every machine."""
    return signature_of(shingle(plain_text(text)))


def signature_of(pieces: Pieces) -> Signature:
    """The same, of a text that is already cut."""
    if len(pieces.pieces) < MINIMUM_PIECES:
        return Signature((), ())
    return Signature(_bands(pieces), _anchors(pieces))


def verify(first: str, second: str) -> Likeness:
    """Compare two bodies exactly: sets of character 5-grams, or of word 3-grams."""
    return compare(set(shingle(plain_text(first)).pieces), set(shingle(plain_text(second)).pieces))


def compare(first: Set[str], second: Set[str]) -> Likeness:
    """The same, of sets of pieces; nothing is like an empty text."""
    shared = len(first & second)
    if not shared:
        return Likeness(0.0, 0.0, 0)
    return Likeness(shared / len(first | second), shared / min(len(first), len(second)), shared)


def _bands(pieces: Pieces) -> tuple[int, ...]:
    minhash = RMinHash(BANDS * ROWS, SEED)
    minhash.update(pieces.pieces)
    values = minhash.digest()
    rows = (values[start : start + ROWS] for start in range(0, BANDS * ROWS, ROWS))
    return tuple(_key(pack(f"<{ROWS + 1}I", band, *row)) for band, row in enumerate(rows))


def _anchors(pieces: Pieces) -> tuple[int, ...]:
    unspaced, texts = pieces.unspaced, pieces.pieces
    hashes = RMinHash.hash_token_sets([texts])[0]
    lead = LEAD[unspaced]
    picked = _below(hashes, 0, lead, ANCHOR_SPACING_LEAD[unspaced])
    picked += _below(hashes, lead, len(hashes), ANCHOR_SPACING[unspaced])
    reach = ANCHOR_REACH[unspaced]
    anchors = (texts[at] + texts[at + reach] for at in picked[:MOST_ANCHORS] if at + reach < len(texts))
    return tuple(dict.fromkeys(_key(anchor.encode("utf-8", "surrogatepass")) for anchor in anchors))


def _below(hashes: list[int], start: int, stop: int, spacing: int) -> list[int]:
    """Places whose hash is in the lowest 1/spacing; what a wide spacing picks, a narrow one picks too."""
    limit = (1 << _HASH_BITS) // spacing
    return [at for at, value in enumerate(hashes[start:stop], start) if value < limit]


def _key(data: bytes) -> int:
    return int.from_bytes(blake2b(data, digest_size=_KEY_BITS // 8).digest(), "big")
