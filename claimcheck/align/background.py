"""Background: what a sentence dates long before the story happened to something else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from claimcheck.align import editions
from claimcheck.align.recalled import recalled
from claimcheck.model import EDITION, Claim

_RECENT = timedelta(days=90)  # before the first report: still the story's own time
_LATELY = timedelta(days=60)  # the same where the sentence names the month
_MONTH = 7  # characters of 2015-10
_OLD = 10  # years
# How long, how heavy, how fast a thing is does not change with the month.
_COUNTED = frozenset({"count", "money", "percent"})
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
    named: dict[int, Counter[int]] = defaultdict(Counter)
    by: dict[int, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    opening: dict[str, tuple[int, int]] = {}  # of a source the place and year of the first date that names its year
    for claim in claims:
        years = [int(y) for y in claim.subject.years if len(y) < _MONTH]
        named[story_of[claim.source]].update(years)
        for y in years:
            by[story_of[claim.source]][y].add(claim.source)
        year = _said(claim) if claim.start < _HEAD else None
        if year and (claim.source not in opening or claim.start < opening[claim.source][0]):
            opening[claim.source] = claim.start, year
    found = {story: _named_most(years, by[story]) for story, years in named.items() if years}
    found |= {story: (day - _RECENT).year for story, day in first.items()}
    back = _looking_back(opening, published, story_of)
    return found | {story: year for story, year in back.items() if year < found.get(story, year)}


def _named_most(years: Mapping[int, int], by: Mapping[int, set[str]]) -> int:
    """The year that a story names most; the latest one where a single source names it, and later ones far off: it tells of old times."""
    most, latest = min(years, key=lambda y: (-years[y], y)), max(years)
    return latest if len(by[most]) == 1 and latest - most > _OLD else most


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
    months of the story's own year that were over long before it, for a version that is required the version of a heading
    that is not the newest of its source. Claims of the story's own time are left out.
    """
    claims = list(claims)
    own = first_years(claims, published, story_of)
    months = _Months(claims, published, story_of, own)
    outdated = older(c for c in claims if c.kind == "version")
    found = {}
    for claim in claims:
        story = story_of[claim.source]
        first = own.get(story)
        then = tuple(y for y in claim.subject.years if len(y) < _MONTH and first is not None and int(y) < first)
        then = then or months.over(claim)
        if claim.id in outdated:
            then += (".".join(map(str, outdated[claim.id])),)
        if then:
            found[claim.id] = then
    return found | recalled(claims, found, own, story_of)


class _Months:
    """The months that were over before a story began, for stories whose reports are dated and tell what is new.

    Not those with which half of its sources open: what they tell took so long to be told.
    """

    def __init__(
        self,
        claims: Iterable[Claim],
        published: Mapping[str, date | None],
        story_of: Mapping[str, int],
        own: Mapping[int, int],
    ) -> None:
        self._story_of = story_of
        self._began: dict[int, date] = {}
        for source, day in published.items():
            story = story_of[source]
            if day and own.get(story) == (day - _RECENT).year:
                self._began[story] = min(day, self._began.get(story, day))
        opening: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._named: dict[int, set[str]] = defaultdict(set)
        for claim in claims:
            story = story_of[claim.source]
            for month in _months(claim) if story in self._began else ():
                self._named[story].add(month)
                if claim.start < _HEAD:
                    opening[story][month].add(claim.source)
        sources = Counter(story_of.values())
        self._own = {
            story: {m for m, by in months.items() if len(by) > 1 and len(by) * 2 >= sources[story]}
            for story, months in opening.items()
        }

    def over(self, claim: Claim) -> tuple[str, ...]:
        """What a quantity speaks of that was over before its story began: months, or a year that is told as the last one."""
        story = self._story_of[claim.source]
        began = self._began.get(story)
        if began is None or claim.kind not in _COUNTED:
            return ()
        months, years = _months(claim), [y for y in claim.subject.years if len(y) < _MONTH]
        if months:
            limit = f"{began - _LATELY:%Y-%m}"
            if max(months) >= limit or not self._own.get(story, set()).isdisjoint(months):
                return ()
            return tuple(dict.fromkeys(m if m[:4] == str(began.year) else m[:4] for m in months))
        if len(years) != 1 or int(years[0]) != began.year - 1 or self._is_recent(story, began):
            return ()
        return tuple(years)

    def _is_recent(self, story: int, began: date) -> bool:
        """Whether the story names a month of the year before that is still its own time."""
        limit = f"{began - _LATELY:%Y-%m}"
        return any(limit <= month and month[:4] != str(began.year) for month in self._named[story])


def _months(claim: Claim) -> tuple[str, ...]:
    return tuple(y for y in claim.subject.years if len(y) == _MONTH)


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
