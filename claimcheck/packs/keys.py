"""The common form that words of a text and words of a pattern are brought to before they are compared.

A word's key is its lower case without accents and abbreviation dots; a word all in capitals carries a mark (``^us``),
so that a pattern can tell U.S. from us. Hyphens inside words, possessive endings, quotation marks and full stops
leave no trace; contractions are written out. Other punctuation stands for itself.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from msgspec import Struct

from claimcheck.packs.irregular import CLOSED
from claimcheck.text import Remembered, Words

CAPITALS = "^"  # first character of the key of a word in capitals
_DROPPED = frozenset(".…\"“”„«»‹›'’‘‚‛`´*_\u200b\u00ad\ufeff")
_APOSTROPHES = frozenset("'’")
_HYPHENS = frozenset("-‐‑\u00ad")
_SIGNS = _APOSTROPHES | _HYPHENS  # what brings tokens together
_DASHES = {"–": "-", "—": "-", "―": "-", "‐": "-", "‑": "-"}
_WRITTEN_OUT = {"re": "are", "ve": "have", "ll": "will", "m": "am", "s": "", "d": ""}
_NEGATED = {"ca": "can", "wo": "will", "sha": "shall"}
PREFIXES = frozenset({"re", "non", "co", "un"})  # re-start is restart, non-binding is nonbinding
_REMEMBERED = 100_000


class Row(Struct, frozen=True):
    """The keys of a sentence, one a token; "" for tokens that leave no trace of their own.

    ``joined``: token → first token of those that its key stands for, where there are several. ``tied``: tokens that a
    hyphen ties to the one before it.
    """

    keys: list[str]
    joined: dict[int, int]
    tied: frozenset[int]


class Keys(dict[str, str]):
    """token → its key, with the mark of capitals; "" for what leaves no trace. Remembers what it has seen."""

    def __missing__(self, token: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[token] = key(token)
        return found


class PlainKeys(dict[str, str]):
    """token → its key without the mark of capitals: what a set of required words is looked up with."""

    def __missing__(self, token: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[token] = key(token).lstrip(CAPITALS)
        return found


def key(token: str) -> str:
    """The key of one token as ``claimcheck.text.words`` makes them. Never holds a space or an underscore."""
    if not token[0].isalnum():
        return "" if token in _DROPPED or not token.isprintable() else _DASHES.get(token, token)
    bare = token.replace(".", "") if token[0].isalpha() else token
    folded = bare.lower() if bare.isascii() else _fold(bare)
    capitals = len(bare) > 1 and (bare.isupper() or (len(bare) > 2 and bare[-1] == "s" and bare[:-1].isupper()))
    return CAPITALS + folded if capitals and bare[0].isalpha() else folded


def is_word(key: str) -> bool:
    """Whether a key stands for a word or number, not for punctuation."""
    return key[0].isalnum() or key[0] == CAPITALS and len(key) > 1


def _fold(word: str) -> str:
    parts = unicodedata.normalize("NFKD", word.lower())
    kept = "".join(c for c in parts if not unicodedata.combining(c) and c not in " _^")
    return kept or "?"


def row(words: Words, keys: Keys) -> Row:
    """The keys of a sentence. Linear; most sentences need no more than a look-up a token."""
    found = list(map(keys.__getitem__, words.texts))
    texts = words.texts
    if _SIGNS.isdisjoint(texts):
        return Row(found, {}, frozenset())
    joined: dict[int, int] = {}
    tied: set[int] = set()
    for i, token in enumerate(texts):
        if token in _APOSTROPHES:
            _write_out(words, i, found)
        elif token in _HYPHENS and 0 < i < len(texts) - 1 and words.glued(i) and words.glued(i + 1):
            found[i] = ""
            if not texts[i - 1][-1].isalnum():
                continue
            if texts[i - 1].lower() in PREFIXES and texts[i + 1].islower():
                found[i + 1] = key(texts[i - 1] + texts[i + 1])
                found[i - 1] = ""
                joined[i + 1] = i - 1
                if i - 1 in tied:
                    tied.add(i + 1)
            else:
                tied.add(i + 1)
    return Row(found, joined, frozenset(tied))


def _write_out(words: Words, i: int, found: list[str]) -> None:
    """Replace the keys around the apostrophe at ``i``: didn't is did not, they've is they have, Iraq's is Iraq."""
    texts = words.texts
    if not (0 < i < len(texts) - 1 and words.glued(i) and words.glued(i + 1) and texts[i - 1][-1].isalpha()):
        return
    after = texts[i + 1].lower()
    if after == "t" and texts[i - 1][-1] in "nN":
        stem = texts[i - 1][:-1].lower()
        found[i - 1] = _NEGATED.get(stem, stem)
        found[i + 1] = "not"
    elif after in _WRITTEN_OUT:
        found[i + 1] = _WRITTEN_OUT[after]


@lru_cache(maxsize=20_000)
def commonness(keys: frozenset[str]) -> int:
    """A guess at how many sentences hold one of ``keys``: kinds, function words and short words are everywhere."""
    return sum(map(_WEIGHTS.__getitem__, keys))


def _weight(key: str) -> int:
    if key[0] == "@":
        return 10_000
    return 400 if key in CLOSED or len(key) < 3 else 20 if len(key) < 5 else 5


_WEIGHTS = Remembered(_weight)
