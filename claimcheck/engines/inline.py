"""The work of a run in this process, one piece after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import TypeVar

from claimcheck.align.sharing import Work, alone
from claimcheck.engines.desk import Desk, Document, Reading, Setup, Story
from claimcheck.engines.judgements import Sealed

Done = TypeVar("Done")


class Inline:
    """Works at one desk. See ``engines.Engine``."""

    def __init__(self, setup: Setup) -> None:
        self._desk = Desk(setup)

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """What came of each document, in order."""
        return map(self._desk.read, documents)

    def judge(self, stories: Iterable[Story]) -> Iterator[Sealed]:
        """What came of each story, in order."""
        return map(self._desk.judge, stories)

    def share(self, work: Work[Done], places: Sequence[int]) -> Iterator[Done]:
        """What comes of the places, part by part and in their order: all of it here."""
        return alone(work, places)

    def __enter__(self) -> Inline:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        return None
