"""Files → Sources: readers by format, metadata, zones.

A new format is one module and one row of ``formats.FORMATS``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from claimcheck.errors import Problem
from claimcheck.limits import Limits
from claimcheck.model import Source, SourceOverride
from claimcheck.sources.document import source as read_text
from claimcheck.sources.doubts import doubts
from claimcheck.sources.formats import SUFFIXES
from claimcheck.sources.overrides import apply, forced_stories, unmatched
from claimcheck.sources.paths import STDIN, File, find
from claimcheck.sources.reading import gathered, in_documents, read_file

__all__ = [
    "STDIN",
    "SUFFIXES",
    "File",
    "find",
    "forced_stories",
    "gathered",
    "in_documents",
    "read",
    "read_file",
    "read_text",
    "with_unique_ids",
]

_DEFAULTS = Limits()


def read(
    paths: Sequence[str],
    overrides: Sequence[SourceOverride] = (),
    limits: Limits = _DEFAULTS,
    *,
    follow_links: bool = False,
) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Read files, folders, globs and ``-``: the sources in order of the paths, and what could not be read.

    Ids are unique: a file's path as given, a row's own id (with its file in front where two rows share it). Among the
    problems are notes (``Problem.note``) on what was assumed.
    """
    files, unfound = find(paths, SUFFIXES, follow_links=follow_links)
    problems = list(unfound)
    found: list[Source] = []
    for file in files:
        for item in read_file(file, limits):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                found.append(item)
    sources, used = apply(with_unique_ids(found), overrides)
    problems += [doubt for source in sources for doubt in doubts(source)]
    return sources, gathered((*problems, *unmatched(overrides, used)))


def with_unique_ids(sources: Sequence[Source]) -> list[Source]:
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
