"""The report for a reader at a terminal or in a pipe: one block a finding, what conflicts first."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import values
from claimcheck.model import Claim, ConstraintResult, Finding, Report
from claimcheck.report import SHOWN, View
from claimcheck.report.layout import excerpt, quotation, title, wrap
from claimcheck.report.safe import cells, pad, visible
from claimcheck.report.style import Paint
from claimcheck.report.summary import (
    broken,
    claims_by_id,
    corroboration,
    count,
    counts,
    ordered,
    paths,
)

COLORS = {
    "conflict": "red",
    "update": "magenta",
    "undecided": "yellow",
    "compatible": "blue",
    "agree": "green",
    "single": "dim",
}
_LABEL = 12  # columns for the verdict: the longest is COMPATIBLE
_MOST = {"conflict": 8}  # places shown for one position unless everything is wanted
_MOST_ELSEWHERE = 4
_NARROWEST = 40  # a sentence in fewer columns than this goes to a line of its own


def render(report: Report, view: View) -> str:
    """The report as text of at most ``view.width`` columns (file names excepted), ending with a summary line."""
    page = _Page(report, view)
    blocks = [] if view.summary else [*page.blocks()]
    return "\n\n".join("\n".join(block) for block in (*blocks, summary(report, page.width))) + "\n"


def summary(report: Report, width: int) -> list[str]:
    """The whole report in a sentence: how much was read and how much of each verdict was found."""
    n = counts(report)
    severities = [
        count(sum(f.severity == s and f.verdict == "conflict" for f in report.findings), s)
        for s in ("error", "warning", "note")
    ]
    detail = ", ".join(s for s in severities if not s.startswith("0 "))
    parts = [
        count(n["conflict"], "conflict") + (f" ({detail})" if detail else ""),
        *([count(n["broken"], "broken constraint")] if n["broken"] else []),
        *([count(n["update"], "update")] if n["update"] else []),
        *([f"{n['undecided']:,} undecided"] if n["undecided"] else []),
        f"{n['compatible']:,} compatible",
        count(n["agree"], "agreement"),
        f"{n['single']:,} single",
    ]
    lines = wrap(f"{count(n['sources'], 'source')}, {count(n['claims'], 'claim')}: {', '.join(parts)}.", width)
    if n["problems"]:
        lines += wrap(f"{count(n['problems'], 'problem')}: not everything could be checked.", width)
    return lines


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
        told = broken(self.report)
        ids = {f.id for f in self.report.findings}
        findings = [f for f in ordered(self.report) if f.verdict in shown]
        conflicts = [f for f in findings if f.verdict == "conflict"]
        for finding in conflicts:
            yield self.finding(finding)
            yield from (self.constraint(c) for c in told if c.explains == finding.id)
        yield from (self.constraint(c) for c in told if c.explains not in ids)
        yield from (self.finding(f) for f in findings[len(conflicts) :])

    def finding(self, finding: Finding) -> list[str]:
        question = visible(finding.question)
        subject = visible(finding.subject)
        if subject and subject.casefold() not in question.casefold():
            question += f" ({subject})"
        story = f"story {finding.story}" if len(self.report.stories) > 1 else ""
        severity = finding.severity if finding.verdict == "conflict" else ""
        most = _MOST.get(finding.verdict, _MOST_ELSEWHERE)
        sides = [
            (p.display, corroboration(len(p.sources), p.origins), self.chosen(p.claims, most), len(p.claims))
            for p in finding.positions
        ]
        head = self.head(finding.verdict.upper(), COLORS[finding.verdict], question, finding.reason)
        return head + self.details(severity, _pack_or_rule(finding), story, finding.id) + self.sides(sides)

    def constraint(self, result: ConstraintResult) -> list[str]:
        where = self.paths.get(result.source or "", "")
        named = [self.claims[i] for i in result.claims if i in self.claims]
        head = self.head("BROKEN", COLORS["conflict"], visible(result.assertion), result.reason)
        sides = [(values.kind(c.kind).show(c.value), c.rule.rpartition("/")[2], [c], 1) for c in named]
        return head + self.details(result.severity, "constraint", where, result.id) + self.sides(sides)

    def head(self, label: str, color: str, question: str, reason: str) -> list[str]:
        """What is asked, in bold behind the verdict, and under it the answer in one sentence."""
        margin = " " * _LABEL
        first, *rest = wrap(question, self.width, margin, first=margin)
        return [
            self.paint(pad(label, _LABEL), color) + self.paint(first[_LABEL:], "bold"),
            *(self.paint(line, "bold") for line in rest),
            *wrap(visible(reason), self.width, margin),
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
        return f"{self.paths.get(claim.source, visible(claim.source))}:{claim.line}"

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
