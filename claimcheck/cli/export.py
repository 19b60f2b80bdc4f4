"""``--export``: further files of one run, each in the format that its name ends in."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

import typer

from claimcheck.errors import InputError, Problem
from claimcheck.report.export import format_of, known

if TYPE_CHECKING:
    from claimcheck.config import Settings
    from claimcheck.model import Report
    from claimcheck.report import View


def with_format(paths: list[Path] | None) -> list[Path] | None:
    """A callback that lets only paths through whose ends say a format. Raises BadParameter."""
    for path in paths or ():
        if format_of(path) is None:
            raise typer.BadParameter(f"{str(path)!r} does not end in one of {', '.join(known())}.")
    return paths


def ready(asked: list[Path] | None, said: Settings, output: Path | None) -> list[Path]:
    """The files to export, as asked or configured. Raises InputError, before the work begins, where one cannot be written."""
    exports = asked or [Path(name) for name in said.export]
    files = [*([output] if _is_file(output) else []), *exports]
    problems = [*_unready(files), *_twice(files)]
    if problems:
        raise InputError(problems)
    return exports


def deliver(
    report: Report, name: str, output: Path | None, look: View, exports: Sequence[Path], *, statistics: bool = False
) -> None:
    """Put the report where it is wanted: in the format ``name`` to stdout or ``output``, and into each export.

    Files first, all of them or none; then stdout, also where a file could not be written. Raises InputError then.
    """
    from claimcheck.cli.output import aside, encoded, put, view, write_all
    from claimcheck.report import pieces

    text = pieces(report, name, look)
    if statistics:
        from claimcheck.report.statistics import render as counted

        # Beside a format for programs they would be noise in it.
        if name == "table":
            text = [*text, "\n", counted(report, look)]
        else:
            aside(counted(report, look))
    plain = view(no_color=True, show=look.show, full=look.full, to_file=True)
    files = [(path, pieces(report, known_name, plain)) for path in exports if (known_name := format_of(path))]
    if _is_file(output):
        files.insert(0, (output, text))
    try:
        write_all([(path, map(encoded, data)) for path, data in files])
    except InputError:
        if not _is_file(output):
            put(text)
        raise
    if not _is_file(output):
        put(text)


def _is_file(output: Path | None) -> TypeGuard[Path]:
    return output is not None and str(output) != "-"


def _unready(paths: Iterable[Path]) -> Iterator[Problem]:
    for path in paths:
        if path.is_dir():
            yield Problem(str(path), 0, 0, "cannot be written: it is a folder", "a file name")
        elif not path.parent.is_dir():
            yield Problem(str(path), 0, 0, "cannot be written: there is no such folder", "a folder that exists")
        elif not os.access(path.parent, os.W_OK) and (path.is_file() or not path.exists()):
            yield Problem(str(path), 0, 0, "cannot be written: permission denied", "a folder that may be written to")


def _twice(paths: Iterable[Path]) -> Iterator[Problem]:
    seen: set[Path] = set()
    for path in paths:
        place = path.resolve()
        if place in seen:
            yield Problem(str(path), 0, 0, "is to be written twice", "another name")
        seen.add(place)
