"""Packs and rules for a reader: what there is, and what one rule says."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from claimcheck.extract.cases import CaseResult
from claimcheck.packs.listing import rows, terms_of
from claimcheck.packs.pack import Case, Constraint, Pack, Rule
from claimcheck.report import View
from claimcheck.report.layout import wrap
from claimcheck.report.safe import cells, escape_json, pad, visible
from claimcheck.report.style import Paint
from claimcheck.report.summary import count


def listed(packs: Sequence[Pack], view: View) -> str:
    """Every pack with its rules (name, kind, severity, cases for and against, question) and its constraints."""
    return "\n\n".join("\n".join(_pack(pack, view)) for pack in packs) + "\n" * bool(packs)


def as_json(packs: Sequence[Pack]) -> str:
    """The same for programs: a list of packs, each with its rules and constraints, and where each stands."""
    return escape_json(json.dumps([_object(pack) for pack in packs], ensure_ascii=False, indent=2)) + "\n"


def _object(pack: Pack) -> dict[str, Any]:
    counted = {row.id: row for row in rows([pack])}
    return {
        "pack": pack.id,
        "about": pack.about,
        "path": pack.path,
        "rules": [
            {
                "id": rule.id, "kind": rule.kind, "severity": rule.severity, "question": rule.question,
                "updates": rule.updates, "about": [*rule.about], "patterns": counted[rule.id].patterns,
                "cases": {"hits": counted[rule.id].hits, "misses": counted[rule.id].misses}, "line": rule.line,
            }
            for rule in pack.rules
        ],
        "constraints": [
            {"id": c.id, "severity": c.severity, "assert": c.text, "line": c.line} for c in pack.constraints
        ],
    }  # fmt: skip


def _pack(pack: Pack, view: View) -> list[str]:
    paint = Paint(view.color)
    lines = [f"{paint(visible(pack.id), 'bold')}  {paint(visible(pack.path), 'cyan')}"]
    lines += wrap(visible(pack.about), view.width, "  ") if pack.about else []
    table = [
        (visible(r.id.rpartition("/")[2]), r.kind, r.severity, f"+{r.hits} -{r.misses}", visible(r.question))
        for r in rows([pack])
    ]
    table += [(visible(c.name), "constraint", c.severity, "", visible(c.text)) for c in pack.constraints]
    widths = [max((cells(row[i]) for row in table), default=0) for i in range(4)]
    for *fields, question in table:
        label = "  " + "".join(pad(field, width + 2) for field, width in zip(fields, widths, strict=True))
        lines += wrap(question, view.width, " " * cells(label), first=label)
    return lines


def shown(pack: Pack, view: View) -> str:
    """The rules of ``pack`` as they were read: patterns with their terms, exceptions, cases."""
    blocks = [_rule(pack, rule, view) for rule in pack.rules]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def shown_constraint(constraint: Constraint, view: View) -> str:
    """A constraint as it was read."""
    paint = Paint(view.color)
    place = f"{visible(constraint.path)}:{constraint.line}:{constraint.column}"
    lines = [f"{paint(visible(constraint.id), 'bold')}  {paint(place, 'cyan')}"]
    lines += _field("asserts", [constraint.text], view)
    return "\n".join(lines + _field("severity", [constraint.severity], view)) + "\n"


def _rule(pack: Pack, rule: Rule, view: View) -> list[str]:
    paint = Paint(view.color)
    place = f"{visible(rule.path)}:{rule.line}:{rule.column}"
    subject = "what the words around it say" if rule.context else ", ".join(rule.about)
    patterns = [f"{p.text}  → {p.label}" if p.label else p.text for p in rule.patterns]
    fields: dict[str, list[str]] = {
        "question": [rule.question],
        "kind": [rule.kind],
        "severity": [rule.severity],
        "subject": [subject] if subject else [],
        "updates": ["with time: a later report is no conflict"] if rule.updates else [],
        "patterns": patterns or [f"none: takes every {rule.kind}"],
        "unless": [p.text for p in rule.unless],
        "terms": [f"@{name}: {', '.join(words)}" for name, words in terms_of(pack, rule)],
        "cases": [_case(case) for case in rule.cases],
    }
    lines = [f"{paint(visible(rule.id), 'bold')}  {paint(place, 'cyan')}"]
    for name, texts in fields.items():
        lines += _field(name, texts, view)
    return lines


def _case(case: Case) -> str:
    day = f" (published {case.published})" if case.published else ""
    return f"{' | '.join(case.finds) or 'nothing'} ← “{case.text}”{day}"


def _field(name: str, texts: Sequence[str], view: View) -> list[str]:
    lines: list[str] = []
    for number, text in enumerate(texts):
        first = f"  {name if number == 0 else '':<10}"
        lines += wrap(visible(text), view.width, " " * len(first), first=first)
    return lines


def failures(results: Sequence[tuple[str, CaseResult]], view: View) -> str:
    """The cases that did not pass: where each stands, its text, and what was found instead. Each comes with its path."""
    paint = Paint(view.color)
    lines: list[str] = []
    for path, result in results:
        case = result.case
        place = paint(f"{visible(path)}:{case.line}:{case.column}", "cyan")
        lines += [f"{paint('FAILED', 'red')}  {paint(visible(result.rule), 'bold')}  {place}"]
        lines += [
            *wrap(f"“{visible(case.text)}”", view.width, "  "),
            *wrap(visible(result.reason), view.width, "  "),
            "",
        ]
    return "".join(f"{line}\n" for line in lines)


def tally(rules: int, cases: int, failed: int, lacking: int = 0) -> str:
    """The last line of a run of cases; ``lacking``: the rules that lack a case of either sort."""
    result = f"{failed:,} failed" if failed else "all passed" if cases else "nothing was tested"
    wanted = f"; {count(lacking, 'rule')} without a case of each sort" if lacking else ""
    return f"{count(rules, 'rule')}, {count(cases, 'case')}: {result}{wanted}.\n"
