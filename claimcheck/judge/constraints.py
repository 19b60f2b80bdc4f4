"""What became of the relations that packs declare between their rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import islice, product

from claimcheck.judge.arithmetic import Interval, holds, interval
from claimcheck.judge.positions import Side, sides
from claimcheck.judge.together import ByRule
from claimcheck.model import Claim, ConstraintResult, Finding, Group
from claimcheck.packs.pack import Constraint, Pack
from claimcheck.values import kind

_MOST = 1000  # combinations of positions that are tried: more than that say nothing anybody would read

Choice = Mapping[str, Side]  # rule → the position taken


def check(groups: Sequence[Group], packs: Sequence[Pack], findings: Sequence[Finding]) -> tuple[ConstraintResult, ...]:
    """Every constraint whose rules all found something in a story, once for the story; broken ones first."""
    by_rule = ByRule(groups)
    results = []
    for pack in packs:
        for constraint in pack.constraints:
            for chosen in by_rule.together(constraint.expression.rules()):
                parts = {rule: _usable(group) for rule, group in chosen.items()}
                if all(parts.values()):
                    results.append(_result(constraint, parts, findings))
    return in_order(results)


def in_order(results: Iterable[ConstraintResult]) -> tuple[ConstraintResult, ...]:
    """The results in the order of a report: broken ones first."""
    order = {"broken": 0, "undecided": 1, "holds": 2}
    return tuple(sorted(results, key=lambda r: (order[r.verdict], r.id)))


def _usable(group: Group) -> tuple[Side, ...]:
    """The positions of a group but for denials, and plans where something is stated as done."""
    claims = [c for c in group.claims if c.modality != "negated"]
    done = [c for c in claims if c.modality != "planned"]
    return sides(done or claims)


def _result(
    constraint: Constraint, parts: Mapping[str, Sequence[Side]], findings: Sequence[Finding]
) -> ConstraintResult:
    broken: list[Choice] = []
    kept: list[Choice] = []
    for choice in _choices(parts):
        known = _known(choice)
        verdict = holds(constraint.expression, known) if known else None
        if verdict is not None:
            (kept if verdict else broken).append(choice)
    if not broken:
        return _unbroken(constraint, parts, kept)
    repair = _repair(broken, kept, parts)
    claims = _claims(broken[0], repair)
    source = claims[0].source if len({c.source for c in claims}) == 1 else None
    explained = next((f for f in findings if f.verdict == "conflict" and repair and repair.id in _ids(f)), None)
    return ConstraintResult(
        id=_identity(constraint, claims),
        assertion=constraint.text,
        verdict="broken",
        severity=constraint.severity,
        reason=_reason(constraint, broken[0], claims, repair),
        claims=tuple(sorted(c.id for c in claims)),
        source=source,
        repair=repair.id if repair else None,
        explains=explained.id if explained else None,
    )


def _choices(parts: Mapping[str, Sequence[Side]]) -> Iterator[Choice]:
    for combination in islice(product(*parts.values()), _MOST):
        yield dict(zip(parts, combination, strict=True))


def _known(choice: Choice) -> dict[str, Interval] | None:
    found = {rule: interval(side.claim.kind, side.claim.value) for rule, side in choice.items()}
    known = {rule: i for rule, i in found.items() if i}
    return known if len(known) == len(found) else None


def _unbroken(constraint: Constraint, parts: Mapping[str, Sequence[Side]], kept: Sequence[Choice]) -> ConstraintResult:
    choice = kept[0] if kept else {rule: found[0] for rule, found in parts.items()}
    claims = [side.claim for side in choice.values()]
    reason = (
        f"{_spoken(choice)}: {constraint.text} holds."
        if kept
        else f"{_spoken(choice)}: not known precisely enough to say whether {constraint.text}."
    )
    return ConstraintResult(
        id=_identity(constraint, claims),
        assertion=constraint.text,
        verdict="holds" if kept else "undecided",
        severity="none",
        reason=reason,
        claims=tuple(sorted(c.id for c in claims)),
        source=claims[0].source if len({c.source for c in claims}) == 1 else None,
    )


def _repair(broken: Sequence[Choice], kept: Sequence[Choice], parts: Mapping[str, Sequence[Side]]) -> Claim | None:
    """The claim of the one position without which all the rest holds; None where no or more than one such is there."""
    suspects = [
        side
        for rule, found in parts.items()
        for side in found
        if all(c[rule] is side for c in broken) and kept and not any(c[rule] is side for c in kept)
    ]
    return suspects[0].claim if len(suspects) == 1 else None


def _claims(choice: Choice, repair: Claim | None) -> list[Claim]:
    """One claim a rule: of the source that the repair names where it says so itself, else the first."""
    source = repair.source if repair else None
    return [next((c for c in side.claims if c.source == source), side.claim) for side in choice.values()]


def _reason(constraint: Constraint, choice: Choice, claims: Sequence[Claim], repair: Claim | None) -> str:
    places = ", ".join(f"“{c.text}” ({c.source}:{c.line})" for c in claims)
    text = f"{_spoken(choice)}: {constraint.text} cannot hold. These cannot all be right: {places}."
    return f"{text} Without “{repair.text}” ({repair.source}:{repair.line}) the rest holds." if repair else text


def _spoken(choice: Choice) -> str:
    return ", ".join(f"{r.rpartition('/')[2]} {kind(s.claim.kind).show(s.claim.value)}" for r, s in choice.items())


def _ids(finding: Finding) -> set[int]:
    return {i for position in finding.positions for i in position.claims}


def _identity(constraint: Constraint, claims: Sequence[Claim]) -> str:
    shown = sorted(f"{c.rule}={kind(c.kind).show(c.value)}" for c in claims)
    digest = blake2b("\x1f".join([constraint.id, *shown]).encode(), digest_size=4).hexdigest()
    return f"{constraint.id.rpartition('/')[2]}-{digest}"
