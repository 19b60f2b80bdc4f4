"""The traits of a source as a few bytes: thousands of sources are held at once while their stories are told apart."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from claimcheck.align.casing import FIGURE, NAME, RUN
from claimcheck.align.days import Day
from claimcheck.align.particulars import Particulars
from claimcheck.align.rows import Table
from claimcheck.align.sketch import Sketch
from claimcheck.align.terms import SCENE, SHORT, Terms
from claimcheck.align.traits import Traits

LEAD, PUBLIC, HEADED, ALONE, PLACED, AGE, STREET = (1 << n for n in range(7))  # marks of a term in a source
_MOST = 255  # times that are told apart


class Rest(msgspec.Struct, array_like=True, frozen=True):
    """What a source has beside its terms."""

    published: date | None
    publisher: str
    particulars: Particulars
    days: frozenset[Day]
    lead_days: frozenset[Day]


class Portrait(NamedTuple):
    """Of one source: the numbers of its ``terms``, how often each of the first of them stands in it (``times``; the
    others do not, they are only marked), the ``marks`` of each, and the ``rest`` as bytes.

    ``casing``: what it says about casing, by which it can be taken out again; empty where nobody will.
    """

    terms: array[int]
    times: array[int]
    marks: array[int]
    rest: array[int]
    casing: array[int]

    def all(self) -> array[int]:
        """The numbers of all its terms."""
        return self.terms

    def told(self) -> array[int]:
        """The numbers of the terms that stand in it."""
        return self.terms[: len(self.times)]


class Portraits(Table[Portrait]):
    """Those of many sources."""

    def __init__(self) -> None:
        super().__init__("IBBBB", Portrait)

    def renumbered(self, number: Sequence[int]) -> Portraits:
        """The same with ``number[n]`` in place of each term n."""
        terms, *others = self.parts
        found = Portraits()
        found.parts = (terms.renumbered(number), *others)
        return found

    def told(self, place: int) -> array[int]:
        """The numbers of the terms that stand in the source at ``place``."""
        terms, times, *_ = self.parts
        return terms[place][: times.size(place)]


_encoder = msgspec.msgpack.Encoder()
_rest = msgspec.msgpack.Decoder(Rest)


def portrait(t: Traits, terms: Terms, casing: bytes = b"") -> Portrait:
    """The traits ``t`` by the numbers that ``terms`` gives. Linear."""
    number = terms.numbers
    marks: dict[int, int] = {number[feature]: 0 for feature in t.counts}
    ends = {end for run in marks for end in terms.ends[run]}
    for scene in t.particulars.scenes:
        marks[number[SCENE + scene]] = 0
    streets = {NAME + word for scene in t.particulars.scenes for word in scene.split(" ")}
    for other in (*ends, *(number[SHORT + word] for word in t.short)):
        marks.setdefault(other, 0)
    for mark, features in (
        (LEAD, t.lead),
        (HEADED, t.headline),
        (PUBLIC, {NAME + word for word in t.public}),
        (PLACED, {NAME + word for word in t.placed}),
        (ALONE, {NAME + word for word in t.alone}),
        (STREET, streets),
        (PUBLIC, {run for run in t.counts if run[0] == RUN and t.public.issuperset(run[1:].split(" "))}),
        (AGE, {f"{FIGURE}{age} year" for age in t.particulars.ages} & t.counts.keys()),
    ):
        for feature in features:
            one = number[feature]
            marks[one] = marks.get(one, 0) | mark
    rest = Rest(t.published, t.publisher, t.particulars, t.days, t.lead_days)
    return Portrait(
        array("I", marks),
        array("B", [min(n, _MOST) for n in t.counts.values()]),
        array("B", marks.values()),
        array("B", _encoder.encode(rest)),
        array("B", casing),
    )


def rest(portrait: Portrait) -> Rest:
    """What a source has beside its terms."""
    return _rest.decode(portrait.rest)


def cased(sketch: Sketch) -> bytes:
    """What a source says about casing, as bytes."""
    return zlib.compress(f"{sketch.capital}\n{sketch.small}".encode(), 1)


def uncased(casing: array[int]) -> tuple[str, str]:
    """The capitalised and the small words that ``cased`` was given."""
    capital, _, small = zlib.decompress(casing).decode().partition("\n")
    return capital, small
