"""Which patterns can match a sentence at all, told from its words and kinds: the gate before the programs.

Every pattern is filed under the words of its rarest element. For the few patterns that a sentence's words lead to,
the other indispensable elements must be there too, in an order that is possible. The idea is that of the prefilters of
RE2 (R. Cox, "Regular Expression Matching with a Trigram Index", 2012), on tokens in place of substrings: with 2,000
patterns its cost is that of the patterns that nearly match, not of all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.extract.annotated import Sentence
from claimcheck.packs.keys import CAPITALS, PREFIXES, Keys, PlainKeys, row
from claimcheck.packs.pack import Rule
from claimcheck.packs.program import commonness

_BROUGHT_TOGETHER = PREFIXES | {"t", "re", "ve", "ll", "m"}  # tokens whose keys may depend on their neighbours


@dataclass(frozen=True, slots=True)
class _Entry:
    """A pattern: its rule's and its own place in the order of the packs, and its gates.

    ``kinds`` and ``rest`` are the gates that remain to be checked once the rarest is passed, the rarest first.
    """

    rule: int
    pattern: int
    gates: tuple[frozenset[str], ...]
    kinds: frozenset[str]
    rest: tuple[frozenset[str], ...]


class Index:
    """Files the patterns of ``rules`` by word; built once, linear in their size."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._plain, self._keys = PlainKeys(), Keys()
        self._takes_all: dict[str, list[int]] = {}
        self._files: dict[str, list[_Entry]] = {}
        for i, rule in enumerate(rules):
            if not rule.patterns and rule.context:
                self._takes_all.setdefault(f"@{rule.kind}", []).append(i)
            for j, pattern in enumerate(rule.patterns):
                rarest, *rest = sorted(pattern.gates, key=lambda g: (commonness(g), sorted(g)))
                kinds = frozenset(key for gate in pattern.gates if len(gate) == 1 for key in gate if key[0] == "@")
                entry = _Entry(i, j, pattern.gates, kinds, tuple(g for g in rest if g.isdisjoint(kinds)))
                for key in rarest:
                    self._files.setdefault(key, []).append(entry)

    def candidates(self, sentence: Sentence) -> dict[int, list[int]]:
        """The rules (by index) that may match ``sentence``, each with its patterns (by index) that may."""
        last = self._last(sentence)
        keys = set(last)
        first: dict[str, int] = {}
        found: dict[int, list[int]] = {}
        files = self._files
        for key in last:
            for entry in files.get(key, ()):
                if not entry.kinds <= keys:
                    continue
                for gate in entry.rest:
                    if gate.isdisjoint(keys):
                        break
                else:
                    first = first or self._first(sentence)
                    if _in_order(entry.gates, keys, first, last):
                        found.setdefault(entry.rule, []).append(entry.pattern)
            if key[0:1] == "@":
                for rule in self._takes_all.get(key, ()):
                    found[rule] = []
        return found

    def _last(self, sentence: Sentence) -> dict[str, int]:
        """Each key of a sentence without its mark of capitals, and each kind as ``@kind``, with its last place."""
        words = sentence.words
        plain = list(map(self._plain.__getitem__, words.texts))
        found = dict(zip(plain, range(len(plain)), strict=True))
        if not _BROUGHT_TOGETHER.isdisjoint(found):
            found.update((key.lstrip(CAPITALS), i) for i, key in enumerate(row(words, self._keys).keys))
        for mention in sentence.mentions:
            found[f"@{mention.kind}"] = bisect_left(words.starts, mention.end)
        return found

    def _first(self, sentence: Sentence) -> dict[str, int]:
        """The same with the first places."""
        words = sentence.words
        plain = list(map(self._plain.__getitem__, words.texts))
        found = dict(zip(reversed(plain), range(len(plain) - 1, -1, -1), strict=True))
        if not _BROUGHT_TOGETHER.isdisjoint(found):
            made = row(words, self._keys).keys
            found.update((made[i].lstrip(CAPITALS), i) for i in range(len(made) - 1, -1, -1))
        for mention in reversed(sentence.mentions):
            found[f"@{mention.kind}"] = bisect_left(words.ends, mention.start)
        return found


def _in_order(gates: Sequence[frozenset[str]], keys: set[str], first: dict[str, int], last: dict[str, int]) -> bool:
    """Whether the gates may be passed one after the other. Errs on the side of yes."""
    at = 0
    for gate in gates:
        there = keys & gate
        at = max(at, min(map(first.__getitem__, there)))
        if max(map(last.__getitem__, there)) < at:
            return False
    return True
