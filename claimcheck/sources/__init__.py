"""Files → Sources: readers by suffix, metadata, zones.

A new format is one reader and one row of ``READERS``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.errors import Problem
from claimcheck.model import Source, SourceOverride
from claimcheck.sources.document import source as read_text
from claimcheck.sources.files import MAX_ARCHIVE_BYTES, MAX_BYTES, UnreadableError, check, decode, read_bytes
from claimcheck.sources.overrides import apply, forced_stories
from claimcheck.sources.paths import File, find, reason

if TYPE_CHECKING:
    from claimcheck.sources.jsonl import Row

__all__ = ["MAX_BYTES", "READERS", "File", "find", "forced_stories", "read", "read_file", "read_text"]

Reader = Callable[[File], Iterator[Source | Problem]]


def read(
    paths: Sequence[str], overrides: Sequence[SourceOverride] = ()
) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Read files, folders and globs: the sources in order of the paths, and what could not be read.

    Ids are unique: a file's path as given, a row's own id (with its file in front where two rows share it).
    """
    files, unfound = find(paths, READERS.keys())
    problems = list(unfound)
    found: list[Source] = []
    for file in files:
        for item in read_file(file):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                found.append(item)
    sources, unmatched = apply(_with_unique_ids(found), overrides)
    return sources, tuple(problems + unmatched)


def read_file(file: File) -> Iterator[Source | Problem]:
    """The sources of one file, one at a time, and its problems; ids are not yet unique across files."""
    reader = READERS.get(file.path.suffix.lower(), _read_unknown)
    try:
        yield from reader(file)
    except UnreadableError as error:
        yield error.problem
    except OSError as error:
        yield Problem(file.name, 0, 0, f"cannot be read: {reason(error)}", "a readable file")


def _read_one(file: File) -> Iterator[Source | Problem]:
    yield read_text(file.name, decode(read_bytes(file.path, file.name), file.name))


def _read_unknown(file: File) -> Iterator[Source | Problem]:
    """A file that was named although no reader has its suffix: text, or a problem."""
    yield read_text(file.name, decode(read_bytes(file.path, file.name), file.name, strict=True))


def _read_rows(file: File) -> Iterator[Source | Problem]:
    from claimcheck.sources import jsonl

    check(file.path, file.name, MAX_ARCHIVE_BYTES)
    empty = True
    with file.path.open("rb") as stream:
        for row in jsonl.rows(stream, file.name, MAX_BYTES):
            empty = False
            yield row if isinstance(row, Problem) else _row_source(row, file.name)
    if empty:
        yield Problem(file.name, 0, 0, "is empty", f"one document a line: {jsonl.EXPECTED}")


def _row_source(row: Row, name: str) -> Source:
    found = read_text(row.id, row.text, path=name)
    return replace(
        found,
        title=row.title or found.title,
        publisher=row.publisher or found.publisher,
        published=row.published or found.published,
        published_from="row" if row.published else found.published_from,
    )


def _with_unique_ids(sources: Sequence[Source]) -> list[Source]:
    """Give ids that several sources share their file in front, then a number: whatever the order of the files."""
    shared = {i for i, n in Counter(s.id for s in sources).items() if n > 1}
    taken = {s.id for s in sources} - shared
    unique = []
    for source in sources:
        name = source.id
        if name in shared:
            name = source.path if source.path == source.id else f"{source.path}#{source.id}"
            number, base = 2, name
            while name in taken:
                name = f"{base}#{number}"
                number += 1
        taken.add(name)
        unique.append(source if name == source.id else replace(source, id=name))
    return unique


READERS: dict[str, Reader] = {
    ".txt": _read_one,
    ".text": _read_one,
    ".md": _read_one,
    ".markdown": _read_one,
    ".jsonl": _read_rows,
}
