"""The public face of the package: what programs import."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import claimcheck

RULE = """\
pack: boats
about: Boats in a storm.
rules:
  tied-up:
    question: How many boats were tied up?
    kind: count
    patterns: ["<value> boat ... tied up"]
"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").write_text("The storm left 40 boats tied up in the bay.\n", encoding="utf-8")
    (tmp_path / "docs" / "b.txt").write_text("By Thursday 55 boats were tied up in the bay.\n", encoding="utf-8")
    (tmp_path / "boats.yaml").write_text(RULE, encoding="utf-8")
    return tmp_path / "docs"


def test_check_takes_paths_and_returns_a_report(docs: Path) -> None:
    report = claimcheck.check(docs, rules=[docs.parent / "boats.yaml"])
    assert isinstance(report, claimcheck.Report)
    (finding,) = report.findings
    assert isinstance(finding, claimcheck.Finding)
    assert (finding.verdict, [p.display for p in finding.positions]) == ("conflict", ["40", "55"])
    assert claimcheck.check([docs / "b.txt", docs / "a.txt"], rules=[str(docs.parent / "boats.yaml")]).findings


def test_the_packs_that_ship_are_the_default(docs: Path) -> None:
    assert {c.rule.partition("/")[0] for c in claimcheck.check(str(docs)).claims} >= {"general"}


def test_packs_are_loaded_by_path_or_name(docs: Path) -> None:
    own = docs.parent / "boats.yaml"
    packs = claimcheck.load_packs([own, "general"])
    assert [pack.id for pack in packs] == ["boats", "general"]
    assert claimcheck.check(docs, rules=packs[:1]).findings == claimcheck.check(docs, rules=[own]).findings
    assert {pack.id for pack in claimcheck.load_packs()} >= {"general", "military-operations"}


def test_a_broken_pack_raises_with_all_its_problems(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("pack: broken\nrulez: {}\n", encoding="utf-8")
    with pytest.raises(claimcheck.InputError) as caught:
        claimcheck.load_packs([tmp_path / "broken.yaml", "no-such-pack"])
    assert len(caught.value.problems) >= 3
    assert all(isinstance(problem, claimcheck.Problem) for problem in caught.value.problems)


def test_what_could_not_be_done_is_among_the_problems_of_the_report(docs: Path) -> None:
    report = claimcheck.check([docs, docs / "c.txt"], rules=["nowhere"], published={"d.txt": date(2021, 3, 12)})
    assert len(report.sources) == 2
    assert len(report.problems) == 3


def test_days_of_publication_and_one_story_can_be_given(docs: Path) -> None:
    report = claimcheck.check(docs, published={"a.txt": date(2021, 3, 12)}, one_story=True)
    assert [source.published for source in report.sources] == [date(2021, 3, 12), None]
    assert len(report.stories) == 1


def test_importing_the_package_imports_nothing_else_of_it() -> None:
    code = "import sys, claimcheck; print([m for m in sys.modules if m.startswith('claimcheck.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_public_name_is_there() -> None:
    assert sorted(claimcheck.__all__) == claimcheck.__all__
    for name in claimcheck.__all__:
        assert getattr(claimcheck, name) is not None
    assert set(claimcheck.__all__) <= set(dir(claimcheck))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        claimcheck.nothing  # noqa: B018
