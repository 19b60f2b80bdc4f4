"""The report for a reader at a terminal or in a pipe: one block a finding, what conflicts first."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import values
from claimcheck.model import Accepted, Claim, ConstraintResult, Finding, Problem, Report
from claimcheck.report import SHOWN, View
from claimcheck.report.entries import accepted_in_short, accepted_in_words
from claimcheck.report.layout import excerpt, quotation, title, wrap
from claimcheck.report.safe import cells, pad, unled, visible
from claimcheck.report.style import Paint
from claimcheck.report.summary import (
    asked,
    broken,
    claims_by_id,
    corroboration,
    count,
    counts,
    ordered,
    paths,
    where,
)

COLORS = {
    "conflict": "red",
    "broken": "red",
    "update": "magenta",
    "undecided": "yellow",
    "compatible": "blue",
    "agree": "green",
    "single": "dim",
}
_LABEL = 12  # columns for the verdict: the longest is COMPATIBLE
_MOST = {"conflict": 8}  # places shown for one position unless everything is wanted
_MOST_ELSEWHERE = 4
_MOST_NOTES = 3  # told at the end
_BACKING = 40  # columns kept for a value and its backing beside whom it is credited to
_NARROWEST = 40  # a sentence in fewer columns than this goes to a line of its own


def render(report: Report, view: View) -> str:
    """The report as text of at most ``view.width`` columns (file names excepted), ending with a summary line."""
    page = _Page(report, view)
    blocks = [] if view.summary else [*page.blocks()]
    return unled("\n\n".join("\n".join(block) for block in (*blocks, summary(report, page.width))) + "\n")


def summary(report: Report, width: int) -> list[str]:
    """The whole report in a sentence: how much was read and how much of each verdict was found."""
    n = counts(report)
    conflicts = [*report.of("conflict")]
    details = [
        count(sum(f.severity == s and not f.accepted for f in conflicts), s) for s in ("error", "warning", "note")
    ]
    details.append(f"{sum(f.accepted is not None for f in conflicts):,} accepted")
    detail = ", ".join(s for s in details if not s.startswith("0 "))
    let_pass = all(c.accepted for c in broken(report))
    parts = [
        count(n["conflict"], "conflict") + (f" ({detail})" if detail else ""),
        *([count(n["broken"], "broken constraint") + (" (accepted)" if let_pass else "")] if n["broken"] else []),
        *([count(n["update"], "update")] if n["update"] else []),
        *([f"{n['undecided']:,} undecided"] if n["undecided"] else []),
        f"{n['compatible']:,} compatible",
        count(n["agree"], "agreement"),
        f"{n['single']:,} single",
    ]
    lines = wrap(f"{count(n['sources'], 'source')}, {count(n['claims'], 'claim')}: {', '.join(parts)}.", width)
    if report.notes:
        lines += wrap(f"{count(len(report.notes), 'note')}: {_noted(report.notes)}", width)
    if n["problems"]:
        lines += wrap(f"{count(n['problems'], 'problem')}: not everything could be checked.", width)
    return lines


def _noted(notes: tuple[Problem, ...]) -> str:
    """The first notes, each with the file that it is about where that is another one."""
    said, file = [], ""
    for note in notes[:_MOST_NOTES]:
        said.append(visible(note.message if note.path in ("", file) else f"{note.path}: {note.message}"))
        file = note.path
    told = "; ".join(said)
    return f"{told}." if len(notes) <= _MOST_NOTES else f"{told}; and {count(len(notes) - _MOST_NOTES, 'more note')}."


class _Page:
    """One rendering: the report, how it is looked at, and the lookups both need."""

    def __init__(self, report: Report, view: View) -> None:
        self.report = report
        self.view = view
        self.width = max(view.width, 40)
        self.paint = Paint(view.color)
        self.claims = claims_by_id(report)
        self.paths = {key: visible(path) for key, path in paths(report).items()}

    def blocks(self) -> Iterator[list[str]]:
        shown = SHOWN[self.view.show]
        findings = ordered(self.report, shown)
        conflicts = [f for f in findings if f.verdict == "conflict"]
        fresh = [f for f in conflicts if not f.accepted]
        told = [c for c in broken(self.report) if not c.accepted]
        ids = {f.id for f in fresh}
        for finding in fresh:
            yield self.finding(finding)
            yield from (self.constraint(c) for c in told if c.explains == finding.id)
        yield from (self.constraint(c) for c in told if c.explains not in ids)
        yield from self.let_pass(conflicts)
        yield from (self.finding(f) for f in findings[len(conflicts) :])

    def let_pass(self, conflicts: list[Finding]) -> Iterator[list[str]]:
        """What was accepted: a line each, or everything about it where everything is wanted."""
        known = [f for f in conflicts if f.accepted]
        broken_too = [c for c in broken(self.report) if c.accepted]
        if self.view.full:
            yield from map(self.finding, known)
            yield from map(self.constraint, broken_too)
            return
        rows = [(f"{asked(f)} {' / '.join(p.display for p in f.positions)}", f.accepted) for f in known]
        rows += [(c.assertion, c.accepted) for c in broken_too]
        if rows:
            yield [self.folded(what, accepted) for what, accepted in rows if accepted]

    def folded(self, what: str, accepted: Accepted) -> str:
        """One line: what is asked, the answers, and why it is let pass; what does not fit is cut."""
        room = self.width - _LABEL
        why = accepted_in_short(accepted)
        what = title(what, max(room - cells(why) - 3, room // 2))
        return self.paint(pad("ACCEPTED", _LABEL), "dim") + title(f"{what} · {why}", room)

    def finding(self, finding: Finding) -> list[str]:
        story = f"story {finding.story}" if len(self.report.stories) > 1 else ""
        severity = finding.severity if finding.verdict == "conflict" else ""
        most = _MOST.get(finding.verdict, _MOST_ELSEWHERE)
        said_by = self.speakers(finding)
        sides = [
            (p.display, corroboration(len(p.sources), p.origins) + by, self.chosen(p.claims, most), len(p.claims))
            for p, by in zip(finding.positions, said_by, strict=True)
        ]
        head = self.head(finding.verdict, asked(finding), finding.reason, finding.accepted)
        return head + self.details(severity, _pack_or_rule(finding), story, finding.id) + self.sides(sides)

    def speakers(self, finding: Finding) -> list[str]:
        """For each position whom it is credited to, where the positions of a finding are credited to different ones."""
        credited = [
            tuple(dict.fromkeys(who for i in p.claims if i in self.claims and (who := self.claims[i].attributed_to)))
            for p in finding.positions
        ]
        if len({who.casefold() for each in credited for who in each}) < 2 or finding.kind == "quote":
            return [""] * len(credited)
        told = [f" · according to {visible(each[0])}" if each else "" for each in credited]
        return [who if cells(who) <= self.width - _BACKING else "" for who in told]

    def constraint(self, result: ConstraintResult) -> list[str]:
        inside = self.paths.get(result.source or "", "")
        named = [self.claims[i] for i in result.claims if i in self.claims]
        head = self.head("broken", visible(result.assertion), result.reason, result.accepted)
        sides = [(values.kind(c.kind).show(c.value), c.rule.rpartition("/")[2], [c], 1) for c in named]
        return head + self.details(result.severity, "constraint", inside, result.id) + self.sides(sides)

    def head(self, verdict: str, question: str, reason: str, accepted: Accepted | None) -> list[str]:
        """What is asked, in bold behind the verdict, and under it the answer in one sentence."""
        margin = " " * _LABEL
        first, *rest = wrap(question, self.width, margin, first=margin)
        label, color = ("ACCEPTED", "dim") if accepted else (verdict.upper(), COLORS[verdict])
        return [
            self.paint(pad(label, _LABEL), color) + self.paint(first[_LABEL:], "bold"),
            *(self.paint(line, "bold") for line in rest),
            *wrap(visible(reason), self.width, margin),
            *(wrap(accepted_in_words(accepted), self.width, margin) if accepted else ()),
        ]

    def details(self, *details: str) -> list[str]:
        lines = wrap(" · ".join(visible(d) for d in details if d), self.width, " " * _LABEL)
        return [self.paint(line, "dim") for line in lines]

    def sides(self, sides: list[tuple[str, str, list[Claim], int]]) -> list[str]:
        """The values of a block, what stands behind each, and its evidence; ``int`` counts all claims of a side."""
        column = max((cells(self.place(c)) for _, _, shown, _ in sides for c in shown), default=0)
        lines = []
        for display, backing, shown, total in sides:
            value = title(display, self.width - cells(backing) - 4)
            lines.append(f"  {self.paint(value, 'bold')}  {self.paint(visible(backing), 'dim')}")
            lines += self.evidence(shown, column)
            if len(shown) < total:
                lines.append(self.paint(f"    and {count(total - len(shown), 'more place')}", "dim"))
        return lines

    def chosen(self, numbers: tuple[int, ...], most: int) -> list[Claim]:
        claims = [self.claims[i] for i in numbers if i in self.claims]
        return claims if self.view.full or len(claims) <= most + 1 else claims[:most]

    def place(self, claim: Claim) -> str:
        return where(claim, self.paths)

    def evidence(self, claims: list[Claim], column: int) -> list[str]:
        """The places of the claims with their sentences, side by side where the width allows it."""
        room = self.width - column - 6
        lines = []
        for claim in claims:
            place = self.place(claim)
            if room >= _NARROWEST:
                sentence = excerpt(quotation(claim), room, self.paint)
                lines.append(f"    {self.paint(place, 'cyan')}{' ' * (column - cells(place))}  {sentence}")
            else:
                sentence = excerpt(quotation(claim), self.width - 6, self.paint)
                lines += [f"    {self.paint(place, 'cyan')}", f"      {sentence}"]
        return lines


def _pack_or_rule(finding: Finding) -> str:
    """The rule, without its name where the finding's id begins with that anyway."""
    pack, _, name = finding.rule.rpartition("/")
    return pack if name and finding.id.startswith(name) else finding.rule
