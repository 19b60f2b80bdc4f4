"""Group → Finding: what the relation of its values amounts to, with the reason in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from itertools import combinations

from msgspec.structs import replace

from claimcheck.align.en_counting import is_current, under_way
from claimcheck.align.quotes import same_words
from claimcheck.judge.en_moving import as_it_stood, changed, exceeds, is_toll, moving, of_a_day, so_far
from claimcheck.judge.en_when import shifted, stood
from claimcheck.judge.positions import Side, compare, position, sides
from claimcheck.judge.reasons import plainest, reconciled
from claimcheck.judge.report_days import ordered_by
from claimcheck.judge.updates import Judged as Moved
from claimcheck.judge.updates import changes, day_by_day, far_apart, has_moved, moves, of_two_outcomes
from claimcheck.model import Claim, Finding, Group, Severity, Source, Verdict
from claimcheck.packs.pack import Rule
from claimcheck.values.core import Comparison, Relation

_ALIKE = 3  # words of four letters and more that sentences on one thing share, if they have as many
_DATED = frozenset({"date", "time"})
_MEASURED = _DATED | {"measure"}  # what is expected of them says nothing of what came
_SAME_TIME = 3  # days
_MOST = 60  # positions of which it is asked who has several
_SURE = 0.8  # likelihood that a contradiction answers one question, below which it is no error: one false alarm in five
_Judged = tuple[Verdict, Severity, str]


def judge(
    groups: Iterable[Group], rules: Mapping[str, Rule], sources: Sequence[Source], origins: Mapping[str, int]
) -> tuple[Finding, ...]:
    """Every group as a finding, the gravest verdicts first. ``rules`` by full id, ``origins`` by source id.

    Ids tell rule, subject and values; findings of one run that share an id are told apart by ``with_unique_ids``.
    """
    published = ordered_by(sources)
    findings = [_finding(group, rules[group.rule], published, origins) for group in groups]
    return tuple(findings[i] for i in ordered(findings))


def ordered(findings: Sequence[Finding]) -> list[int]:
    """The places of the findings in the order of a report."""

    def rank(i: int) -> tuple[int, str, int]:
        finding = findings[i]
        return _GRAVITY[finding.verdict], finding.rule, finding.positions[0].claims[0]

    return sorted(range(len(findings)), key=rank)


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
    if verdict == "conflict" and any(link.doubtful for link in group.links):
        why = next(link.reasons[0] for link in group.links if link.doubtful)
        verdict, severity = "undecided", "none"
        reason = f"The values differ, and may answer two questions{_little(why)}."
    elif verdict == "conflict" and not _sure(group):
        severity = "note" if severity == "note" else "warning"
        reason = f"If they answer one question, {reason[0].lower()}{reason[1:]}"
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


def _sure(group: Group) -> bool:
    """Whether the values of a group surely answer one question: it was not in doubt, or is likely enough."""
    weighed = [link.likelihood for link in group.links if link.likelihood is not None]
    return not weighed or max(weighed) >= _SURE


def _little(why: str) -> str:
    """A reason for a link that was not good enough, as a reason for doubt."""
    shared = why.removeprefix("both speak of ")
    return f": all that their sentences share is {shared}" if shared != why else f": {why}"


def _verdict(parts: Sequence[Side], rule: Rule, published: Mapping[str, date | None]) -> _Judged:
    denials = [p for p in parts if p.denied]
    if not denials:
        return _compared(parts, rule, published)
    stated = [p for p in parts if not p.denied]
    sources = {c.source for p in parts for c in p.claims}
    if not stated:
        alone = len(sources) == 1
        return ("single", "none", "Only one source denies it.") if alone else ("agree", "none", "All deny the same.")
    judged = _compared(stated, rule, published)
    if judged[0] == "conflict":
        return judged
    if len(sources) == 1:
        return "undecided", "none", "The source denies what it states elsewhere, or somebody else does."
    return "undecided", "none", "One source denies what the other states."


def _compared(parts: Sequence[Side], rule: Rule, published: Mapping[str, date | None]) -> _Judged:
    sources = {c.source for p in parts for c in p.claims}
    strange: Comparison | None = None
    for _, _, compared in _pairs(parts):
        if compared.relation is Relation.DIFFERENT:
            return _contradiction(parts, rule, published)
        if compared.relation is Relation.INCOMPARABLE:
            strange = strange or compared
    if strange:
        return "undecided", "none", f"The values cannot be compared: {strange.reason}."
    if len(sources) == 1:
        return "single", "none", "Only one source says so."
    if (
        _moving(rule, parts, published)
        and len(parts) > 1
        and has_moved(parts, published)
        and (moved := _moved(parts, rule, published))
    ):
        return moved[0], "none", moved[1]
    if len(parts) == 1:
        return "agree", "none", f"{len(sources)} sources say the same."
    first = next(_side_by_side(parts), (parts[0], parts[1]))
    return "compatible", "none", f"No contradiction: {compare(first[0].claim, first[1].claim).reason}."


def _pairs(parts: Sequence[Side]) -> Iterator[tuple[Side, Side, Comparison]]:
    """All pairs of positions and how they relate: as many as are asked for, since the first ones mostly decide."""
    return ((a, b, compare(a.claim, b.claim)) for a, b in _side_by_side(parts))


def _side_by_side(parts: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """The pairs of positions but for two quotations that are other parts of a fuller one."""
    for a, b in combinations(parts, 2):
        if len(parts) == 2 or a.claim.kind != "quote" or same_words(a.claim.value, b.claim.value):
            yield a, b


def _contradiction(parts: Sequence[Side], rule: Rule, published: Mapping[str, date | None]) -> _Judged:
    if _moving(rule, parts, published) and (moved := _moved(parts, rule, published)):
        return moved[0], "none", moved[1]
    first = plainest(_stated(parts, published))
    if first is None:
        if both := next(filter(None, (reconciled(a, b) for a, b in _side_by_side(parts))), ""):
            return "compatible", "none", f"No contradiction: {both}."
        return (
            "undecided",
            "none",
            "One source speaks of a plan, the other of what happened: the plan may have changed.",
        )
    why = first[2].reason
    if rule.context and _states(first[0], first[1]) and _days_apart(first[0], first[1], published):
        if moved := day_by_day(parts, published):
            return moved[0], "none", moved[1]
        return "undecided", "none", f"The reports are of different days, and it may have changed: {why}."
    inside = len({c.source for p in parts for c in p.claims}) == 1
    if inside and not any(_speak_alike(x, y) for x, y, _ in _stated(parts, published)):
        return "undecided", "none", f"One source gives both, and may speak of two things: {why}."
    if not inside and not any(_of_two(x, y, parts) for x, y, _ in _stated(parts, published)):
        return "undecided", "none", f"A source gives both, and may speak of two things: {why}."
    certain = any(_firm(x.claims) and _firm(y.claims) for x, y, _ in _stated(parts, published))
    severity: Severity = rule.severity if certain or rule.severity == "note" else "warning"
    start = "The source contradicts itself" if inside else "These cannot both be right"
    hedge = "" if certain else " (one of them is hedged)"
    return "conflict", severity, f"{start}: {why}{hedge}."


def _stated(parts: Sequence[Side], published: Mapping[str, date | None]) -> Iterator[tuple[Side, Side, Comparison]]:
    """The pairs of positions that contradict each other, both of them plans or both what happened.

    An amount that is planned and one that is stated at the same time are of one class: 650 jobs are to go, 400 will.
    """
    classes = {id(part): _class(part.claims) for part in parts}
    for a, b in _side_by_side(parts):
        if not classes[id(a)].isdisjoint(classes[id(b)]) or _at_one_time(a, b, published):
            compared = compare(a.claim, b.claim)
            if compared.relation is Relation.DIFFERENT and not reconciled(a, b):
                yield a, b, compared


def _moving(rule: Rule, parts: Sequence[Side], published: Mapping[str, date | None]) -> bool:
    """Whether the values move with time: the rule says so, the sentences do, or the latest one says what it has come from."""
    claims = [claim for part in parts for claim in part.claims]
    if rule.updates or any(exceeds(c) or (rule.context and (moving(c) or under_way(c))) for c in claims):
        return True
    days = {published[c.source] for c in claims}
    if len(days) == 1:
        return False
    latest = max((day for day in days if day), default=None)
    return any(changed(c) or shifted(c) for c in claims if published[c.source] in (latest, None)) or (
        rule.context and (any(so_far(c) or stood(c) or is_current(c) for c in claims) or _as_they_stood(parts))
    )


def _as_they_stood(parts: Sequence[Side]) -> bool:
    """Whether every position has a claim that says at what time the figure stood so."""
    return all(any(map(as_it_stood, part.claims)) for part in parts)


def _moved(parts: Sequence[Side], rule: Rule, published: Mapping[str, date | None]) -> Moved | None:
    if rule.kind == "choice":
        return changes(parts, published, order=rule.labels if rule.rising else None)
    if rule.context and of_two_outcomes(parts):
        return "undecided", "The figures tell of two outcomes, and may answer two questions."
    if rule.context and far_apart(parts):
        return "undecided", "The figures are so far apart that they may answer two questions."
    tolls = any(is_toll(c) or so_far(c) or under_way(c) for p in parts for c in p.claims)
    return moves(parts, published, rising=rule.rising or tolls or (rule.context and _as_they_stood(parts)))


def _of_two(a: Side, b: Side, parts: Sequence[Side]) -> bool:
    """Whether two sources are apart in two positions: each without the value of the other, or one that fits it."""
    if len(parts) > _MOST:
        return True
    left, right = ({c.source for c in side.claims} for side in (a, b))
    return bool(left - _holders(b, parts) and right - _holders(a, parts))


def _holders(of: Side, parts: Sequence[Side]) -> set[str]:
    """The sources that have the value of a position, or one that fits it."""
    fitting = (
        p for p in parts if p is of or compare(p.claim, of.claim).relation in (Relation.SAME, Relation.COMPATIBLE)
    )
    return {c.source for p in fitting for c in p.claims}


def _speak_alike(a: Side, b: Side) -> bool:
    """Whether the sentences of two positions of one source share words enough to be about one thing."""
    left, right = (set(re.findall(r"[^\W\d_]{4,}", side.claim.sentence.lower())) for side in (a, b))
    return len(left & right) >= min(_ALIKE, len(left), len(right))


def _class(claims: Iterable[Claim]) -> set[str]:
    return {"planned" if c.modality == "planned" else "stated" for c in claims}


def _at_one_time(a: Side, b: Side, published: Mapping[str, date | None]) -> bool:
    """Whether two amounts are told within days of each other."""
    if a.claim.kind in _MEASURED:
        return False
    days = [day for part in (a, b) if (day := published[part.claim.source])]
    return len(days) == 2 and abs((days[0] - days[1]).days) <= _SAME_TIME


def _days_apart(a: Side, b: Side, published: Mapping[str, date | None]) -> bool:
    """Whether both positions are dated, and no two of their sources are of one day."""
    one, other = ({published[c.source] for c in part.claims} - {None} for part in (a, b))
    return bool(one) and bool(other) and one.isdisjoint(other)


def _states(a: Side, b: Side) -> bool:
    """Whether both positions tell how things stood on a day."""
    return a.claim.kind == "choice" or (all(map(of_a_day, a.claims)) and all(map(of_a_day, b.claims)))


def _firm(claims: Iterable[Claim]) -> bool:
    return any(c.modality != "hedged" for c in claims)


def _fingerprint(group: Group, rule: Rule, displays: Sequence[str]) -> str:
    """Stable across runs, moved lines, renamed files and further sources that agree: rule, subject, values.

    The subject of a context rule is what words happen to stand around, which a further source can change: left out.
    """
    # Slots that some claims leave open are no part of it: one more source that fills them changes nothing.
    filled = all(text for c in group.claims for _, text in c.subject.about)
    parts = [group.rule, group.subject if filled and not rule.context else "", *sorted(displays)]
    digest = blake2b("\x1f".join(parts).encode(), digest_size=4).hexdigest()
    return f"{group.rule.rpartition('/')[2]}-{digest}"


def with_unique_ids(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Two stories can ask the same question with the same answers: later ones are numbered."""
    seen: dict[str, int] = {}
    unique = []
    for finding in findings:
        count = seen[finding.id] = seen.get(finding.id, 0) + 1
        unique.append(finding if count == 1 else replace(finding, id=f"{finding.id}-{count}"))
    return tuple(unique)
