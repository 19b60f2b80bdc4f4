"""The year of a date that has none, and the order of 3/4/2024, from the other sources of the run.

``SKAGEN, Sept 9 (Wire) -`` was written within weeks of what others wrote about the same thing. Where their dates
leave one year, and the weekday fits if one is given, the source has that date; else it stays undated.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec.structs import replace

from claimcheck.model import Source

NEAR = 45  # days between a source and others on the same matter
_WEEK = 7  # days between one day that 3/4/2024 may be and others: the other day it may be is no rival
_READ = 6_000  # characters that names are taken from
_RAREST = 24  # names of a source that are looked up
_COMMON = 200  # sources that a name may stand in, to tell anything
_SHARED = 3  # names that two sources on the same matter share

_EITHER = re.compile(r", (\d{4}-\d\d-\d\d) or (\d{4}-\d\d-\d\d)$")

# A capital inside a sentence makes a name.
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][^\W\d_]{3,30}")
_NO_NAMES = frozenset(
    "january february march april june july august september october november december sept "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)


def names(source: Source) -> str:
    """The words of names that a source shares with others on the same matter, sorted, with spaces between."""
    if not (source.published or source.dateline_day):
        return ""
    found = {m.group().lower() for m in _NAME.finditer(source.text[:_READ])}
    return " ".join(sorted(found - _NO_NAMES))


def complete(sources: Sequence[Source], names_of: Mapping[str, str]) -> tuple[Source, ...]:
    """The sources in their order, ``names_of`` by source id; those whose head gives month and day without a year have it where it is certain.

    The year is the one that puts the day within 45 days of the publication dates of the sources that share names
    with it, or of all dated sources where these dates are one cluster without such a gap. Two years that fit are
    none. Of the two days that 3/4/2024 may be it is the one so near, or the one within a week of them, or of most sources. ``published_from`` says so: ``dateline 7, year from other sources``. Sources completed here date no others.
    """
    open_ones = [s for s in sources if s.published is None and s.dateline_day]
    days = {s.id: s.published for s in sources if s.published}
    if not open_ones or not days:
        return tuple(sources)
    dated = sorted(days.values())
    every = sorted(set(dated))
    together = all((b - a).days <= NEAR for a, b in pairwise(every))
    names = {s.id: names_of[s.id].split() for s in sources if s.published or s.dateline_day}
    holders: dict[str, list[str]] = defaultdict(list)
    for name, found in names.items():
        for word in found:
            holders[word].append(name)
    completed = {}
    for source in open_ones:
        related = {days[i] for i in _related(source.id, names, holders) if i in days}
        day = _day(source, related or (every if together else ())) or _of_most(source, dated)
        if day:
            what = "order" if _either(source) else "year"
            where = _EITHER.sub("", source.dateline_from or "")
            completed[source.id] = replace(source, published=day, published_from=f"{where}, {what} from other sources")
    return tuple(completed.get(s.id, s) for s in sources)


def _related(name: str, names: Mapping[str, Sequence[str]], holders: Mapping[str, list[str]]) -> list[str]:
    """The sources that share several names with one; names of more than half of the run tell nothing."""
    most = min(_COMMON, max(3, len(names) // 2))
    rare = sorted((len(holders[w]), w) for w in names[name] if 1 < len(holders[w]) <= most)[:_RAREST]
    shared = Counter(other for _, word in rare for other in holders[word] if other != name)
    return [other for other, n in shared.items() if n >= _SHARED]


def _day(source: Source, near: Iterable[date]) -> date | None:
    """The one day of the source's month and day that lies near one of the dates, None for none or several."""
    found: set[date] = set()
    if days := _either(source):
        for reach in (_WEEK, NEAR):
            found = found or {d for d in days for day in near if abs((d - day).days) <= reach}
        return found.pop() if len(found) == 1 else None
    for day in near:
        for year in (day.year - 1, day.year, day.year + 1):
            fitting = _on(year, *(source.dateline_day or (0, 0)))
            if fitting and abs((fitting - day).days) <= NEAR and source.dateline_weekday in (None, fitting.weekday()):
                found.add(fitting)
    return found.pop() if len(found) == 1 else None


def _of_most(source: Source, days: Sequence[date]) -> date | None:
    """The one of the two days that figures may be which lies within a week of most of ``days``, which are sorted."""
    week = timedelta(_WEEK)
    fitting = [
        d for d in _either(source) if (bisect_right(days, d + week) - bisect_left(days, d - week)) * 2 > len(days)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _either(source: Source) -> list[date]:
    """The two days that figures in the head of a source may be, 3/4/2024; none where it says what it is in other words."""
    told = _EITHER.search(source.dateline_from or "")
    return [date.fromisoformat(day) for day in told.groups()] if told else []


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
