"""``[[ignore]]`` of the configuration: failures that its entries describe are let pass."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from fnmatch import fnmatchcase
from itertools import combinations

from msgspec.structs import replace

from claimcheck import values
from claimcheck.config import Ignore
from claimcheck.model import Accepted, ConstraintResult, Finding, Problem, Report
from claimcheck.sources.overrides import forced_stories
from claimcheck.values.core import Relation


def apply(report: Report, entries: Sequence[Ignore], path: str, base: str, today: date) -> Report:
    """The report with the failures that ``entries`` describe accepted: each by the first entry that still holds.

    ``base`` is the folder from which their paths count, ``path`` the file they are written in: notes say which entries
    describe nothing and which no longer hold.
    """
    if not entries:
        return report
    world = _World(report, base)
    chosen: dict[int, Accepted] = {}
    notes = []
    for entry in entries:
        told = [f for f in report.of("conflict") if world.describes(entry, f)]
        broken = [c for c in report.constraints if c.verdict == "broken" and world.breaks(entry, c, told)]
        holds = entry.until is None or today <= entry.until
        if not told and not broken:
            notes.append(Problem(path, entry.line, entry.column, f"this [[ignore]] matches nothing: {_said(entry)}"))
        elif not holds:
            message = f"this [[ignore]] no longer holds, its last day was {entry.until}: {_said(entry)}"
            notes.append(Problem(path, entry.line, entry.column, message))
        if holds:
            accepted = Accepted("ignore", entry.reason or "", entry.until)
            for failure in (*told, *broken):
                chosen.setdefault(id(failure), accepted)
    return replace(
        report,
        findings=report.with_conflicts(
            [replace(f, accepted=chosen[id(f)]) if id(f) in chosen else f for f in report.of("conflict")]
        ),
        constraints=tuple(replace(c, accepted=chosen[id(c)]) if id(c) in chosen else c for c in report.constraints),
        notes=(*report.notes, *notes),
    )


def _said(entry: Ignore) -> str:
    fields = ((name, getattr(entry, name)) for name in ("id", "question", "rule", "path", "text"))
    return ", ".join(f"{name} {value!r}" for name, value in fields if value is not None)


class _World:
    """The lookups that entries are held against."""

    def __init__(self, report: Report, base: str) -> None:
        self.claims = report.by_number()
        self.sources = report.sources
        self.base = base
        self.places: dict[str, frozenset[str]] = {}

    def describes(self, entry: Ignore, finding: Finding) -> bool:
        """Whether all that the entry says is true of a conflict, and without the claims it means there were none."""
        if not _named(entry, (finding.id,), finding.question, (finding.rule,)):
            return False
        if entry.path is None and entry.text is None:
            return True
        left = [[i for i in p.claims if not self.meant(entry, i)] for p in finding.positions]
        rest = [p.value for p, claims in zip(finding.positions, left, strict=True) if claims]
        compare = values.kind(finding.kind).compare
        return len(rest) < len(left) and not any(
            compare(a, b).relation is Relation.DIFFERENT for a, b in combinations(rest, 2)
        )

    def breaks(self, entry: Ignore, result: ConstraintResult, told: Collection[Finding]) -> bool:
        """The same of a broken constraint; one that is the same failure as a conflict goes with it."""
        if any(result.explains == finding.id for finding in told):
            return True
        rules = [self.claims[i].rule for i in result.claims if i in self.claims]
        if not _named(entry, (result.id, result.id.rpartition("-")[0]), result.assertion, rules):
            return False
        return (entry.path is None and entry.text is None) or any(self.meant(entry, i) for i in result.claims)

    def meant(self, entry: Ignore, number: int) -> bool:
        """Whether a claim is at the path, and in a sentence with the words, that the entry gives."""
        claim = self.claims.get(number)
        if claim is None:
            return False
        if entry.text is not None and _folded(entry.text) not in _folded(claim.sentence):
            return False
        return entry.path is None or claim.source in self.at(entry.path)

    def at(self, glob: str) -> frozenset[str]:
        """The ids of the sources that a path or glob of the configuration means."""
        if glob not in self.places:
            groups = forced_stories(self.sources, stories=[[glob]], base=self.base)
            self.places[glob] = frozenset(key for group in groups for key in group)
        return self.places[glob]


def _named(entry: Ignore, ids: Collection[str], question: str, rules: Collection[str]) -> bool:
    """Whether id, question and rule, as far as the entry gives them, are those of the failure."""
    if entry.id is not None and entry.id not in ids:
        return False
    if entry.question is not None and _folded(entry.question) != _folded(question):
        return False
    return entry.rule is None or any(fnmatchcase(rule, entry.rule) for rule in rules)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
