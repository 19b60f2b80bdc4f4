"""One finding or constraint with its whole derivation: from the words of the documents to the verdict."""

from __future__ import annotations

from itertools import combinations

from claimcheck import values
from claimcheck.errors import InputError, Problem
from claimcheck.model import Claim, ConstraintResult, Finding, Report, Source
from claimcheck.report import View
from claimcheck.report.entries import accepted_in_words
from claimcheck.report.layout import quotation, wrap
from claimcheck.report.safe import unled, visible
from claimcheck.report.style import Paint
from claimcheck.report.summary import (
    claims_by_id,
    corroboration,
    count,
    ordered,
    ordered_constraints,
    paths,
    where,
    why_linked,
)

_MOST_PAIRS = 60  # of links and of positions: a finding with hundreds of claims stays readable
_LONGEST_SENTENCE = 2_000


def find(report: Report, wanted: str) -> Finding | list[ConstraintResult]:
    """The finding whose id is ``wanted`` or the only one whose id, or last part of it, begins so.

    Where there is none, the constraints whose id begins so: one constraint has a result for each set of claims.

    Raises InputError where nothing or more than one thing answers to it.
    """
    exact = [f for f in ordered(report) if f.id == wanted]
    findings = exact or [f for f in ordered(report) if wanted and _begins(f.id, wanted)]
    if len(findings) == 1:
        return findings[0]
    constraints = [c for c in ordered_constraints(report) if wanted and _begins(c.id, wanted)]
    if constraints and not findings:
        return constraints
    if findings:
        listed = ", ".join(f.id for f in findings[:5])
        raise InputError([Problem("", 0, 0, f"{wanted!r} begins the id of {len(findings)} findings: {listed}")])
    expected = "an id that the report shows, or the beginning of one"
    raise InputError([Problem("", 0, 0, f"no finding or constraint is called {wanted!r}", expected)])


def _begins(key: str, wanted: str) -> bool:
    return key.startswith(wanted) or key.rpartition("-")[2].startswith(wanted)


def render(report: Report, wanted: str, view: View) -> str:
    """The derivation of the finding or constraint ``wanted``. Raises InputError where there is no such one."""
    page = _Page(report, view)
    found = find(report, wanted)
    lines = page.finding(found) if isinstance(found, Finding) else page.constraints(found)
    return unled("\n".join(lines) + "\n")


class _Page:
    """One explanation: the report, how it is looked at, and the lookups both need."""

    def __init__(self, report: Report, view: View) -> None:
        self.report = report
        self.width = max(view.width, 40)
        self.paint = Paint(view.color)
        self.claims = claims_by_id(report)
        self.sources = {source.id: source for source in report.sources}
        self.names = {key: visible(path) for key, path in paths(report).items()}

    def heading(self, text: str) -> list[str]:
        return ["", *(self.paint(line, "bold") for line in wrap(visible(text), self.width))]

    def finding(self, finding: Finding) -> list[str]:
        severity = "" if finding.severity == "none" else f" ({finding.severity})"
        lines = self.heading(finding.question)[1:]
        lines += self.field("verdict", finding.verdict + severity)
        lines += self.field("because", finding.reason)
        lines += self.field("accepted", accepted_in_words(finding.accepted)) if finding.accepted else []
        lines += self.field("subject", finding.subject or "as the rule says")
        lines += self.field("rule", f"{finding.rule}, of kind {finding.kind}")
        lines += self.field("story", f"{finding.story} of {len(self.report.stories)}")
        lines += self.field("id", finding.id)
        for number, position in enumerate(finding.positions, 1):
            backing = corroboration(len(position.sources), position.origins)
            lines += self.heading(f"Position {number}: {position.display.strip()} ({backing})")
            for key in position.claims:
                lines += self.claim(self.claims[key])
        lines += self.retracted(finding) + self.links(finding) + self.relations(finding)
        for result in ordered_constraints(self.report):
            if result.explains == finding.id:
                lines += self.constraint(result)
        return lines

    def retracted(self, finding: Finding) -> list[str]:
        """What the same sources say that their earlier versions said, in answer to the same sort of question."""
        sources = {name for position in finding.positions for name in position.sources}
        found = [
            claim
            for claim in self.claims.values()
            if claim.modality == "retracted" and claim.rule == finding.rule and claim.source in sources
        ]
        lines = self.heading("What corrections say of earlier versions (not compared)") if found else []
        for claim in found[:_MOST_PAIRS]:
            lines += self.claim(claim)
        return lines

    def constraints(self, results: list[ConstraintResult]) -> list[str]:
        lines: list[str] = []
        for result in results:
            lines += self.constraint(result)
            for key in result.claims:
                lines += self.claim(self.claims[key])
        return lines[1:]

    def constraint(self, result: ConstraintResult) -> list[str]:
        lines = self.heading(f"Constraint {result.id}: {result.assertion}")
        inside = self.names.get(result.source or "")
        severity = "" if result.severity == "none" else f" ({result.severity})"
        lines += self.field("verdict", result.verdict + severity)
        lines += self.field("because", result.reason)
        lines += self.field("accepted", accepted_in_words(result.accepted)) if result.accepted else []
        lines += self.field("inside", inside or "all sources of a story")
        named = [self.claims[i] for i in result.claims if i in self.claims]
        lines += self.field("claims", ", ".join(f"{c.id} ({c.rule.rpartition('/')[2]})" for c in named))
        if result.repair is not None:
            lines += self.field("repair", f"without claim {result.repair} the rest holds")
        if result.explains is not None:
            lines += self.field("explains", f"finding {result.explains}: one failure, not two")
        return lines

    def claim(self, claim: Claim) -> list[str]:
        source = self.sources[claim.source]
        place = where(claim, self.names) + ("" if claim.place else f":{claim.column}")
        lines = ["", f"  {self.paint(f'claim {claim.id}', 'bold')}  {self.paint(place, 'cyan')}"]
        lines += wrap(self.sentence(claim), self.width, "    ")
        lines += self.field("rule", claim.rule, 4)
        lines += self.field("pattern", claim.pattern or "none: the rule takes any value of its kind", 4)
        shown = values.kind(claim.kind).show(claim.value)
        lines += self.field("value", f"«{claim.text}» is the {claim.kind} {shown}", 4)
        for number, step in enumerate(claim.steps, 1):
            lines += self.field("steps" if number == 1 else "", f"{number}. {step}", 4)
        stated = claim.modality + (f", attributed to {claim.attributed_to}" if claim.attributed_to else "")
        lines += self.field("stated", stated, 4)
        return lines + self.field("source", _described(source), 4)

    def sentence(self, claim: Claim) -> str:
        before, words, after = quotation(claim)
        before = before if len(before) <= _LONGEST_SENTENCE else "…" + before[-_LONGEST_SENTENCE:]
        after = after if len(after) <= _LONGEST_SENTENCE else after[:_LONGEST_SENTENCE] + "…"
        return f"{visible(before)}«{visible(words)}»{visible(after)}"

    def links(self, finding: Finding) -> list[str]:
        if not finding.links:
            return []
        lines = self.heading("Why these claims answer the same question")
        for link in finding.links[:_MOST_PAIRS]:
            lines += self.field(f"{link.a} – {link.b}", f"{link.score:.2f}: {'; '.join(why_linked(link))}")
        return lines + self.rest(len(finding.links))

    def relations(self, finding: Finding) -> list[str]:
        if len(finding.positions) < 2:
            return []
        lines = self.heading("How the positions relate")
        pairs = list(combinations(enumerate(finding.positions, 1), 2))
        for (i, a), (j, b) in pairs[:_MOST_PAIRS]:
            result = values.kind(finding.kind).compare(a.value, b.value)
            lines += self.field(f"{i} – {j}", f"{result.relation}: {result.reason}")
        return lines + self.rest(len(pairs))

    def rest(self, total: int) -> list[str]:
        return [f"  and {count(total - _MOST_PAIRS, 'more pair')}"] if total > _MOST_PAIRS else []

    def field(self, name: str, text: str, indent: int = 2) -> list[str]:
        first = " " * indent + f"{name:<10}"
        return wrap(visible(text), self.width, " " * len(first), first=first)


def _described(source: Source) -> str:
    """What is known of a source, in words."""
    told = [
        f"“{source.title}”" if source.title else "",
        f"by {source.publisher}" if source.publisher else "",
        f"published {source.published.isoformat()}" if source.published else "undated",
        f"(from {source.published_from})" if source.published_from else "",
        f"citing {', '.join(source.cites)}" if source.cites else "",
    ]
    return " ".join(t for t in told if t)
