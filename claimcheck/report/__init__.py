"""Renderers, one a format: each takes a Report and returns text. A new format is one file here and one row below."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.model import Report, Verdict

__all__ = ["FORMATS", "SHOWN", "Show", "View", "pieces", "render"]

Show = Literal["conflicts", "findings", "all"]

# What each choice of --show lets through, in the order in which readers meet it.
SHOWN: dict[Show, tuple[Verdict, ...]] = {
    "conflicts": ("conflict",),
    "findings": ("conflict", "update", "undecided", "compatible", "agree"),
    "all": ("conflict", "update", "undecided", "compatible", "agree", "single"),
}

# name of the format → module of this package that offers ``render(report, view) -> str``
FORMATS: dict[str, str] = {
    "table": "table",
    "json": "json",
    "jsonl": "jsonl",
    "csv": "csv",
    "markdown": "markdown",
    "html": "html",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "gitlab": "gitlab",
}


class View(NamedTuple):
    """How a report is to be looked at. Formats for programs ignore it.

    ``width`` counts terminal columns; ``full`` leaves nothing out of a long position; ``summary`` prints the last line only.
    """

    width: int = 80
    color: bool = False
    show: Show = "findings"
    full: bool = False
    summary: bool = False


def render(report: Report, format_name: str, view: View) -> str:
    """The whole report in one of FORMATS, ending with a line break."""
    text: str = import_module(f"claimcheck.report.{FORMATS[format_name]}").render(report, view)
    return text


def pieces(report: Report, format_name: str, view: View) -> Iterable[str]:
    """The same in pieces: one after the other where the format allows it, so that a large report is never held whole."""
    module = import_module(f"claimcheck.report.{FORMATS[format_name]}")
    in_pieces: Iterable[str] = (
        module.pieces(report, view) if hasattr(module, "pieces") else [module.render(report, view)]
    )
    return in_pieces
