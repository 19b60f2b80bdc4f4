"""Where the work of a run is done: in this process, in a pool of processes, on a Ray cluster. The results are the same.

A new engine is one file here and one row of ``ENGINES``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from claimcheck.align.sharing import Done, Work
    from claimcheck.align.sketch import Folded, Sketch
    from claimcheck.engines.desk import Document, Reading, Setup, Story
    from claimcheck.engines.judgements import Sealed

__all__ = ["ENGINES", "Engine", "Remembering", "cores", "engine"]

# name of the engine → module of this package that offers ``start(setup, jobs, address)``
ENGINES: dict[str, str] = {
    "local": "pool",
    "ray": "ray",
}


class Engine(Protocol):
    """Does the two kinds of work of a run (see ``desk.Desk``). Used as a context: leaving it ends what it started."""

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """What came of each document, in their order."""

    def judge(self, stories: Iterable[Story]) -> Iterator[Sealed]:
        """What came of each story, in their order."""

    def share(self, work: Work[Done], places: Sequence[int]) -> Iterator[Done]:
        """As ``align.sharing.Share``."""


@runtime_checkable
class Remembering(Protocol):
    """An engine that knows which sources tell one story where it was asked for the same ones before."""

    def stories(
        self,
        ids: Sequence[str],
        heads: Sequence[Folded],
        opened: Callable[[int], Sketch],
        given: Sequence[Sequence[str]],
    ) -> tuple[tuple[str, ...], ...]:
        """As ``align.stories.apart``."""


def engine(name: str, setup: Setup, jobs: int, address: str | None = None) -> AbstractContextManager[Engine]:
    """The engine called ``name``, at work by ``setup`` in ``jobs`` processes (1: this one). ``address``: of a cluster."""
    if name == "local" and jobs <= 1:
        from claimcheck.engines.inline import Inline

        return Inline(setup)
    started: AbstractContextManager[Engine] = import_module(f"claimcheck.engines.{ENGINES[name]}").start(
        setup, jobs, address
    )
    return started


def cores() -> int:
    """The processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
