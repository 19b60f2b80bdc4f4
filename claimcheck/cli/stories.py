"""``claimcheck stories``: which sources are taken to report the same event."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.options import NoColor, OneStory, Output, Paths, Published, choice, dates

_FORMATS = ("table", "json")


def stories(
    paths: Paths,
    output_format: Annotated[str, choice("--format", _FORMATS, "What to print.")] = "table",
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
    from claimcheck.align.sketch import sketch
    from claimcheck.align.stories import stories as told_apart
    from claimcheck.cli.output import put, tell, view
    from claimcheck.cli.run import by_path, given_stories, settings, sources
    from claimcheck.report.stories import described, render

    said, wrong = settings()
    read, unread = sources(paths, days, said)
    found = by_path(read)
    failed = tell((*wrong, *unread))
    given = given_stories(found, said)
    one = one_story or said.one_story
    told = told_apart([sketch(source) for source in found], one_story=one, given=given)
    listed = described(found, told, told if one else given)
    put(render(listed, output_format, view(no_color=no_color, to_file=output is not None)), output)
    raise typer.Exit(2 if failed else 0)
