"""How good the findings are on folders with gold: ``python -m tests.bench.quality [--unseen] [--write] [--verbose]``.

Prints Markdown tables: by folder, by kind of value, by rule. ``--write`` keeps the figures in ``quality.json``;
``test_quality`` fails when a later change makes them worse. They flatter: the odds of contradictions were learnt from
these folders. ``--unseen`` tells what to expect of others: each folder judged by trees learnt from other folders. What the
words mean:

found       gold claims that a claim of the tool hits
aligned     gold groups of which one finding holds claims from two documents
conflicts   recall: gold conflicts reported as such, with two gold positions in two positions of the finding;
            precision: reported conflicts that are such a one (a conflict that gold does not list counts as wrong)
agreements  gold agree or compatible groups that a finding calls one of the two
updates     gold updates that a finding calls so
traps       pairs that must not share a finding and do: lower is better
right       findings (of two claims or more) that gold bears out; unlisted: agreements and updates it does not speak of
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from functools import partial
from pathlib import Path
from unittest.mock import patch

from claimcheck import Finding, load_packs
from claimcheck.align import odds
from claimcheck.align.trees import Trees, trees
from claimcheck.report.summary import SEVERITIES
from tests.bench import fit_odds
from tests.bench.clusters import AGREEING, HELD_OUT, JUDGED, SETS, Scored, load, members, run
from tests.bench.markdown import of, share, table

RECORD = Path(__file__).with_name("quality.json")


@dataclass(slots=True)
class Folder:
    """The counts of one folder, or of several added up."""

    claims: int = 0
    found: int = 0
    groups: int = 0
    aligned: int = 0
    conflicts: int = 0
    conflicts_recovered: int = 0
    conflicts_reported: int = 0
    conflicts_right: int = 0
    agreements: int = 0
    agreements_recovered: int = 0
    updates: int = 0
    updates_recovered: int = 0
    traps: int = 0
    trapped: int = 0

    def __add__(self, other: Folder) -> Folder:
        return Folder(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Folder)))


@dataclass(slots=True)
class Judged:
    """What became of the findings of one rule or kind, and of the gold groups of that kind."""

    conflict: Counter[str] = field(default_factory=Counter)
    agree: Counter[str] = field(default_factory=Counter)
    update: Counter[str] = field(default_factory=Counter)
    groups: int = 0
    recovered: int = 0

    def count(self, verdict: str, judgement: str) -> None:
        (self.agree if verdict in AGREEING else self.conflict if verdict == "conflict" else self.update)[judgement] += 1

    @property
    def right(self) -> int:
        return sum(c["right"] for c in (self.conflict, self.agree, self.update))

    @property
    def settled(self) -> int:
        """The findings that gold says something about."""
        return self.right + sum(c["wrong"] for c in (self.conflict, self.agree, self.update))


@dataclass(slots=True)
class Quality:
    """All figures: by folder (set and name), by rule, by kind of value."""

    folders: dict[tuple[str, str], Folder] = field(default_factory=dict)
    rules: dict[str, Judged] = field(default_factory=lambda: defaultdict(Judged))
    kinds: dict[str, Judged] = field(default_factory=lambda: defaultdict(Judged))
    severities: dict[tuple[str, str], Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))

    def total(self, of_set: str | None = None) -> Folder:
        return sum((f for (name, _), f in self.folders.items() if of_set in (None, name)), Folder())


def measure(tell: Callable[[str], None] = lambda _: None, trees_for: Mapping[str, Trees] | None = None) -> Quality:
    """Check every folder with the packs that ship. ``tell`` is given a line for each thing that is not as gold has it.

    ``trees_for``: by folder the trees by which contradictions are judged; by those that ship in folders that it lacks.
    """
    packs = load_packs()
    quality = Quality()
    for cluster in load():
        found = (trees_for or {}).get(f"{cluster.set}/{cluster.name}", trees())
        with patch.object(odds, "trees", partial(_same, found)):
            scored = run(cluster, packs)
        quality.folders[cluster.set, cluster.name] = _folder(scored)
        _judge(scored, quality)
        for line in _amiss(scored):
            tell(f"{cluster.name}: {line}")
    return quality


def _same(found: Trees) -> Trees:
    return found


def _folder(scored: Scored) -> Folder:
    groups, findings = scored.cluster.groups, list(scored.findings)
    recovered = {g.id for g in groups if any(scored.recovers(f, g) for f in findings)}
    conflicts = [f for f in findings if f.verdict == "conflict"]
    by = {
        name: [g for g in groups if g.verdict in verdicts]
        for name, verdicts in (("conflict", {"conflict"}), ("agree", AGREEING), ("update", {"update"}))
    }
    return Folder(
        claims=sum(len(g.claims) for g in groups),
        found=sum(bool(scored.hits[c]) for g in groups for c in g.claims),
        groups=len(groups),
        aligned=sum(any(scored.lines_up(f, g) for f in findings) for g in groups),
        conflicts=len(by["conflict"]),
        conflicts_recovered=sum(g.id in recovered for g in by["conflict"]),
        conflicts_reported=len(conflicts),
        conflicts_right=sum(any(scored.recovers(f, g) for g in by["conflict"]) for f in conflicts),
        agreements=len(by["agree"]),
        agreements_recovered=sum(g.id in recovered for g in by["agree"]),
        updates=len(by["update"]),
        updates_recovered=sum(g.id in recovered for g in by["update"]),
        traps=len(scored.cluster.traps),
        trapped=len({t for f in findings for t in scored.traps_in(f)}),
    )


def _judge(scored: Scored, quality: Quality) -> None:
    for finding in scored.findings:
        if finding.verdict in JUDGED:
            judgement = scored.judge(finding)
            quality.rules[finding.rule].count(finding.verdict, judgement)
            quality.kinds[finding.kind].count(finding.verdict, judgement)
        if finding.verdict == "conflict":
            quality.severities[scored.cluster.set, finding.severity][scored.judge(finding) == "right"] += 1
    for group in scored.cluster.groups:
        by = [f for f in scored.findings if scored.recovers(f, group)]
        quality.kinds[group.type].groups += 1
        quality.kinds[group.type].recovered += bool(by)
        for rule in {f.rule for f in by}:
            quality.rules[rule].recovered += 1


def _amiss(scored: Scored) -> Iterable[str]:
    """What gold has and the report lacks, and the other way round, a line each."""
    for group in scored.cluster.groups:
        if not any(scored.recovers(f, group) for f in scored.findings):
            got = ", ".join(f.verdict for f in scored.findings if scored.lines_up(f, group))
            yield f"missed {group.id} ({group.type}): {group.verdict}, got {got or 'nothing'}"
    for finding in scored.findings:
        if finding.verdict in JUDGED and scored.judge(finding) == "wrong":
            yield f"wrong {finding.verdict} by {finding.rule}: {_said(scored, finding)}"
        for trap in scored.traps_in(finding):
            yield f"trap in {finding.rule}: {trap.pair[0].text!r} / {trap.pair[1].text!r}: {trap.why}"


def _said(scored: Scored, finding: Finding) -> str:
    inside = members(finding)
    return " | ".join(f"{scored.places[c.id][0]}: {c.text!r}" for c in scored.report.claims if c.id in inside)


def tables(quality: Quality) -> str:
    """The four tables as Markdown."""
    return "\n\n".join((by_folder(quality), by_severity(quality), by_kind(quality), by_rule(quality)))


def by_folder(quality: Quality) -> str:
    """One row a folder, one a set, and the total of all."""
    rows = []
    for name in SETS:
        rows += [_folder_row(folder, f) for (of_set, folder), f in quality.folders.items() if of_set == name]
        rows.append(_folder_row(f"**all of {name}**", quality.total(name)))
    rows.append(_folder_row("**total**", quality.total()))
    head = ("folder", "found", "aligned", "conflict recall", "conflict precision", "agreements", "updates", "traps")
    return table(head, rows)


def _folder_row(name: str, f: Folder) -> tuple[str, ...]:
    return (
        name,
        share(f.found, f.claims),
        share(f.aligned, f.groups),
        share(f.conflicts_recovered, f.conflicts),
        share(f.conflicts_right, f.conflicts_reported),
        share(f.agreements_recovered, f.agreements),
        share(f.updates_recovered, f.updates),
        share(f.trapped, f.traps),
    )


def by_severity(quality: Quality) -> str:
    """How many of the conflicts of a severity are true, a row a set."""
    rows = [_severities_row(name, [name], quality) for name in SETS]
    rows.append(_severities_row("**total**", SETS, quality))
    return table(("conflicts that are true", *SEVERITIES[:-1]), rows)


def _severities_row(name: str, sets: Iterable[str], quality: Quality) -> tuple[str, ...]:
    each = [sum((quality.severities[s, severity] for s in sets), Counter()) for severity in SEVERITIES[:-1]]
    return (name, *(share(c[True], c.total()) for c in each))


def by_kind(quality: Quality) -> str:
    """Precision over findings of a kind, recall over gold groups of it."""
    head = ("kind", "conflicts right", "agreements right", "updates right", "unlisted", "precision", "recall")
    rows = [(kind, *_judged(j), share(j.recovered, j.groups)) for kind, j in sorted(quality.kinds.items())]
    return table(head, rows)


def by_rule(quality: Quality) -> str:
    """Precision over findings of a rule, and how many gold groups it recovered."""
    head = ("rule", "conflicts right", "agreements right", "updates right", "unlisted", "precision", "groups recovered")
    return table(head, [(rule, *_judged(j), j.recovered) for rule, j in sorted(quality.rules.items())])


def _judged(j: Judged) -> tuple[str, ...]:
    each = [of(c["right"], c["right"] + c["wrong"]) for c in (j.conflict, j.agree, j.update)]
    return (*each, str(j.agree["unlisted"] + j.update["unlisted"]), share(j.right, j.settled))


def record(quality: Quality) -> dict[str, object]:
    """The figures as kept in ``quality.json``."""
    return {
        "total": asdict(quality.total()),
        "sets": {name: asdict(quality.total(name)) for name in SETS},
        "folders": {folder: asdict(f) for (_, folder), f in quality.folders.items()},
        "rules": {rule: {"right": j.right, "settled": j.settled} for rule, j in sorted(quality.rules.items())},
        "kinds": {
            kind: {"right": j.right, "settled": j.settled, "recovered": j.recovered, "groups": j.groups}
            for kind, j in sorted(quality.kinds.items())
        },
    }


def main(arguments: Sequence[str] | None = None) -> int:
    parser = ArgumentParser(prog="python -m tests.bench.quality", description="Findings against gold, as Markdown.")
    parser.add_argument("--write", action="store_true", help="keep the figures: later runs must not be worse")
    parser.add_argument("--verbose", "-v", action="store_true", help="also say what was missed and what was wrong")
    parser.add_argument("--unseen", action="store_true", help="judge each folder by trees learnt from other folders")
    options = parser.parse_args(arguments)
    amiss: list[str] = []
    seen = list(fit_odds.cases(load([s for s in SETS if s != HELD_OUT]), load_packs())) if options.unseen else []
    quality = measure(amiss.append, fit_odds.crossed(seen) if seen else None)
    print(tables(quality))
    if options.verbose:
        print("", *(f"- {line}" for line in amiss), sep="\n")
    if options.write and not options.unseen:
        RECORD.write_text(json.dumps(record(quality), indent=2) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
