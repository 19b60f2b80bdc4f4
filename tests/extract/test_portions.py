"""Documents are read portion by portion, and no further than there is room for what they hold."""

from __future__ import annotations

import pytest

from claimcheck.extract import portions
from claimcheck.extract.annotate import annotate, stopped
from claimcheck.sources import read_text

MANY = "\n\n".join(f"On day {n} the port counted {n + 20} boats and 7 crews." for n in range(300))


def test_portions_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = annotate(read_text("a.txt", MANY))
    monkeypatch.setattr(portions, "_PORTION", 50)
    parted = annotate(read_text("a.txt", MANY))
    assert [s.mentions for s in parted.sentences] == [s.mentions for s in whole.sentences]
    assert whole.cut is None
    assert not stopped(whole)


def test_reading_stops_behind_too_many_values_and_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portions, "_PORTION", 50)
    read = annotate(read_text("a.txt", MANY), most=100)
    assert 100 < sum(len(sentence.mentions) for sentence in read.sentences) < 160
    (problem,) = stopped(read)
    assert problem.line > 10
    assert problem.message == "holds too many values: it is read up to here"
    assert read.source.text[read.cut or 0 :].startswith("On day")


@pytest.mark.parametrize("unit", ["1, 2, 3, ", "1, 2, 3. ", "$5 and "])
def test_a_text_without_sentences_is_cut_all_the_same(monkeypatch: pytest.MonkeyPatch, unit: str) -> None:
    monkeypatch.setattr(portions, "_PORTION", 2_000)
    monkeypatch.setattr(portions, "_LONGEST", 4_000)
    read = annotate(read_text("a.txt", unit * 20_000), most=1_000)
    assert read.cut is not None
    assert read.cut < 60_000
