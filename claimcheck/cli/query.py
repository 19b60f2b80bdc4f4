"""``claimcheck query``: what a claim store knows."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import completion
from claimcheck.cli.options import NoColor, Output, Quiet, nearest, one_of

if TYPE_CHECKING:
    from claimcheck.report import View
    from claimcheck.store.query import Table

_FORMATS = ("table", "json", "jsonl", "csv", "parquet")
_VERDICTS = ("conflict", "update", "undecided", "compatible", "agree", "single")
_MOST = 50  # rows that a reader is shown without asking

EXAMPLES = """\b
Examples:
  claimcheck query claims.db 'killed OR "left dead"' --since 2024-03-01
  claimcheck query claims.db --verdict conflict --rule 'casualties/*' --format csv
  claimcheck query claims.db --sql 'SELECT source, count(*) FROM claim GROUP BY source'
  claimcheck query claims.db --format parquet --output claims.parquet
"""


StoreFile = Annotated[Path, typer.Argument(metavar="STORE", help="A claim store, made by --store.")]
Text = Annotated[
    str,
    typer.Argument(
        metavar="[TEXT]",
        help='Words of the sentence, in any of their forms; "a phrase", OR, NOT, and begin* are understood.',
        show_default=False,
    ),
]
Since = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Published then or later.", show_default=False),
]
Until = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Published then or before.", show_default=False),
]
Rule = Annotated[
    str, typer.Option(metavar="GLOB", help="PACK/RULE.", autocompletion=completion.rules, show_default=False)
]
Origin = Annotated[str, typer.Option(metavar="GLOB", help="The id or path of a source.", show_default=False)]
Kind = Annotated[
    str | None,
    typer.Option(metavar="KIND", help="Of the value.", autocompletion=completion.kinds, show_default=False),
]
Verdict = Annotated[
    str | None,
    typer.Option(
        metavar="VERDICT",
        help=f"Of the finding: {', '.join(_VERDICTS)}.",
        callback=one_of(*_VERDICTS),
        autocompletion=completion.words(*_VERDICTS),
        show_default=False,
    ),
]
Story = Annotated[int | None, typer.Option(metavar="N", help="Its number in the store.", show_default=False)]
Finding = Annotated[str, typer.Option(metavar="GLOB", help="The id of a finding.", show_default=False)]
Sql = Annotated[str | None, typer.Option("--sql", metavar="SELECT", help="Ask in SQL instead.", show_default=False)]
Format = Annotated[
    str, typer.Option("--format", metavar="|".join(_FORMATS), help="What to print.", callback=one_of(*_FORMATS))
]
Limit = Annotated[
    int | None,
    typer.Option(metavar="N", help="At most so many; 0: all.", min=0, show_default=f"{_MOST} in a table, else all"),
]


def query(
    store: StoreFile,
    text: Text = "",
    since: Since = None,
    until: Until = None,
    rule: Rule = "",
    source: Origin = "",
    kind: Kind = None,
    verdict: Verdict = None,
    story: Story = None,
    finding: Finding = "",
    sql: Sql = None,
    output_format: Format = "table",
    limit: Limit = None,
    output: Output = None,
    no_color: NoColor = False,
    quiet: Quiet = False,
) -> None:
    """Look up claims in a store, the latest first, or ask it in SQL."""
    from claimcheck.cli.output import view
    from claimcheck.store import query as asking

    most = limit if limit is not None else _MOST if output_format == "table" else 0
    if output_format == "parquet" and (output is None or str(output) == "-"):
        raise typer.BadParameter("Parquet is no text: say --output FILE as well.", param_hint="'--format'")
    days = (since and since.date(), until and until.date())
    wanted = asking.Wanted(text, *days, rule, source, _known(kind), verdict or "", story, finding)
    if sql is not None and wanted != asking.Wanted():
        raise typer.BadParameter("SQL says all by itself: leave TEXT and the other filters out.", param_hint="'--sql'")
    found = asking.ask(store, sql, most) if sql is not None else asking.claims(store, wanted, most)
    look = view(no_color=no_color, summary=quiet, to_file=output is not None)
    _deliver(found, output_format, look, output, in_sql=sql is not None)


def _known(kind: str | None) -> str:
    """A kind of values; "" for any. Raises BadParameter."""
    from claimcheck.values import KINDS

    if kind is not None and kind not in KINDS:
        wrong = f"{kind!r} is not one of {', '.join(KINDS)}.{nearest(kind, KINDS)}"
        raise typer.BadParameter(wrong, param_hint="'--kind'")
    return kind or ""


def _deliver(found: Table, output_format: str, look: View, output: Path | None, *, in_sql: bool) -> None:
    from claimcheck.cli.output import put, write_whole
    from claimcheck.report import rows

    if output_format == "parquet" and output is not None:
        write_whole(output, rows.parquet(found.columns, found.rows))
    elif output_format == "table" and not in_sql:
        put(rows.sentences(list(found.records()), look, more=found.more), output)
    else:
        put(rows.render(found.columns, found.rows, output_format, look, more=found.more), output)
