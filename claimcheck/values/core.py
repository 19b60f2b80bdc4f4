"""What every kind of value has in common: how it is found, and how two of them relate."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

from msgspec import Struct

from claimcheck.values.numerals import Reading


class Relation(StrEnum):
    """How two values of a kind relate; symmetric in its two sides."""

    SAME = "same"  # equal as stated
    COMPATIBLE = "compatible"  # some world satisfies both
    DIFFERENT = "different"  # no world satisfies both
    INCOMPARABLE = "incomparable"  # not the same thing: other unit, currency, scope


class Comparison(Struct, frozen=True):
    """A relation, and why, as a clause without capital and full stop: ``40 lies inside more than 30``.

    ``why`` may be what makes the clause: most comparisons are asked for nothing but the relation.
    """

    relation: Relation
    why: str | Callable[[], str]

    @property
    def reason(self) -> str:
        """The clause."""
        return self.why if isinstance(self.why, str) else self.why()


class Context(Struct, frozen=True):
    """What a document offers for reading its values.

    ``published`` anchors relative dates; without it they stay partial. ``day_first`` decides 3/4/2024
    (None: undecided by the document, such dates stay ambiguous).
    """

    published: date | None = None
    day_first: bool | None = None


V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)


class Found(Struct, Generic[V_co], frozen=True):
    """A value read from ``text[start:end]`` of a document, and the steps that led from the words to it."""

    start: int
    end: int
    kind: str
    value: V_co
    steps: tuple[str, ...] = ()


class Kind(Protocol[V]):
    """The contract of a kind: one file of ``values/`` each offers these as module-level functions.

    ``recognise`` reads the sentences of one document, in order, and returns what it found, in order of place,
    not overlapping itself. It runs in time linear in the number of tokens.
    """

    def recognise(self, sentences: Sequence[Reading], context: Context) -> Iterable[Found[V]]: ...

    def compare(self, a: V, b: V) -> Comparison: ...

    def show(self, value: V) -> str: ...

    def to_json(self, value: V) -> dict[str, Any]: ...
