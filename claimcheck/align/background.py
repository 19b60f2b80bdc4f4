"""Background: what a sentence dates long before the story happened to something else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from claimcheck.model import EDITION, Claim

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


def earlier(
    claims: Iterable[Claim], published: Mapping[str, date | None], story_of: Mapping[str, int]
) -> dict[int, tuple[str, ...]]:
    """Claim → what it speaks of that is no longer: the years before the story that its sentence names beside the value,
    for a version that is required the version of a heading that is not the newest of its source. Claims of the story's own time are left out.
    """
    claims = list(claims)
    own = first_years(claims, published, story_of)
    outdated = older(c for c in claims if c.kind == "version")
    found = {}
    for claim in claims:
        first = own.get(story_of[claim.source])
        then = tuple(y for y in claim.subject.years if first is not None and int(y) < first)
        if claim.id in outdated:
            then += (".".join(map(str, outdated[claim.id])),)
        if then:
            found[claim.id] = then
    return found


def older(claims: Iterable[Claim]) -> dict[int, tuple[int, ...]]:
    """Claim → the version under whose heading it stands, where ``claims`` of its source stand under newer ones."""
    of = [(c, number) for c in claims if (number := edition(c))]
    newest: dict[str, tuple[int, ...]] = {}
    for claim, number in of:
        newest[claim.source] = max(newest.get(claim.source, ()), number)
    return {claim.id: number for claim, number in of if number < newest[claim.source]}


def edition(claim: Claim) -> tuple[int, ...]:
    """The numbers of the version under whose heading a claim stands; () for none."""
    named = (word.removeprefix(EDITION) for word in claim.subject.scope if word.startswith(EDITION))
    return next((tuple(map(int, number.split("."))) for number in named), ())
