"""``claimcheck mentions``: the typed values in documents, before any rule."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.options import NoColor, Paths, Published, dates, one_of

_FORMATS = ("table", "jsonl")


def mentions(
    paths: Paths,
    output_format: Annotated[
        str,
        typer.Option("--format", metavar="|".join(_FORMATS), help="What to print.", callback=one_of(*_FORMATS)),
    ] = "table",
    published: Published = None,
    no_color: NoColor = False,
) -> None:
    """Show every value that was read, before any rule.

    Each date, number, name and quotation stands in its sentence; jsonl prints one object a value.
    """
    days = dates(published or [])
    from claimcheck.cli.output import complain, put, view
    from claimcheck.cli.run import settings, sources
    from claimcheck.extract.annotate import annotate
    from claimcheck.report.mentions import render

    look = view(no_color=no_color)
    said, wrong = settings()
    found, unread = sources(paths, days, said)
    complain((*wrong, *unread))
    for source in found:
        put(render(annotate(source), output_format, look))
    raise typer.Exit(2 if wrong or unread else 0)
