"""The day of each report, by which figures that move are put in order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from claimcheck.model import Source

_NEAR = timedelta(150)  # between a report whose date has no year and the others


def ordered_by(sources: Iterable[Source]) -> dict[str, date | None]:
    """Source id → day of its report. A day without a year is of the year that brings it nearest to the other reports."""
    every = tuple(sources)
    known = sorted(s.published for s in every if s.published)
    middle = known[len(known) // 2] if known else None
    return {s.id: s.published or (_nearest(s, middle) if middle else None) for s in every}


def _nearest(source: Source, middle: date) -> date | None:
    if source.dateline_day is None or " or " in (source.dateline_from or ""):  # 3/4/2024: one day or the other
        return None
    found = []
    for year in (middle.year - 1, middle.year, middle.year + 1):
        try:
            day = date(year, *source.dateline_day)
        except ValueError:
            continue
        if source.dateline_weekday in (None, day.weekday()):
            found.append(day)
    nearest = min(found, key=lambda d: abs(d - middle), default=None)
    return nearest if nearest and abs(nearest - middle) <= _NEAR else None
