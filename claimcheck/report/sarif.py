"""The report as SARIF 2.1.0 (OASIS, errata 01), for code scanning and editors."""

from __future__ import annotations

from typing import Any

from claimcheck import __version__
from claimcheck.model import Accepted, Claim, Problem, Report
from claimcheck.report import View
from claimcheck.report.entries import Entry, accepted_in_words, citing, entries, statement
from claimcheck.report.json import dump
from claimcheck.report.markdown import escaped
from claimcheck.report.places import Places, uri
from claimcheck.report.safe import clip, visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

# Verdicts that ask for a reader; agreement is no result. What is no conflict is of level note.
_TOLD = ("conflict", "broken", "update", "undecided")
_MOST_RELATED = 50
_LONGEST = 1_000  # characters of a sentence
_HELP = (
    "The message says who answers what; the related locations are the other sentences.",
    "Correct the source that is wrong. Where nothing is to be corrected, accept the finding in a baseline or with an "
    "ignore entry, and say why. Where the sentences speak of different things, make the rule more precise.",
    "The result's property “explain” is a command that shows how it came about.",
)


def render(report: Report, _view: View | None = None) -> str:
    """One run: a result for every conflict and broken constraint, and as notes for updates and undecided findings.

    The first position's first claim is the location; the others are related locations with their sentences. What
    was accepted is suppressed. Problems are notifications of an invocation that was not successful.
    """
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [_Run(report).run()]})


class _Run:
    """One run of the tool, with the lookups its parts need."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.places = Places(report)
        self.cite = citing(report)
        self.told = [e for e in entries(report) if e.verdict in _TOLD]
        self.rules = list(dict.fromkeys(e.rule for e in self.told))

    def run(self) -> dict[str, Any]:
        first = {rule: next(e for e in self.told if e.rule == rule) for rule in self.rules}
        numbers = {rule: number for number, rule in enumerate(self.rules)}
        return {
            "tool": {
                "driver": {
                    "name": "claimcheck",
                    "semanticVersion": __version__,
                    "rules": [_rule(entry) for entry in first.values()],
                }
            },
            "invocations": [self.invocation()],
            "columnKind": "unicodeCodePoints",
            "defaultEncoding": "utf-8",
            "results": [self.result(entry, numbers[entry.rule]) for entry in self.told],
        }

    def invocation(self) -> dict[str, Any]:
        told = [_notification(p, "error") for p in sorted(self.report.problems)]
        told += [_notification(p, "note") for p in sorted(self.report.notes)]
        return {"executionSuccessful": not self.report.problems, "toolExecutionNotifications": told}

    def result(self, entry: Entry, rule: int) -> dict[str, Any]:
        level = "note" if entry.severity == "none" else entry.severity
        claims = entry.claims
        related = _opposing_first(entry)[:_MOST_RELATED]
        return {
            "ruleId": entry.rule,
            "ruleIndex": rule,
            "kind": "fail",
            "level": level,
            "message": {"text": _plain(f"{entry.opening} {statement(entry, self.cite)}")},
            "locations": [self.location(claim) for claim in claims[:1]],
            "relatedLocations": [
                self.location(claim) | {"id": number, "message": {"text": self.said(entry, claim)}}
                for number, claim in enumerate(related, 1)
            ],
            # The id is made of question, subject and the set of values. GitHub tracks alerts by the second name only.
            "partialFingerprints": {"claimcheckId/v1": entry.id, "primaryLocationLineHash": f"{entry.id}:1"},
            "suppressions": [_suppression(entry.accepted)] if entry.accepted else [],
            "properties": {"verdict": entry.verdict, "explain": f"claimcheck explain {visible(entry.id)} PATH..."},
        }

    def location(self, claim: Claim) -> dict[str, Any]:
        """The file and region; the name of the place instead where lines mean nothing to a reader."""
        where: dict[str, Any] = {"artifactLocation": {"uri": uri(self.places.path(claim))}}
        region = self.places.region(claim)
        if region is None:
            return {"physicalLocation": where, "message": {"text": _plain(self.cite(claim))}}
        where["region"] = {
            "startLine": region.line,
            "startColumn": region.column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
            "snippet": {"text": _words(claim.text)},
        }
        return {"physicalLocation": where}

    def said(self, entry: Entry, claim: Claim) -> str:
        side = next(side for side in entry.sides if claim in side.claims)
        place = "" if self.places.region(claim) else f" ({self.cite(claim)})"
        return _plain(f"{side.shown}{place}: {clip(visible(claim.sentence), _LONGEST)}")


def _opposing_first(entry: Entry) -> list[Claim]:
    """All claims but the first: one of each other answer, then the rest, so that a cut leaves no answer out."""
    heads = [side.claims[0] for side in entry.sides[1:] if side.claims]
    first = {claim.id for claim in (*entry.claims[:1], *heads)}
    return [*heads, *(claim for claim in entry.claims if claim.id not in first)]


def _words(text: str) -> str:
    """``text`` as it stands; made harmless where it is no Unicode text, which strict readers of JSON refuse."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return visible(text)
    return text


def _plain(text: str) -> str:
    """``text`` without what SARIF reads in a plain message: ``[words](target)`` would be a link (§3.11.6)."""
    return text.replace("](", "] (")


def _rule(entry: Entry) -> dict[str, Any]:
    """What a reader who meets the rule for the first time needs to know."""
    if entry.verdict == "broken":
        short = f"Claims that do not add up: {entry.asks}"
        what = f"The sources' values must satisfy {entry.asks}, and they do not."
    else:
        short = entry.asks
        what = f"Sources that answer one question were compared: {entry.asks}"
    told = [what, *_HELP]
    return {
        "id": entry.rule,
        "name": entry.rule.rpartition("/")[2],
        "shortDescription": {"text": _plain(short)},
        "fullDescription": {"text": _plain(what)},
        "help": {"text": _plain(" ".join(told)), "markdown": "\n\n".join((escaped(what), *_HELP))},
        "defaultConfiguration": {"level": "note" if entry.severity == "none" else entry.severity},
    }


def _suppression(accepted: Accepted) -> dict[str, Any]:
    return {"kind": "external", "status": "accepted", "justification": accepted_in_words(accepted)}


def _notification(problem: Problem, level: str) -> dict[str, Any]:
    told: dict[str, Any] = {"level": level, "message": {"text": _plain(visible(str(problem)))}}
    if problem.path:
        where: dict[str, Any] = {"artifactLocation": {"uri": uri(problem.path)}}
        if problem.line:
            where["region"] = {"startLine": problem.line, "startColumn": max(problem.column, 1)}
        told["locations"] = [{"physicalLocation": where}]
    return told
