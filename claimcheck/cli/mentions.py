"""``claimcheck mentions``: the typed values in documents, before any rule."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.options import NoColor, Output, Paths, Published, choice, dates

_FORMATS = ("table", "jsonl")


def mentions(
    paths: Paths,
    output_format: Annotated[str, choice("--format", _FORMATS, "What to print.")] = "table",
    output: Output = None,
    published: Published = None,
    no_color: NoColor = False,
) -> None:
    """Show every value that was read, before any rule.

    Each date, number, name and quotation stands in its sentence; jsonl prints one object a value.
    """
    days = dates(published or [])
    from claimcheck.cli.output import put, tell, view
    from claimcheck.cli.run import settings, sources
    from claimcheck.extract.annotate import annotate, stopped
    from claimcheck.report.mentions import render

    look = view(no_color=no_color, to_file=output is not None)
    said, wrong = settings()
    found, unread = sources(paths, days, said)
    failed = tell((*wrong, *unread))
    held: list[str] = []  # for the file, which is written whole; stdout is told as the work goes on
    for source in found:
        annotated = annotate(source, said.limits.mentions)
        failed |= tell(stopped(annotated))
        text = render(annotated, output_format, look)
        if output is None:
            put(text)
        else:
            held.append(text)
    if output is not None:
        put("".join(held), output)
    raise typer.Exit(2 if failed else 0)
