"""The report as JUnit XML, in the dialect that build servers have in common: one test case a comparison."""

from __future__ import annotations

from xml.etree import ElementTree

from claimcheck.model import Claim, Problem, Report
from claimcheck.report import View
from claimcheck.report.entries import Cite, Entry, accepted_in_words, citing, entries, statement
from claimcheck.report.places import Places
from claimcheck.report.safe import clip, unled, visible
from claimcheck.report.summary import count

_MOST_CLAIMS = 50
_LONGEST = 1_000  # characters of a sentence


def render(report: Report, _view: View | None = None) -> str:
    """One suite: conflicts and broken constraints fail, accepted and undecided ones are skipped, the rest passes.

    What one source alone says was compared with nothing and is no case. A problem is a case with an error; notes are the
    suite's output. There are no times: the same report is the same file.
    """
    cite, places = citing(report), Places(report)
    cases = [_case(entry, cite, places) for entry in entries(report) if entry.verdict != "single"]
    cases += [_problem(problem) for problem in sorted(report.problems)]
    totals = {
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "errors": str(len(report.problems)),
        "skipped": str(sum(case.find("skipped") is not None for case in cases)),
    }
    root = ElementTree.Element("testsuites", {"name": "claimcheck", **totals})
    suite = ElementTree.SubElement(root, "testsuite", {"name": "claimcheck", **totals})
    suite.extend(cases)
    if report.notes:
        ElementTree.SubElement(suite, "system-out").text = _text([str(note) for note in sorted(report.notes)])
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _case(entry: Entry, cite: Cite, places: Places) -> ElementTree.Element:
    place = {}
    if entry.claims:
        first = entry.claims[0]
        place["file"] = visible(places.path(first))
        if region := places.region(first):
            place["line"] = str(region.line)
    name = {"classname": visible(entry.rule).replace("/", "."), "name": f"{entry.title} [{visible(entry.id)}]"}
    case = ElementTree.Element("testcase", name | place)
    if entry.accepted:
        said = f"{accepted_in_words(entry.accepted)} {statement(entry, cite)}" if entry.fails else entry.reason
        ElementTree.SubElement(case, "skipped", {"message": said})
    elif entry.fails:
        what = {"message": statement(entry, cite), "type": f"{entry.verdict} ({entry.severity})"}
        ElementTree.SubElement(case, "failure", what).text = _text(_evidence(entry, cite))
    elif entry.verdict == "undecided":
        ElementTree.SubElement(case, "skipped", {"message": f"Undecided. {statement(entry, cite)}"})
    return case


def _evidence(entry: Entry, cite: Cite) -> list[str]:
    """The reason, then every sentence under its answer, and how to learn more."""
    lines = [entry.reason, *entry.told]
    room = _MOST_CLAIMS
    for side in entry.sides:
        lines.append(f"{side.shown} ({side.backing})")
        lines += [_sentence(claim, cite) for claim in side.claims[:room]]
        left = len(side.claims) - room
        lines += [f"  and {count(left, 'more place')}"] if left > 0 else []
        room = max(room - len(side.claims), 1)
    return [*lines, f"claimcheck explain {entry.id} PATH... shows how this came about."]


def _sentence(claim: Claim, cite: Cite) -> str:
    return f"  {cite(claim)}  {clip(visible(claim.sentence), _LONGEST)}"


def _problem(problem: Problem) -> ElementTree.Element:
    path = visible(problem.path) or "claimcheck"
    case = ElementTree.Element("testcase", {"classname": "problems", "name": path, "file": path})
    if problem.line:
        case.set("line", str(problem.line))
    ElementTree.SubElement(case, "error", {"message": visible(str(problem)), "type": "problem"})
    return case


def _text(lines: list[str]) -> str:
    """Lines of character data: what XML 1.0 cannot hold is shown by name, as elsewhere."""
    shown = (f"{' ' * (len(line) - len(line.lstrip()))}{visible(line.lstrip())}" for line in lines)
    return unled("\n" + "\n".join(shown) + "\n")
