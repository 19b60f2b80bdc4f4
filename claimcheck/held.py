"""Sequences whose items are made when somebody asks for them: of a large run most are never looked at."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

Item = TypeVar("Item")


class ByVerdict(Sequence[Item]):
    """Findings, of which those of one verdict can be asked for without the others."""

    @abstractmethod
    def of(self, verdict: str) -> Iterator[Item]:
        """Those of one verdict, story by story; conflicts in their order."""

    @abstractmethod
    def counts(self) -> Mapping[str, int]:
        """How many there are of each verdict."""

    @abstractmethod
    def with_conflicts(self, conflicts: Sequence[Item]) -> Sequence[Item]:
        """The same with these in place of the conflicts among them, one for one."""


class ByNumber(Sequence[Item]):
    """Claims, which can be looked up by their number."""

    @abstractmethod
    def by_number(self) -> Mapping[int, Item]:
        """The items by their number, each made anew when it is looked up."""
