"""A pattern tried on documents: what it takes, and why its neighbours are left alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from unicodedata import combining, normalize

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.extract.annotate import annotate
from claimcheck.extract.annotated import Annotated, Sentence
from claimcheck.extract.claims import claims
from claimcheck.extract.match import Match, Matcher
from claimcheck.extract.near import Doctor
from claimcheck.model import SILENT_ZONES, Claim, Source
from claimcheck.packs.irregular import CLOSED
from claimcheck.packs.keys import CAPITALS, commonness
from claimcheck.packs.pack import Pack, Rule
from claimcheck.packs.parts import Part, forms_of
from claimcheck.text import Lines, stem

# What matched and was taken back is nearer than any sentence that did not match.
_VETOED, _DROPPED, _SILENT, _UNMATCHED = 0.0, 0.1, 0.2, 1.0
_BEGINNING = 4  # letters by which a word, its forms and its family are looked for
_TIES = {ord(c): None for c in ".-‐‑\u00ad"}  # what may stand inside a word
_FAMILY = 0.5  # what a word of the same family is worth
_PLACES = {"caption": "a caption", "boilerplate": "boilerplate", "dateline": "a dateline"}


class Hit(Struct, frozen=True):
    """A claim that the pattern makes, with the path of its source."""

    path: str
    claim: Claim


class Near(Struct, frozen=True):
    """A sentence that nearly matched: its place, what stands in it (``start:end`` in ``sentence``), and why not."""

    path: str
    line: int
    column: int
    sentence: str
    start: int
    end: int
    reasons: tuple[str, ...]


class Trial(Struct, frozen=True):
    """What a pattern takes in some documents, and its neighbours, the nearest first.

    ``hits`` and ``near`` hold as many as were asked for; ``hit_count`` and ``near_count`` count all of them,
    ``hit_sources`` the sources with a hit, ``sources`` all that were read.
    """

    rule: Rule
    hits: tuple[Hit, ...]
    hit_count: int
    hit_sources: int
    near: tuple[Near, ...]
    near_count: int
    sources: int


class Candidate(Struct, frozen=True):
    """A neighbour before it is explained. ``number`` is that of its source; no ``reasons`` yet: to be found."""

    distance: float
    number: int
    document: Annotated
    sentence: int
    reasons: tuple[str, ...] = ()
    span: tuple[int, int] = (0, 0)

    @property
    def order(self) -> tuple[float, int, int]:
        return self.distance, self.number, self.sentence


def trial(given: Sequence[tuple[Pack, Sequence[Part]]], sources: Iterable[Source], limit: int = 10) -> Trial:
    """Try a rule, alone in its pack, on ``sources``; with its pattern's parts, by which neighbours are explained.

    Of several rules, that of the best kind is told of: the one with most hits, else the one with most neighbours that
    are near. At most ``limit`` hits and as many neighbours are kept. Linear in the sources, which are read one by one.
    """
    tallies = [_Tally(pack, parts, limit) for pack, parts in given]
    for number, source in enumerate(sources):
        if tallies[0].nearness.possible(source.text):
            shown, hidden = annotate(source), _hidden(source)
            for tally in tallies:
                tally.add(number, shown, hidden)
        for tally in tallies:
            tally.sources += 1
    return max(tallies, key=lambda tally: tally.rank).trial()


def _hidden(source: Source) -> tuple[Annotated, dict[int, str]]:
    """What stands in the zones of a source that yield no claims, and by their starts what they are."""
    zones = [zone for zone in source.zones if zone.kind in SILENT_ZONES]
    bare = replace(source, zones=tuple(replace(zone, kind="body") for zone in zones))
    return annotate(bare), {zone.start: zone.kind for zone in zones}


class _Tally:
    """What one rule finds, source by source."""

    def __init__(self, pack: Pack, parts: Sequence[Part], limit: int) -> None:
        (self.rule,) = pack.rules
        self.limit = limit
        self.matcher = Matcher([pack])
        self.free = Matcher([replace(pack, rules=(replace(self.rule, unless=()),))])
        self.doctor = Doctor(self.matcher, self.rule, parts)
        self.nearness = _Nearness(parts)
        self.hits: list[Hit] = []
        self.near: list[Candidate] = []
        self.hit_count = self.hit_sources = self.near_count = self.sources = 0

    @property
    def rank(self) -> tuple[int, float, int]:
        nearest = min((c.distance for c in self.near), default=9.0)
        return self.hit_count, -nearest, self.near_count

    def add(self, number: int, document: Annotated, hidden: tuple[Annotated, dict[int, str]]) -> None:
        matches = self.matcher.matches(document)
        made = claims(document, matches)
        self.hit_count += len(made)
        self.hit_sources += bool(made)
        room = self.limit - len(self.hits)
        self.hits += [Hit(document.source.path, claim) for claim in made[: max(room, 0)]]
        told = [*self._vetoed(document, matches, number), *self._dropped(document, matches, made, number)]
        seen = {m.sentence for m in matches} | {candidate.sentence for candidate in told}
        found = [*told, *self.nearness.candidates(document, number, seen, self.matcher)]
        found += self._silent(*hidden, number)
        self.near_count += len(found)
        self.near += found
        if len(self.near) > 20 * self.limit + 100:
            self._cut()

    def _cut(self) -> None:
        self.near.sort(key=lambda candidate: candidate.order)
        del self.near[self.limit :]

    def _vetoed(self, document: Annotated, kept: Sequence[Match], number: int) -> Iterator[Candidate]:
        """What a pattern of ``unless`` took back, and which."""
        if not self.rule.unless:
            return
        places = {(m.start, m.end) for m in kept}
        for match in self.free.matches(document):
            if (match.start, match.end) not in places:
                sentence = document.sentences[match.sentence]
                reason = self.doctor.veto(document.source.text, sentence, match.span)
                yield Candidate(_VETOED, number, document, match.sentence, (reason,), match.span)

    def _dropped(
        self, document: Annotated, matches: Sequence[Match], made: Sequence[Claim], number: int
    ) -> Iterator[Candidate]:
        """What matched and makes no claim: scare quotes."""
        kept = {claim.end for claim in made}
        reason = (f"matches, and a {self.rule.kind} as short as this makes no claim",)
        for match in matches:
            if match.end not in kept:
                yield Candidate(_DROPPED, number, document, match.sentence, reason, match.span)

    def _silent(self, hidden: Annotated, kinds: Mapping[int, str], number: int) -> Iterator[Candidate]:
        """What would match, were it not in a place that yields no claims."""
        for match in self.matcher.matches(hidden):
            kind = kinds[hidden.sentences[match.sentence].zone.start]
            reason = (f"matches, and stands in {_PLACES.get(kind, kind)}, which makes no claims",)
            yield Candidate(_SILENT, number, hidden, match.sentence, reason, match.span)

    def trial(self) -> Trial:
        self._cut()
        near = tuple(self._explained(candidate) for candidate in self.near)
        return Trial(
            self.rule, tuple(self.hits), self.hit_count, self.hit_sources, near, self.near_count, self.sources
        )  # fmt: skip

    def _explained(self, candidate: Candidate) -> Near:
        source, sentence = candidate.document.source, candidate.document.sentences[candidate.sentence]
        words = sentence.words
        reasons, (start, end) = candidate.reasons, candidate.span
        if not reasons:
            failure = self.doctor.failure(source.text, sentence)
            reasons, start, end = failure.reasons, failure.start, failure.end
        line, column = Lines(source.text).place(start)
        shown = source.text[words.start : max(words.end, end)]
        return Near(source.path, line, column, shown, start - words.start, end - words.start, reasons)


class _Nearness:
    """Tells from the words of a sentence alone how near it is to a pattern that it does not match."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.gates = [forms_of(part) for part in parts if part.gates]
        self.kinds = {key for gate in self.gates for key in gate if key[0] == "@"}
        self.words = [gate for gate in self.gates if not any(key[0] == "@" for key in gate)]
        self.content = [gate for gate in self.words if not gate <= CLOSED] or self.words
        self.rarest = min(self.words, key=lambda gate: (commonness(gate), sorted(gate)), default=frozenset())
        keys = {key for gate in self.content for key in gate}
        # Contractions write out function words: not every text that says "not" holds these letters.
        self.beginnings = {key[:_BEGINNING] for key in keys} if keys.isdisjoint(CLOSED) else set()
        self.stems = [frozenset(stem(key) for key in gate if key.isalpha()) for gate in self.content]

    def possible(self, text: str) -> bool:
        """Whether a text may hold a hit or a neighbour at all: told by how words begin, much faster than reading it."""
        if not self.beginnings:
            return True
        plain = text.lower().translate(_TIES)
        if not plain.isascii():
            plain = "".join(c for c in normalize("NFKD", plain) if not combining(c))
        return any(beginning in plain for beginning in self.beginnings)

    def candidates(self, document: Annotated, number: int, seen: set[int], matcher: Matcher) -> Iterator[Candidate]:
        """The sentences with the rarest word of the pattern, or with another of its words (or one of its family) and a value."""
        for i, sentence in enumerate(document.sentences):
            if i not in seen and (score := self._score(sentence, matcher)):
                distance = _UNMATCHED + (len(self.gates) - score) / len(self.gates)
                yield Candidate(distance, number, document, i)

    def _score(self, sentence: Sentence, matcher: Matcher) -> float:
        """How many of the parts are there; 0 where the sentence is no neighbour."""
        keys = {key.lstrip(CAPITALS) for key in matcher.keys(sentence).keys}
        values = {f"@{mention.kind}" for mention in sentence.mentions}
        valued = not self.kinds or not self.kinds.isdisjoint(values)
        there = sum(not gate.isdisjoint(keys) for gate in self.content)
        related = 0.0
        if valued and there < len(self.content):
            stems = {stem(key) for key in keys if key.isalpha()}
            pairs = zip(self.content, self.stems, strict=True)
            related = _FAMILY * sum(gate.isdisjoint(keys) and not own.isdisjoint(stems) for gate, own in pairs)
        if self.rarest.isdisjoint(keys) and not (valued and there + related):
            return 0.0
        all_there = sum(not gate.isdisjoint(keys) or not gate.isdisjoint(values) for gate in self.gates)
        return all_there + related
