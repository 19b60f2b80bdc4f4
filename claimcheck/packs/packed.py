"""A compiled pack as bytes and back.

Patterns of a pack have most in common: the stretches of their expressions and their gates stand once, in tables.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Generic, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from claimcheck.packs.draft import ConstraintDraft, PackDraft
from claimcheck.packs.pack import Pattern, Rule
from claimcheck.packs.tree import Reading

_STRETCH = re.compile(" ?[^ ]+| ")  # of an expression: what stands for one word

# text, label, line, column, stretches of the expression, groups, gates, how far they are apart
_Row = tuple[str, str | None, int, int, tuple[int, ...], tuple[str, ...], tuple[int, ...], tuple[int, ...]]
Item = TypeVar("Item", str, frozenset[str])


class _Held(Struct, frozen=True):
    """A pack without its path. ``rules`` are without patterns, which stand in ``patterns`` and ``unless``, rule by rule."""

    id: str
    about: str
    terms: tuple[tuple[str, tuple[str, ...]], ...]
    rules: tuple[Rule, ...]
    constraints: tuple[ConstraintDraft, ...]
    declared: dict[str, str]
    patterns: tuple[tuple[_Row, ...], ...]
    unless: tuple[tuple[_Row, ...], ...]
    stretches: tuple[str, ...]
    gates: tuple[frozenset[str], ...]


class _Table(dict[Item, int], Generic[Item]):
    """item → its number, given in the order in which items are first asked for."""

    def __missing__(self, item: Item) -> int:
        self[item] = number = len(self)
        return number

    def numbers(self, items: Sequence[Item]) -> tuple[int, ...]:
        return tuple(map(self.__getitem__, items))


def packed(made: PackDraft) -> bytes:
    """The bytes of a pack: the same ones for the same pack."""
    stretches, gates = _Table[str](), _Table[frozenset[str]]()

    def rows(patterns: Sequence[Pattern]) -> tuple[_Row, ...]:
        return tuple(
            (
                p.text, p.label, p.line, p.column,
                stretches.numbers(_STRETCH.findall(p.regex)), p.groups, gates.numbers(p.gates), p.apart,
            )
            for p in patterns
        )  # fmt: skip

    held = _Held(
        made.id, made.about, made.terms,
        tuple(replace(rule, path="", patterns=(), unless=()) for rule in made.rules),
        made.constraints, made.declared,
        tuple(rows(rule.patterns) for rule in made.rules), tuple(rows(rule.unless) for rule in made.rules),
        tuple(stretches), tuple(gates),
    )  # fmt: skip
    return msgspec.msgpack.encode(held, order="deterministic")


def unpacked(data: bytes | memoryview, reading: Reading) -> PackDraft:
    """The pack that ``data`` holds, as of the file of ``reading``. Raises ValueError for other bytes."""
    held = msgspec.msgpack.decode(data, type=_Held)
    stretch, gate = held.stretches.__getitem__, held.gates.__getitem__

    def patterns(rows: tuple[_Row, ...]) -> tuple[Pattern, ...]:
        return tuple(
            [
                Pattern(text, label, line, column, "".join(map(stretch, regex)), groups, tuple(map(gate, gates)), apart)
                for text, label, line, column, regex, groups, gates, apart in rows
            ]
        )

    rules = tuple(
        replace(rule, path=reading.path, patterns=patterns(own), unless=patterns(unless))
        for rule, own, unless in zip(held.rules, held.patterns, held.unless, strict=True)
    )
    return PackDraft(held.id, held.about, reading, held.terms, rules, held.constraints, held.declared)
