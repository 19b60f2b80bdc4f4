"""``claimcheck cache``: what was read in earlier runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    rich_markup_mode=None, no_args_is_help=True, help="Look at what earlier runs have read, or forget it."
)
CacheFolder = Annotated[
    Path | None, typer.Option("--cache", metavar="DIR", help="Where it is.", show_default="the user's cache folder")
]


@app.command("info")
def info(cache: CacheFolder = None) -> None:
    """Say where the cache is and how much it holds."""
    from claimcheck.cli.output import put
    from claimcheck.engines import cache as caching
    from claimcheck.limits import shown
    from claimcheck.report.summary import count

    found = caching.info(cache or caching.folder())
    put(
        f"{found.path}: {count(found.documents, 'document')}, {count(found.stories, 'story', 'stories')}, {shown(found.size)}\n"
    )


@app.command("clear")
def clear(cache: CacheFolder = None) -> None:
    """Delete the cache. The next run reads everything anew."""
    from claimcheck.cli.output import put
    from claimcheck.engines import cache as caching
    from claimcheck.errors import InputError, Problem
    from claimcheck.limits import shown

    home = cache or caching.folder()
    try:
        put(f"{shown(caching.clear(home))} freed\n")
    except OSError as error:
        raise InputError([Problem(str(home), 0, 0, f"cannot be deleted: {error.strerror or error}")]) from None
