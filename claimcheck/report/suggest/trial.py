"""Candidate patterns tried on the sources: what each takes, and whether that is what it should take."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from msgspec import Struct

from claimcheck import values
from claimcheck.extract.annotate import annotate
from claimcheck.extract.annotated import Annotated
from claimcheck.extract.match import Matcher
from claimcheck.model import Claim, Source, Zone
from claimcheck.packs import tree
from claimcheck.packs.pack import Pack
from claimcheck.packs.schema import read_pack
from claimcheck.report.suggest.terms import Terms
from claimcheck.report.suggest.written import PackDraft, RuleDraft, written
from claimcheck.values import Value
from claimcheck.values.core import Relation

Place = tuple[str, int, int]  # source id, start and end of a value


class Take(Struct, frozen=True):
    """A value that a pattern took: its place, the value, the index of its sentence."""

    place: Place
    value: Value
    sentence: int


def compiled(text: str) -> tuple[Pack | None, bool]:
    """The pack that a YAML text holds, and whether nothing is wrong with it."""
    reading = tree.Reading("suggested")
    root = tree.parse(text, reading)
    draft = read_pack(root, reading) if root is not None else None
    if draft is None:
        return None, False
    return Pack(draft.id, draft.about, "suggested", draft.terms, draft.rules, ()), not reading.problems


def takes(
    patterns: Mapping[str, tuple[str, Sequence[str]]], terms: Terms, documents: Collection[Annotated]
) -> dict[tuple[str, str], list[Take]]:
    """(question, pattern) → what the pattern takes in the documents. ``patterns``: question → kind, patterns.

    A pattern that does not compile takes nothing and is missing from the table.
    """
    packs: list[Pack] = []
    names: dict[str, tuple[str, str]] = {}
    for question, (kind, texts) in patterns.items():
        rules = tuple(RuleDraft(f"p{n}", "", "?", kind, False, (text,), ()) for n, text in enumerate(texts))
        pack, _ = compiled(written(PackDraft(question, "?", (), tuple(terms.phrases.items()), rules)))
        if pack:
            packs.append(pack)
            names.update({f"{question}/p{n}": (question, text) for n, text in enumerate(texts)})
    matcher = Matcher(packs)
    found: dict[tuple[str, str], list[Take]] = {names[rule.id]: [] for rule in matcher.rules}
    for document in documents:
        for match in matcher.matches(document):
            if match.mention:
                place = (document.source.id, match.start, match.end)
                found[names[match.rule.id]].append(Take(place, match.mention.value, match.sentence))
    return found


class Truth:
    """What a rule for one question should take: the claims that were aligned; other mentions of their values may be."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.kind = claims[0].kind
        self.places = frozenset((c.source, c.start, c.end) for c in claims)
        self.values = [c.value for c in claims]

    def allows(self, take: Take) -> bool:
        """Whether a take is a claim of the question, or may be one that was not aligned."""
        return take.place in self.places or self.tells(take.value)

    def tells(self, value: Value) -> bool:
        """Whether a value may be one of the answers."""
        compare = values.kind(self.kind).compare
        told = (Relation.SAME, Relation.COMPATIBLE)
        return any(compare(value, own).relation in told or _figure(value) == _figure(own) for own in self.values)


def same(kind: str, a: Value, b: Value) -> bool:
    """Whether two values of a kind are equal as stated."""
    relation: Relation = values.kind(kind).compare(a, b).relation
    return relation is Relation.SAME


def _figure(value: Value) -> object:
    """The number of a value whatever it measures: 275p and £2.75 a share may be one price. Unlike any other where there is none."""
    quantity = getattr(value, "quantity", None)
    return quantity.point if quantity is not None and quantity.point is not None else object()


def alone(text: str, published: date | None) -> Annotated:
    """A sentence as a document of its own, read as ``rules test`` reads a case."""
    return annotate(Source("case", "suggested", text, published=published, zones=(Zone("body", 0, len(text)),)))
