"""What a run holds as bytes is the same as if it had been made at once, in whatever way it is asked for."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from claimcheck import pipeline
from claimcheck.engines.desk import Setup
from claimcheck.engines.inline import Inline
from claimcheck.held import ByNumber, ByVerdict
from claimcheck.model import VERDICTS, Accepted, Report
from claimcheck.report import View, render
from claimcheck.report.summary import counts, in_order
from claimcheck.sources import find
from tests.bench.piles import write
from tests.told import packs


@pytest.fixture(scope="module")
def held(tmp_path_factory) -> Report:
    folder = tmp_path_factory.mktemp("pile")
    write(folder, 80)
    setup = Setup(packs())
    with Inline(setup) as engine:
        return pipeline.run(find([str(folder)], {".txt"})[0], setup, engine)


@pytest.fixture(scope="module")
def made(held) -> Report:
    return replace(held, claims=tuple(held.claims), findings=tuple(held.findings))


def test_a_run_holds_what_nobody_has_asked_for(held):
    assert isinstance(held.findings, ByVerdict)
    assert isinstance(held.claims, ByNumber)


def test_it_is_equal_to_what_was_made_at_once(held, made):
    assert held == made
    assert len(held.findings) == len(made.findings) > 500
    assert len(held.claims) == len(made.claims) > 1000
    assert held.findings[3] == made.findings[3]
    assert held.claims[-5:] == made.claims[-5:]


def test_findings_of_one_verdict_are_made_alone(held, made):
    for verdict in VERDICTS:
        own = [f for f in made.findings if f.verdict == verdict]
        assert sorted(held.of(verdict), key=lambda f: f.id) == sorted(own, key=lambda f: f.id)
    assert list(held.of("conflict")) == list(made.of("conflict"))
    assert counts(held) == counts(made)


def test_ids_are_the_same_whichever_verdict_is_asked_for_first(held, made):
    fresh = held.findings.with_conflicts(list(held.of("conflict")))
    assert {f.id for f in fresh.of("single")} == {f.id for f in made.findings if f.verdict == "single"}
    assert len({f.id for f in fresh}) == len(fresh)
    assert any(f.id.count("-") > f.rule.rpartition("/")[2].count("-") + 1 for f in fresh)  # some needed a number


def test_readers_meet_findings_in_the_same_order(held, made):
    assert list(in_order(held)) == list(in_order(made))
    assert list(in_order(held, ("agree", "update"))) == list(in_order(made, ("agree", "update")))


def test_claims_are_looked_up_by_number(held, made):
    by_number = held.by_number()
    assert dict(by_number) == made.by_number()
    assert 0 not in by_number
    assert made.claims[-1].id + 1 not in by_number
    with pytest.raises(KeyError):
        by_number[0]


def test_conflicts_can_be_let_pass(held, made):
    accepted = [replace(f, accepted=Accepted("ignore")) for f in held.of("conflict")]
    passed = replace(held, findings=held.with_conflicts(accepted))
    assert accepted
    assert not passed.conflicts
    assert passed.findings == replace(made, findings=made.with_conflicts(accepted)).findings


@pytest.mark.parametrize("name", ["json", "jsonl", "table", "csv", "html", "sarif", "markdown"])
def test_every_format_is_the_same(held, made, name):
    view = View(show="all")
    assert render(held, name, view) == render(made, name, view)


def test_a_limit_leaves_out_the_mildest(held, made):
    kept, _, said = pipeline.within(held.findings, held.constraints, 10)
    assert kept == made.findings[:10]
    assert said
