"""SARIF as code scanning reads it: one result a failure, tracked by what is said and not by where."""

from __future__ import annotations

import json
from typing import Any

from msgspec.structs import replace

from claimcheck.model import Report
from claimcheck.report import View, render
from tests.report import readers
from tests.report.sample import sample
from tests.report.whole import calm, whole


def run(report: Report) -> dict[str, Any]:
    text = render(report, "sarif", View())
    readers.sarif(text)
    document = json.loads(text)
    assert document["version"] == "2.1.0"
    (only,) = document["runs"]
    found: dict[str, Any] = only
    return found


def result(report: Report, key: str) -> dict[str, Any]:
    found: dict[str, Any] = next(
        r for r in run(report)["results"] if r["partialFingerprints"]["claimcheckId/v1"] == key
    )
    return found


def test_one_result_for_each_thing_that_needs_a_reader_and_none_for_agreement() -> None:
    verdicts = [r["properties"]["verdict"] for r in run(whole())["results"]]
    assert verdicts == ["conflict", "conflict", "conflict", "conflict", "broken", "update", "undecided"]
    assert run(calm())["results"] == []


def test_levels_are_severities_and_what_is_no_conflict_is_a_note() -> None:
    levels = [r["level"] for r in run(whole())["results"]]
    assert levels == ["error", "error", "note", "warning", "warning", "note", "note"]


def test_the_location_is_the_first_position_and_the_opposing_sentences_are_related() -> None:
    found = result(sample(), "resumption-ab12cd34")
    (here,) = found["locations"]
    assert here["physicalLocation"]["artifactLocation"]["uri"] == "north-shore.txt"
    region = here["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (4, 39, 4, 48)
    first, *others = found["relatedLocations"]
    assert first["physicalLocation"]["artifactLocation"]["uri"] == "times.md"
    assert first["message"]["text"] == "Thu 11 Mar 2021: Ferries resumed on 11 March 2021."
    assert len(others) == 2
    assert [related["id"] for related in found["relatedLocations"]] == [1, 2, 3]


def test_columns_count_code_points_and_lead_back_to_the_words() -> None:
    report = sample()
    texts = {s.path: s.text.split("\n") for s in report.sources}
    found = run(report)
    assert found["columnKind"] == "unicodeCodePoints"
    from urllib.parse import unquote

    places = [p for r in found["results"] for p in (*r["locations"], *r["relatedLocations"])]
    assert len(places) == 8
    for place in places:
        where, region = place["physicalLocation"]["artifactLocation"]["uri"], place["physicalLocation"]["region"]
        line = texts[unquote(where)][region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]


def test_words_over_two_lines_end_on_the_second() -> None:
    report = sample()
    claims = tuple(replace(c, text="11\nMarch") if c.id == 10 else c for c in report.claims)
    first = result(replace(report, claims=claims), "resumption-ab12cd34")["relatedLocations"][0]
    region = first["physicalLocation"]["region"]
    assert (region["startLine"], region["endLine"], region["endColumn"]) == (4, 5, 6)


def test_moved_lines_and_further_agreeing_claims_change_no_fingerprint() -> None:
    report = whole()
    moved = replace(report, claims=tuple(replace(c, line=c.line + 7, start=c.start + 90) for c in report.claims))
    prints = [r["partialFingerprints"] for r in run(report)["results"]]
    assert [r["partialFingerprints"] for r in run(moved)["results"]] == prints
    assert len({p["primaryLocationLineHash"] for p in prints}) == len(prints)


def test_a_broken_constraint_that_explains_a_conflict_stands_in_it() -> None:
    found = result(sample(), "resumption-ab12cd34")
    assert "the pause is said to have been ten days" in found["message"]["text"]


def test_it_stands_alone_where_the_conflict_is_accepted_and_it_is_not() -> None:
    report = whole()
    known = next(f.accepted for f in report.findings if f.accepted)
    findings = tuple(replace(f, accepted=known) if f.verdict == "conflict" else f for f in report.findings)
    alone = result(replace(report, findings=findings), "pause-adds-up-0f0e0d0c")
    assert alone["suppressions"] == []
    assert alone["ruleId"] == "constraint/pause-adds-up"
    assert alone["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "times.md"  # what would repair it


def test_accepted_ones_are_suppressed_and_every_result_says_whether_it_is() -> None:
    told = {r["partialFingerprints"]["claimcheckId/v1"]: r["suppressions"] for r in run(whole())["results"]}
    (suppression,) = told.pop("boats-0000aaaa")
    assert suppression == {
        "kind": "external",
        "status": "accepted",
        "justification": "Accepted by the baseline until 2021-06-30: counted on different days.",
    }
    assert told.pop("stop-before-start-0000dddd") != []
    assert set(map(len, told.values())) == {0}


def test_rules_are_listed_once_with_help() -> None:
    found = run(whole())
    rules = found["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert all(rule[name]["text"] for name in ("shortDescription", "fullDescription", "help"))
        assert rule["help"]["markdown"]
    for r in found["results"]:
        assert rules[r["ruleIndex"]]["id"] == r["ruleId"]


def test_problems_make_the_invocation_unsuccessful() -> None:
    (invocation,) = run(whole())["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [n["level"] for n in invocation["toolExecutionNotifications"]] == ["error", "error", "note"]
    (invocation,) = run(calm())["invocations"]
    assert invocation == {"executionSuccessful": True, "toolExecutionNotifications": []}


def test_a_page_is_named_and_has_no_region() -> None:
    found = result(whole(), "injured-0000bbbb")
    (here,) = found["locations"]
    assert "region" not in here["physicalLocation"]
    assert here["message"]["text"] == "times.md, page 3"
    assert found["relatedLocations"][0]["message"]["text"].startswith("15 (渡し船/報道.txt, page 12): By Thursday")


def test_a_link_in_a_document_is_no_link_in_a_message() -> None:
    report = sample()
    findings = tuple(replace(f, reason="[click](https://evil.example)") for f in report.findings)
    assert "](" not in render(replace(report, findings=findings), "sarif", View())
