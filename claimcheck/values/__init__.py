"""The closed set of kinds of values, one file a kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from operator import attrgetter
from types import ModuleType
from typing import Any

from claimcheck.text import Words
from claimcheck.values.core import Context, Found
from claimcheck.values.numerals import Reading

Value = Any  # becomes the union of the records of the kinds

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
_ORDER = {name: i for i, name in enumerate(KINDS)}


@cache
def kind(name: str) -> ModuleType:
    """The module of a kind; its functions are the contract ``values.core.Kind``."""
    return import_module(f"claimcheck.values.{KINDS[name]}")


def mentions(sentences: Sequence[Words], context: Context) -> list[Found[Value]]:
    """All typed values in the sentences of one document, in order of place, without overlaps inside a layer."""
    modules = [kind(name) for name in KINDS]  # before any reading: modules add their cues when they are imported
    readings = [Reading(w) for w in sentences]
    found: list[Found[Value]] = []
    for name, module in zip(KINDS, modules, strict=True):
        if name == "count":
            _take(readings, found)
        found += module.recognise(readings, context)
    # By place, the longer first, then in the order of kinds, in which they were found: sorting keeps what was before.
    found.sort(key=attrgetter("end"), reverse=True)
    found.sort(key=attrgetter("start"))
    lost = {id(f) for cluster in _clusters(found) for f in _overlapping(cluster)}
    return [f for f in found if id(f) not in lost] if lost else found


def _take(readings: list[Reading], found: list[Found[Value]]) -> None:
    """Leave for counts only the numbers that stand in no value of another kind: they would lose to it."""
    spans = sorted((f.start, f.end) for f in found)
    spans.append((1 << 60, 1 << 60))
    at = 0
    for reading in readings:
        if not reading.numerals or spans[at][0] >= reading.words.end:
            continue
        free = []
        for n in reading.numerals:
            while spans[at][1] <= n.start:
                at += 1
            if spans[at][0] >= n.end:
                free.append(n)
        reading.free = tuple(free)


def _clusters(found: list[Found[Value]]) -> Iterator[list[Found[Value]]]:
    """Runs of mentions that overlap, by place; most mentions stand alone and are in none."""
    run: list[Found[Value]] = []
    reach = 0
    for f in found:
        if f.kind in _OWN_LAYER:
            continue
        if f.start < reach:
            run.append(f)
        else:
            if len(run) > 1:
                yield run
            run = [f]
        if f.end > reach:
            reach = f.end
    if len(run) > 1:
        yield run


def _overlapping(cluster: list[Found[Value]]) -> list[Found[Value]]:
    """The mentions to drop: the longest stays; a shorter one of another kind only where it is nested by licence."""
    taken: dict[int, list[Found[Value]]] = {}
    lost = []
    for f in sorted(cluster, key=lambda f: (f.start - f.end, _ORDER[f.kind], f.start)):
        cells = range(f.start >> 5, (f.end >> 5) + 1)
        rivals = (o for c in cells for o in taken.get(c, ()) if o.start < f.end and f.start < o.end)
        if any((o.kind, f.kind) not in _NESTED for o in rivals):
            lost.append(f)
            continue
        for c in cells:
            taken.setdefault(c, []).append(f)
    return lost
