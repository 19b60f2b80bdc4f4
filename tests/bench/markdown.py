"""Figures as Markdown tables, which the README can quote as printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; the first column is set left, the others right."""
    lines = [head, ["---", *(["---:"] * (len(head) - 1))], *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def share(part: int, whole: int) -> str:
    """``34/41 83%``, or a dash where there is nothing to be a part of."""
    return f"{part}/{whole} {100 * part / whole:.0f}%" if whole else "–"


def of(part: int, whole: int) -> str:
    """``34/41``, or a dash."""
    return f"{part}/{whole}" if whole else "–"
