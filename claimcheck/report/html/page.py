"""The page as data: everything that is shown, in order, and nothing about how it looks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct

from claimcheck import __version__
from claimcheck.model import Finding, Report, Source
from claimcheck.report import View
from claimcheck.report.html.cards import Card, Check, card, check
from claimcheck.report.html.desk import Desk
from claimcheck.report.html.matrix import Matrix, matrix
from claimcheck.report.html.overview import Overview, overview
from claimcheck.report.html.plots import plots
from claimcheck.report.html.strips import Row
from claimcheck.report.html.timeline import Timeline, timeline
from claimcheck.report.safe import clip, visible
from claimcheck.report.stories import described
from claimcheck.report.summary import ordered_constraints, told_with

MOST_STORIES = 12  # drawn; the findings of all are listed
MOST_SOURCES = 500
MOST_CHECKS = 200


class Told(Struct, frozen=True):
    """A source as the list of sources shows it. ``conflicts`` counts those it takes part in."""

    number: int
    key: str
    name: str
    path: str
    title: str
    published: str
    published_from: str
    cites: tuple[str, ...]
    story: int
    claims: int
    conflicts: int


class Story(Struct, frozen=True):
    """A story of which something is drawn; ``title`` is that of its first source that has one."""

    number: int
    title: str
    matrix: Matrix | None
    timeline: Timeline | None


class Page(Struct, frozen=True):
    """The whole report. ``kinds`` and ``verdicts`` are those that findings have: what they can be filtered by."""

    title: str
    generator: str
    overview: Overview
    stories: tuple[Story, ...]
    stories_left_out: int
    story_count: int
    plots: tuple[Row, ...]
    plots_left_out: int
    items: tuple[Card | Check, ...]
    checks: tuple[Check, ...]
    checks_left_out: int
    sources: tuple[Told, ...]
    sources_left_out: int
    kinds: tuple[str, ...]
    verdicts: tuple[tuple[str, int], ...]

    @property
    def has_matrix(self) -> bool:
        return any(s.matrix for s in self.stories)

    @property
    def has_timeline(self) -> bool:
        return any(s.timeline for s in self.stories)


def page(report: Report, view: View) -> Page:
    """What the page of a report shows: with ``view.show`` as the table does, with ``view.full`` without cuts in findings."""
    desk = Desk(report, view)
    first = overview(desk)
    stories, stories_left_out = _stories(desk)
    drawn, plots_left_out = plots(desk, desk.findings)
    items = tuple(_items(desk))
    others = [c for c in ordered_constraints(report) if c.verdict != "broken"]
    counted = Counter(item.verdict for item in items)
    return Page(
        title=first.headline,
        generator=f"claimcheck {__version__}",
        overview=first,
        stories=stories,
        stories_left_out=stories_left_out,
        story_count=len(report.stories),
        plots=drawn,
        plots_left_out=plots_left_out,
        items=items,
        checks=tuple(check(desk, c) for c in others[:MOST_CHECKS]),
        checks_left_out=max(len(others) - MOST_CHECKS, 0),
        sources=tuple(_sources(desk))[:MOST_SOURCES],
        sources_left_out=max(len(report.sources) - MOST_SOURCES, 0),
        kinds=tuple(sorted({item.kind for item in items if isinstance(item, Card)})),
        verdicts=tuple((share.verdict, counted[share.verdict]) for share in first.shares),
    )


def _items(desk: Desk) -> Iterable[Card | Check]:
    """The cards in the order of the table: a broken constraint inside the conflict it explains, or after all of these."""
    told, alone = told_with(desk.report)
    conflicts = [f for f in desk.findings if f.verdict == "conflict"]
    yield from (card(desk, f, told.get(f.id, ())) for f in conflicts)
    yield from (check(desk, c) for c in alone)
    yield from (card(desk, f) for f in desk.findings[len(conflicts) :])


def _stories(desk: Desk) -> tuple[tuple[Story, ...], int]:
    by_story: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in desk.findings:
        by_story[finding.story].append(finding)
    conflicts = Counter(f.story for f in desk.findings if f.verdict == "conflict")
    members = {s.number: s for s in described(desk.report.sources, desk.report.stories)}
    made = []
    wanted = sorted(by_story, key=lambda n: (-conflicts[n], -len(by_story[n]), n))
    for number in wanted[: 3 * MOST_STORIES]:
        told = members.get(number)
        if told is None:
            continue
        drawn = Story(
            number=number,
            title=clip(visible(told.title or "").strip(), 140),
            matrix=matrix(desk, number, told.sources, by_story[number]),
            timeline=timeline(desk, number, by_story[number]),
        )
        if drawn.matrix or drawn.timeline:
            made.append(drawn)
    kept = sorted(made[:MOST_STORIES], key=lambda s: s.number)
    met = sum(any(f.verdict != "single" for f in found) for found in by_story.values())
    return tuple(kept), max(met - len(kept), 0)


def _sources(desk: Desk) -> Iterable[Told]:
    story_of = {key: number for number, told in enumerate(desk.report.stories, 1) for key in told}
    claims = Counter(c.source for c in desk.report.claims)
    conflicts = Counter(s for f in desk.report.of("conflict") for s in {s for p in f.positions for s in p.sources})
    by_number: dict[int, Source] = {desk.numbers[s.id]: s for s in desk.report.sources}
    for number, source in sorted(by_number.items()):
        yield Told(
            number=number,
            key=visible(source.id),
            name=desk.name(source.id),
            path=visible(source.path),
            title=clip(visible(source.title or "").strip(), 200),
            published=source.published.isoformat() if source.published else "",
            published_from=visible(source.published_from or ""),
            cites=tuple(visible(c) for c in source.cites),
            story=story_of.get(source.id, 0),
            claims=claims[source.id],
            conflicts=conflicts[source.id],
        )
