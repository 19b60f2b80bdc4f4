"""Rows of numbers in one piece of memory: thousands of sources have them, and an object for each would take more room
than what is in them.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

Row = TypeVar("Row")
Packed = tuple[bytes, bytes]  # the numbers of all rows, and where each of these ends


class Rows:
    """Rows of numbers of one ``sort`` (a type code of ``array``), which are only added to."""

    __slots__ = ("_ends", "_flat", "_sort")

    def __init__(self, sort: str) -> None:
        self._sort = sort
        self._flat: array[Any] = array(sort)
        self._ends = array("Q", [0])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, place: int) -> array[Any]:
        return self._flat[self._ends[place] : self._ends[place + 1]]

    def __iter__(self) -> Iterator[array[Any]]:
        return map(self.__getitem__, range(len(self)))

    def size(self, place: int) -> int:
        """How many numbers a row has."""
        return self._ends[place + 1] - self._ends[place]

    def add(self, row: Iterable[Any]) -> None:
        """One row more; bytes are the numbers as this machine has them."""
        self._flat.extend(row if isinstance(row, array) else array(self._sort, row))
        self._ends.append(len(self._flat))

    def join(self, others: Rows, first: int = 0, last: int | None = None) -> None:
        """The rows of ``others`` behind these, or those from ``first`` up to and without ``last``."""
        ends = others._ends[first : len(others._ends) if last is None else last + 1]
        shift = len(self._flat) - ends[0]
        self._flat.extend(others._flat[ends[0] : ends[-1]])
        self._ends.extend(array("Q", [end + shift for end in ends[1:]]))

    def renumbered(self, number: Sequence[int]) -> Rows:
        """The same with ``number[n]`` in place of each number n."""
        found = Rows(self._sort)
        found._flat = array(self._sort, map(number.__getitem__, self._flat))
        found._ends = self._ends
        return found

    def pack(self) -> Packed:
        """All of it as bytes, for this machine."""
        return self._flat.tobytes(), self._ends.tobytes()

    @classmethod
    def unpack(cls, sort: str, packed: Packed) -> Rows:
        """What was packed. Raises ValueError for other bytes."""
        found = cls(sort)
        found._flat, found._ends = array(sort, packed[0]), array("Q", packed[1])
        if not found._ends or found._ends[0] or found._ends[-1] != len(found._flat):
            raise ValueError("these are no rows")
        return found


class Table(Generic[Row]):
    """Things by place, the parts of each as rows; ``make`` puts the parts of one together, ``sorts`` are theirs."""

    def __init__(self, sorts: str, make: Callable[..., Row]) -> None:
        self.parts = tuple(map(Rows, sorts))
        self._sorts, self._make = sorts, make

    def __len__(self) -> int:
        return len(self.parts[0])

    def __getitem__(self, place: int) -> Row:
        return self._make(*[part[place] for part in self.parts])

    def __iter__(self) -> Iterator[Row]:
        return map(self.__getitem__, range(len(self)))

    def add(self, row: Iterable[Iterable[Any]]) -> None:
        """One thing more."""
        for part, own in zip(self.parts, row, strict=True):
            part.add(own)

    def join(self, others: Table[Row], first: int = 0, last: int | None = None) -> None:
        """The things of another table behind these, or those from ``first`` up to and without ``last``."""
        for own, other in zip(self.parts, others.parts, strict=True):
            own.join(other, first, last)

    def pack(self) -> list[Packed]:
        """All of it as bytes, for this machine."""
        return [part.pack() for part in self.parts]

    def unpack(self, packed: Sequence[Packed]) -> None:
        """Hold what was packed. Raises ValueError for other bytes."""
        self.parts = tuple(Rows.unpack(sort, part) for sort, part in zip(self._sorts, packed, strict=True))
        if len(set(map(len, self.parts))) > 1:
            raise ValueError("these are no rows: they do not fit")
