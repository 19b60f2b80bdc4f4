"""What is drawn of one question: marks on tracks, one track a position, so that no two answers cover one another."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from claimcheck.model import Finding
from claimcheck.report.html.axis import LEFT, RIGHT, Tick
from claimcheck.report.html.desk import Desk, Side
from claimcheck.report.summary import asked

TRACK = 24  # pixels a track is high
MOST_SIDES = 8  # answers drawn and named; the card has all of them
_EDGE_LEFT, _EDGE_RIGHT = LEFT - 3.5, RIGHT + 3.5  # where open ends run to


class Mark(Struct, frozen=True):
    """One answer: from ``left`` to ``right`` (hundredths of the width; equal for a point), its letter at ``x``.

    An open end runs to the edge. ``fuzzy``: the text hedges, or names a stretch and not a point.
    """

    letter: str
    hue: int
    left: float
    right: float
    x: float
    y: int
    open_left: bool = False
    open_right: bool = False
    fuzzy: bool = False

    @property
    def is_range(self) -> bool:
        return self.right > self.left


class Strip(Struct, frozen=True):
    """The marks of one question; ``unplaced`` are the letters of answers that have no place on the axis."""

    marks: tuple[Mark, ...]
    height: int
    unplaced: tuple[str, ...] = ()


class Row(Struct, frozen=True):
    """A question with its strip and, for those who read it in words, its sides. ``axis`` where it has one of its own.

    ``more`` counts the sides that are not drawn.
    """

    id: str
    question: str
    hint: str
    verdict: str
    accepted: bool
    sides: tuple[Side, ...]
    more: int
    strip: Strip
    story: int
    axis: tuple[Tick, ...] = ()
    powers: bool = False

    @property
    def described(self) -> str:
        """What the drawing shows, in words."""
        return "; ".join(f"{s.letter}: {s.display}" for s in self.sides)


class Stretch(Struct, frozen=True):
    """An answer on its scale, before it is drawn: where it begins and ends (None: open), and the place it names.

    ``at`` is None where it names none but its ends.
    """

    left: float | None
    right: float | None
    at: float | None = None
    fuzzy: bool = False


def row(
    desk: Desk, finding: Finding, told: Sequence[Sequence[Stretch]], axis: tuple[Tick, ...] = (), powers: bool = False
) -> Row:
    """The row of a finding, of whose positions ``told`` says where they stand."""
    sides = desk.sides(finding)
    return Row(
        id=finding.id,
        question=asked(finding),
        hint=desk.hint(finding),
        verdict=finding.verdict,
        accepted=finding.accepted is not None,
        sides=sides[:MOST_SIDES],
        more=max(len(sides) - MOST_SIDES, 0),
        strip=strip(sides[:MOST_SIDES], told[:MOST_SIDES]),
        story=finding.story,
        axis=axis,
        powers=powers,
    )


def strip(sides: Sequence[Side], stretches: Sequence[Sequence[Stretch]]) -> Strip:
    """One track for each side that has a stretch (several, where an answer may be either of them)."""
    marks: list[Mark] = []
    unplaced = []
    tracks = 0
    for side, told in zip(sides, stretches, strict=True):
        if not told:
            unplaced.append(side.letter)
            continue
        y = tracks * TRACK + TRACK // 2
        tracks += 1
        marks += [_mark(side, stretch, y) for stretch in told]
    return Strip(tuple(marks), max(tracks, 1) * TRACK, tuple(unplaced))


def _mark(side: Side, told: Stretch, y: int) -> Mark:
    left = _EDGE_LEFT if told.left is None else told.left
    right = _EDGE_RIGHT if told.right is None else told.right
    if told.at is not None:
        x = told.at
    elif told.left is None and told.right is not None:
        x = right
    elif told.right is None and told.left is not None:
        x = left
    else:
        x = (left + right) / 2
    return Mark(
        side.letter,
        side.hue,
        round(left, 2),
        round(right, 2),
        round(x, 2),
        y,
        told.left is None,
        told.right is None,
        told.fuzzy,
    )
