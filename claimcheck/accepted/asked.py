"""Findings and constraints reduced to what they are known again by."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from claimcheck import values
from claimcheck.accepted.normal import canonical, normal
from claimcheck.model import VERDICTS, Claim, ConstraintResult, Finding, Position, Report
from claimcheck.values.core import Relation

Sort = Literal["conflict", "broken"]

_WORD = re.compile(r"[^\W_]{1,40}")


class Side(Struct, frozen=True):
    """One answer: the normal form that stands for it, and those of all its claims (usually the same one)."""

    value: str
    values: frozenset[str]  # canonical

    @property
    def key(self) -> str:
        return canonical(self.value)


class Asked(Struct, frozen=True):
    """A question and the answers given to it, without the places.

    ``name`` is the rule, of a constraint its assertion. ``subject`` are the words of the slots that make the subject,
    where a rule has such, ``words`` those that stand around, for rules that have no question of their own. ``sides`` are
    the positions of a finding, or the value that a constraint took for each of its rules.
    """

    sort: Sort
    name: str
    question: str
    subject: frozenset[str]
    words: frozenset[str]
    sides: tuple[Side, ...]

    @property
    def values(self) -> tuple[str, ...]:
        """The normal forms of the answers, sorted."""
        return tuple(sorted({side.value for side in self.sides}))


def of_report(report: Report) -> list[tuple[Finding | ConstraintResult, Asked]]:
    """The failures of a report: conflicts and broken constraints, each with what it is known again by."""
    claims = report.by_number()
    found: list[tuple[Finding | ConstraintResult, Asked]] = []
    found += [(f, of_finding(f, claims)) for f in report.of("conflict")]
    broken = [c for c in report.constraints if c.verdict == "broken"]
    if broken:
        meant = {i for c in broken for i in c.claims}
        group_of = {i: f for f in report.of(*VERDICTS) for p in f.positions for i in p.claims if i in meant}
        found += [(c, of_constraint(c, claims, group_of)) for c in broken]
    return found


def of_finding(finding: Finding, claims: Mapping[int, Claim]) -> Asked:
    """What a finding is known again by; ``claims`` by their number."""
    own = [claims[i] for position in finding.positions for i in position.claims if i in claims]
    sides = tuple(_side(_told(position, claims, finding.kind)) for position in finding.positions)
    subject, words = about((dict(c.subject.about), c.subject.shown) for c in own)
    return Asked("conflict", finding.rule, finding.question, subject, words, sides)


def of_constraint(
    result: ConstraintResult, claims: Mapping[int, Claim], group_of: Mapping[int, Finding] | None = None
) -> Asked:
    """The same for a constraint. ``group_of`` gives the finding that a claim is in.

    Which of several compatible values a constraint took depends on how many sources give each: any of them will do.
    """
    sides = []
    for claim in (claims[i] for i in result.claims if i in claims):
        taken = ruled(claim.rule, _normal(claim.kind, claim.value))
        group = (group_of or {}).get(claim.id)
        others = [p.value for p in group.positions if _fit(claim.kind, claim.value, p.value)] if group else []
        also = [canonical(ruled(claim.rule, _normal(claim.kind, value))) for value in others]
        sides.append(Side(taken, frozenset([canonical(taken), *also])))
    return Asked("broken", result.assertion, result.assertion, frozenset(), frozenset(), tuple(sides))


def _fit(kind: str, a: object, b: object) -> bool:
    relation = values.kind(kind).compare(a, b).relation
    return bool(relation in (Relation.SAME, Relation.COMPATIBLE))


def ruled(rule: str, value: str) -> str:
    """A value with the rule that found it, as constraints are written: ``pause-length = 10 day``."""
    return f"{rule.rpartition('/')[2]} = {value}"


def side(told: Iterable[str]) -> Side:
    """The answer whose claims have these normal forms: the one most often told stands for all."""
    return _side(list(told))


def about(subjects: Iterable[tuple[Mapping[str, str], str]]) -> tuple[frozenset[str], frozenset[str]]:
    """The ``subject`` and the ``words`` of claims, from the slots and from what is shown.

    There are words only where all claims need them: one with slots or without anything was found by a rule with a
    question of its own, and the words of others that joined it say nothing about that.
    """
    slots: set[str] = set()
    words: set[str] = set()
    own_question = False
    for given, shown in subjects:
        for text in given.values():
            slots.update(_words(text))
        around = () if given else _words(shown)
        words.update(around)
        own_question |= not around
    return frozenset(slots), frozenset(() if own_question else words)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _told(position: Position, claims: Mapping[int, Claim], kind: str) -> Sequence[str]:
    own = [claims[i] for i in position.claims if i in claims]
    return [_normal(c.kind, c.value) for c in own] or [_normal(kind, position.value)]


def _side(told: Sequence[str]) -> Side:
    return Side(min(told, key=_rank(told)), frozenset(map(canonical, told)))


def _rank(told: Sequence[str]) -> Callable[[str], tuple[int, str]]:
    times = {value: told.count(value) for value in set(told)} if len(told) <= 1000 else {}
    return lambda value: (-times.get(value, 0), value)


def _normal(kind: str, value: object) -> str:
    module = values.kind(kind)
    return normal(kind, module.to_json(value), module.show(value))
