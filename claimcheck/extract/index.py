"""Which patterns can match a sentence at all, told from its words and kinds: the gate before the programs.

Every pattern is a bit. A word of a sentence sets the bits of the patterns in whose rarest element it stands, of those
in whose next rarest it stands, and so on: a pattern all of whose bits are set may match, if its elements can stand in
their order. The idea is that of the prefilters of RE2 (R. Cox, "Regular Expression Matching with a Trigram Index",
2012), on tokens in place of substrings, with the sets as numbers: 2,000 patterns cost little more than 50.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.extract.annotated import Sentence
from claimcheck.packs.keys import CAPITALS, PREFIXES, Keys, PlainKeys, row
from claimcheck.packs.pack import Rule
from claimcheck.packs.program import commonness

_BROUGHT_TOGETHER = PREFIXES | {"t", "re", "ve", "ll", "m"}  # tokens whose keys may depend on their neighbours
_LEVELS = 4  # elements of a pattern, the rarest first, that are looked at all at once
_BLOCK = 2_048  # patterns whose bits make one number: its size stays that of a few lines

Gates = Sequence[frozenset[str]]


class Index:
    """Files the patterns of ``rules`` by word; built once, linear in their size."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._plain, self._keys = PlainKeys(), Keys()
        self._takes_all: dict[str, list[int]] = defaultdict(list)
        for i, rule in enumerate(rules):
            if not rule.patterns and rule.context:
                self._takes_all[rule.kind].append(i)
        every = [(i, j, pattern.gates) for i, rule in enumerate(rules) for j, pattern in enumerate(rule.patterns)]
        self._patterns = [_Block(every[at : at + _BLOCK]) for at in range(0, len(every), _BLOCK)]

    def candidates(self, sentence: Sentence) -> dict[int, list[int]]:
        """The rules (by index) that may match ``sentence``, each with its patterns (by index) that may."""
        places = _Places(sentence, list(map(self._plain.__getitem__, sentence.words.texts)), self._keys)
        found: dict[int, list[int]] = {}
        for block in self._patterns:
            for rule, pattern in block.passing(places):
                found.setdefault(rule, []).append(pattern)
        if self._takes_all:
            for kind in {mention.kind for mention in sentence.mentions}:
                found.update((rule, []) for rule in self._takes_all.get(kind, ()))
        return found


class _Block:
    """Some patterns: the number of the rule, its own number in it, and its gates in the order of the pattern."""

    def __init__(self, entries: Sequence[tuple[int, int, Gates]]) -> None:
        self._entries = entries
        self._size = len(entries)
        places: dict[str, list[int]] = defaultdict(list)
        free: list[int] = []  # levels that a pattern has no gate for
        for number, (_, _, gates) in enumerate(entries):
            rarest = sorted(gates, key=lambda g: (commonness(g), sorted(g)))
            for level in range(_LEVELS):
                place = level * self._size + number
                for key in rarest[level] if level < len(rarest) else ():
                    places[key].append(place)
                if level >= len(rarest):
                    free.append(place)
        self._bits = {key: self._number(own) for key, own in places.items()}
        self._free = self._number(free)

    def _number(self, places: Iterable[int]) -> int:
        """The number in which the bits at ``places`` are set."""
        made = bytearray(_LEVELS * self._size // 8 + 1)
        for place in places:
            made[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(made, "little")

    def passing(self, places: _Places) -> Iterator[tuple[int, int]]:
        """The patterns whose gates a sentence passes, in order: numbers of the rule and of the pattern in it."""
        held = self._free
        for key in self._bits.keys() & places.keys:
            held |= self._bits[key]
        passed = held
        for level in range(1, _LEVELS):
            passed &= held >> level * self._size
        passed &= (1 << self._size) - 1
        while passed:
            lowest = passed & -passed
            passed ^= lowest
            rule, pattern, gates = self._entries[lowest.bit_length() - 1]
            if places.in_order(gates):
                yield rule, pattern


class _Places:
    """The keys of a sentence without the mark of capitals, and its kinds as ``@kind``, and where they stand."""

    def __init__(self, sentence: Sentence, plain: list[str], keys: Keys) -> None:
        self._sentence = sentence
        self._rows = [plain]  # a token may have two keys
        self.keys = set(plain)
        if not _BROUGHT_TOGETHER.isdisjoint(self.keys):
            self._rows.append([key.lstrip(CAPITALS) for key in row(sentence.words, keys).keys])
            self.keys.update(self._rows[1])
        self.keys.update([f"@{mention.kind}" for mention in sentence.mentions])
        self._places: dict[str, tuple[int, int]] = {}
        self._ranges: dict[frozenset[str], tuple[int, int]] = {}

    def in_order(self, gates: Gates) -> bool:
        """Whether the gates may be passed one after the other. Errs on the side of yes."""
        at = 0
        for gate in gates:
            first, last = self._ranges.get(gate) or self._range(gate)
            if first > at:
                at = first
            if last < at:
                return False
        return True

    def _range(self, gate: frozenset[str]) -> tuple[int, int]:
        """The first and the last place of a gate; an empty range where the sentence does not pass it."""
        first, last = len(self._rows[0]), -1
        for key in gate & self.keys:
            begin, end = self._places.get(key) or self._place(key)
            if begin < first:
                first = begin
            if end > last:
                last = end
        self._ranges[gate] = first, last
        return first, last

    def _place(self, key: str) -> tuple[int, int]:
        """The first and the last place of a key that is there."""
        if key[0:1] == "@" and len(key) > 1:
            words = self._sentence.words
            own = [mention for mention in self._sentence.mentions if mention.kind == key[1:]]
            found = bisect_left(words.ends, own[0].start), bisect_left(words.starts, own[-1].end)
        else:
            spans = [(keys.index(key), len(keys) - 1 - keys[::-1].index(key)) for keys in self._rows if key in keys]
            found = spans[0] if len(spans) == 1 else (min(spans)[0], max(last for _, last in spans))
        self._places[key] = found
        return found
