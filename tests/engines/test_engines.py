"""Whoever does the work, the report is the same; a worker that dies costs at most one document."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from claimcheck import pipeline
from claimcheck.engines import batches, desk, engine, pool
from claimcheck.engines.desk import Desk, Setup
from claimcheck.engines.pool import Pool
from claimcheck.report import json as contract
from claimcheck.sources import find
from tests.bench.piles import write
from tests.told import packs

SETUP = Setup(packs())


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """60 articles on some twenty events."""
    home = tmp_path_factory.mktemp("pile")
    write(home, 60)
    return home


def report(folder: Path, processes: int, setup: Setup = SETUP):
    files, _ = find([str(folder)], {".txt"})
    with engine("local", setup, processes) as at_work:
        return pipeline.run(files, setup, at_work)


def test_the_report_does_not_depend_on_the_number_of_processes(folder):
    alone = contract.render(report(folder, 1))
    assert contract.render(report(folder, 2)) == alone
    assert contract.render(report(folder, 3)) == alone


def test_small_batches_change_nothing(folder, monkeypatch):
    alone = contract.render(report(folder, 1))
    monkeypatch.setattr(batches, "DOCUMENTS", 1)
    monkeypatch.setattr(batches, "CLAIMS", 1)
    monkeypatch.setattr(pool, "_WAITING", 0)
    assert contract.render(report(folder, 2)) == alone


@pytest.fixture
def copied(monkeypatch):
    """Workers are copies of this process, so that what is patched here is patched there, whatever threads other tests
    have left running."""
    monkeypatch.setattr(pool, "_can_fork", lambda: True)


def poisoned(folder: Path) -> str:
    return sorted(f for f in folder.rglob("*.txt"))[3].name


@pytest.mark.usefixtures("copied")
def test_a_worker_that_is_killed_once_changes_nothing(folder, monkeypatch, tmp_path):
    alone = contract.render(report(folder, 1))
    monkeypatch.setattr(Desk, "read", _killer(poisoned(folder), tmp_path / "log", 1))
    assert contract.render(report(folder, 2)) == alone
    assert (tmp_path / "log").read_text() == "xx"


@pytest.mark.usefixtures("copied")
def test_a_document_that_kills_twice_costs_itself(folder, monkeypatch, tmp_path):
    name = poisoned(folder)
    monkeypatch.setattr(Desk, "read", _killer(name, tmp_path / "log", 99))
    found = report(folder, 2)
    assert (tmp_path / "log").read_text() == "xx"
    (problem,) = found.problems
    assert problem.path.endswith(name)
    assert "ended unexpectedly, twice" in problem.message
    assert len(found.sources) == 59


@pytest.mark.usefixtures("copied")
def test_a_story_that_kills_costs_itself(folder, monkeypatch):
    alone = report(folder, 1)
    name = poisoned(folder)
    real = Desk.judge

    def judge(self, story):
        if any(member.source.path.endswith(name) for member in story.members):
            os.kill(os.getpid(), signal.SIGKILL)
        return real(self, story)

    monkeypatch.setattr(Desk, "judge", judge)
    found = report(folder, 2)
    assert len(found.problems) == 1
    lost = next(f.story for f in alone.findings for p in f.positions for s in p.sources if s.endswith(name))
    assert {f.positions for f in found.findings} == {f.positions for f in alone.findings if f.story != lost}


def test_a_fault_in_a_story_costs_the_story(folder, monkeypatch):
    name = poisoned(folder)
    real = desk.align

    def align(claims, *rest):
        if any(claim.source.endswith(name) for claim in claims):
            raise RuntimeError("boom")
        return real(claims, *rest)

    monkeypatch.setattr(desk, "align", align)
    found = report(folder, 1)
    assert ["boom" in p.message for p in found.problems] == [True]
    assert len(found.sources) == 60


def test_workers_end_with_the_run():
    with Pool(SETUP, 2) as at_work:
        workers = [w.process for w in at_work._workers]
        list(at_work.read([]))
        assert all(w.is_alive() for w in workers)
    assert not any(w.is_alive() for w in workers)


def _killer(name: str, log: Path, most: int):
    real = Desk.read

    def read(self, document):
        if document.name.endswith(name):
            with log.open("a") as file:
                file.write("x")
            if len(log.read_text()) <= most:
                os.kill(os.getpid(), signal.SIGKILL)
        return real(self, document)

    return read
