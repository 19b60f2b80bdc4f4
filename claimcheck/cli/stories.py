"""``claimcheck stories``: which sources are taken to report the same event."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.options import NoColor, OneStory, Output, Paths, Published, dates, one_of

_FORMATS = ("table", "json")


def stories(
    paths: Paths,
    output_format: Annotated[
        str,
        typer.Option("--format", metavar="|".join(_FORMATS), help="What to print.", callback=one_of(*_FORMATS)),
    ] = "table",
    output: Output = None,
    published: Published = None,
    one_story: OneStory = False,
    no_color: NoColor = False,
) -> None:
    """List the stories that the sources are grouped into.

    Claims are compared inside a story only. Where the grouping is not what you want, say --one-story, or put sources
    together in the configuration.
    """
    days = dates(published or [])
    from claimcheck.align.stories import stories as told_apart
    from claimcheck.cli.output import complain, put, view
    from claimcheck.cli.run import by_path, given_stories, settings, sources
    from claimcheck.report.stories import described, render

    said, wrong = settings()
    read, unread = sources(paths, days, said)
    found = by_path(read)
    complain(problems := (*wrong, *unread))
    given = given_stories(found, said)
    one = one_story or said.one_story
    told = told_apart(found, one_story=one, given=given)
    listed = described(found, told, told if one else given)
    put(render(listed, output_format, view(no_color=no_color, to_file=output is not None)), output)
    raise typer.Exit(2 if problems else 0)
