"""The positions of a group: its claims, put together by value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from claimcheck import values
from claimcheck.align import limits
from claimcheck.align.denials import is_denial
from claimcheck.model import Claim, Position
from claimcheck.values.core import Comparison, Relation

_LEFT_OUT = ("", "year", "week")  # what a date leaves out, the least first


class Side(Struct, frozen=True):
    """A position on the way: the claims that share one value, one of which speaks for all."""

    claims: tuple[Claim, ...]

    @property
    def claim(self) -> Claim:
        """The first claim that does not hedge its value, if there is one; a date rather than one without its year."""
        if len(self.claims) == 1:
            return self.claims[0]
        return min(self.claims, key=lambda c: (_approximate(c), _LEFT_OUT.index(limits.inferred(c)), c.id))

    @property
    def denied(self) -> bool:
        """Whether its claims deny the value."""
        return is_denial(self.claim)


def compare(a: Claim, b: Claim) -> Comparison:
    """How the values of two claims of one kind relate."""
    return limits.compare(a, b)


def _approximate(claim: Claim) -> bool:
    """Whether a claim says ``about``."""
    stated = getattr(claim.value, "quantity", claim.value)
    return bool(getattr(stated, "approximate", False))


def sides(claims: Sequence[Claim]) -> tuple[Side, ...]:
    """Claims of the same value together, larger positions first, then by the order of the claims; denials behind."""
    denials = [c for c in claims if is_denial(c)]
    if denials:
        return (*_sides([c for c in claims if not is_denial(c)]), *_sides(denials))
    return _sides(claims)


def _sides(claims: Sequence[Claim]) -> tuple[Side, ...]:
    if len(claims) < 2:
        return tuple(Side((claim,)) for claim in claims)
    relations = limits.Relations(claims)
    home: dict[int, list[Claim]] = {}  # by number of the value
    found: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: c.id):
        number = relations.number(claim)
        if number not in home:
            same = (members for members in found if relations(members[0], claim) is Relation.SAME)
            home[number] = next(same, [])
            if not home[number]:
                found.append(home[number])
        home[number].append(claim)
    found.sort(key=lambda members: (-len({c.source for c in members}), members[0].id))
    return tuple(Side(tuple(members)) for members in found)


def position(side: Side, origins: Mapping[str, int]) -> Position:
    """The record of a position, with its sources in order and the number of their origins."""
    sources = tuple(dict.fromkeys([c.source for c in side.claims]))
    shown = values.kind(side.claim.kind).show(side.claim.value)
    return Position(
        display=f"not {shown}" if side.denied else shown,
        value=side.claim.value,
        claims=tuple(c.id for c in side.claims),
        sources=sources,
        origins=len({origins[s] for s in sources}),
    )
