"""A pack as far as its own file can tell: its constraints still wait for the rules of the other packs."""

from __future__ import annotations

from msgspec import Struct, field

from claimcheck.packs.pack import Rule, RuleSeverity
from claimcheck.packs.tree import Reading, Scalar


class ConstraintDraft(Struct, frozen=True):
    """A constraint whose expression still waits for the rules of all packs to be known."""

    name: str
    severity: RuleSeverity
    expression: Scalar


class PackDraft(Struct):
    """A pack as far as one file can tell. ``declared``: the kind of every rule it names, broken ones too ("")."""

    id: str
    about: str
    reading: Reading
    terms: tuple[tuple[str, tuple[str, ...]], ...] = ()
    rules: tuple[Rule, ...] = ()
    constraints: tuple[ConstraintDraft, ...] = ()
    declared: dict[str, str] = field(default_factory=dict)
