"""Rules against annotated text: which patterns match where, and which mention each one takes for its value.

Most patterns are ruled out by the words and kinds of a sentence alone (``extract.index``). Only for the others the
sentence is brought to normal form and an RE2 program is compiled and run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from claimcheck.extract.annotated import Annotated, Sentence
from claimcheck.extract.index import Index, Places
from claimcheck.extract.normal import Forms, Normal, Pieces, keys_of
from claimcheck.extract.running_totals import so_far
from claimcheck.model import Mention
from claimcheck.packs.irregular import CLOSED
from claimcheck.packs.keys import Keys, Row
from claimcheck.packs.pack import Pack, Pattern, Rule

_MAX_WORDS = 4  # of a free slot
_PARTS = frozenset({"including", "included", "includes", "among", "whom", "comprising", "counting"})


class Slot(NamedTuple):
    """What a slot of a pattern took: ``text`` at ``start:end`` of the document; ``mention`` where it has a kind."""

    name: str
    text: str
    start: int
    end: int
    mention: Mention | None


class Match(NamedTuple):
    """One value that a rule takes from a sentence (its index in the document).

    ``start:end`` is the value's place in the document, ``span`` (start, end) that of the whole
    stretch that the pattern matched. ``mention`` is the value; None for a choice, whose label is ``pattern.label``. ``pattern`` is None
    for a rule that takes every mention of its kind.
    """

    rule: Rule
    pattern: Pattern | None
    sentence: int
    start: int
    end: int
    mention: Mention | None
    span: tuple[int, int]
    slots: tuple[Slot, ...]

    @property
    def label(self) -> str | None:
        """Of a choice the label of its pattern, with what the slots took in the place of their names in braces."""
        label = self.pattern.label if self.pattern else None
        if label and "{" in label:
            for slot in self.slots:
                label = label.replace(f"{{{slot.name}}}", slot.text.lower())
        return label


class _Hit(NamedTuple):
    """A match in tokens of the normal form: ``first:last``, and for each group its name and tokens."""

    first: int
    last: int
    groups: tuple[tuple[str, int, int], ...]

    def value(self) -> tuple[int, int] | None:
        for name, first, last in self.groups:
            if name == "value":
                return first, last
        return None


class Programs(dict[str, Any]):
    """regex → its RE2 program, compiled when it is first asked for. Bytes in, Latin-1 reading: offsets count bytes."""

    def __missing__(self, regex: str) -> Any:
        import re2

        options = re2.Options()
        options.encoding = re2.Options.Encoding.LATIN1
        options.log_errors = False
        made = self[regex] = re2.compile(regex.encode(), options)
        return made


class Matcher:
    """Matches the rules of some packs. Cheap to build; indexes and programs are made when first needed."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self.rules = tuple(rule for pack in packs for rule in pack.rules)
        self._keys, self.pieces = Keys(), Pieces()
        self.programs = Programs()

    def matches(self, annotated: Annotated) -> list[Match]:
        """All matches in a document, by sentence, then by the order of rules, then by place.

        Linear in the text. Inside a sentence a rule takes a mention once, by its first pattern that reaches it; a
        pattern of ``unless`` that overlaps that pattern's stretch vetoes the mention for the rule; one with a value
        vetoes that value only.
        """
        found: list[Match] = []
        for number, sentence in enumerate((*annotated.sentences, *annotated.told)):
            places = self.index.places(sentence)
            by_rule = self.index.candidates(places, self.programs)
            if sentence.labelled:
                by_rule = {i: patterns for i, patterns in by_rule.items() if patterns and not self.rules[i].context}
            if by_rule:
                reader = _SentenceReader(self, annotated.source.text, number, places)
                for rule in sorted(by_rule):
                    found += reader.matches(rule, by_rule[rule])
        return found

    @cached_property
    def index(self) -> Index:
        """What patterns are worth trying in a sentence."""
        return Index(self.rules)

    def compiled(self, regex: str) -> Any:
        """The RE2 program of an expression."""
        return self.programs[regex]

    def keys(self, sentence: Sentence) -> Row:
        """The keys of a sentence in order."""
        return keys_of(sentence, self._keys)


class _SentenceReader:
    """Matches rules in one sentence."""

    def __init__(self, matcher: Matcher, text: str, number: int, places: Places) -> None:
        self.matcher, self.text, self.number, self.places = matcher, text, number, places
        self.sentence = places.sentence

    @cached_property
    def forms(self) -> Forms:
        """The normal forms, by the kinds that a rule uses."""
        return Forms(self.sentence, self.matcher.keys(self.sentence), self.matcher.pieces)

    def matches(self, number: int, patterns: Sequence[int]) -> list[Match]:
        """The matches of rule ``number`` by those of its patterns that passed the gate, by place."""
        rule = self.matcher.rules[number]
        if not rule.patterns and not rule.unless:
            return [
                Match(rule, None, self.number, m.start, m.end, m, (m.start, m.end), ())
                for m in self.sentence.mentions
                if m.kind == rule.kind
            ]
        tried = [rule.patterns[i] for i in patterns]
        hits = self._hits(rule, tried) if tried else self._every_mention(rule)
        count = len(self.sentence.words)
        taken, vetoed = bytearray(), None  # by token; of ``taken``: 1 where a value has been decided
        found: list[Match] = []
        for pattern, hit in hits:
            if vetoed is None:
                taken, vetoed = bytearray(count), self._vetoed(number, count)
            first, last = hit.value() or (hit.first, hit.last)
            if 1 in taken[first:last]:
                continue
            taken[first:last] = b"\1" * (last - first)
            if 1 not in vetoed[hit.first : hit.last] and 2 not in vetoed[first:last]:
                found.append(self._match(rule, pattern, hit, (first, last)))
        return sorted(found, key=lambda m: (m.start, m.end))

    def _vetoed(self, number: int, count: int) -> bytearray:
        """By token: 1 where a pattern of ``unless`` matches, 2 at the value of one that has a value."""
        rule, found = self.matcher.rules[number], bytearray(count)
        tried = [rule.unless[i] for i in self.matcher.index.vetoes(number, self.places, self.matcher.programs)]
        for _, hit in self._hits(rule, tried, every=True):
            if (value := hit.value()) is None:
                found[hit.first : hit.last] = b"\1" * (hit.last - hit.first)
            else:
                for token in range(*value):
                    found[token] = found[token] or 2
        return found

    def _every_mention(self, rule: Rule) -> Iterator[tuple[None, _Hit]]:
        for token, mention in sorted(self.forms[rule.kinds].mentions.items()):
            if mention.kind == rule.kind:
                yield None, _Hit(token, token + 1, (("value", token, token + 1),))

    def _hits(self, rule: Rule, patterns: Iterable[Pattern], *, every: bool = False) -> Iterator[tuple[Pattern, _Hit]]:
        """The matches of patterns, each from the left. With ``every``, one for each word that a match can begin at."""
        form = self.forms[rule.kinds]
        for pattern in patterns:
            program = self.matcher.programs[pattern.regex]
            at = 0
            while (m := program.search(form.text, at)) is not None:
                hit = _hit(form, pattern, m)
                if every:
                    at = form.offsets[hit.first + 1]
                else:
                    hit = self._tightest(form, pattern, hit)
                    at = form.offsets[hit.last]
                yield pattern, hit
                if not every and hit.value() and next(reversed(form.mentions)) < hit.last:
                    break  # a pattern with a value has one on each way through it, and none is left

    def _tightest(self, form: Normal, pattern: Pattern, hit: _Hit) -> _Hit:
        """Where another value stands between a value and the words that it was matched by, that one is meant.

        Not where the other is a part of it: 40 people, including 12 children, were killed.
        """
        program = self.matcher.programs[pattern.regex]
        values = form.mentions.keys()
        while (value := hit.value()) is not None and not values.isdisjoint(range(value[1], hit.last)):
            m = program.search(form.text, form.offsets[value[1]], form.offsets[hit.last])
            if m is None:
                break
            nearer = _hit(form, pattern, m)
            if any(form.key(i) in _PARTS for i in range(value[1], nearer.first)):
                break
            hit = nearer
        return hit

    def _match(self, rule: Rule, pattern: Pattern | None, hit: _Hit, place: tuple[int, int]) -> Match:
        form = self.forms[rule.kinds]
        slots = tuple(self._slot(form, hit, *group) for group in hit.groups if group[0] != "value")
        mention = form.mentions[place[0]] if hit.value() else None
        if mention and rule.rising:
            mention = so_far(mention, self.sentence.words)
        return Match(
            rule, pattern, self.number, form.start(place[0]), form.end(place[1]),
            mention, (form.start(hit.first), form.end(hit.last)), slots,
        )  # fmt: skip

    def _slot(self, form: Normal, hit: _Hit, name: str, first: int, last: int) -> Slot:
        mention = form.mentions.get(first) if last == first + 1 else None
        if mention is None:
            first, last = self._grown(form, hit, first, last)
        start, end = form.start(first), form.end(last)
        text = self.text[start:end] if end > start else self._put_in(form.words.texts[first:last])
        return Slot(name, text, start, end, mention)

    def _put_in(self, texts: Sequence[str]) -> str:
        """What a slot took of the words that a sentence is told with, which the document has elsewhere."""
        return self.sentence.setting if texts == ("setting",) else " ".join(texts)

    def _grown(self, form: Normal, hit: _Hit, first: int, last: int) -> tuple[int, int]:
        """A free slot at the edge of a match takes in the capitalised words next to it: South Lebanon, not South."""
        at_start, at_end = first == hit.first, last == hit.last
        while at_end and last - first < _MAX_WORDS and last < len(form.words) and self._capitalised(form, last):
            last += 1
        while at_start and last - first < _MAX_WORDS and first > 0 and self._capitalised(form, first - 1):
            first -= 1
        return first, last

    def _capitalised(self, form: Normal, token: int) -> bool:
        if token in form.mentions or not form.words.texts[token][0].isupper():
            return False
        key = form.key(token)
        return bool(key) and key not in CLOSED


def _hit(form: Normal, pattern: Pattern, m: Any) -> _Hit:
    start, end = m.span()
    spans = [(name, *m.span(i)) for i, name in enumerate(pattern.groups, 1)]
    groups = tuple([(name, form.first(begin), form.last(until)) for name, begin, until in spans if begin >= 0])
    return _Hit(form.first(start), form.last(end), groups)
