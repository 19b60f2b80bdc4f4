"""The table reads like question, answer, evidence, at any width, with and without colour, and fast."""

from __future__ import annotations

import re
import time

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from claimcheck.model import Report
from claimcheck.report import View, render
from claimcheck.report.safe import cells
from tests.report.sample import sample

SGR = re.compile(r"\x1b\[[0-9;]*m")


def table(report: Report, **view: object) -> str:
    return render(report, "table", View(**view))  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [80, 160])
def test_the_whole_table(width: int, snapshot: SnapshotAssertion) -> None:
    assert table(sample(), width=width, show="all") == snapshot


def headings(text: str) -> list[str]:
    return re.findall(r"^[A-Z]{4,}(?= )", text, re.MULTILINE)


def test_conflicts_come_first_with_the_broken_constraint_that_they_explain() -> None:
    order = ["CONFLICT", "BROKEN", "UPDATE", "UNDECIDED", "COMPATIBLE", "COMPATIBLE", "AGREE", "SINGLE"]
    assert headings(table(sample(), show="all")) == order


def test_singles_are_shown_only_when_everything_is_asked_for() -> None:
    assert "SINGLE" not in headings(table(sample(), show="findings"))
    assert headings(table(sample(), show="conflicts")) == ["CONFLICT", "BROKEN"]


def test_a_broken_constraint_without_its_conflict_stands_alone() -> None:
    report = sample()
    alone = replace(report, findings=tuple(f for f in report.findings if f.verdict != "conflict"))
    assert headings(table(alone, show="conflicts")) == ["BROKEN"]


@pytest.mark.parametrize("width", [40, 60, 80, 120, 160, 300])
@pytest.mark.parametrize("color", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, color: bool) -> None:
    for line in table(sample(), width=width, color=color, show="all").splitlines():
        assert cells(SGR.sub("", line)) <= width


def test_colour_adds_nothing_but_colour() -> None:
    plain = table(sample(), width=100, show="all").replace("«", "").replace("»", "")
    colored = SGR.sub("", table(sample(), width=102, color=True, show="all"))
    assert headings(plain) == headings(colored)
    assert "\x1b" not in plain


def test_a_document_cannot_steer_the_terminal() -> None:
    text = SGR.sub("", table(sample(), width=200, color=True, show="all"))
    assert "␛[31mred␛]0;owned" in text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e]", text)


def test_a_long_position_counts_what_it_leaves_out_unless_asked() -> None:
    report = sample()
    conflict = next(f for f in report.findings if f.verdict == "conflict")
    first = replace(conflict.positions[0], claims=conflict.positions[0].claims * 10)
    many = replace(report, findings=(replace(conflict, positions=(first, *conflict.positions[1:])),), constraints=())
    assert "and 22 more places" in table(many)
    assert "more place" not in table(many, full=True)


def test_quiet_is_the_summary_alone() -> None:
    text = table(sample(), width=200, summary=True)
    assert text == (
        "5 sources, 15 claims: 1 conflict (1 error), 1 broken constraint, 1 update, 1 undecided, 2 compatible, "
        "1 agreement, 1 single.\n2 problems: not everything could be checked.\n"
    )


def test_an_empty_report_is_one_calm_line() -> None:
    text = table(Report((), (), (), (), (), ()))
    assert text == "0 sources, 0 claims: 0 conflicts, 0 compatible, 0 agreements, 0 single.\n"


def test_five_hundred_findings_are_a_matter_of_a_moment() -> None:
    report = sample()
    findings = tuple(replace(f, id=f"{f.id}-{i}") for i in range(72) for f in report.findings)
    large = replace(report, findings=findings)
    start = time.perf_counter()
    text = table(large, width=160, color=True, show="all")
    assert time.perf_counter() - start < 0.3
    assert text.count("CONFLICT") == 72
