"""Work on many places that can be done apart: here one part after the other; an engine may do parts at the same time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

PART = 500  # places that are worked on together

Done = TypeVar("Done")
Work = Callable[[Sequence[int]], Done]


class Share(Protocol):
    """Has work done on places. The work changes nothing that outlasts it, and what comes of it can be sent."""

    def __call__(self, work: Work[Done], places: Sequence[int]) -> Iterator[Done]:
        """What comes of the places, part by part and in their order."""


def parts(places: Sequence[int]) -> list[Sequence[int]]:
    """The places by the part."""
    return [places[at : at + PART] for at in range(0, len(places), PART)]


def alone(work: Work[Done], places: Sequence[int]) -> Iterator[Done]:
    """All of it in this process."""
    return map(work, parts(places))
