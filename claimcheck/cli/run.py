"""From the words of the command line and the configuration to packs, sources and a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import config
from claimcheck import sources as reading
from claimcheck.config import Settings
from claimcheck.model import Problem, Report, Source, SourceOverride
from claimcheck.report import FORMATS

if TYPE_CHECKING:
    from claimcheck.packs.pack import Pack

Problems = tuple[Problem, ...]


def settings() -> tuple[Settings, Problems]:
    """What the nearest configuration file says, and what is wrong with it."""
    found, problems = config.load()
    if found.format in FORMATS:
        return found, problems
    wrong = Problem(found.path, 0, 0, f"unknown format {found.format!r}", f"one of {', '.join(FORMATS)}")
    return replace(found, format="table"), (*problems, wrong)


def run(
    paths: Sequence[str],
    rules: Sequence[str] | None,
    published: Mapping[str, date],
    configured: tuple[Settings, Problems] | None = None,
    *,
    one_story: bool = False,
) -> Report:
    """The report on ``paths``. What could not be done is among its problems; the rest is checked all the same."""
    from claimcheck.pipeline import check

    said, wrong = configured or settings()
    chosen, broken = packs(rules, said)
    read, unread = sources(paths, published, said)
    found = by_path(read)
    return check(
        found,
        chosen,
        problems=(*wrong, *broken, *unread),
        one_story=one_story or said.one_story,
        given_stories=given_stories(found, said),
    )


def sources(paths: Sequence[str], published: Mapping[str, date], said: Settings) -> tuple[tuple[Source, ...], Problems]:
    """What could be read, and the problems with the rest. ``published`` gives the day of files by path or glob."""
    days = [
        SourceOverride(path_glob=name, published=day, origin="--published", required=True)
        for name, day in published.items()
    ]
    return reading.read(paths, [*said.sources, *days])


def by_path(found: Sequence[Source]) -> tuple[Source, ...]:
    """The sources so that the order of the arguments changes nothing: claims are numbered, and stories, by path."""
    return tuple(sorted(found, key=lambda source: source.path))


def given_stories(found: Sequence[Source], said: Settings) -> tuple[tuple[str, ...], ...]:
    """The ids of the sources that the configuration puts into one story each."""
    return reading.forced_stories(found, said.sources, said.stories, said.base)


def packs(rules: Sequence[str] | None, said: Settings) -> tuple[tuple[Pack, ...], Problems]:
    """The packs that ``rules`` names by path or name, else those that ship and those configured; and their problems."""
    from claimcheck.packs import library

    named = [library.find(rule) for rule in (rules or said.rules)]
    places = named if rules else [*library.shipped(), *named]
    found, problems = library.load([place for place in places if isinstance(place, Path)])
    return found, (*(place for place in places if isinstance(place, Problem)), *problems)


def read_in(report: Report) -> Iterator[str]:
    """What was read, a line a source: for --verbose."""
    for source in report.sources:
        day = f"published {source.published} (from {source.published_from})" if source.published else "undated"
        claims = sum(claim.source == source.id for claim in report.claims)
        yield f"{source.path}: {day}, claims: {claims}"
