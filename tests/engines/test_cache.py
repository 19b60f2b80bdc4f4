"""What earlier runs have read: found again, never wrong, and never the reason that a run fails."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from claimcheck import pipeline
from claimcheck.engines import cache, engine, shelf, telling
from claimcheck.engines.cache import Cached
from claimcheck.engines.desk import Desk, Setup
from claimcheck.model import SourceOverride
from claimcheck.report import json as contract
from claimcheck.sources import find
from tests.bench.piles import write
from tests.told import packs

SETUP = Setup(packs())


@pytest.fixture
def folder(tmp_path):
    write(tmp_path / "pile", 12)
    return tmp_path / "pile"


@pytest.fixture
def reads(monkeypatch):
    """The names of the documents that were really read."""
    names: list[str] = []
    real = Desk.read

    def read(self, document):
        names.append(document.name)
        return real(self, document)

    monkeypatch.setattr(Desk, "read", read)
    return names


def run(folder: Path, home: Path | None, setup: Setup = SETUP, processes: int = 1):
    """The report on a folder, in JSON, and the notes of the cache."""
    files, _ = find([str(folder)], {".txt"})
    working = engine("local", setup, processes)
    if home is None:
        with working as at_work:
            return contract.render(pipeline.run(files, setup, at_work)), []
    with Cached(working, setup, home) as remembering:
        found = pipeline.run(files, setup, remembering)
    return contract.render(found), remembering.notes


def test_a_second_run_reads_nothing_and_says_the_same(folder, tmp_path, reads):
    anew, _ = run(folder, None)
    assert run(folder, tmp_path / "c") == (anew, [])
    reads.clear()
    assert run(folder, tmp_path / "c") == (anew, [])
    assert reads == []


def test_only_what_changed_is_read_again(folder, tmp_path, reads):
    run(folder, tmp_path / "c")
    changed = sorted(folder.rglob("*.txt"))[4]
    changed.write_text(changed.read_text().replace("killed", "wounded"))
    reads.clear()
    found, _ = run(folder, tmp_path / "c")
    assert [Path(name).name for name in reads] == [changed.name]
    assert found == run(folder, None)[0]


def test_a_story_is_judged_again_where_one_of_its_sources_changed(folder, tmp_path, monkeypatch):
    judged = []
    real = Desk.judge
    monkeypatch.setattr(Desk, "judge", lambda self, story: judged.append(story) or real(self, story))
    run(folder, tmp_path / "c")
    told = len(judged)
    assert told > 2
    changed = sorted(folder.rglob("*.txt"))[0]
    changed.write_text(changed.read_text().replace("killed", "killed or wounded"))
    judged.clear()
    found, _ = run(folder, tmp_path / "c")
    assert [changed.name in str(story.members) for story in judged] == [True]
    assert found == run(folder, None)[0]


def test_several_processes_fill_the_same_cache(folder, tmp_path, reads):
    anew, _ = run(folder, None)
    run(folder, tmp_path / "c", processes=2)
    reads.clear()
    assert run(folder, tmp_path / "c") == (anew, [])
    assert reads == []


def test_other_rules_and_other_days_are_another_matter(folder, tmp_path, reads):
    run(folder, tmp_path / "c")
    reads.clear()
    other = replace(SETUP, packs=packs("general"))
    assert run(folder, tmp_path / "c", other)[0] == run(folder, None, other)[0]
    assert len(reads) == 24
    reads.clear()
    from datetime import date

    dated = replace(SETUP, overrides=(SourceOverride("*.txt", published=date(2020, 1, 1)),))
    assert run(folder, tmp_path / "c", dated)[0] == run(folder, None, dated)[0]
    assert len(reads) == 24


def test_a_file_that_changes_while_it_is_read_is_not_remembered(folder, tmp_path, monkeypatch):
    target = sorted(folder.rglob("*.txt"))[2]
    real = Desk.read

    def read(self, document):
        found = real(self, document)
        if document.name.endswith(target.name):
            target.write_text(target.read_text() + "\nA line was added.\n")
        return found

    monkeypatch.setattr(Desk, "read", read)
    run(folder, tmp_path / "c")
    monkeypatch.setattr(Desk, "read", real)
    assert run(folder, tmp_path / "c")[0] == run(folder, None)[0]


def test_faults_are_not_remembered(folder, tmp_path, monkeypatch):
    from claimcheck.engines import desk

    def broken(*_):
        raise RuntimeError("boom")

    with monkeypatch.context() as patch:
        patch.setattr(desk, "annotate", broken)
        assert "boom" in run(folder, tmp_path / "c")[0]
    assert run(folder, tmp_path / "c")[0] == run(folder, None)[0]


@pytest.mark.parametrize("garbage", [b"", b"this is no database" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_corrupt_cache_is_begun_anew(folder, tmp_path, garbage, reads):
    home = tmp_path / "c"
    home.mkdir()
    (home / shelf.NAME).write_bytes(garbage)
    anew, _ = run(folder, None)
    assert run(folder, home)[0] == anew
    reads.clear()
    assert run(folder, home)[0] == anew
    assert len(reads) in (0, 12)  # begun anew, or given up with a note


def test_entries_that_were_tampered_with_count_as_none(folder, tmp_path):
    home = tmp_path / "c"
    anew, _ = run(folder, home)
    with sqlite3.connect(home / shelf.NAME) as database:
        database.execute("UPDATE reading SET data = substr(data, 1, length(data) / 2)")
        database.execute("UPDATE judged SET data = substr(data, 1, length(data) / 2)")
    database.close()
    assert run(folder, home) == (anew, [])


def test_a_cache_that_cannot_be_written_is_a_note(folder, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    found, notes = run(folder, tmp_path / "file")
    assert found == run(folder, None)[0]
    (note,) = notes
    assert note.note
    assert "the cache cannot be used" in note.message


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full device is needed")
def test_a_full_disk_costs_the_cache_only(folder, tmp_path):
    home = tmp_path / "c"
    home.mkdir()
    anew, _ = run(folder, None)
    with Cached(engine("local", SETUP, 1), SETUP, home) as remembering:
        assert remembering._shelf is not None
        remembering._shelf._database.execute("PRAGMA max_page_count = 3")
        files, _ = find([str(folder)], {".txt"})
        found = contract.render(pipeline.run(files, SETUP, remembering))
    assert found == anew
    assert ["full" in note.message for note in remembering.notes] == [True]


def test_two_runs_at_once_share_a_cache(folder, tmp_path):
    """Both end as they would alone, and what they leave is sound."""
    command = [sys.executable, "-m", "claimcheck", str(folder), "--format", "json", "--cache", str(tmp_path / "c")]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    (first, said), (second, _) = (one.communicate(timeout=120) for one in both)
    assert first == second
    assert said == b""
    third = subprocess.run(command, capture_output=True, check=False)
    assert third.stdout == first
    assert cache.info(tmp_path / "c").documents == 12


def test_the_oldest_entries_make_room(folder, tmp_path, monkeypatch):
    run(folder, tmp_path / "c")
    monkeypatch.setattr(shelf, "MOST", 1)
    run(folder, tmp_path / "c")
    assert 0 < cache.info(tmp_path / "c").documents < 12


def test_a_cache_can_be_cleared(folder, tmp_path):
    run(folder, tmp_path / "c")
    known = cache.info(tmp_path / "c")
    assert (known.documents, known.stories > 0, known.size > 0) == (12, True, True)
    assert cache.clear(tmp_path / "c") > 0
    assert cache.info(tmp_path / "c").documents == 0
    assert list((tmp_path / "c").iterdir()) == []


def test_stories_are_told_anew_only_where_a_source_changed(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "_WORTH", 2)
    home = tmp_path / "cache"
    first = run(folder, home)
    told = []
    whole = telling.apart
    monkeypatch.setattr(telling, "apart", lambda *a, **k: told.append(1) or whole(*a, **k))
    assert run(folder, home) == first
    assert not told
    file = sorted(folder.rglob("*.txt"))[0]
    file.write_text(file.read_text("utf-8") + "\nThe harbour was closed for 12 days.\n", "utf-8")
    assert run(folder, home) == run(folder, None)
    assert told


def test_after_a_change_the_report_is_that_of_a_run_without_a_cache(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "_WORTH", 2)
    folder, home = tmp_path / "pile", tmp_path / "cache"
    write(folder, 66)
    files = sorted(folder.rglob("*.txt"))
    assert run(folder, home) == run(folder, None)
    taken_over = []
    whole = telling.apart
    monkeypatch.setattr(
        telling, "apart", lambda *a, **k: taken_over.append(k.get("before") is not None) or whole(*a, **k)
    )
    for change in (
        lambda: files[20].write_text(files[20].read_text("utf-8") + "\nAt least 17 people were treated.\n", "utf-8"),
        files[7].unlink,
        lambda: (folder / "new.txt").write_text(files[3].read_text("utf-8").replace("killed", "hurt"), "utf-8"),
    ):
        change()
        assert run(folder, home) == run(folder, None)
    assert taken_over == [True] * 3
