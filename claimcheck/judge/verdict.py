"""Group → Finding: what the relation of its values amounts to, with the reason in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from itertools import combinations

from claimcheck.judge.positions import Side, compare, position, sides
from claimcheck.judge.updates import has_moved, moves
from claimcheck.model import Claim, Finding, Group, Severity, Source, Verdict
from claimcheck.packs.pack import Rule
from claimcheck.values.core import Relation

_FEW = 3  # words: too short a sentence tells nothing
_ALIKE = 2
_Judged = tuple[Verdict, Severity, str]


def judge(
    groups: Iterable[Group], rules: Mapping[str, Rule], sources: Sequence[Source], origins: Mapping[str, int]
) -> tuple[Finding, ...]:
    """Every group as a finding, the gravest verdicts first. ``rules`` by full id, ``origins`` by source id."""
    published = {s.id: s.published for s in sources}
    findings = [_finding(group, rules[group.rule], published, origins) for group in groups]
    findings.sort(key=lambda f: (_GRAVITY[f.verdict], f.rule, f.positions[0].claims[0]))
    return _with_unique_ids(findings)


_GRAVITY: dict[Verdict, int] = {
    "conflict": 0,
    "update": 1,
    "undecided": 2,
    "compatible": 3,
    "agree": 4,
    "single": 5,
}


def _finding(group: Group, rule: Rule, published: Mapping[str, date | None], origins: Mapping[str, int]) -> Finding:
    parts = sides(group.claims)
    verdict, severity, reason = _verdict(parts, rule, published)
    positions = tuple(position(p, origins) for p in parts)
    return Finding(
        id=_fingerprint(group, rule, [p.display for p in positions]),
        rule=group.rule,
        question=group.question,
        subject=group.subject,
        kind=group.kind,
        verdict=verdict,
        severity=severity,
        reason=reason,
        story=group.story,
        positions=positions,
        links=group.links,
    )


def _verdict(parts: Sequence[Side], rule: Rule, published: Mapping[str, date | None]) -> _Judged:
    sources = {c.source for p in parts for c in p.claims}
    pairs = [(a, b, compare(a.claim, b.claim)) for a, b in combinations(parts, 2)]
    different = [(a, b, c.reason) for a, b, c in pairs if c.relation is Relation.DIFFERENT]
    if different:
        return _contradiction(parts, different, rule, published)
    strange = [c.reason for _, _, c in pairs if c.relation is Relation.INCOMPARABLE]
    if strange:
        return "undecided", "none", f"The values cannot be compared: {strange[0]}."
    if len(sources) == 1:
        return "single", "none", "Only one source says so."
    if rule.updates and len(parts) > 1 and has_moved(parts, published) and (moved := moves(parts, published)):
        return moved[0], "none", moved[1]
    if len(parts) == 1:
        return "agree", "none", f"{len(sources)} sources say the same."
    return "compatible", "none", f"No contradiction: {pairs[0][2].reason}."


def _contradiction(
    parts: Sequence[Side], different: list[tuple[Side, Side, str]], rule: Rule, published: Mapping[str, date | None]
) -> _Judged:
    if rule.updates and (moved := moves(parts, published)):
        return moved[0], "none", moved[1]
    stated = [(a, b, why) for a, b, why in different if _class(a.claims) & _class(b.claims)]
    if not stated:
        return (
            "undecided",
            "none",
            "One source speaks of a plan, the other of what happened: the plan may have changed.",
        )
    why = stated[0][2]
    inside = len({c.source for p in parts for c in p.claims}) == 1
    if inside and not any(_speak_alike(x, y) for x, y, _ in stated):
        return "undecided", "none", f"One source gives both, and may speak of two things: {why}."
    certain = any(_firm(x.claims) and _firm(y.claims) for x, y, _ in stated)
    severity: Severity = rule.severity if certain or rule.severity == "note" else "warning"
    start = "The source contradicts itself" if inside else "These cannot both be right"
    hedge = "" if certain else " (one of them is hedged)"
    return "conflict", severity, f"{start}: {why}{hedge}."


def _speak_alike(a: Side, b: Side) -> bool:
    """Whether the sentences of two positions of one source share words enough to be about one thing."""
    left, right = (set(re.findall(r"[^\W\d_]{4,}", side.claim.sentence.lower())) for side in (a, b))
    return min(len(left), len(right)) < _FEW or len(left & right) >= _ALIKE


def _class(claims: Iterable[Claim]) -> set[str]:
    return {"planned" if c.modality == "planned" else "stated" for c in claims}


def _firm(claims: Iterable[Claim]) -> bool:
    return any(c.modality != "hedged" for c in claims)


def _fingerprint(group: Group, rule: Rule, displays: Sequence[str]) -> str:
    """Stable across runs, moved lines, renamed files and further sources that agree: rule, subject, values.

    The subject of a context rule is what words happen to stand around, which a further source can change: left out.
    """
    parts = [group.rule, "" if rule.context else group.subject, *sorted(displays)]
    digest = blake2b("\x1f".join(parts).encode(), digest_size=4).hexdigest()
    return f"{group.rule.rpartition('/')[2]}-{digest}"


def _with_unique_ids(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Two stories can ask the same question with the same answers: later ones are numbered."""
    seen: dict[str, int] = {}
    unique = []
    for finding in findings:
        count = seen[finding.id] = seen.get(finding.id, 0) + 1
        unique.append(finding if count == 1 else replace(finding, id=f"{finding.id}-{count}"))
    return tuple(unique)
