"""The year of a date that has none, from the other sources of the run.

``SKAGEN, Sept 9 (Wire) -`` was written within weeks of what others wrote about the same thing. Where their dates
leave one year, and the weekday fits if one is given, the source has that date; else it stays undated.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from msgspec.structs import replace

from claimcheck.model import Source

NEAR = 45  # days between a source and others on the same matter
_READ = 6_000  # characters that names are taken from
_RAREST = 24  # names of a source that are looked up
_COMMON = 200  # sources that a name may stand in, to tell anything
_SHARED = 3  # names that two sources on the same matter share

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
    none. ``published_from`` says so: ``dateline 7, year from other sources``. Sources completed here date no others.
    """
    open_ones = [s for s in sources if s.published is None and s.dateline_day]
    days = {s.id: s.published for s in sources if s.published}
    if not open_ones or not days:
        return tuple(sources)
    every = sorted(set(days.values()))
    together = all((b - a).days <= NEAR for a, b in pairwise(every))
    names = {s.id: names_of[s.id].split() for s in sources if s.published or s.dateline_day}
    holders: dict[str, list[str]] = defaultdict(list)
    for name, found in names.items():
        for word in found:
            holders[word].append(name)
    completed = {}
    for source in open_ones:
        related = {days[i] for i in _related(source.id, names, holders) if i in days}
        day = _day(source, related or (every if together else ()))
        if day:
            completed[source.id] = replace(
                source, published=day, published_from=f"{source.dateline_from}, year from other sources"
            )
    return tuple(completed.get(s.id, s) for s in sources)


def _related(name: str, names: Mapping[str, Sequence[str]], holders: Mapping[str, list[str]]) -> list[str]:
    """The sources that share several names with one; names of more than half of the run tell nothing."""
    most = min(_COMMON, max(3, len(names) // 2))
    rare = sorted((len(holders[w]), w) for w in names[name] if 1 < len(holders[w]) <= most)[:_RAREST]
    shared = Counter(other for _, word in rare for other in holders[word] if other != name)
    return [other for other, n in shared.items() if n >= _SHARED]


def _day(source: Source, near: Iterable[date]) -> date | None:
    """The one day of the source's month and day that lies near one of the dates, None for none or several."""
    found = set()
    for day in near:
        for year in (day.year - 1, day.year, day.year + 1):
            fitting = _on(year, *(source.dateline_day or (0, 0)))
            if fitting and abs((fitting - day).days) <= NEAR and source.dateline_weekday in (None, fitting.weekday()):
                found.add(fitting)
    return found.pop() if len(found) == 1 else None


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
