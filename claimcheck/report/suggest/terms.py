"""Terms from aligned claims: where sources say the same thing in different words, the words become one term."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from claimcheck.align.en_synonyms import concept
from claimcheck.packs.inflection import forms
from claimcheck.report.suggest.stated import Sort, Stated
from claimcheck.text import stem

_NEAR = 12  # units either side of the value whose words may be synonyms
_COUNTED = 4  # units after a number in which the noun stands that it counts
_PLURALS = frozenset("people men women children police staff personnel troops".split())


class Terms(Struct, frozen=True):
    """Words by the name of their term, in the order of the names; ``of`` leads from a word to that name."""

    phrases: dict[str, tuple[str, ...]]
    of: dict[str, str]

    def written(self, word: str) -> str:
        """The word as a pattern writes it: by its term where it has one."""
        return f"@{self.of[word]}" if word in self.of else word


def terms(groups: Sequence[Sequence[Stated]]) -> Terms:
    """The terms that the claims of ``groups`` (one group a question) give rise to. A word is in one term at most."""
    phrases: dict[str, tuple[str, ...]] = {}
    of: dict[str, str] = {}
    for seen_in in (_synonyms, _counted):
        together: dict[str, set[str]] = {}
        for group in groups:
            for name, words in seen_in(group).items():
                together.setdefault(name, set()).update(words)
        for name, words in sorted(together.items()):
            free = sorted(words - of.keys())
            kept = tuple(word for word in free if not _covered(word, free))
            if len(kept) > 1 and name not in phrases:
                phrases[name] = kept
                of.update(dict.fromkeys(free, name))
    return Terms(dict(sorted(phrases.items())), of)


def _covered(word: str, words: Sequence[str]) -> bool:
    """Whether a word is a form of another one, which therefore matches it."""
    return any(word != other and word in forms(other) and (other not in forms(word) or other < word) for other in words)


def _synonyms(group: Sequence[Stated]) -> dict[str, set[str]]:
    """Words of one concept that different claims use near their values."""
    found: dict[str, set[str]] = {}
    for one in group:
        for i, unit in one.content():
            if unit.sort is Sort.CONTENT and abs(i - one.value) <= _NEAR and concept(stem(unit.word)).isascii():
                found.setdefault(concept(stem(unit.word)), set()).add(unit.word)
    return {name: words for name, words in found.items() if len(words) > 1}


def _counted(group: Sequence[Stated]) -> dict[str, set[str]]:
    """What is counted, where each claim calls it differently: 37 people, 37 passengers."""
    if group[0].claim.kind != "count":
        return {}
    nouns = Counter(noun for one in group if (noun := _noun(one)))
    if len({concept(stem(noun)) for noun in nouns}) < 2:
        return {}
    name = min(nouns, key=lambda noun: (-nouns[noun], noun))
    return {name: set(nouns)}


def _noun(one: Stated) -> str:
    """The first plural among the words right after the value, in its base form; "" where none stands there."""
    for unit in one.units[one.value + 1 : one.value + 1 + _COUNTED]:
        if unit.sort not in (Sort.CONTENT, Sort.FUNCTION):
            return ""
        text = one.claim.sentence[unit.start - one.claim.sentence_start : unit.end - one.claim.sentence_start].lower()
        if unit.sort is Sort.CONTENT and (text in _PLURALS or (text.endswith("s") and text != unit.word)):
            return unit.word
    return ""
