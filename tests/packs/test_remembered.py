"""Packs that were compiled before: the same packs, and compiled again whenever anything is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.packs import library, remembered, schema
from claimcheck.packs.packed import packed, unpacked
from claimcheck.packs.schema import read_pack
from claimcheck.packs.tree import Reading, read

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
    """How often a pack was really compiled."""
    calls = []
    real = schema.read_pack
    monkeypatch.setattr(schema, "read_pack", lambda root, reading: calls.append(reading) or real(root, reading))
    return calls


def load(paths, home=None):
    return library.load(paths, home=home)


def test_the_packs_that_ship_come_compiled_as_they_are_written(loads):
    """Where this fails: python -m tests.packs.compiled."""
    folder = library.shipped()[0].parent / remembered.SHIPPED
    assert {path.stem for path in library.shipped()} == {path.name for path in folder.iterdir()}
    for path in library.shipped():
        assert (folder / path.stem).read_bytes() == remembered.compiled(path), "python -m tests.packs.compiled"
    loads.clear()
    assert not load(library.shipped())[1]
    assert not loads


def test_the_compiled_form_of_a_pack_that_ships_is_left_aside_when_its_yaml_has_changed(tmp_path, monkeypatch, loads):
    source = next(path for path in library.shipped() if path.stem == "general")
    copy = tmp_path / source.name
    copy.write_bytes(source.read_bytes())
    (tmp_path / remembered.SHIPPED).mkdir()
    (tmp_path / remembered.SHIPPED / source.stem).write_bytes(remembered.compiled(source))
    monkeypatch.setattr(library, "shipped", lambda: (copy,))
    loads.clear()
    (first,), _ = load([copy])
    assert (len(loads), first.path, first.rules[0].path) == (0, str(copy), str(copy))
    copy.write_text(source.read_text("utf-8").replace("about: ", "about: Changed. ", 1), "utf-8")
    (second,), _ = load([copy])
    assert (len(loads), second.about) == (1, f"Changed. {first.about}")


def test_a_compiled_form_beside_any_other_pack_is_nothing(boats, tmp_path, loads):
    (tmp_path / remembered.SHIPPED).mkdir()
    (tmp_path / remembered.SHIPPED / "boats").write_bytes(remembered.compiled(boats[0]))
    loads.clear()
    load(boats)
    assert len(loads) == 1


def test_what_comes_back_equals_what_was_compiled():
    for path in library.shipped():
        reading = Reading(str(path))
        made = read_pack(read(path, reading), reading)
        assert unpacked(packed(made), reading) == made


def test_packs_are_compiled_once(boats, tmp_path, loads):
    first = load(boats, tmp_path / "c")
    assert load(boats, tmp_path / "c") == first
    assert len(loads) == 1
    assert first[0][0].constraints[0].text == "sunk <= moored"


def test_without_a_cache_nothing_is_remembered(boats, tmp_path, loads):
    assert load(boats) == load(boats)
    assert len(loads) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["boats.yaml"]


def test_a_changed_pack_is_compiled_again(boats, tmp_path, loads):
    load(boats, tmp_path / "c")
    boats[0].write_text(PACK.replace("How many boats sank?", "How many went down?"))
    (found,), _ = load(boats, tmp_path / "c")
    assert found.rules[1].question == "How many went down?"
    assert len(loads) == 2


def test_a_remembered_pack_says_where_it_lies_now(boats, tmp_path, loads):
    load(boats, tmp_path / "c")
    moved = boats[0].rename(tmp_path / "moved.yaml")
    (found,), _ = load([moved], tmp_path / "c")
    assert (len(loads), found.path, found.rules[0].path) == (1, str(moved), str(moved))


def test_packs_with_problems_are_not_remembered(boats, tmp_path, loads):
    boats[0].write_text(PACK.replace("kind: count", "kind: counting"))
    for _ in range(2):
        assert load(boats, tmp_path / "c")[1]
    assert len(loads) == 2


def test_a_constraint_with_a_mistake_is_told_every_time(boats, tmp_path):
    boats[0].write_text(PACK.replace("sunk <= moored", "sunk <= afloat"))
    anew = load(boats)
    assert len(anew[1]) == 1
    assert load(boats, tmp_path / "c") == load(boats, tmp_path / "c") == anew


@pytest.mark.parametrize("spoil", [lambda _: b"", lambda data: data[: len(data) // 2], lambda _: b"\xc1" * 99])
def test_spoilt_files_are_written_again(boats, tmp_path, spoil):
    anew = load(boats, tmp_path / "c")
    (file,) = (tmp_path / "c").iterdir()
    file.write_bytes(spoil(file.read_bytes()))
    assert load(boats, tmp_path / "c") == anew
    assert load(boats, tmp_path / "c") == anew


def test_a_folder_that_cannot_be_written_costs_nothing_else(boats, tmp_path):
    (tmp_path / "file").write_text("no folder")
    assert load(boats, tmp_path / "file") == load(boats)


def test_only_the_newest_are_kept(boats, tmp_path, monkeypatch):
    monkeypatch.setattr(remembered, "_KEPT", 8)
    for i in range(12):
        boats[0].write_text(PACK.replace("Boats.", f"Boats {i}."))
        load(boats, tmp_path / "c")
    assert len(list((tmp_path / "c").iterdir())) == 8


def test_a_pack_that_is_gone_is_a_problem_as_ever(tmp_path):
    assert load([Path("nowhere.yaml")], tmp_path) == load([Path("nowhere.yaml")])
