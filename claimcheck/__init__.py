"""Find where documents about the same events agree and where they contradict one another.

``check`` is the whole road from paths to a ``Report``; the records that a report is made of are offered beside it.
Everything is imported when first asked for: ``import claimcheck`` itself costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from os import PathLike

    from claimcheck.errors import ClaimcheckError, InputError, Problem
    from claimcheck.model import (
        Accepted,
        Claim,
        ConstraintResult,
        Finding,
        Group,
        Link,
        Mention,
        Position,
        Report,
        Source,
        Subject,
        Zone,
    )
    from claimcheck.packs.pack import Case, Constraint, Pack, Pattern, Rule

__all__ = [
    "Accepted",
    "Case",
    "Claim",
    "ClaimcheckError",
    "Constraint",
    "ConstraintResult",
    "Finding",
    "Group",
    "InputError",
    "Link",
    "Mention",
    "Pack",
    "Pattern",
    "Position",
    "Problem",
    "Report",
    "Rule",
    "Source",
    "Subject",
    "Zone",
    "__version__",
    "check",
    "load_packs",
]

__version__ = "0.1.0"

_HOMES = {
    "claimcheck.errors": ("ClaimcheckError", "InputError", "Problem"),
    "claimcheck.packs.pack": ("Case", "Constraint", "Pack", "Pattern", "Rule"),
    "claimcheck.model": (
        "Accepted", "Claim", "ConstraintResult", "Finding", "Group", "Link", "Mention", "Position", "Report", "Source",
        "Subject", "Zone",
    ),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def check(
    paths: str | PathLike[str] | Iterable[str | PathLike[str]],
    rules: Iterable[str | PathLike[str] | Pack] | None = None,
    published: Mapping[str, date] | None = None,
    one_story: bool = False,
    baseline: str | PathLike[str] | None = None,
    today: date | None = None,
) -> Report:
    """Compare the documents at ``paths``: files, folders and globs, as on the command line.

    ``rules``: packs to use in place of those that ship, each by path, by name, or loaded. ``published``: days of
    publication by file or glob. ``one_story`` takes all documents to report one event. ``baseline``: a file
    written by ``--write-baseline``, whose failures are let pass, where it says until when as of ``today`` (by default of
    the clock). No configuration file is read.
    What could not be read or understood is among the report's ``problems``; the rest is checked all the same.
    """
    from claimcheck import pipeline, sources
    from claimcheck.model import SourceOverride

    packs, broken = _packs(rules)
    days = [
        SourceOverride(path_glob=name, published=day, origin="published", required=True)
        for name, day in (published or {}).items()
    ]
    found, unread = sources.read([str(path) for path in _several(paths)], days)
    ordered = sorted(found, key=lambda source: source.path)
    report = pipeline.check(ordered, packs, problems=(*broken, *unread), one_story=one_story)
    return report if baseline is None else _accepted(report, baseline, today)


def load_packs(rules: Iterable[str | PathLike[str]] | None = None) -> tuple[Pack, ...]:
    """The packs at these paths or of these names; without any, those that ship. Raises InputError with all problems."""
    from claimcheck.errors import InputError

    packs, problems = _packs(rules)
    if problems:
        raise InputError(problems)
    return packs


def _accepted(report: Report, baseline: str | PathLike[str], today: date | None) -> Report:
    from datetime import date
    from pathlib import Path

    from msgspec.structs import replace

    from claimcheck.accepted import baseline as known
    from claimcheck.accepted import baseline_file

    entries, problems = baseline_file.load(Path(baseline))
    report = replace(report, problems=tuple(sorted((*report.problems, *problems))))
    return known.apply(report, entries, str(baseline), today or date.today())


def _packs(rules: Iterable[str | PathLike[str] | Pack] | None) -> tuple[tuple[Pack, ...], tuple[Problem, ...]]:
    from pathlib import Path

    from claimcheck.packs import library
    from claimcheck.packs.pack import Pack

    given = [*library.shipped()] if rules is None else [*_several(rules)]
    ready = tuple(rule for rule in given if isinstance(rule, Pack))
    places = [library.find(str(rule)) for rule in given if not isinstance(rule, Pack)]
    read, problems = library.load([place for place in places if isinstance(place, Path)])
    return (*ready, *read), (*(place for place in places if not isinstance(place, Path)), *problems)


def _several(given: Any) -> list[Any]:
    """``given`` as a list; a lone path is no list of characters."""
    from os import PathLike

    return [given] if isinstance(given, str | PathLike) else list(given)


def __getattr__(name: str) -> Any:
    if name in _HOME_OF:
        found = globals()[name] = getattr(import_module(_HOME_OF[name]), name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
