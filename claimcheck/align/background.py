"""Background: what a sentence dates long before the story happened to something else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from claimcheck.align import editions
from claimcheck.model import EDITION, Claim

_RECENT = timedelta(days=90)  # before the first report: still the story's own time
_HEAD = 1_000  # characters in which a report says when what it tells was


def first_years(
    claims: Iterable[Claim], published: Mapping[str, date | None], story_of: Mapping[str, int]
) -> dict[int, int]:
    """Story → the first year that is its own: of its first dated report, or else the year its claims name most; an earlier
    one where most of its sources look back, and open with it.
    """
    first: dict[int, date] = {}
    for source, day in published.items():
        story = story_of[source]
        if day and (story not in first or day < first[story]):
            first[story] = day
    named: dict[int, Counter[str]] = defaultdict(Counter)
    opening: dict[str, tuple[int, int]] = {}  # of a source the place and year of the first date that names its year
    for claim in claims:
        named[story_of[claim.source]].update(claim.subject.years)
        year = _said(claim) if claim.start < _HEAD else None
        if year and (claim.source not in opening or claim.start < opening[claim.source][0]):
            opening[claim.source] = claim.start, year
    found = {story: int(min(years, key=lambda y: (-years[y], y))) for story, years in named.items() if years}
    found |= {story: (day - _RECENT).year for story, day in first.items()}
    back = _looking_back(opening, published, story_of)
    return found | {story: year for story, year in back.items() if year < found.get(story, year)}


def _said(claim: Claim) -> int | None:
    """The year that a date says."""
    day = claim.value.earliest if claim.kind == "date" else None
    return day.year if day and str(day.year) in claim.text else None


def _looking_back(
    opening: Mapping[str, tuple[int, int]], published: Mapping[str, date | None], story_of: Mapping[str, int]
) -> dict[int, int]:
    """Story → the year that most of its sources open with, where most of them do not say when they were written: news does."""
    sources = Counter(story_of[s] for s in published)
    undated = Counter(story_of[s] for s, day in published.items() if not day)
    years: dict[int, Counter[int]] = defaultdict(Counter)
    for source, (_, year) in opening.items():
        years[story_of[source]][year] += 1
    most = {story: min(of, key=lambda y: (-of[y], y)) for story, of in years.items()}
    return {
        story: year
        for story, year in most.items()
        if years[story][year] > 1 and min(years[story][year], undated[story]) * 2 > sources[story]
    }


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
    """Claim → the version that it is of, where ``claims`` of another edition of its document, or under other headings of it,
    are of newer ones.
    """
    of = [(c, number) for c in claims if (number := edition(c))]
    newest: dict[str, tuple[int, ...]] = {}
    for claim, number in of:
        newest[document(claim)] = max(newest.get(document(claim), ()), number)
    return {claim.id: number for claim, number in of if number < newest[document(claim)]}


def edition(claim: Claim) -> tuple[int, ...]:
    """The numbers of the version under whose heading a claim stands, or which its document is named for; () for none."""
    number, _ = _named(claim)
    return tuple(map(int, number.split("."))) if number else editions.named(claim.source)[1]


def document(claim: Claim) -> str:
    """What the editions of a document have in common: its title or name without the version."""
    _, title = _named(claim)
    return title or editions.named(claim.source)[0]


def _named(claim: Claim) -> tuple[str, str]:
    """The version that the scope of a claim names, and the title that names it; both may be empty."""
    named = next((word for word in claim.subject.scope if word.startswith(EDITION)), "")
    number, _, title = named.removeprefix(EDITION).partition(" of ")
    return number, title
