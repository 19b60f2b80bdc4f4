"""The work of a run in this process, one piece after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import TracebackType

from claimcheck.engines.desk import Desk, Document, Reading, Setup, Story
from claimcheck.engines.judgements import Sealed


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

    def __enter__(self) -> Inline:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        return None
