"""The records of a rule pack: plain data, frozen, cheap to send to another process."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from claimcheck.packs.expression import Comparison

RuleSeverity = Literal["error", "warning", "note"]


class Pattern(Struct, frozen=True):
    """One pattern of a rule, compiled.

    ``text`` is as written, at ``line:column`` of the pack's file. ``label`` is the value it gives, for rules of kind
    choice. ``regex`` is for RE2, over the normal form of a sentence; ``groups`` names its capturing groups.
    ``gates``: what a sentence must hold, in this order: one of each set of plain keys, ``@kind`` standing for a mention;
    ``apart`` words, at most, stand before each and behind the one before it.
    """

    text: str
    label: str | None
    line: int
    column: int
    regex: str
    groups: tuple[str, ...]
    gates: tuple[frozenset[str], ...]
    apart: tuple[int, ...]


class Case(Struct, frozen=True):
    """A text that a rule is tried on. ``finds``: the values it must find as text, in order; () for none."""

    text: str
    published: date | None
    finds: tuple[str, ...]
    line: int
    column: int


class Rule(Struct, frozen=True):
    """How one kind of claim is recognised. ``id`` is pack/name. ``kinds``: all kinds its patterns use, its own first.

    ``context``: a rule without a subject of its own; without patterns it takes every mention of its kind.
    ``updates``: its values move with time; ``rising``: they only ever grow, so that a later, smaller one contradicts; of
    choices: they only follow one another as the rule has them.
    ``recurs``: what it dates happens again, so that days far apart are two occasions.
    """

    id: str
    name: str
    pack: str
    question: str
    kind: str
    severity: RuleSeverity
    context: bool
    about: tuple[str, ...]
    updates: bool
    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    cases: tuple[Case, ...]
    kinds: tuple[str, ...]
    path: str
    line: int
    column: int
    rising: bool = False
    recurs: bool = False

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of a choice, in the order in which the rule has them."""
        return tuple(dict.fromkeys(p.label for p in self.patterns if p.label is not None))


class Constraint(Struct, frozen=True):
    """A declared relation between rules. ``id`` is pack/name; ``expression`` the parsed ``text``."""

    id: str
    name: str
    pack: str
    text: str
    expression: Comparison
    severity: RuleSeverity
    path: str
    line: int
    column: int


class Pack(Struct, frozen=True):
    """A file of rules that belong together. ``terms`` are as written, for showing."""

    id: str
    about: str
    path: str
    terms: tuple[tuple[str, tuple[str, ...]], ...]
    rules: tuple[Rule, ...]
    constraints: tuple[Constraint, ...]
