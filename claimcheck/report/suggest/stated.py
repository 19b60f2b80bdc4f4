"""A claim in its sentence, as patterns see it: the units that stand around the value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum

from msgspec import Struct

from claimcheck.align.en_synonyms import concept
from claimcheck.en_irregular import BASE
from claimcheck.extract.annotated import Annotated, Sentence
from claimcheck.extract.en_context import EMPTY
from claimcheck.extract.normal import Normal, Pieces, keys_of, normal
from claimcheck.model import Claim
from claimcheck.packs.inflection import bases, forms
from claimcheck.packs.irregular import CLOSED
from claimcheck.packs.keys import CAPITALS, Keys, is_word
from claimcheck.text import stem

_SHORTEST = 3  # letters of a word that says something
_TITLED = 0.6  # share of capitalised words from which a line is a title: capitals mean nothing there
_LONGEST = 400  # tokens of a sentence that a pattern is made from
# Verbs do not end so, though rules make them: thanked is of thank, cancelled of cancel, injured of injure.
_NO_VERB = re.compile(
    "(?:(?:[clnrs]k|[lmrs]p|[cflnprx]t|[lnr]d|[lr]m|[rw]n|sh)e|[aeiouy][a-z]{0,9}[^aeiou]ell|[^mo]ur|[^aeiou]ag)$"
)
# Content words that fit any event.
_ANYWHERE = frozenset(
    """
    late early last next first second third time day night morning afternoon evening noon midnight week month year today
    yesterday tomorrow tonight new old good bad great big small many much few several various own same such
    """.split()
)


class Sort(Enum):
    """What a unit is to a pattern."""

    CONTENT = "content"
    NAME = "name"  # content, but of one event only
    FUNCTION = "function"
    VALUE = "value"  # of the claim's kind
    OTHER = "other"  # of no use: a part of another value, a number, a word that fits everywhere
    MARK = "mark"


class Unit(Struct, frozen=True):
    """One word, punctuation mark or value. ``word``: how a pattern writes it; ``start:end`` in the document."""

    sort: Sort
    word: str
    start: int
    end: int


class Stated(Struct, frozen=True):
    """A claim, the units of its sentence, and which of them is its value."""

    claim: Claim
    units: tuple[Unit, ...]
    value: int

    def content(self) -> Iterator[tuple[int, Unit]]:
        """The units that say something, names among them, with their places."""
        return ((i, u) for i, u in enumerate(self.units) if u.sort in (Sort.CONTENT, Sort.NAME))


def stated(claims: Iterable[Claim], documents: dict[str, Annotated]) -> tuple[Stated, ...]:
    """The claims in their sentences; those whose sentence is too long to learn from are left out."""
    found = []
    for claim in claims:
        sentences = documents[claim.source].sentences
        sentence = next((s for s in sentences if s.words.start == claim.sentence_start), None)
        if sentence and len(sentence.words) <= _LONGEST and (made := _stated(claim, sentence)):
            found.append(made)
    return tuple(found)


def _stated(claim: Claim, sentence: Sentence) -> Stated | None:
    form = normal(sentence, keys_of(sentence, Keys()), (claim.kind,), Pieces())
    units: list[Unit] = []
    value = None
    reader = _Reader(sentence, claim.kind)
    for token in range(len(sentence.words)):
        if unit := reader.unit(form, token):
            if (unit.start, unit.end) == (claim.start, claim.end):
                value = len(units)
            units.append(unit)
    return Stated(claim, tuple(units), value) if value is not None else None


class _Reader:
    """What the tokens of one sentence are: which belong to values, which to names."""

    def __init__(self, sentence: Sentence, kind: str) -> None:
        self.sentence = sentence
        others = [(m.start, m.end) for m in sentence.mentions if m.kind not in ("quote", "name", kind)]
        names = [(m.start, m.end) for m in sentence.mentions if m.kind == "name"]
        self.valued, self.named = self._tokens(others), self._tokens(names)
        words = [t for t in sentence.words.texts if t.isalpha() and len(t) > _SHORTEST]
        self.titled = sum(t[0].isupper() for t in words) > _TITLED * len(words)

    def _tokens(self, spans: list[tuple[int, int]]) -> frozenset[int]:
        starts = self.sentence.words.starts
        return frozenset(i for i, start in enumerate(starts) for s, e in spans[:100] if s <= start < e)

    def unit(self, form: Normal, token: int) -> Unit | None:
        """The unit that ends at a token; None where nothing does."""
        key = form.key(token)
        if not key:
            return None
        start, end = form.start(token), form.end(token + 1)
        if token in form.mentions:
            return Unit(Sort.VALUE, "", start, end)
        if not is_word(key):
            return Unit(Sort.MARK, "", start, end)
        bare = key.removeprefix(CAPITALS)
        return Unit(self._sort(bare, token), base(bare), start, end)

    def _sort(self, bare: str, token: int) -> Sort:
        text, lower = self.sentence.words.texts[token], self.sentence.words.lowers[token]
        if bare in CLOSED or lower in EMPTY:
            return Sort.FUNCTION
        if not bare.isalpha() or len(bare) < _SHORTEST or bare in _ANYWHERE or token in self.valued:
            return Sort.OTHER
        if token in self.named or (text[0].isupper() and token > 0 and not self.titled):
            return Sort.NAME
        return Sort.CONTENT


def concepts(sentence: Sentence) -> frozenset[str]:
    """What a sentence speaks of: its content words, synonyms as one."""
    words = {w for w in sentence.words.lowers if w.isalpha() and len(w) >= _SHORTEST and w not in EMPTY}
    return frozenset(concept(stem(word)) for word in words - CLOSED - _ANYWHERE)


def base(word: str) -> str:
    """How a pattern best writes a word (lower case): in its dictionary form where the rules leave no doubt of it."""
    found = {known} if (known := BASE.get(word)) else {b for b in bases(word) if not _NO_VERB.search(b)} - {word}
    if len(found) > 1 and not any(b + "e" in found for b in found):
        found &= {stem(word)}  # kill or kil, of killed
    only = next(iter(found)) if len(found) == 1 else word
    return only if only.isascii() and only.isalpha() and word in forms(only) else word
