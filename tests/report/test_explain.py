"""An explanation is the whole way from the words to the verdict."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from claimcheck.errors import InputError
from claimcheck.report import View
from claimcheck.report.explain import render
from claimcheck.report.safe import cells
from tests.report.sample import sample


@pytest.mark.parametrize("width", [80, 160])
def test_a_conflict(width: int, snapshot: SnapshotAssertion) -> None:
    assert render(sample(), "resumption-ab12cd34", View(width=width)) == snapshot


def test_a_constraint(snapshot: SnapshotAssertion) -> None:
    assert render(sample(), "pause-adds-up-0f0e0d0c", View()) == snapshot


def test_the_beginning_of_an_id_is_enough_where_it_is_the_only_one() -> None:
    whole = render(sample(), "resumption-ab12cd34", View())
    assert render(sample(), "resumption-a", View()) == render(sample(), "ab12c", View()) == whole
    with pytest.raises(InputError, match="'ab12' begins the id of 2 findings: resumption-ab12cd34, master-ab12ff00"):
        render(sample(), "ab12", View())


@pytest.mark.parametrize("unknown", ["zzz", "", "adds-up"])
def test_what_is_not_there_is_said(unknown: str) -> None:
    with pytest.raises(InputError, match="no finding or constraint is called"):
        render(sample(), unknown, View())


def test_the_name_of_a_constraint_stands_for_all_its_results() -> None:
    text = render(sample(), "pause-adds-up", View())
    assert text.count("Constraint pause-adds-up-") == 2
    assert text.index("broken (error)") < text.index("holds (error)")


def test_every_finding_explains_itself_inside_the_width() -> None:
    for finding in sample().findings:
        for width in (60, 80, 200):
            text = render(sample(), finding.id, View(width=width))
            assert "\x1b" not in text
            assert all(cells(line) <= width for line in text.splitlines())


def test_hundreds_of_links_are_cut_with_a_count() -> None:
    report = sample()
    conflict = next(f for f in report.findings if f.verdict == "conflict")
    many = replace(report, findings=(replace(conflict, links=conflict.links * 100),))
    assert "and 240 more pairs" in render(many, conflict.id, View())
