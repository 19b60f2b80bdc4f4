"""The matrix: which source takes which position on which question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from claimcheck.model import Finding, Source
from claimcheck.report.html.desk import Desk, Side
from claimcheck.report.summary import asked

MOST_ROWS = 30
MOST_COLUMNS = 40
_ROOMY = 6  # columns up to which the cells have room for the values themselves


class Column(Struct, frozen=True):
    """A source: its name and its number in the list of sources."""

    name: str
    number: int


class Line(Struct, frozen=True):
    """A question, and for every column the positions that the source takes (none, one, or more where it says both)."""

    id: str
    question: str
    hint: str
    verdict: str
    accepted: bool
    cells: tuple[tuple[Side, ...], ...]


class Matrix(Struct, frozen=True):
    """The questions × sources of one story. ``roomy``: few columns, so cells show values beside letters."""

    story: int
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    roomy: bool
    rows_left_out: int
    columns_left_out: int


def matrix(desk: Desk, story: int, sources: Sequence[Source], findings: Iterable[Finding]) -> Matrix | None:
    """The matrix of a story's ``findings`` (in the report's order), or None where no two sources meet in one."""
    compared = [f for f in findings if f.verdict != "single"]
    if len(sources) < 2 or not compared:
        return None
    chosen = compared[:MOST_ROWS]
    spoken = Counter(s for f in chosen for p in f.positions for s in p.sources)
    speaking = [s for s in sources if s.id in spoken]
    kept = {s.id for s in sorted(speaking, key=lambda s: (-spoken[s.id], desk.numbers[s.id]))[:MOST_COLUMNS]}
    columns = [s for s in sorted(speaking, key=lambda s: desk.numbers[s.id]) if s.id in kept]
    return Matrix(
        story=story,
        columns=tuple(Column(desk.name(s.id), desk.numbers[s.id]) for s in columns),
        lines=tuple(_line(desk, f, columns) for f in chosen),
        roomy=len(columns) <= _ROOMY,
        rows_left_out=len(compared) - len(chosen),
        columns_left_out=len(sources) - len(columns),
    )


def _line(desk: Desk, finding: Finding, columns: Sequence[Source]) -> Line:
    said: dict[str, list[Side]] = {}
    for side, position in zip(desk.sides(finding), finding.positions, strict=True):
        for source in position.sources:
            said.setdefault(source, []).append(side)
    return Line(
        id=finding.id,
        question=asked(finding),
        hint=desk.hint(finding),
        verdict=finding.verdict,
        accepted=finding.accepted is not None,
        cells=tuple(tuple(said.get(s.id, ())) for s in columns),
    )
