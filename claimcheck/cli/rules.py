"""``claimcheck rules``: look into packs and run their cases."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import completion, starting, trying
from claimcheck.cli.options import NoColor, OneStory, Output, Paths, Published, Rules, choice, dates

_FORMATS = ("table", "json")

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="Look into packs, run their cases, draft new ones.")


@app.command("list")
def list_rules(
    rules: Rules = None,
    output_format: Annotated[str, choice("--format", _FORMATS, "What to print.")] = "table",
    no_color: NoColor = False,
) -> None:
    """List the rules of all packs with their questions."""
    from claimcheck.cli.output import complain, put, view
    from claimcheck.cli.run import packs, settings
    from claimcheck.report.rules import as_json, listed

    said, wrong = settings()
    found, broken = packs(rules, said)
    complain(problems := (*wrong, *broken))
    put(as_json(found) if output_format == "json" else listed(found, view(no_color=no_color)))
    raise typer.Exit(2 if problems else 0)


@app.command("show")
def show_rule(
    rule: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="pack/rule, or the rule's name where it is the only one.",
            autocompletion=completion.rules,
        ),
    ],
    rules: Rules = None,
    no_color: NoColor = False,
) -> None:
    """Show one rule or constraint as it was read."""
    from claimcheck.cli.output import complain, put, view
    from claimcheck.cli.run import packs, settings
    from claimcheck.errors import InputError, Problem
    from claimcheck.packs.hints import near
    from claimcheck.packs.library import rule_named
    from claimcheck.report.rules import shown, shown_constraint

    said, wrong = settings()
    found, broken = packs(rules, said)
    complain(problems := (*wrong, *broken))
    look = view(no_color=no_color)
    constraint = next((c for p in found for c in p.constraints if rule in (c.id, c.name)), None)
    if pack := rule_named(found, rule):
        put(shown(pack, look))
    elif constraint:
        put(shown_constraint(constraint, look))
    else:
        same = sorted(r.id for p in found for r in p.rules if r.name == rule)
        ids = {name for p in found for r in p.rules for name in (r.id, r.name)}
        ids |= {name for p in found for c in p.constraints for name in (c.id, c.name)}
        expected = f"one of {', '.join(same)}" if same else "one that `claimcheck rules list` names"
        hint = "" if same else near(rule, ids)
        raise InputError([Problem("", 0, 0, f"no single rule or constraint is called {rule!r}{hint}", expected)])
    raise typer.Exit(2 if problems else 0)


@app.command("test")
def test_rules(
    chosen: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PACK]...",
            help="By path or name; all where none is given.",
            show_default=False,
            autocompletion=completion.packs,
        ),
    ] = None,
    no_color: NoColor = False,
) -> None:
    """Run the cases that rules carry. A case that fails makes the exit code 1, a broken pack 2."""
    from claimcheck.cli.output import complain, put, say, view
    from claimcheck.cli.run import packs, settings
    from claimcheck.extract.cases import run_cases
    from claimcheck.packs.listing import uncovered
    from claimcheck.report.rules import failures, tally

    said, wrong = settings()
    found, broken = packs(chosen, said)
    complain(problems := (*wrong, *broken))
    results = [(pack.path, result) for pack in found for result in run_cases(pack)]
    failed = [(path, result) for path, result in results if not result.passed]
    lacking = uncovered(found)
    for rule in lacking:
        say(f"{rule.path}:{rule.line}:{rule.column}: {rule.id} lacks a case that must match or one that must not")
    told = tally(sum(len(p.rules) for p in found), len(results), len(failed), len(lacking))
    put(failures(failed, view(no_color=no_color)) + told)
    raise typer.Exit(2 if problems else int(bool(failed or lacking)))


@app.command("suggest", no_args_is_help=True)
def suggest_rules(
    paths: Paths,
    rules: Rules = None,
    output: Output = None,
    published: Published = None,
    one_story: OneStory = False,
) -> None:
    """Draft a pack from what the sources say.

    Every question that a general rule lined up across sources becomes a rule with patterns, terms and cases, near misses
    included. It is a draft for you to edit; it passes `claimcheck rules test` as it is.
    """
    days = dates(published or [])
    from claimcheck.cli.output import put, say, tell
    from claimcheck.cli.run import packs, run, settings
    from claimcheck.errors import InputError, Problem
    from claimcheck.report.starter import editor_line
    from claimcheck.report.suggest import pack_name, suggest
    from claimcheck.report.summary import count

    configured = said, _ = settings()
    report = run(paths, rules, days, configured, one_story=one_story, keep_text=True)
    tell(report.problems, report.notes)
    made = suggest(report, packs(rules, said)[0], pack_name(output.stem if output else ""))
    if not made.rules:
        none = "general rules lined up no numbers or dates of two sources"
        few = "the sources share no question that a pattern could ask" if made.findings else none
        raise InputError([Problem("", 0, 0, f"no rule to suggest: {few}", "two or more sources on one event")])
    schema = starting.schema_beside(output)
    put(f"{editor_line(schema)}\n{made.text}" if schema else made.text, output)
    say(f"{count(made.rules, 'rule')} drafted from {count(made.findings, 'finding')}")
    raise typer.Exit(2 if report.problems else 0)


app.command("try", no_args_is_help=True, epilog=trying.EXAMPLES)(trying.try_pattern)
app.command("new", no_args_is_help=True)(starting.new)
