"""On a Ray cluster the report is the same; a worker that dies costs at most one document. pytest -m ray"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from claimcheck import pipeline
from claimcheck.engines import batches, engine
from claimcheck.engines import ray as cluster
from claimcheck.engines.desk import Setup
from claimcheck.errors import InputError
from claimcheck.report import json as contract
from claimcheck.sources import SUFFIXES, find
from tests.bench.piles import write
from tests.engines.deadly import Deadly, Faulty
from tests.told import packs

pytestmark = [
    pytest.mark.ray,
    pytest.mark.skipif(importlib.util.find_spec("ray") is None, reason="needs the extra ray"),
]

SETUP = Setup(packs())


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """60 articles on some twenty events."""
    home = tmp_path_factory.mktemp("pile")
    write(home, 60)
    return home


@pytest.fixture(scope="module")
def two_workers(tmp_path_factory) -> Iterator[cluster.Cluster]:
    """A local cluster of two cores, which the tests below use one after the other."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
        patch.delenv("RAY_ADDRESS", raising=False)
        with cluster.start(SETUP, 2, None) as started:
            yield started
        assert not list(Path(os.environ["HOME"]).rglob("*")), "nothing is left in the user's home"


def files(folder: Path):
    return find([str(folder)], SUFFIXES)[0]


def report(documents, name: str = "ray", setup: Setup = SETUP):
    with engine(name, setup, 1) as at_work:
        return pipeline.run(documents, setup, at_work)


def with_paths(documents, special: dict[int, type[Path]], deaths: int = 0):
    """The documents, some with paths that are not what they seem."""
    changed = list(documents)
    for i, kind in special.items():
        Path(f"{documents[i].path}.deaths").write_text(str(deaths))
        changed[i] = replace(documents[i], path=kind(documents[i].path))
    return changed


def died(document) -> int:
    return len(Path(f"{document.path}.deaths").read_text().split()) - 1


@pytest.mark.usefixtures("two_workers")
def test_the_report_is_that_of_the_local_engine(folder):
    assert contract.render(report(files(folder))) == contract.render(report(files(folder), "local"))


@pytest.mark.usefixtures("two_workers")
def test_small_batches_and_a_narrow_window_change_nothing(folder, monkeypatch):
    monkeypatch.setattr(batches, "DOCUMENTS", 1)
    monkeypatch.setattr(batches, "CLAIMS", 1)
    monkeypatch.setattr(cluster, "_QUEUED", 1)
    monkeypatch.setattr(cluster, "_AHEAD", 1)
    monkeypatch.setattr(cluster, "_LOOK", 1)
    assert contract.render(report(files(folder))) == contract.render(report(files(folder), "local"))


@pytest.mark.usefixtures("two_workers")
def test_paths_are_found_from_other_folders_and_through_file_systems(folder, monkeypatch):
    alone = contract.render(report(files(folder), "local"))
    monkeypatch.chdir(folder.parent)
    near = find([folder.name], SUFFIXES)[0]
    assert contract.render(report(near)).replace(folder.name, str(folder)) == alone
    far = find([f"file://{folder}/**/*.txt"], SUFFIXES)[0]
    assert contract.render(report(sorted(far, key=lambda file: file.name))).replace("file://", "") == alone


@pytest.mark.usefixtures("two_workers")
def test_a_worker_that_is_killed_once_changes_nothing(folder):
    documents = files(folder)
    deadly = with_paths(documents, {7: Deadly, 40: Deadly}, deaths=1)
    assert contract.render(report(deadly)) == contract.render(report(documents, "local"))
    assert [died(documents[i]) for i in (7, 40)] == [1, 1]


@pytest.mark.usefixtures("two_workers")
def test_a_document_that_always_kills_costs_itself(folder):
    documents = files(folder)
    found = report(with_paths(documents, {7: Deadly}, deaths=99))
    (problem,) = found.problems
    assert problem.path == documents[7].name
    assert "ended unexpectedly, twice" in problem.message
    assert died(documents[7]) == 2
    assert len(found.sources) == 59


@pytest.mark.usefixtures("two_workers")
def test_a_fault_of_ours_costs_the_document_and_is_told(folder):
    documents = files(folder)
    found = report(with_paths(documents, {7: Faulty}))
    (problem,) = found.problems
    assert problem.path == documents[7].name
    assert "SystemError: boom" in problem.message
    assert len(found.sources) == 59


@pytest.mark.usefixtures("two_workers")
def test_workers_with_other_code_are_refused(folder, monkeypatch):
    monkeypatch.setattr(cluster, "code", lambda: "other")
    with pytest.raises(InputError, match=r"a worker has claimcheck .*but other files of it .*the same as here"):
        report(files(folder))


@pytest.mark.usefixtures("two_workers")
def test_a_batch_goes_on_before_all_of_the_input_is_known(folder):
    """What is read ahead is bounded: results come while documents are still being named."""
    documents = files(folder) * 40
    given = []
    with engine("ray", SETUP, 1) as at_work:
        results = at_work.read(given.append(d) or d for d in documents)
        next(results)
        assert len(given) < len(documents)
        results.close()


@pytest.mark.usefixtures("two_workers")
def test_a_cluster_that_was_there_is_left_running(two_workers, folder):
    report(files(folder)[:1])
    assert two_workers._ray.is_initialized()
