"""What was read, a line a mention: for eyes and for programs."""

from __future__ import annotations

import json

import pytest

from claimcheck.extract.annotate import annotate
from claimcheck.extract.annotated import Annotated
from claimcheck.model import Source, Zone
from claimcheck.report import View
from claimcheck.report.mentions import render
from claimcheck.report.safe import cells

TEXT = "The storm left 40 boats \x1b[2J tied up.\nAt the pier “nobody was hurt at all,” said Jon Aalto.\n"


@pytest.fixture
def document() -> Annotated:
    return annotate(Source("s", "bay\u202e.txt", TEXT, zones=(Zone("body", 0, len(TEXT)),)))


def test_a_table_of_mentions_is_harmless_and_fits(document: Annotated) -> None:
    text = render(document, "table", View(width=72))
    head, *rows = text.rstrip().splitlines()
    assert head == "bay<U+202E>.txt"
    assert "\x1b" not in text
    assert all(cells(row) <= 72 for row in rows)
    assert rows[0].split()[:3] == ["1:16", "count", "40"]
    assert "«40» boats ␛[2J" in rows[0]


def test_json_lines_hold_offsets_that_lead_back(document: Annotated) -> None:
    text = render(document, "jsonl", View())
    assert "\x1b" not in text
    for mention in map(json.loads, text.splitlines()):
        assert set(mention) == {"source", "start", "end", "text", "kind", "value"}
        assert TEXT[mention["start"] : mention["end"]] == mention["text"]


def test_a_document_without_mentions_prints_nothing() -> None:
    document = annotate(Source("s", "a.txt", "Nothing.", zones=(Zone("body", 0, 8),)))
    assert render(document, "table", View()) == render(document, "jsonl", View()) == ""
