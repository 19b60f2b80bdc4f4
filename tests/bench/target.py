"""What was promised, and whether the figures keep it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tests.bench.markdown import table


@dataclass(frozen=True, slots=True)
class Target:
    """``said`` is what is measured, ``limit`` what it must keep (``≤ 1.3``), ``measured`` what it was.

    ``holds`` is None where it was not measured, or not at the size that the promise is about.
    """

    said: str
    limit: str
    measured: str
    holds: bool | None

    @classmethod
    def at_most(cls, said: str, value: float | None, limit: float, unit: str = "", *, counts: bool = True) -> Target:
        """A promise that something stays at or below ``limit``; ``value`` None where it was not measured.

        ``counts``: whether it was measured at the size that the promise is about.
        """
        holds = None if value is None or not counts else value <= limit
        return cls(said, f"≤ {limit:g}{unit}", _shown(value, unit), holds)

    @classmethod
    def at_least(cls, said: str, value: float | None, limit: float, unit: str = "", *, counts: bool = True) -> Target:
        """A promise that something reaches ``limit``."""
        holds = None if value is None or not counts else value >= limit
        return cls(said, f"≥ {limit:g}{unit}", _shown(value, unit), holds)


def _shown(value: float | None, unit: str) -> str:
    return "not measured" if value is None else f"{value:.3g}{unit}"


def told(targets: Iterable[Target]) -> str:
    """The targets as a table."""
    answer = {True: "yes", False: "no", None: "–"}
    return table(
        ("target", "limit", "measured", "kept"), [(t.said, t.limit, t.measured, answer[t.holds]) for t in targets]
    )
