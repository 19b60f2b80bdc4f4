"""The report as GitHub workflow commands: what a step prints becomes annotations on a pull request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from claimcheck.model import Problem, Report
from claimcheck.report import View
from claimcheck.report.entries import Cite, Entry, accepted_in_words, citing, entries, statement
from claimcheck.report.places import Places, slashed
from claimcheck.report.safe import clip, visible
from claimcheck.report.table import summary

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice", "none": "notice"}
_SHOWN = 10  # annotations of one level that GitHub shows of one step
_LONGEST = 3_000  # characters of a message: GitHub cuts at 4 kB


def render(report: Report, _view: View | None = None) -> str:
    """A line of summary, then one command a problem, conflict and broken constraint: the severe first.

    Accepted ones are notices. Updates and undecided findings are not annotated: of each level only ten are shown.
    """
    commands = [*_commands(report)]
    levels = Counter(level for level, _ in commands)
    hidden = [f"{n:,} {level}s" for level, n in sorted(levels.items()) if n > _SHOWN]
    head = [" ".join(summary(replace(report, notes=()), 10_000))]
    if hidden:
        head.append(f"GitHub shows the first {_SHOWN} annotations of a level; there are {' and '.join(hidden)}.")
    return "\n".join((" ".join(head), *(line for _, line in commands))) + "\n"


def _commands(report: Report) -> Iterator[tuple[str, str]]:
    """The level of each command, and the command."""
    cite, places = citing(report), Places(report)
    yield from (_problem(problem) for problem in sorted(report.problems))
    yield from (_entry(entry, cite, places) for entry in entries(report) if entry.fails)
    for note in sorted(report.notes):
        yield "notice", command("notice", {"title": "Note"}, visible(str(note)))


def _entry(entry: Entry, cite: Cite, places: Places) -> tuple[str, str]:
    level = "notice" if entry.accepted else _COMMANDS[entry.severity]
    fields: dict[str, str | int] = {}
    said = [statement(entry, cite)]
    if entry.claims:
        claim = entry.claims[0]
        fields["file"] = places.path(claim)
        if region := places.region(claim):
            fields["line"] = region.line
            # Columns are taken only inside one line.
            if region.line == region.end_line:
                fields |= {"col": region.column, "endColumn": region.end_column}
            else:
                fields["endLine"] = region.end_line
        else:
            said.insert(0, f"{cite(claim)}:")
    if entry.accepted:
        said.insert(0, accepted_in_words(entry.accepted))
    what = "Claims that do not add up" if entry.verdict == "broken" else "Conflict"
    fields["title"] = f"{what}: {entry.title}"
    return level, command(level, fields, " ".join((*said, f"[{visible(entry.id)}]")))


def _problem(problem: Problem) -> tuple[str, str]:
    fields: dict[str, str | int] = {"file": slashed(problem.path)} if problem.path else {}
    if problem.line:
        fields |= {"line": problem.line, "col": max(problem.column, 1)}
    return "error", command("error", fields | {"title": "Could not be checked"}, visible(str(problem)))


def command(level: str, fields: dict[str, str | int], message: str) -> str:
    """``::level name=value,…::message``, with everything escaped that would end a value, the line or the command."""
    named = ",".join(f"{name}={_property(visible(str(value)))}" for name, value in fields.items())
    return f"::{level} {named}::{_data(clip(message, _LONGEST))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
