"""What can go wrong, each with its place.

An error is a value first: stages that look at many documents or rules collect ``Problem`` records and go on.
``ClaimcheckError`` is raised only where nothing sensible can be returned.
"""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """One thing that could not be done as asked.

    ``line`` and ``column`` are 1-based, 0 where the problem has no place inside the file.
    ``expected`` says what would have been right, empty where that is obvious from the message. ``note``: the job was
    done all the same, and this is what it took for granted.
    """

    path: str
    line: int
    column: int
    message: str
    expected: str = ""
    note: bool = False

    def __str__(self) -> str:
        place = self.path
        if self.line:
            place += f":{self.line}:{self.column}"
        text = f"{place}: {self.message}" if place else self.message
        return f"{text} (expected {self.expected})" if self.expected else text


class ClaimcheckError(Exception):
    """Base of every exception that claimcheck raises on purpose."""


class InputError(ClaimcheckError):
    """The job cannot be done as asked: carries all the problems found, in the order of their places."""

    def __init__(self, problems: list[Problem] | tuple[Problem, ...]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))
