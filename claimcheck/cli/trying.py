"""``claimcheck rules try``: what a pattern would match, and why its neighbours do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import completion
from claimcheck.cli.options import NoColor, Paths, Published, dates, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.cli.progress import Bar
    from claimcheck.model import Source
    from claimcheck.packs.inline import Inline, Mistake
    from claimcheck.packs.pack import Pack
    from claimcheck.packs.parts import Part

EXAMPLES = """\b
Examples:
  claimcheck rules try '<value> passenger ... strand on <place>' reports/
  claimcheck rules try '@ferry ... sail again on <value>' reports/ --terms ferry=boat,ship
  claimcheck rules try '@operations ... @resume ... on <value>' seeds/ --terms-of military-operations
"""
Terms = tuple[tuple[str, tuple[str, ...]], ...]


Given = Annotated[
    str, typer.Argument(metavar="PATTERN", help="As in a pack: 'ferry ... sail again on <value>'.", show_default=False)
]
Kind = Annotated[
    str | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help="What <value> is.",
        callback=kind_of,
        show_default="the kind that it meets most often",
        autocompletion=completion.kinds,
    ),
]
GivenTerms = Annotated[
    list[str] | None,
    typer.Option("--terms", metavar="NAME=A,B", help="What @NAME stands for (repeatable).", show_default=False),
]
TermsOf = Annotated[
    list[str] | None,
    typer.Option(
        "--terms-of",
        metavar="PATH|PACK",
        help="Take the terms of this pack (repeatable).",
        show_default=False,
        autocompletion=completion.packs,
    ),
]
Unless = Annotated[
    list[str] | None,
    typer.Option(
        "--unless", metavar="PATTERN", help="A pattern that takes a match back (repeatable).", show_default=False
    ),
]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Show so many hits and neighbours.")]


def try_pattern(
    pattern: Given,
    paths: Paths,
    kind: Kind = None,
    terms: GivenTerms = None,
    terms_of: TermsOf = None,
    unless: Unless = None,
    limit: Limit = 10,
    published: Published = None,
    no_color: NoColor = False,
) -> None:
    """Show what a pattern matches, and why its neighbours do not.

    Each hit stands in its sentence with the value that was read. Below are the sentences that came near, each with the
    part of the pattern that failed.
    """
    days = dates(published or [])
    from claimcheck.cli.output import put, tell, view
    from claimcheck.cli.progress import Bar
    from claimcheck.cli.run import by_path, settings, sources
    from claimcheck.extract.trial import trial
    from claimcheck.packs.inline import Inline
    from claimcheck.report.trial import mistakes, render

    look = view(no_color=no_color)
    inline = Inline(pattern, tuple(unless or ()), (*_taken(terms_of or ()), *_given(terms or ())))
    rules, wrong = _rules(inline, kind)
    if wrong:
        typer.echo(mistakes(wrong, look), nl=False, err=True)
        raise typer.Exit(2)
    said, broken = settings()
    read, unread = sources(paths, days, said)
    failed = tell((*broken, *unread))
    with Bar() as bar:
        found = trial(rules, _told(by_path(read), bar), limit)
    put(render(found, look))
    raise typer.Exit(2 if failed else 0)


def _told(found: Sequence[Source], bar: Bar) -> Iterator[Source]:
    """The sources one by one, with word of how many have been dealt with."""
    for number, source in enumerate(found):
        bar("try", number, len(found))
        yield source


def _given(terms: Sequence[str]) -> Terms:
    """``NAME=A,B`` of --terms; a name that is given twice has the phrases of both."""
    found: dict[str, tuple[str, ...]] = {}
    for pair in terms:
        name, equals, phrases = pair.partition("=")
        listed = tuple(phrase for part in phrases.split(",") if (phrase := part.strip()))
        name = name.strip().removeprefix("@")
        if not equals or not name or not listed:
            raise typer.BadParameter(f"{pair!r} is not of the form NAME=PHRASE,PHRASE.", param_hint="'--terms'")
        found[name] = (*found.get(name, ()), *listed)
    return tuple(found.items())


def _taken(names: Sequence[str]) -> Terms:
    """The terms of packs, by path or name."""
    if not names:
        return ()
    from pathlib import Path

    from claimcheck.errors import InputError, Problem
    from claimcheck.packs import library

    places = [library.find(name) for name in names]
    if missing := [place for place in places if isinstance(place, Problem)]:
        raise InputError(missing)
    packs, problems = library.load([place for place in places if isinstance(place, Path)])
    if problems:
        raise InputError(problems)
    return tuple(term for pack in packs for term in pack.terms)


def _rules(inline: Inline, kind: str | None) -> tuple[list[tuple[Pack, tuple[Part, ...]]], Sequence[Mistake]]:
    """A pack for each kind that the pattern may be of, with its parts; or what is wrong with the pattern."""
    from claimcheck.packs.inline import kinds_with_values

    kinds = (kind,) if kind else kinds_with_values() if inline.has_value else ("choice",)
    found = []
    for one in kinds:
        pack, wrong = inline.pack(one)
        if pack is None:
            return [], wrong
        found.append((pack, inline.parts(one)))
    return found, ()
