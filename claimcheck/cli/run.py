"""From the words of the command line and the configuration to packs, sources and a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from claimcheck import config
from claimcheck import sources as reading
from claimcheck.config import Settings
from claimcheck.engines import cores
from claimcheck.model import Problem, Report, Source, SourceOverride
from claimcheck.report import FORMATS
from claimcheck.report.export import format_of, known
from claimcheck.sources.paths import File
from claimcheck.sources.siblings import complete, names

if TYPE_CHECKING:
    from claimcheck.cli.progress import Bar
    from claimcheck.engines import Engine
    from claimcheck.engines.desk import Setup
    from claimcheck.packs.pack import Pack
    from claimcheck.pipeline import Grouping

Problems = tuple[Problem, ...]

_ALONE = 400_000  # bytes of documents up to which one process is done before others have started


class Hands(Struct, frozen=True):
    """Who does the work: an engine by name, in ``jobs`` processes (None: as many as pay), on the cluster at ``address``.

    ``cache``: the folder of what earlier runs have read (None: the user's); ``no_cache``: there is none.
    """

    engine: str = "local"
    jobs: int | None = None
    address: str | None = None
    cache: Path | None = None
    no_cache: bool = False


_OWN = Hands()


def settings() -> tuple[Settings, Problems]:
    """What the nearest configuration file says, and what is wrong with it."""
    found, problems = config.load()
    odd = [name for name in found.export if format_of(Path(name)) is None]
    if odd:
        ends = f"a name that ends in one of {', '.join(known())}"
        problems += tuple(Problem(found.path, 0, 0, f"no format is known for {name!r}", ends) for name in odd)
        found = replace(found, export=tuple(name for name in found.export if name not in odd))
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
    keep_text: bool = False,
    hands: Hands = _OWN,
    store: Path | None = None,
) -> Report:
    """The report on ``paths``. What could not be done is among its problems; the rest is checked all the same.

    ``keep_text``: its sources come with their text. With a ``store`` the documents are added to it, and the report is
    on what they have changed.
    """
    from claimcheck import pipeline
    from claimcheck.cli.progress import Bar
    from claimcheck.engines import engine
    from claimcheck.engines.desk import Setup

    said, wrong = configured or settings()
    home = None if hands.no_cache else hands.cache or _cache_folder()
    chosen, broken = packs(rules, said, home)
    files, unfound = reading.find(paths, reading.SUFFIXES, follow_links=said.follow_links)
    files = tuple(sorted(files, key=lambda file: file.name))
    setup = Setup(chosen, overrides(published, said), said.limits, keep_text)
    grouping = pipeline.Grouping(one_story or said.one_story, lambda found: given_stories(found, said))
    working = engine(hands.engine, setup, hands.jobs or _jobs(files), hands.address)
    problems = (*wrong, *broken, *unfound)
    work = pipeline.run if store is None else _following(store)
    if home is None:
        with Bar() as progress, working as at_work:
            return work(files, setup, at_work, grouping, problems, progress)
    from claimcheck.engines.cache import Cached

    with Bar() as progress, Cached(working, setup, home) as remembering:
        found = work(files, setup, remembering, grouping, problems, progress)
    return replace(found, notes=(*found.notes, *remembering.notes))


def _cache_folder() -> Path:
    from claimcheck.engines.cache import folder

    return folder()


def _following(store: Path) -> Callable[..., Report]:
    """What takes the place of ``pipeline.run`` for documents that are added to a store."""

    def work(
        files: Sequence[File], setup: Setup, at_work: Engine, grouping: Grouping, problems: Problems, progress: Bar
    ) -> Report:
        from claimcheck.cli.accepting import today
        from claimcheck.cli.output import say
        from claimcheck.report.summary import count
        from claimcheck.store.follow import follow

        done = follow(files, setup, at_work, store, today(), grouping, problems, progress)
        progress.clear()
        held = f"{count(done.sources, 'source')} in {count(done.stories, 'story', 'stories')}"
        say(f"{store}: {done.new:,} new, {done.changed:,} changed, {done.known:,} known before; now {held}")
        return done.report

    return work


def _jobs(files: Sequence[File]) -> int:
    """As many processes as there are cores, where the work is worth starting them."""
    return cores() if any(size > _ALONE for size in accumulate(map(_size, files))) else 1


def _size(file: File) -> int:
    if file.remote:
        return file.size
    try:
        return file.path.stat().st_size
    except OSError:
        return 0


def sources(paths: Sequence[str], published: Mapping[str, date], said: Settings) -> tuple[tuple[Source, ...], Problems]:
    """What could be read, and the problems with the rest; the dates are as complete as those of a check.

    ``published`` gives the day of files by path or glob.
    """
    read, problems = reading.read(paths, overrides(published, said), said.limits, follow_links=said.follow_links)
    return complete(read, {source.id: names(source) for source in read}), problems


def overrides(published: Mapping[str, date], said: Settings) -> tuple[SourceOverride, ...]:
    """What the configuration says of sources, and over it the days of ``published`` by file or glob."""
    days = (
        SourceOverride(path_glob=name, published=day, origin="--published", required=True)
        for name, day in published.items()
    )
    return (*said.sources, *days)


def by_path(found: Sequence[Source]) -> tuple[Source, ...]:
    """The sources so that the order of the arguments changes nothing: claims are numbered, and stories, by path."""
    return tuple(sorted(found, key=lambda source: source.path))


def given_stories(found: Sequence[Source], said: Settings) -> tuple[tuple[str, ...], ...]:
    """The ids of the sources that the configuration puts into one story each."""
    return reading.forced_stories(found, said.sources, said.stories, said.base)


def packs(rules: Sequence[str] | None, said: Settings, home: Path | None = None) -> tuple[tuple[Pack, ...], Problems]:
    """The packs that ``rules`` names by path or name, else those that ship and those configured; and their problems.

    ``home`` is the cache folder in which they may lie compiled.
    """
    from claimcheck.packs import library

    named = [library.find(rule) for rule in (rules or said.rules)]
    places = named if rules else [*library.shipped(), *named]
    found, problems = library.load([place for place in places if isinstance(place, Path)], said.limits, home)
    return found, (*(place for place in places if isinstance(place, Problem)), *problems)


def left_out(paths: Sequence[str]) -> Iterator[str]:
    """What lies in the folders and is of no type that is read, a line a folder: for --verbose."""
    from claimcheck.report.summary import count
    from claimcheck.sources.paths import others

    for folder, counted in others(paths, reading.SUFFIXES).items():
        ends = ", ".join(f"{number:,} {end or 'without a suffix'}" for end, number in sorted(counted.items()))
        yield f"{folder}: {count(counted.total(), 'file')} of other types left out ({ends})"


def read_in(report: Report) -> Iterator[str]:
    """What was read, a line a source: for --verbose."""
    claims = Counter(claim.source for claim in report.claims)
    for source in report.sources:
        day = f"published {source.published} (from {source.published_from})" if source.published else "undated"
        yield f"{source.path}: {day}, claims: {claims[source.id]:,}"
