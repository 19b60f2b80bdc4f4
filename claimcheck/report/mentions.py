"""What was read in documents, before any rule: the typed values in their sentences."""

from __future__ import annotations

import json
from typing import Any

from claimcheck import values
from claimcheck.extract.annotated import Annotated
from claimcheck.model import Mention
from claimcheck.report import View
from claimcheck.report.layout import Quotation, excerpt, title
from claimcheck.report.safe import cells, escape_json, pad, unled, visible
from claimcheck.report.style import Paint
from claimcheck.text import Lines

FORMATS = ("table", "jsonl")
_WIDEST_VALUE = 4  # one part in so many of the width


def render(document: Annotated, format_name: str, view: View) -> str:
    """The mentions of one document in order of place, as a table or as JSON Lines; empty where there are none."""
    return jsonl(document) if format_name == "jsonl" else table(document, view)


def jsonl(document: Annotated) -> str:
    """One JSON object a mention and line; ``start`` and ``end`` count code points of the document's text."""
    return "".join(
        escape_json(json.dumps(_object(document, m), ensure_ascii=False)) + "\n"
        for sentence in document.sentences
        for m in sentence.mentions
    )


def _object(document: Annotated, mention: Mention) -> dict[str, Any]:
    return {
        "source": document.source.id,
        "start": mention.start,
        "end": mention.end,
        "text": document.source.text[mention.start : mention.end],
        "kind": mention.kind,
        "value": values.kind(mention.kind).to_json(mention.value),
    }


def table(document: Annotated, view: View) -> str:
    """The document's path, then one line a mention: place, kind, value, and the words in their sentence."""
    source = document.source
    lines = Lines(source.text)
    rows: list[tuple[str, str, str, Quotation]] = []
    for sentence in document.sentences:
        start, end = sentence.words.start, sentence.words.end
        for m in sentence.mentions:
            line, column = lines.place(m.start)
            around = Quotation(source.text[start : m.start], source.text[m.start : m.end], source.text[m.end : end])
            shown = title(values.kind(m.kind).show(m.value), view.width // _WIDEST_VALUE)
            rows.append((f"{line}:{column}", m.kind, shown, around))
    if not rows:
        return ""
    paint = Paint(view.color)
    columns = [max(map(cells, column)) for column in zip(*(row[:3] for row in rows), strict=True)]
    room = max(view.width - sum(columns) - 8, 20)
    body = (
        f"  {paint(place.rjust(columns[0]), 'cyan')}  {paint(pad(kind, columns[1]), 'dim')}"
        f"  {paint(pad(shown, columns[2]), 'bold')}  {excerpt(around, room, paint)}"
        for place, kind, shown, around in rows
    )
    return unled("\n".join((paint(visible(source.path), "bold"), *body)) + "\n\n")
