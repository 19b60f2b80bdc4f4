"""The JSON report is a contract: its fields, its order, its bytes."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from claimcheck.model import Report
from claimcheck.report import View, render
from claimcheck.report.json import schema
from tests.report.sample import HOSTILE, sample

# The contract as written down when version 1 was fixed: these may never go away.
FIELDS = {
    "": "version generator summary sources claims findings constraints problems",
    "generator": "name version",
    "summary": "sources claims conflict update compatible agree undecided single",
    "sources": "id path title published publisher cites story",
    "claims": "id source rule subject kind value text sentence start end line column steps attributed_to modality",
    "findings": "id rule question kind verdict severity reason story positions",
    "positions": "display value claims sources origins",
    "constraints": "id verdict reason claims source",
    "problems": "path message",
}


def rendered(report: Report) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render(report, "json", View()))
    return found


def strict(node: Any) -> Any:
    """The schema with unknown fields forbidden: what we write ourselves is all declared."""
    if isinstance(node, list):
        return [strict(n) for n in node]
    if not isinstance(node, dict):
        return node
    closed = {key: strict(value) for key, value in node.items()}
    if node.get("type") == "object" and "properties" in node and "additionalProperties" not in node:
        closed["additionalProperties"] = False
    return closed


def test_the_whole_report(snapshot: SnapshotAssertion) -> None:
    assert render(sample(), "json", View()) == snapshot


def test_the_schema_is_a_schema_and_the_report_obeys_it() -> None:
    described = json.loads(schema())
    Draft202012Validator.check_schema(described)
    Draft202012Validator(described).validate(rendered(sample()))
    Draft202012Validator(strict(described)).validate(rendered(sample()))
    Draft202012Validator(strict(described)).validate(rendered(Report((), (), (), (), (), ())))


@pytest.mark.parametrize("place", FIELDS)
def test_every_field_of_the_contract_is_there(place: str) -> None:
    report = rendered(sample())
    found = report["findings"][0]["positions"][0] if place == "positions" else report[place] if place else report
    record = found[0] if isinstance(found, list) else found
    assert set(FIELDS[place].split()) <= set(record)


def test_offsets_lead_back_to_the_words() -> None:
    texts = {source.id: source.text for source in sample().sources}
    for claim in rendered(sample())["claims"]:
        assert texts[claim["source"]][claim["start"] : claim["end"]] == claim["text"]
        assert claim["text"] in claim["sentence"]


def test_the_order_of_the_records_changes_no_byte() -> None:
    report = sample()
    random = Random(7)
    shuffled = replace(
        report,
        sources=tuple(random.sample(report.sources, len(report.sources))),
        claims=tuple(random.sample(report.claims, len(report.claims))),
        findings=tuple(random.sample(report.findings, len(report.findings))),
        constraints=tuple(random.sample(report.constraints, len(report.constraints))),
        problems=tuple(random.sample(report.problems, len(report.problems))),
    )
    assert render(shuffled, "json", View()) == render(report, "json", View())


def test_hostile_text_survives_as_escapes_only() -> None:
    text = render(sample(), "json", View())
    assert not set(text) & set("\x1b\x9b\u202e\u200b\x00\x07")
    titles = [source["title"] for source in json.loads(text)["sources"]]
    assert f"Title {HOSTILE}" in titles
