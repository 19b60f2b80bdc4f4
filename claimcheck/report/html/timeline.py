"""The timeline: what each source says happened when, the questions of a story on one axis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from msgspec import Struct

from claimcheck.model import Finding
from claimcheck.report.html.axis import NARROW, WIDE, Days, Tick, scale_of_days
from claimcheck.report.html.desk import Desk
from claimcheck.report.html.strips import Row, Stretch, row
from claimcheck.values.date_value import DateValue

MOST_ROWS = 40
_OPPOSED = ("conflict", "undecided", "update")


class Timeline(Struct, frozen=True):
    """The dated questions of one story, the earliest first. ``left_out`` counts those that were not drawn.

    ``narrow`` and ``wide`` label the axis where there is little and much room. ``even``: distances are to scale.
    """

    story: int
    rows: tuple[Row, ...]
    narrow: tuple[Tick, ...]
    wide: tuple[Tick, ...]
    even: bool
    left_out: int


def timeline(desk: Desk, story: int, findings: Iterable[Finding]) -> Timeline | None:
    """The timeline of a story's ``findings`` (in the report's order), or None where it would say nothing."""
    dated = [f for f in findings if f.kind == "date" and any(_spans(p.value) for p in f.positions)]
    chosen = sorted(dated[:MOST_ROWS], key=lambda f: (_first_day(f), f.question, f.id))
    days = {day for f in chosen for p in f.positions for span in _spans(p.value) for day in span if day is not None}
    if len(days) < 2:
        return None
    scale = scale_of_days(days, _apart(chosen))
    told = [_first(p.value) for f in chosen if f.verdict in _OPPOSED for p in f.positions]
    important = [day for day in told if day is not None]
    return Timeline(
        story=story,
        rows=tuple(_row(desk, f, scale) for f in chosen),
        narrow=scale.ticks(NARROW, important),
        wide=scale.ticks(WIDE, important),
        even=scale.even,
        left_out=len(dated) - len(chosen),
    )


def _apart(findings: Sequence[Finding]) -> list[tuple[int, int]]:
    """Pairs of days that two contradicting answers begin with."""
    pairs = []
    for f in findings:
        if f.verdict != "conflict":
            continue
        firsts = sorted({day for p in f.positions for day in [_first(p.value)] if day is not None})
        pairs += list(combinations(firsts[:12], 2))
    return pairs


def _row(desk: Desk, finding: Finding, scale: Days) -> Row:
    return row(desk, finding, [[_stretch(span, p.value, scale) for span in _spans(p.value)] for p in finding.positions])


def _stretch(span: tuple[int | None, int | None], value: DateValue, scale: Days) -> Stretch:
    first, last = span
    return Stretch(
        None if first is None else scale.x(first), None if last is None else scale.x(last), fuzzy=value.approximate
    )


def _spans(value: DateValue) -> list[tuple[int | None, int | None]]:
    """First and last day (None: open) of every stretch that a date may be; none where no year is known."""
    if value.readings:
        return [(d.toordinal(), d.toordinal()) for d in value.readings]
    first = value.earliest.toordinal() if value.earliest else None
    last = value.latest.toordinal() if value.latest else None
    if first is None and last is None:
        return []
    if value.bound == "since":
        return [(first, None)]
    if value.bound in ("until", "by"):
        return [(None, last)]
    return [(first, last)]


def _first(value: DateValue) -> int | None:
    spans = _spans(value)
    if not spans:
        return None
    return spans[0][0] if spans[0][0] is not None else spans[0][1]


def _first_day(finding: Finding) -> int:
    return min(day for p in finding.positions for day in [_first(p.value)] if day is not None)
