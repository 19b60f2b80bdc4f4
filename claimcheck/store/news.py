"""What new documents have changed: findings known again by the claims they rest on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.model import Finding
from claimcheck.store.ledger import Known


class Change(Struct, frozen=True):
    """A question whose verdict or answers are others than before; None for what was not, or is no more."""

    old: Known | None
    new: Finding | None


def matched(known: Sequence[Known], findings: Sequence[Finding]) -> dict[int, Known]:
    """Index of a finding → what it was before: the finding by the same rule that shares most claims, or has its id."""
    holders: dict[int, list[int]] = defaultdict(list)
    for i, old in enumerate(known):
        for claim in old.claims:
            holders[claim].append(i)
    rivals = []
    for j, finding in enumerate(findings):
        shared = Counter(i for claim in claims_of(finding) for i in holders.get(claim, ()))
        rivals += [(-n, i, j) for i, n in shared.items() if known[i].rule == finding.rule]
    pairs: dict[int, Known] = {}
    taken: set[int] = set()
    for _, i, j in sorted(rivals):
        if j not in pairs and i not in taken:
            pairs[j] = known[i]
            taken.add(i)
    left = {(old.rule, _base(old.name)): old for i, old in reversed(list(enumerate(known))) if i not in taken}
    for j, finding in enumerate(findings):
        if j not in pairs and (found := left.pop((finding.rule, finding.id), None)):
            pairs[j] = found
    return pairs


def named(findings: Sequence[Finding], before: Mapping[int, Known], taken: Callable[[str], bool]) -> list[Finding]:
    """The findings with ids that are unique in the store; one that is the same as ``before`` keeps its own."""
    kept = {j: old.name for j, old in before.items() if findings[j].id == _base(old.name)}
    used = set(kept.values())
    unique = []
    for j, finding in enumerate(findings):
        name, count = kept.get(j, ""), 1
        while not name:
            tried = finding.id if count == 1 else f"{finding.id}-{count}"
            name = "" if tried in used or taken(tried) else tried
            count += 1
        used.add(name)
        unique.append(finding if name == finding.id else replace(finding, id=name))
    return unique


def changes(
    known: Sequence[Known], findings: Sequence[Finding], before: Mapping[int, Known], fresh: Collection[int]
) -> list[Change]:
    """What is news, findings in their order and then what went. ``fresh``: the claims that this run has read.

    What one source alone says is news where the source is.
    """
    found = []
    for j, finding in enumerate(findings):
        old = before.get(j)
        if finding.verdict == "single":
            if fresh and claims_of(finding) <= set(fresh):
                found.append(Change(None, finding))
        elif old is None or old.verdict != finding.verdict or sorted(old.answers) != sorted(answers(finding)):
            found.append(Change(old, finding))
    there = {id(old) for j, old in before.items() if findings[j].verdict != "single"}
    return found + [Change(old, None) for old in known if id(old) not in there]


def answers(finding: Finding) -> tuple[str, ...]:
    """The positions of a finding as shown."""
    return tuple(position.display for position in finding.positions)


def claims_of(finding: Finding) -> set[int]:
    """The claims that a finding rests on."""
    return {claim for position in finding.positions for claim in position.claims}


def _base(name: str) -> str:
    """An id without the number that tells it from others like it: ``killed-0f3a19c2-2`` is ``killed-0f3a19c2``."""
    base, dash, number = name.rpartition("-")
    return base if dash and number.isdecimal() and len(number) < 8 and base.rpartition("-")[1] else name
