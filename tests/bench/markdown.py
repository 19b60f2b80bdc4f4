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


def figure(value: float | None, unit: str = "") -> str:
    """A number as tables show it, three figures at most of a small one; a dash for none."""
    if value is None:
        return "–"
    return (f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}") + (f" {unit}" if unit else "")


def bytes_shown(value: float | None) -> str:
    """Bytes as MB (millions); ``not installed`` where nothing could measure them."""
    return "not installed" if value is None else f"{value / 1e6:,.0f} MB"


def times(ratio: float) -> str:
    """``4 times``, or ``1/4`` of a ratio below 1."""
    return f"{figure(ratio)} times" if ratio >= 1 else f"1/{figure(1 / ratio)}"
