"""``claimcheck init`` and ``claimcheck rules new``: the first files, to be changed. Nothing is overwritten unasked."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import completion
from claimcheck.cli.options import Output, kind_of

WORKFLOW = ".github/workflows/claimcheck.yml"
_PACK = "rules/my-rules.yaml"
Force = Annotated[bool, typer.Option("--force", help="Replace files that are there.")]


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="Where the files go.", show_default="the current folder")
    ] = Path(),
    workflow: Annotated[
        bool | None,
        typer.Option(
            "--workflow/--no-workflow", help="Write a GitHub workflow too; asked on a terminal.", show_default=False
        ),
    ] = None,
    force: Force = False,
) -> None:
    """Write a first configuration and pack, to be changed.

    claimcheck.toml names every setting; rules/my-rules.yaml is a pack of one rule with its cases; the JSON Schemas beside
    it let editors complete and check both. Files that are there are left as they are.
    """
    from claimcheck.cli.output import put, write_whole
    from claimcheck.errors import InputError, Problem

    if folder.exists() and not folder.is_dir():
        raise InputError([Problem(str(folder), 0, 0, "is no folder", "a folder, there or not")])
    if workflow is None:
        workflow = sys.stdin.isatty() and sys.stdout.isatty() and _asked(f"Write {WORKFLOW} too?")
    written = kept = 0
    for name, text in _files(folder, workflow=workflow):
        place = folder / name
        why = _in_the_way(place, text, force=force)
        if why is None:
            _make_folder(place.parent)
            write_whole(place, text.encode())
            written += 1
        kept += bool(why)
        put(f"{'left ' if why else 'there' if why == '' else 'wrote'}  {place}{': ' + why if why else ''}\n")
    if kept and not written:
        raise InputError([Problem("", 0, 0, "nothing was written", "--force to replace what is there")])
    put(f"\nNext: change the rule, and run  claimcheck rules test {folder / _PACK}\n")


def _asked(question: str) -> bool:
    try:
        return typer.confirm(question)
    except typer.Abort:  # Ctrl-C at the question is Ctrl-C
        raise KeyboardInterrupt from None


def _files(folder: Path, *, workflow: bool) -> Iterator[tuple[str, str]]:
    from claimcheck.packs import json_schema
    from claimcheck.report import settings, starter

    rules = Path(_PACK).parent
    yield "claimcheck.toml", starter.configuration(_PACK, str(rules / starter.CONFIG_SCHEMA))
    yield _PACK, starter.pack("my-rules", "date", starter.PACK_SCHEMA)
    yield str(rules / starter.PACK_SCHEMA), json_schema.schema()
    yield str(rules / starter.CONFIG_SCHEMA), settings.schema()
    if workflow:
        yield WORKFLOW, starter.workflow(_PACK, "docs/" if (folder / "docs").is_dir() else ".")


def _in_the_way(place: Path, text: str, *, force: bool) -> str | None:
    """Why a file is not to be written; "" where it is there as it would be, None where nothing is in the way."""
    if place.is_file() and place.read_bytes() == text.encode():
        return ""
    if force:
        return None
    if place.exists() or place.is_symlink():
        return "it is there already; --force replaces it"
    if place.name == "claimcheck.toml" and _project_says(place.parent):
        return "pyproject.toml has [tool.claimcheck]; --force writes it, and then it wins"
    return None


def _project_says(folder: Path) -> bool:
    from claimcheck import config

    said = config.load(folder)[0].path
    return bool(said) and Path(said) == folder.absolute() / "pyproject.toml"


def _make_folder(folder: Path) -> None:
    from claimcheck.errors import InputError, Problem

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError([Problem(str(folder), 0, 0, f"cannot be made: {error.strerror or error}")]) from None


def new(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="What the pack is called: small letters, digits, hyphens.")
    ],
    kind: Annotated[
        str,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="What sort of value its rule asks for.",
            callback=kind_of,
            autocompletion=completion.kinds,
        ),
    ] = "date",
    output: Output = None,
    force: Force = False,
) -> None:
    """Print a commented pack of one rule, to be changed.

    It loads, and passes its cases as it is.
    """
    from claimcheck.cli.output import put
    from claimcheck.errors import InputError, Problem
    from claimcheck.report import starter
    from claimcheck.report.suggest import pack_name

    if name != pack_name(name):
        wrong = f"{name!r} is no name of a pack: small letters, digits and single hyphens, such as {pack_name(name)!r}."
        raise typer.BadParameter(wrong, param_hint="'NAME'")
    if output is not None and output.exists() and not force:
        raise InputError([Problem(str(output), 0, 0, "is there already", "another name, or --force")])
    put(starter.pack(name, kind, schema_beside(output)), output)


def schema_beside(output: Path | None) -> str:
    """The path by which a pack at ``output`` names its JSON Schema; "" where there is none beside it."""
    from claimcheck.report.starter import PACK_SCHEMA

    return PACK_SCHEMA if output is not None and (output.parent / PACK_SCHEMA).is_file() else ""
