"""Counts by rule and by source, aligned, most conflicts first."""

from __future__ import annotations

from claimcheck.report import View
from claimcheck.report.safe import cells
from claimcheck.report.statistics import counted, render
from tests.report.sample import sample
from tests.report.whole import saying, whole


def test_the_tables() -> None:
    assert render(sample(), View(width=100)) == (
        "Findings by rule          conflict  broken  update  undecided  compatible  agree  single  total\n"
        "ferries/resumption               1       ·       ·          1           ·      ·       ·      2\n"
        "constraint/pause-adds-up         ·       1       ·          ·           ·      ·       ·      1\n"
        "ferries/boats                    ·       ·       ·          ·           1      ·       ·      1\n"
        "ferries/halt                     ·       ·       ·          ·           ·      ·       1      1\n"
        "ferries/injured                  ·       ·       1          ·           ·      ·       ·      1\n"
        "ferries/master                   ·       ·       ·          ·           1      ·       ·      1\n"
        "ferries/pause                    ·       ·       ·          ·           ·      1       ·      1\n"
        "\n"
        "Findings by source  conflict  broken  update  undecided  compatible  agree  single  total\n"
        "north-shore.txt            1       1       ·          ·           1      1       1      5\n"
        "times.md                   1       1       1          ·           ·      1       ·      4\n"
        "post/harbour.txt           1       ·       ·          1           2      ·       ·      4\n"
        "渡し船/報道.txt            1       ·       1          ·           ·      ·       ·      2\n"
        "hostile.txt                ·       ·       ·          1           ·      ·       ·      1\n"
    )


def test_every_finding_counts_once_for_its_rule() -> None:
    report = whole()
    by_rule, by_source = counted(report)
    assert sum(row["total"] for row in by_rule.values()) == len(report.findings) + 2
    assert sum(row["accepted"] for row in by_rule.values()) == 2
    assert by_source["s3"]["conflict"] == 2


def test_the_columns_stand_under_each_other_whatever_the_names() -> None:
    for text in ("漢字漢字" * 20, "\x1b[2J", "::set-output name=x::y"):
        first, second = render(saying(text), View(width=100)).split("\n\n")
        for table in (first, second):
            assert len({cells(line) for line in table.splitlines()}) == 1
            assert not any(line.startswith("::") for line in table.splitlines())
