"""Which patterns can match a sentence at all, told from its words and kinds: the gate before the programs.

Every pattern is a bit. A word of a sentence sets the bits of the patterns in whose rarest element it stands, of those
in whose next rarest it stands, and so on: a pattern all of whose bits are set may match, if its elements can stand in
their order. The idea is that of the prefilters of RE2 (R. Cox, "Regular Expression Matching with a Trigram Index",
2012), on tokens in place of substrings, with the sets as numbers: 2,000 patterns cost little more than 50.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import and_

from claimcheck.extract.annotated import Sentence
from claimcheck.packs.keys import CAPITALS, PREFIXES, Keys, PlainKeys, commonness, is_word, row
from claimcheck.packs.pack import Pattern, Rule

_BROUGHT_TOGETHER = PREFIXES | {"t", "re", "ve", "ll", "m"}  # tokens whose keys may depend on their neighbours
_LEVELS = 4  # elements of a pattern, the rarest first, that are looked at all at once
_BLOCK = 4_096  # patterns whose bits make one number: its size stays that of a few lines
_LONGEST = 1_000  # tokens of a sentence in which every place is looked at; in others the first and the last
_BEHIND = 2**62
_PRICE = 60  # of compiling a program and beginning to run it, in questions where gates stand
_POSSESSIVES = frozenset({"s", "d"})  # leave no trace behind an apostrophe

Gate = frozenset[str]
Spot = tuple[int, int]  # the first and the last token of something


class Index:
    """Files the patterns of ``rules`` by word; built once, linear in their size."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._plain, self._keys = PlainKeys(), Keys()
        self._takes_all: dict[str, list[int]] = defaultdict(list)
        for i, rule in enumerate(rules):
            if not rule.patterns and rule.context:
                self._takes_all[rule.kind].append(i)
        self._patterns = _blocks([(i, pattern) for i, rule in enumerate(rules) for pattern in enumerate(rule.patterns)])
        self._rules = rules
        self._vetoes: dict[int, list[_Block]] = {}  # by rule, made when it first matches

    def places(self, sentence: Sentence) -> Places:
        """Where in a sentence stands what gates ask for."""
        return Places(sentence, list(map(self._plain.__getitem__, sentence.words.texts)), self._keys)

    def candidates(self, places: Places, ready: Container[str] = ()) -> dict[int, list[int]]:
        """The rules (by index) that may match a sentence, each with its patterns (by index) that may.

        ``ready``: the expressions whose programs are compiled. To run one takes less time than to ask where in the
        sentence its gates stand, so they are asked only whether they do.
        """
        found: dict[int, list[int]] = {}
        for block in self._patterns:
            for rule, pattern in block.passing(places, ready):
                found.setdefault(rule, []).append(pattern)
        if self._takes_all:
            for kind in {mention.kind for mention in places.sentence.mentions}:
                for rule in self._takes_all.get(kind, ()):
                    found[rule] = []
        return found

    def vetoes(self, rule: int, places: Places, ready: Container[str] = ()) -> list[int]:
        """The patterns of ``unless`` of a rule, by index, that may match a sentence; ``ready`` as of ``candidates``."""
        blocks = self._vetoes.get(rule)
        if blocks is None:
            unless = self._rules[rule].unless
            blocks = self._vetoes[rule] = _blocks([(rule, pattern) for pattern in enumerate(unless)])
        return [pattern for block in blocks for _, pattern in block.passing(places, ready)]


def _blocks(patterns: Sequence[tuple[int, tuple[int, Pattern]]]) -> list[_Block]:
    """Patterns, each with its number behind that of its rule, filed."""
    ranks = _ranks(gate for _, (_, pattern) in patterns for gate in pattern.gates)
    return [_Block(patterns[at : at + _BLOCK], ranks) for at in range(0, len(patterns), _BLOCK)]


def _ranks(gates: Iterable[Gate]) -> dict[Gate, int]:
    """gate → its place among all of them, the rarest first."""
    return {gate: i for i, gate in enumerate(sorted(dict.fromkeys(gates), key=commonness))}


class _Block:
    """Some patterns, each behind the number of its rule and its own number in it."""

    def __init__(self, entries: Sequence[tuple[int, tuple[int, Pattern]]], ranks: Mapping[Gate, int]) -> None:
        self._entries = entries
        by_gate: dict[Gate, list[int]] = defaultdict(list)  # gate → the bits of the patterns and levels that it is of
        free: list[int] = []  # levels that a pattern has no gate for
        for number, (_, (_, pattern)) in enumerate(entries):
            rarest = sorted(pattern.gates, key=ranks.__getitem__)
            for level in range(_LEVELS):
                place = level * len(entries) + number
                (by_gate[rarest[level]] if level < len(rarest) else free).append(place)
        self._free, self._bits = _number(free), _Bits(by_gate)
        self._every = (1 << len(entries)) - 1
        self._shifts = [level * len(entries) for level in range(1, _LEVELS)]
        self._known = frozenset().union(*by_gate)
        self._refused = [0] * len(entries)  # how often each has been shut out by where its gates stand

    def passing(self, places: Places, ready: Container[str]) -> Iterator[tuple[int, int]]:
        """The patterns that a sentence lets through, in order: numbers of the rule and of the pattern in it."""
        held = self._free
        for key in places.keys & self._known:
            held |= self._bits[key]
        passed = held & self._every
        for shift in self._shifts:
            if not passed:
                return
            passed &= held >> shift
        while passed:
            lowest = passed & -passed
            passed ^= lowest
            at = lowest.bit_length() - 1
            rule, (number, pattern) = self._entries[at]
            if pattern.regex in ready or self._refused[at] >= _PRICE or places.let_through(pattern):
                yield rule, number
            else:
                self._refused[at] += 1


class _Bits(dict[str, int]):
    """key → the number in which all its bits are set, made when it is first asked for."""

    def __init__(self, by_gate: Mapping[Gate, Sequence[int]]) -> None:
        super().__init__()
        self._of_gates: dict[str, list[Sequence[int]]] = defaultdict(list)
        for gate, places in by_gate.items():
            for key in gate:
                self._of_gates[key].append(places)

    def __missing__(self, key: str) -> int:
        made = self[key] = _number([place for places in self._of_gates[key] for place in places])
        return made


def _number(places: Sequence[int]) -> int:
    """The number in which the bits at ``places`` are set."""
    made = bytearray(max(places, default=0) // 8 + 1)
    for place in places:
        made[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(made, "little")


class Places:
    """The keys of a sentence without the mark of capitals, and its kinds as ``@kind``, and where they stand."""

    def __init__(self, sentence: Sentence, plain: list[str], keys: Keys) -> None:
        self.sentence = sentence
        self._rows = [plain]  # a token may have two keys
        self.keys = set(plain)
        if not _BROUGHT_TOGETHER.isdisjoint(self.keys):
            self._rows.append([key.lstrip(CAPITALS) for key in row(sentence.words, keys).keys])
            self.keys.update(self._rows[1])
        self.keys.update([f"@{mention.kind}" for mention in sentence.mentions])
        self._spots: dict[Gate, tuple[int, int, Sequence[Spot]]] = {}
        self._spots_of_keys: dict[str, list[Spot]] = {}
        self._before: list[int] = []

    def let_through(self, pattern: Pattern) -> bool:
        """Whether the gates of a pattern can be passed one after the other, with no more words between them than it has
        room for. Errs on the side of yes.
        """
        at = 0
        row = []
        for gate in pattern.gates:
            found = self._spots.get(gate)
            if found is None:
                found = self._spots[gate] = self._spots_of(gate)
            first, last, spots = found
            if last < at:
                return False
            if first > at:
                at = first
            row.append(spots)
        return len(row) < 2 or self._fit(row, pattern.apart)

    def _fit(self, row: Sequence[Sequence[Spot]], apart: Sequence[int]) -> bool:
        """Whether from each of the gates, by their spots, the next one can be reached."""
        words = self._before or self._words_before()
        reached = row[0]
        for spots, most in zip(row[1:], apart[1:], strict=True):
            if len(reached) == len(spots) == 1:  # as nearly always
                if words[spots[0][0]] - words[reached[0][1] + 1] > most:
                    return False
            elif not (spots := self._near(reached, spots, most)):
                return False
            reached = spots
        return True

    def _near(self, before: Sequence[Spot], spots: Sequence[Spot], most: int) -> list[Spot]:
        """Those of ``spots`` that come with at most so many words behind one of ``before``."""
        words, found = self._before, []
        for first, last in spots:
            at = bisect_right(before, (last, _BEHIND))  # the nearest of those that begin no later
            if at and words[first] - words[before[at - 1][1] + 1] <= most:
                found.append((first, last))
        return found

    def _words_before(self) -> list[int]:
        """How many tokens before each surely are words of the normal form: of values it is not known how many count."""
        words = self.sentence.words
        counted = list(map(_counts, self._rows[0]))
        if len(self._rows) > 1:
            counted = list(map(and_, counted, map(_counts, self._rows[1])))
        for mention in self.sentence.mentions:
            first, after = bisect_right(words.ends, mention.start), bisect_left(words.starts, mention.end)
            counted[first:after] = [False] * (after - first)
        self._before = [0] * (len(counted) + 1) if len(counted) > _LONGEST else [*accumulate(counted, initial=0)]
        return self._before

    def _spots_of(self, gate: Gate) -> tuple[int, int, Sequence[Spot]]:
        """Where a gate can be passed, in order, behind the first and the last of these tokens."""
        found = [self._spots_of_keys.get(key) or self._spots_of_key(key) for key in gate & self.keys]
        if not found:
            return len(self._rows[0]), -1, ()
        spots = found[0] if len(found) == 1 else sorted([spot for own in found for spot in own])
        if len(spots) == 1:
            return *spots[0], spots
        first, last = spots[0][0], max([last for _, last in spots])
        return first, last, spots if len(self._rows[0]) <= _LONGEST else [(first, last)]

    def _spots_of_key(self, key: str) -> list[Spot]:
        """Where a key stands that is there."""
        words = self.sentence.words
        found: list[Spot] = []
        if key[0:1] == "@" and len(key) > 1:
            found += [
                (bisect_right(words.ends, mention.start), bisect_left(words.starts, mention.end) - 1)
                for mention in self.sentence.mentions
                if mention.kind == key[1:]
            ]
        else:
            for keys in self._rows:
                at = -1
                for _ in range(keys.count(key)):
                    at = keys.index(key, at + 1)
                    found.append((at, at))
        if len(self._rows[0]) > _LONGEST:
            found = [(min(found)[0], max(last for _, last in found))]
        self._spots_of_keys[key] = found = found if len(found) == 1 else sorted(found)
        return found


@lru_cache(maxsize=50_000)
def _counts(key: str) -> bool:
    """Whether a token with this key surely is a word of the normal form, where no value covers it."""
    return bool(key) and is_word(key) and key not in _POSSESSIVES
