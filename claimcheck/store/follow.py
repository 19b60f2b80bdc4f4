"""A run that goes on from what is stored: what is new is read, joins its story, and its story is judged again."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from claimcheck import __version__
from claimcheck.engines import Engine
from claimcheck.engines.desk import Digest, Setup
from claimcheck.errors import Problem
from claimcheck.model import Report, Source
from claimcheck.pipeline import Grouping, Progress, read_all, silent
from claimcheck.sources import gathered
from claimcheck.sources.paths import File
from claimcheck.store.database import writing
from claimcheck.store.documents import Documents
from claimcheck.store.near import candidates
from claimcheck.store.placing import place
from claimcheck.store.records import same
from claimcheck.store.rejudging import Rejudged, rejudge
from claimcheck.store.shelf import Place, Shelf, renamed

_BY_CONTENT = Grouping()


class Followed(Struct, frozen=True):
    """What a run has changed in a store, as a report on that.

    ``new``, ``changed`` and ``known`` count the sources that it brought, ``sources`` and ``stories`` what is there now.
    """

    report: Report
    new: int
    changed: int
    known: int
    sources: int
    stories: int


def follow(
    documents: Sequence[Source | File],
    setup: Setup,
    engine: Engine,
    path: Path,
    day: date,
    grouping: Grouping = _BY_CONTENT,
    problems: Sequence[Problem] = (),
    progress: Progress = silent,
) -> Followed:
    """Add ``documents`` to the store at ``path``, and report what that changed; ``day`` is the one the run is dated.

    The report has the findings that are new, or whose verdict or answers are; what is there no more is among its notes.
    Claims have their numbers in the store. All is kept or, where anything goes wrong, nothing. Raises InputError.
    """
    with writing(path) as database:
        shelf, looked = Shelf(database), Documents(database, setup)
        fresh = looked.unknown(documents)
        read, found = read_all(
            fresh, setup, engine, progress, kept=_whole, related=lambda some: _related(shelf, some), met=looked.met()
        )
        every = [digest for _, of_document in read for digest in of_document]
        arrived = _arrived(shelf, every)
        touched = Rejudged()
        if fresh:
            counts = (arrived.new, arrived.changed, looked.known + len(arrived.same))
            run = _begin(database, day, looked.settings, counts)
            shelf.read_by(run, arrived.same)
            looked.keep([problem.path for problem in found if not problem.note])
            places = shelf.put(arrived.digests, arrived.before, run)
            stories = place(shelf, run, arrived.digests, places, grouping) if places else set()
            stories |= {old.story for old in arrived.before if old and old.story}
            touched = rejudge(database, run, stories, arrived.digests, places, arrived.before, engine, progress)
        notes = [*touched.notes(str(path)), *_otherwise_read(database, looked.settings, path)]
        all_said = gathered(sorted([*problems, *found, *touched.problems, *notes]))
        report = touched.report(
            tuple(p for p in all_said if not p.note), tuple(p for p in all_said if p.note), arrived.digests
        )
        known = looked.known + len(arrived.same)
        return Followed(report, arrived.new, arrived.changed, known, shelf.size(), shelf.count_stories())


class _Arrived(Struct, frozen=True):
    """The sources that are new or changed, each with the place of its earlier state; ``same`` are as they were."""

    digests: list[Digest]
    before: list[Place | None]
    same: list[int]

    @property
    def changed(self) -> int:
        return sum(old is not None for old in self.before)

    @property
    def new(self) -> int:
        return len(self.digests) - self.changed


def _arrived(shelf: Shelf, digests: Sequence[Digest]) -> _Arrived:
    """Tell what is new from what is there.

    A source is known again by its id and the file it was read from. An id that is taken by another file's source has
    its file in front, as inside a run; the same words under it are the same source.
    """
    found = _Arrived([], [], [])
    for digest in digests:
        digest = replace(digest, source=replace(digest.source, text="", zones=(), places=()))
        name = digest.source.id
        inside = f"{digest.source.path}#{name}"
        old = shelf.find((name, inside), digest.source.path)
        if old:
            digest = renamed(digest, old[1])
            if same(digest, shelf.digest(old[0].id)):
                found.same.append(old[0].id)
                continue
        elif (other := shelf.named(name)) is not None:
            if same(renamed(digest, name), shelf.digest(other, path=digest.source.path)):
                found.same.append(other)
                continue
            digest = renamed(digest, _free(inside, shelf, {d.source.id for d in found.digests}))
        found.digests.append(digest)
        found.before.append(old[0] if old else None)
    return found


def _free(name: str, shelf: Shelf, taken: set[str]) -> str:
    """``name``, with a number where another source is called so."""
    free, number = name, 2
    while free in taken or shelf.named(free) is not None:
        free, number = f"{name}#{number}", number + 1
    return free


def _whole(digest: Digest) -> Digest:
    """A digest as it is."""
    return digest


def _related(shelf: Shelf, digests: Sequence[Digest]) -> list[Digest]:
    """Stored sources that may tell when these were published."""
    near = {source for digest in digests for source in candidates(shelf, digest.sketch.open())}
    return [digest for _, digest in sorted(shelf.digests(near).items())]


def _begin(database: sqlite3.Connection, day: date, settings: bytes, counts: tuple[int, int, int]) -> int:
    """The number of a run that has something to keep."""
    sql = "INSERT INTO run VALUES (NULL, ?, ?, ?, ?, ?, ?) RETURNING id"
    return int(database.execute(sql, (day.isoformat(), __version__, settings, *counts)).fetchone()[0])


def _otherwise_read(database: sqlite3.Connection, settings: bytes, path: Path) -> list[Problem]:
    """A note where stored sources were read by other rules, or by another version."""
    sql = "SELECT count(*) FROM source JOIN run ON run.id = source.run WHERE run.settings != ?"
    many = database.execute(sql, (settings,)).fetchone()[0]
    if not many:
        return []
    said = f"{many:,} of the stored sources were read by other rules or another version"
    return [Problem(str(path), 0, 0, said, "their documents given again, to be read anew", note=True)]
