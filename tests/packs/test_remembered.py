"""Packs that an earlier run has compiled: the same packs, and compiled again whenever anything is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.packs import library, remembered

PACK = """\
pack: boats
about: Boats.
rules:
  moored:
    question: How many boats were moored?
    kind: count
    patterns: ["<value> ... moored"]
    cases:
      - {text: Some 30 boats were moored., finds: Some 30 boats}
      - {text: The 30 sailors went home., finds: nothing}
  sunk:
    question: How many boats sank?
    kind: count
    patterns: ["<value> ... sank"]
    cases:
      - {text: Some 30 boats sank., finds: Some 30 boats}
      - {text: The 30 sailors went home., finds: nothing}
constraints:
  fewer:
    assert: sunk <= moored
"""


@pytest.fixture
def boats(tmp_path):
    (tmp_path / "boats.yaml").write_text(PACK)
    return [tmp_path / "boats.yaml"]


@pytest.fixture
def loads(monkeypatch):
    """How often packs were really compiled."""
    calls = []
    real = library.load
    monkeypatch.setattr(library, "load", lambda paths, *limits: calls.append(paths) or real(paths, *limits))
    return calls


def test_the_packs_that_ship_come_back_equal(tmp_path):
    anew = library.load(library.shipped())
    assert remembered.load(library.shipped(), tmp_path) == anew
    assert remembered.load(library.shipped(), tmp_path) == anew


def test_packs_are_compiled_once(boats, tmp_path, loads):
    first = remembered.load(boats, tmp_path / "c")
    assert remembered.load(boats, tmp_path / "c") == first
    assert len(loads) == 1
    assert first[0][0].constraints[0].text == "sunk <= moored"


def test_a_changed_pack_is_compiled_again(boats, tmp_path, loads):
    remembered.load(boats, tmp_path / "c")
    boats[0].write_text(PACK.replace("How many boats sank?", "How many went down?"))
    (found,), _ = remembered.load(boats, tmp_path / "c")
    assert found.rules[1].question == "How many went down?"
    assert len(loads) == 2


def test_packs_with_problems_are_not_remembered(boats, tmp_path, loads):
    boats[0].write_text(PACK.replace("kind: count", "kind: counting"))
    for _ in range(2):
        assert remembered.load(boats, tmp_path / "c")[1]
    assert len(loads) == 2


@pytest.mark.parametrize("spoil", [lambda _: b"", lambda data: data[: len(data) // 2], lambda _: b"\xc1" * 99])
def test_spoilt_files_are_written_again(boats, tmp_path, spoil):
    anew = remembered.load(boats, tmp_path / "c")
    (file,) = (tmp_path / "c").iterdir()
    file.write_bytes(spoil(file.read_bytes()))
    assert remembered.load(boats, tmp_path / "c") == anew
    assert remembered.load(boats, tmp_path / "c") == anew


def test_a_folder_that_cannot_be_written_costs_nothing_else(boats, tmp_path):
    (tmp_path / "file").write_text("no folder")
    assert remembered.load(boats, tmp_path / "file") == library.load(boats)


def test_only_the_newest_are_kept(boats, tmp_path):
    for i in range(12):
        boats[0].write_text(PACK.replace("Boats.", f"Boats {i}."))
        remembered.load(boats, tmp_path / "c")
    assert len(list((tmp_path / "c").iterdir())) == 8


def test_a_pack_that_is_gone_is_a_problem_as_ever(tmp_path):
    assert remembered.load([Path("nowhere.yaml")], tmp_path) == library.load([Path("nowhere.yaml")])
