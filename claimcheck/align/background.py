"""Background: what a sentence dates long before the story happened to something else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from claimcheck.model import Claim

_RECENT = timedelta(days=90)  # before the first report: still the story's own time


def first_years(
    claims: Iterable[Claim], published: Mapping[str, date | None], story_of: Mapping[str, int]
) -> dict[int, int]:
    """Story → the first year that is its own: of its first dated report, or else the year its claims name most."""
    first: dict[int, date] = {}
    for source, day in published.items():
        story = story_of[source]
        if day and (story not in first or day < first[story]):
            first[story] = day
    named: dict[int, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        named[story_of[claim.source]].update(claim.subject.years)
    found = {story: int(min(years, key=lambda y: (-years[y], y))) for story, years in named.items() if years}
    return found | {story: (day - _RECENT).year for story, day in first.items()}


def earlier_years(claim: Claim, first_year: int | None) -> tuple[str, ...]:
    """The years before the story that the claim's sentence names beside the value: it speaks of then."""
    return tuple(y for y in claim.subject.years if first_year is not None and int(y) < first_year)
