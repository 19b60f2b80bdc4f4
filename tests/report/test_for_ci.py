"""What build servers and spreadsheets are told: JUnit, GitHub's commands, GitLab's issues, CSV, JSON Lines."""

from __future__ import annotations

import json

import pytest
from junitparser import Error, Failure, Skipped
from msgspec.structs import replace

from claimcheck.errors import Problem
from claimcheck.model import Report
from claimcheck.report import View, render
from claimcheck.report.csv import COLUMNS
from claimcheck.report.json import to_json
from tests.report import readers
from tests.report.readers import commands
from tests.report.sample import sample
from tests.report.whole import calm, many, whole


def annotations(report: Report) -> list[readers.Command]:
    return commands(render(report, "github", View()))


class TestJUnit:
    def test_conflicts_fail_accepted_ones_are_skipped_problems_are_errors(self) -> None:
        suite = readers.junit(render(whole(), "junit", View()))
        outcomes = {case.name: [type(result) for result in case.result] for case in suite}
        assert outcomes["How many people were injured? [injured-0000bbbb]"] == [Failure]
        assert outcomes["Who is the harbour master? [master-0000cccc]"] == [Failure]
        assert outcomes["How many boats were tied up? (the bay) [boats-0000aaaa]"] == [Skipped]
        assert outcomes["halt < resumption [stop-before-start-0000dddd]"] == [Skipped]
        assert outcomes["When did the ferries resume? [resumption-77aa0003]"] == [Skipped]
        assert outcomes["How long was the pause? [pause-5c0ffee1]"] == []
        assert outcomes["broken.txt"] == [Error]
        assert (suite.tests, suite.failures, suite.skipped, suite.errors) == (12, 3, 3, 2)

    def test_what_one_source_alone_says_was_compared_with_nothing(self) -> None:
        names = [case.name for case in readers.junit(render(whole(), "junit", View()))]
        assert not any("halt-5c0ffee2" in name for name in names)

    def test_a_failure_shows_every_sentence_under_its_answer(self) -> None:
        suite = readers.junit(render(whole(), "junit", View()))
        (failure,) = next(case for case in suite if "resumption-ab12cd34" in case.name).result
        assert failure.type == "conflict (error)"
        assert "Thu 11 Mar 2021 (1 source)\n  times.md:4 Ferries resumed on 11 March 2021.\n" in failure.text
        assert "claimcheck explain resumption-ab12cd34" in failure.text

    def test_a_calm_report_has_no_failure(self) -> None:
        suite = readers.junit(render(calm(), "junit", View()))
        assert (suite.failures, suite.errors, suite.skipped) == (0, 0, 0)
        assert suite.tests


class TestGitHub:
    def test_the_severe_come_first_and_what_is_accepted_is_a_notice(self) -> None:
        assert [c.name for c in annotations(whole())] == [*["error"] * 4, *["notice"] * 4]

    def test_an_annotation_stands_at_the_words(self) -> None:
        found = next(c for c in annotations(whole()) if "ab12cd34" in c.message)
        assert found.fields == {
            "file": "north-shore.txt",
            "line": "4",
            "col": "39",
            "endColumn": "48",
            "title": "Conflict: When did the ferries resume?",
        }
        assert found.message.startswith("This says Wed 10 Mar 2021, as 2 other sources do; times.md:4 says Thu 11 Mar")

    def test_columns_are_left_out_where_the_words_go_on_in_the_next_line(self) -> None:
        report = sample()
        claims = tuple(replace(c, text="Wed\nnesday") if c.id == 1 else c for c in report.claims)
        found = next(c for c in annotations(replace(report, claims=claims)) if "ab12cd34" in c.message)
        assert (found.fields["line"], found.fields["endLine"]) == ("4", "5")
        assert not {"col", "endColumn"} & found.fields.keys()

    def test_nothing_is_annotated_in_a_calm_report(self) -> None:
        text = render(calm(), "github", View())
        assert not commands(text)
        assert text == "5 sources, 15 claims: 0 conflicts, 2 compatible, 1 agreement, 1 single.\n"

    def test_it_is_said_when_github_will_not_show_all(self) -> None:
        assert "GitHub shows the first 10" not in render(many(10), "github", View())
        head = render(many(11), "github", View()).split("\n")[0]
        assert head.endswith("GitHub shows the first 10 annotations of a level; there are 11 errors.")

    def test_messages_stay_short_enough_for_an_annotation(self) -> None:
        report = sample()
        endless = replace(report, findings=tuple(replace(f, reason="漢" * 100_000) for f in report.findings))
        assert all(len(c.message) <= 3_000 for c in annotations(endless))

    @pytest.mark.parametrize("hostile", ["a,line=9::x", "a%0A::stop-commands::x", "a\r\n::error::x", "a:b,c=d"])
    def test_a_file_name_cannot_add_a_field_or_a_command(self, hostile: str) -> None:
        report = replace(calm(), problems=(Problem(hostile, 0, 0, "x"),))
        (found,) = annotations(report)
        assert set(found.fields) == {"file", "title"}
        assert found.name == "error"

    @pytest.mark.parametrize("text", ["100%", "%0A::error::x", "%25", "%2C,%3A:"])
    def test_what_looks_like_an_escape_reads_back_as_it_stood(self, text: str) -> None:
        (found,) = annotations(replace(calm(), problems=(Problem(f"{text}.txt", 0, 0, text),)))
        assert found.fields["file"] == f"{text}.txt"
        assert found.message == f"{text}.txt: {text}"


class TestGitLab:
    def issues(self, report: Report) -> list[dict[str, object]]:
        found: list[dict[str, object]] = json.loads(render(report, "gitlab", View()))
        return found

    def test_severities_are_gitlabs(self) -> None:
        found = [(i["check_name"], i["severity"]) for i in self.issues(whole())]
        assert found == [
            ("claimcheck/problem", "blocker"),
            ("claimcheck/problem", "blocker"),
            ("ferries/resumption", "major"),
            ("ferries/injured", "major"),
            ("ferries/master", "info"),
            ("ferries/boats", "info"),
            ("constraint/stop-before-start", "info"),
            ("claimcheck/note", "info"),
        ]

    def test_fingerprints_are_unique_and_know_no_lines(self) -> None:
        report = whole()
        moved = replace(report, claims=tuple(replace(c, line=c.line + 7) for c in report.claims))
        prints = [i["fingerprint"] for i in self.issues(report)]
        assert len(set(prints)) == len(prints)
        assert [i["fingerprint"] for i in self.issues(moved)] == prints

    def test_a_calm_report_is_an_empty_list(self) -> None:
        assert self.issues(calm()) == []


class TestCsv:
    def test_a_row_for_every_claim_of_a_finding(self) -> None:
        report = sample()
        found = readers.rows(render(report, "csv", View()))
        claims = sum(len(p.claims) for f in report.findings for p in f.positions)
        assert [r["type"] for r in found] == ["finding"] * claims + ["problem"] * 2
        assert list(found[0]) == list(COLUMNS)

    def test_a_row_tells_all_without_the_others(self) -> None:
        row = next(r for r in readers.rows(render(whole(), "csv", View())) if r["id"] == "boats-0000aaaa")
        assert row["value"] == "more than 30"
        assert row["accepted"] == "baseline until 2021-06-30: counted on different days"
        assert (row["path"], row["line"], row["column"]) == ("post/harbour.txt", "8", "1")
        assert row["sentence"] == "More than 30 boats were tied up at the worst moment."
        assert row["published"] == "2021-03-12"

    def test_pages_stand_in_a_column_of_their_own(self) -> None:
        row = next(r for r in readers.rows(render(whole(), "csv", View())) if r["id"] == "injured-0000bbbb")
        assert (row["place"], row["line"], row["column"]) == ("page 3", "", "")


class TestJsonLines:
    def test_the_first_line_says_what_it_is_and_how_much_was_found(self) -> None:
        head = readers.lines(render(whole(), "jsonl", View()))[0]
        assert head["type"] == "report"
        assert head["version"] == 1
        assert head["summary"] == to_json(whole())["summary"]

    def test_every_line_brings_the_claims_and_sources_that_it_names(self) -> None:
        for line in readers.lines(render(whole(), "jsonl", View())):
            named = line.get("claims") or [n for p in line.get("positions", ()) for n in p["claims"]]
            if line["type"] in ("finding", "constraint"):
                assert [c["id"] for c in line["evidence"]] == list(dict.fromkeys(named))
                assert {c["source"] for c in line["evidence"]} == {s["id"] for s in line["sources"]}

    def test_the_fields_are_those_of_the_json_report(self) -> None:
        report = to_json(whole())
        lines = readers.lines(render(whole(), "jsonl", View()))
        findings = [line for line in lines if line["type"] == "finding"]
        for line, finding in zip(findings, report["findings"], strict=True):
            assert finding.items() <= line.items()
