"""What a source is found again by: marks of its names, figures and telling words."""

from __future__ import annotations

from datetime import date
from hashlib import blake2b

from claimcheck.align.casing import FIGURE, NAME, RUN, Casing
from claimcheck.align.sketch import Sketch
from claimcheck.align.traits import traits

MOST = 24  # of a source
_SORTS = {RUN: 0, NAME: 1, FIGURE: 2}  # then words
_SIZE = 5  # bytes of a mark: a chance likeness costs a comparison and nothing else


def marks(sketch: Sketch) -> tuple[int, ...]:
    """The marks of a source, of what it turns on first: runs of names, names, figures, and words of its lead."""
    found = traits(sketch, Casing([sketch]))

    def rank(feature: str) -> tuple[bool, int, int, int, str]:
        sort = _SORTS.get(feature[0], 3)
        return feature not in found.lead, sort, -found.counts[feature], -len(feature), feature

    chosen = sorted(found.counts, key=rank)[:MOST]
    return tuple(_mark(feature) for feature in chosen)


def day(published: date | None) -> int:
    """The day of publication as a number; 0 where it is not known."""
    return published.toordinal() if published else 0


def _mark(feature: str) -> int:
    return int.from_bytes(blake2b(feature.encode("utf-8", "replace"), digest_size=_SIZE).digest())
