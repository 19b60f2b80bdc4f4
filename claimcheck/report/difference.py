"""What changed between two reports, for readers and programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimcheck.accepted.difference import Change, Told
from claimcheck.report import View
from claimcheck.report.json import dump
from claimcheck.report.layout import title, wrap
from claimcheck.report.markdown import escaped
from claimcheck.report.safe import pad, visible
from claimcheck.report.style import Paint
from claimcheck.report.summary import count

FORMATS = ("table", "json", "markdown")

_LABEL = 12
_MOST_ANSWERS = 6
_LONGEST = 80  # characters of one answer


def render(changes: Sequence[Change], format_name: str, view: View) -> str:
    """The changes in one of FORMATS, ending with a line break."""
    if format_name == "json":
        return dump(to_json(changes))
    return _markdown(changes) if format_name == "markdown" else _table(changes, view)


def to_json(changes: Sequence[Change]) -> dict[str, Any]:
    """Plain dicts and lists: what appeared, went and changed, each with the report's fields before and after."""
    return {
        "version": 1,
        "summary": counts(changes),
        "changes": [{"change": _sort(c), "old": _fields(c.old), "new": _fields(c.new)} for c in changes],
    }


def counts(changes: Sequence[Change]) -> dict[str, int]:
    """How many questions appeared, went and changed, and how many contradictions came and are gone."""
    sorts = [_sort(c) for c in changes]
    return {
        "appeared": sorts.count("appeared"),
        "went": sorts.count("went"),
        "changed": sorts.count("changed"),
        "new_failures": sum(c.failed for c in changes),
        "gone_failures": sum(c.mended for c in changes),
    }


def _sort(change: Change) -> str:
    if change.old is None:
        return "appeared"
    return "went" if change.new is None else "changed"


def _fields(told: Told | None) -> dict[str, Any] | None:
    if told is None:
        return None
    names = ("id", "state", "severity", "question", "reason")
    return {name: getattr(told, name) for name in names} | {"answers": list(told.answers), "name": told.asked.name}


def _moved(change: Change) -> str:
    """``agree → conflict``, ``new conflict``, ``agree gone``."""
    if change.old is None:
        return f"new: {change.told.state}"
    if change.new is None:
        return f"gone: {change.told.state}"
    return f"{change.old.state} → {change.new.state}"


def _summary(changes: Sequence[Change]) -> str:
    n = counts(changes)
    if not changes:
        return "Nothing has changed."
    changed = f"{n['appeared']:,} appeared, {n['went']:,} went, {n['changed']:,} changed"
    return f"{count(n['new_failures'], 'new contradiction')}, {n['gone_failures']:,} gone; in all {changed}."


def _answers(told: Told) -> str:
    shown = [title(answer, _LONGEST) for answer in told.answers[:_MOST_ANSWERS]]
    more = len(told.answers) - _MOST_ANSWERS
    return " / ".join(shown) + (f" and {count(more, 'more answer')}" if more > 0 else "")


def _table(changes: Sequence[Change], view: View) -> str:
    width, paint = max(view.width, 40), Paint(view.color)
    margin = " " * _LABEL
    lines = []
    for change in [] if view.summary else changes:
        label, color = ("NEW", "red") if change.failed else ("GONE", "green") if change.mended else ("CHANGED", "dim")
        label = {"appeared": "ADDED", "went": "REMOVED"}.get(_sort(change), label) if label == "CHANGED" else label
        first, *rest = wrap(visible(change.told.question), width, margin)
        lines.append(paint(pad(label, _LABEL), color) + paint(first[_LABEL:], "bold"))
        lines += [paint(line, "bold") for line in rest]
        if change.old and change.new and change.old.answers != change.new.answers:
            lines += wrap(f"was: {_answers(change.old)}", width, margin)
            lines += wrap(f"now: {_answers(change.new)}", width, margin)
        else:
            lines += wrap(_answers(change.told), width, margin)
        if change.failed:
            lines += wrap(visible(change.told.reason), width, margin)
        details = " · ".join((_moved(change), change.told.asked.name, change.told.id))
        lines += [paint(line, "dim") for line in wrap(visible(details), width, margin)] + [""]
    return "\n".join([*lines, *wrap(_summary(changes), width)]) + "\n"


def _markdown(changes: Sequence[Change]) -> str:
    lines = ["### What changed", "", _summary(changes)]
    if changes:
        lines += ["", "| | question | before | now |", "|---|---|---|---|"]
    for change in changes:
        mark = "❌" if change.failed else "✅" if change.mended else ""
        sides = (f"{t.state}: {_answers(t)}" if t else "" for t in (change.old, change.new))
        cells = (mark, change.told.question, *sides)
        lines.append("| " + " | ".join(escaped(cell) for cell in cells) + " |")
    return "\n".join(lines) + "\n"
