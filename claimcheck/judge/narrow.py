"""Constraints make partial dates definite: a Wednesday that must be 5 January + 10 days is 15 January 2020.

A partial date (no year, a bare weekday) is narrowed when the constraint leaves exactly one day that fits it. The
other values come from the same source where it states them, else from what the other sources agree on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from math import isfinite

from msgspec.structs import replace

from claimcheck.judge.arithmetic import Interval, interval, solve
from claimcheck.judge.positions import compare
from claimcheck.judge.together import ByRule
from claimcheck.model import Claim, Group
from claimcheck.packs.pack import Constraint, Pack
from claimcheck.values import date as dates
from claimcheck.values.core import Relation
from claimcheck.values.date_value import DateValue, day_value

_WIDEST = 31  # days among which the one that fits is looked for

Known = Mapping[str, tuple[Interval, str]]  # rule → what it can be, and in which words


def narrow(groups: Sequence[Group], packs: Sequence[Pack]) -> tuple[Group, ...]:
    """The same groups, partial dates made definite where a constraint of ``packs`` leaves one day; steps say how."""
    by_rule = ByRule(groups)
    narrowed: dict[int, Claim] = {}
    for pack in packs:
        for constraint in pack.constraints:
            for involved in by_rule.together(constraint.expression.rules()):
                narrowed.update({c.id: c for c in _narrowed(constraint, involved)})
    if not narrowed:
        return tuple(groups)
    return tuple(replace(g, claims=tuple(narrowed.get(c.id, c) for c in g.claims)) for g in groups)


def _narrowed(constraint: Constraint, groups: Mapping[str, Group]) -> list[Claim]:
    found = []
    for rule, group in groups.items():
        if group.kind != "date":
            continue
        for claim in group.claims:
            if claim.value.span is None and claim.modality != "negated":
                known = {r: _stated(g, claim.source) for r, g in groups.items() if r != rule}
                if all(known.values()) and (day := _day(constraint, rule, claim, known)):
                    found.append(day)
    return found


def _day(
    constraint: Constraint, rule: str, claim: Claim, known: Mapping[str, tuple[Interval, str] | None]
) -> Claim | None:
    given = {r: k for r, k in known.items() if k}
    must = solve(constraint.expression, rule, {r: i for r, (i, _) in given.items()})
    if must is None or not (isfinite(must.low) and isfinite(must.high)) or must.high - must.low > _WIDEST:
        return None
    if must.low < 1 or must.high > date.max.toordinal():
        return None
    days = [date.fromordinal(n) for n in range(round(must.low), round(must.high) + 1)]
    fitting = [d for d in days if dates.compare(day_value(d), claim.value).relation is not Relation.DIFFERENT]
    if len(fitting) != 1:
        return None
    value = day_value(fitting[0])
    because = "; ".join(f"{r.rpartition('/')[2]}: {words}" for r, (_, words) in given.items())
    step = f"{constraint.text} leaves {dates.show(value)} ({because}), and “{claim.text}” fits it"
    return replace(claim, value=value, steps=(*claim.steps, step))


def _stated(group: Group, source: str) -> tuple[Interval, str] | None:
    """What a source says of a rule, or else what the others agree on; with the words for the steps."""
    own = [c for c in group.claims if c.source == source and c.modality != "negated"]
    for claims, where in ((own, "here"), (group.claims, "elsewhere")):
        definite = _agreed(claims)
        if definite and (found := interval(definite.kind, definite.value)):
            return found, f"“{definite.text}” {where}"
        if claims is own and own and (definite := _agreed([c for c in group.claims if _fits(c, own[0])])):
            found = interval(definite.kind, definite.value)
            return (found, f"“{own[0].text}” here, “{definite.text}” elsewhere") if found else None
    return None


def _fits(claim: Claim, partial: Claim) -> bool:
    return compare(claim, partial).relation in (Relation.SAME, Relation.COMPATIBLE)


def _agreed(claims: Sequence[Claim]) -> Claim | None:
    """The one value of ``claims`` that is fully known, days before longer stretches; None where they differ."""
    known = [c for c in claims if not isinstance(c.value, DateValue) or c.value.span is not None]
    days = [c for c in known if isinstance(c.value, DateValue) and c.value.earliest == c.value.latest]
    known = days or known
    return known[0] if known and all(_alike(known[0], c) for c in known) else None


def _alike(a: Claim, b: Claim) -> bool:
    if isinstance(a.value, DateValue):
        return bool(a.value.span == b.value.span)
    return compare(a, b).relation is Relation.SAME
