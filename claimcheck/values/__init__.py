"""The closed set of kinds of values, one file a kind."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Any

from claimcheck.text import Words
from claimcheck.values.core import Context, Found
from claimcheck.values.numerals import Reading

Value = Any  # becomes the union of the kinds' dataclasses

# name of the kind → module. Order is priority where two kinds claim the same words.
KINDS: dict[str, str] = {
    "date": "date",
    "time": "time",
    "duration": "duration",
    "money": "money",
    "percent": "percent",
    "measure": "measure",
    "version": "version",
    "tally": "tally",
    "count": "count",
    "quote": "quote",
    "name": "name",
    "choice": "choice",
}

# The inner kind may stand inside the outer one: a relative date still states its duration.
_NESTED = {("date", "duration"), ("date", "time")}
_OWN_LAYER = {"quote", "name"}


def kind(name: str) -> ModuleType:
    """The module of a kind; its functions are the contract ``values.core.Kind``."""
    return import_module(f"claimcheck.values.{KINDS[name]}")


def mentions(sentences: Sequence[Words], context: Context) -> list[Found[Value]]:
    """All typed values in the sentences of one document, in order of place, without overlaps inside a layer."""
    readings = [Reading(w) for w in sentences]
    order = {name: i for i, name in enumerate(KINDS)}
    found: list[Found[Value]] = [f for name in KINDS for f in kind(name).recognise(readings, context)]
    found.sort(key=lambda f: (f.start - f.end, order[f.kind], f.start))
    return sorted(_without_overlaps(found), key=lambda f: (f.start, -f.end, order[f.kind]))


def _without_overlaps(longest_first: list[Found[Value]]) -> list[Found[Value]]:
    """Keep the longest; a shorter one of another kind survives only in a layer of its own or nested by licence."""
    taken: dict[int, list[Found[Value]]] = {}
    kept = []
    for f in longest_first:
        cells = range(f.start >> 5, (f.end >> 5) + 1)
        if f.kind not in _OWN_LAYER:
            rivals = {id(o): o for c in cells for o in taken.get(c, ()) if o.start < f.end and f.start < o.end}
            if any((o.kind, f.kind) not in _NESTED for o in rivals.values()):
                continue
            for c in cells:
                taken.setdefault(c, []).append(f)
        kept.append(f)
    return kept
