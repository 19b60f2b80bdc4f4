"""Choices: one label out of those that a rule names. Nothing in a text is a choice until a rule says so."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from claimcheck.values.core import Comparison, Context, Found, Relation
from claimcheck.values.numerals import Reading


class Choice(Struct, frozen=True):
    """The label that a rule gives to what the text says: ``non-binding``."""

    label: str


def recognise(sentences: Sequence[Reading], context: Context) -> list[Found[Choice]]:  # noqa: ARG001
    """Nothing: a choice is made by the pattern that matches."""
    return []


def compare(a: Choice, b: Choice) -> Comparison:
    """Same label or another one."""
    if a.label == b.label:
        return Comparison(Relation.SAME, f"both say {a.label}")
    return Comparison(Relation.DIFFERENT, f"{a.label} is not {b.label}")


def show(value: Choice) -> str:
    """The label."""
    return value.label


def to_json(value: Choice) -> dict[str, str]:
    """``{"label": …}``."""
    return {"label": value.label}
