"""What the command line shows about packs, as data."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from claimcheck.packs.pack import Pack, Rule
from claimcheck.packs.pattern import references


class Row(Struct, frozen=True):
    """One line of the list of rules. ``hits`` and ``misses`` count the cases that must and must not match."""

    id: str
    kind: str
    severity: str
    question: str
    patterns: int
    hits: int
    misses: int


def rows(packs: Iterable[Pack]) -> tuple[Row, ...]:
    """All rules in the order of the packs."""
    return tuple(
        Row(
            rule.id, rule.kind, rule.severity, rule.question, len(rule.patterns),
            sum(bool(case.finds) for case in rule.cases), sum(not case.finds for case in rule.cases),
        )
        for pack in packs
        for rule in pack.rules
    )  # fmt: skip


def uncovered(packs: Iterable[Pack]) -> tuple[Rule, ...]:
    """Rules that lack a case that must match or one that must not: such rules do not ship."""
    return tuple(
        rule
        for pack in packs
        for rule in pack.rules
        if not any(c.finds for c in rule.cases) or all(c.finds for c in rule.cases)
    )


def terms_of(pack: Pack, rule: Rule) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The terms that a rule uses, those inside them included, in the order of the pack."""
    phrases = dict(pack.terms)
    waiting = [name for p in (*rule.patterns, *rule.unless) for _, name in references(p.text)]
    used: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in phrases and name not in used:
            used.add(name)
            waiting += [inner for phrase in phrases[name] for _, inner in references(phrase)]
    return tuple((name, found) for name, found in pack.terms if name in used)
