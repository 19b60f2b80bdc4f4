"""Denials: what one source denies answers the question of what another states where they speak of the same value.

That it was not the 15th says nothing against the 16th: such a denial is a claim by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.align.components import components
from claimcheck.align.limits import Relations
from claimcheck.model import Claim, Link
from claimcheck.values.core import Relation

Part = tuple[list[Claim], list[Link]]


def is_denial(claim: Claim) -> bool:
    """Whether a claim denies its value."""
    return claim.modality == "negated"


def parted(claims: Sequence[Claim], links: Sequence[Link]) -> list[Part]:
    """A component with its links as one or more: denials stay with statements of the value that they deny.

    Other denials are components by themselves, one for each value; so are statements that only those held together.
    """
    if len(claims) == 1 or not any(map(is_denial, claims)):
        return [(list(claims), list(links))]
    relations = Relations(claims)
    by_id = {c.id: c for c in claims}
    kept = [link for link in links if _holds(by_id[link.a], by_id[link.b], relations)]
    known = {(link.a, link.b) for link in kept}
    kept += [link for link in _twins(claims, relations) if (link.a, link.b) not in known]
    groups = components([c.id for c in claims], ((link.a, link.b) for link in kept))
    home = {i: n for n, ids in enumerate(groups) for i in ids}
    parts: list[Part] = [([by_id[i] for i in ids], []) for ids in groups]
    for link in kept:
        parts[home[link.a]][1].append(link)
    return parts


def _holds(a: Claim, b: Claim, relations: Relations) -> bool:
    """Whether a link stands: between statements, and between claims of one value."""
    return not (is_denial(a) or is_denial(b)) or relations(a, b) is Relation.SAME


def _twins(claims: Sequence[Claim], relations: Relations) -> Iterator[Link]:
    """Each denial with the first claim of the component that has its value: a statement where there is one."""
    before: dict[int, Claim] = {}  # one of each value, by its number
    for claim in sorted(claims, key=lambda c: (is_denial(c), c.id)):
        same = before.get(relations.number(claim))
        if same is None and is_denial(claim):
            same = next((other for other in before.values() if relations(other, claim) is Relation.SAME), None)
        if same is None:
            before[relations.number(claim)] = claim
        elif is_denial(claim):
            yield Link(min(same.id, claim.id), max(same.id, claim.id), 1.0, ("it denies the value",))
