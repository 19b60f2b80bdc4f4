"""Recorded failures are known again whatever happens to the documents, as long as they say the same."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from claimcheck import Report, check, load_packs
from claimcheck.accepted import baseline
from claimcheck.accepted.asked import Asked, side
from claimcheck.accepted.baseline import Entry
from claimcheck.accepted.matching import match
from claimcheck.model import Accepted
from tests.accepted.told import BAY, PIER, QUAY, STORM, TODAY, told

CLUSTERS = sorted(p.parent for p in Path(__file__).parent.parent.glob("clusters*/*/gold.json"))
# Every third folder in the everyday run, the others with ``-m slow``.
EVERY_THIRD = [pytest.param(p, marks=[pytest.mark.slow] if i % 3 else [], id=p.name) for i, p in enumerate(CLUSTERS)]


def new(report: Report) -> list[str]:
    return [*(f.question for f in report.conflicts), *(c.assertion for c in report.broken)]


def gone(report: Report) -> list[str]:
    return [note.message for note in report.notes if note.message.startswith("gone: ")]


@pytest.fixture
def entries(tmp_path: Path) -> tuple[Entry, ...]:
    return baseline.record(told(tmp_path / "then", STORM), (), TODAY)


@pytest.fixture
def now(tmp_path: Path, entries: tuple[Entry, ...]) -> Callable[..., Report]:
    """The report on other texts, held against what was recorded of the storm."""
    return lambda texts, day=TODAY: baseline.apply(told(tmp_path / "now", texts), entries, "known.toml", day)


def test_conflicts_and_broken_constraints_are_recorded(entries: tuple[Entry, ...]) -> None:
    assert [(e.asked.sort, e.asked.question, e.asked.values) for e in entries] == [
        ("conflict", "How many boats were tied up?", ("40", "55")),
        (
            "broken",
            "reopened - closed == shut-for",
            ("closed = 2021-03-01", "reopened = 2021-03-09", "shut-for = 10 day"),
        ),
    ]


def test_what_is_recorded_is_accepted_and_nothing_fails(now: Callable[..., Report]) -> None:
    report = now(STORM)
    assert (new(report), gone(report), report.ok) == ([], [], True)
    assert {f.accepted for f in report.findings if f.verdict == "conflict"} == {Accepted("baseline")}


@pytest.mark.parametrize(
    "texts",
    [
        {name: text.replace("\n\n", "\n\n\n\n\n") for name, text in STORM.items()},
        {"z/../a9.txt"[-6:]: BAY, "0.txt": PIER, "m.txt": QUAY},
        STORM | {"ferry.txt": "Published 12 March 2021\n\nSome 40 boats were tied up, crews said.\n"},
        STORM | {"a.txt": PIER},
        STORM | {"bay.txt": BAY.replace("left 40 boats tied up in the bay", "kept forty of the boats tied up")},
        STORM | {"quay.txt": QUAY.replace("ten days", "10 days, and")},
    ],
    ids=["moved lines", "renamed files", "agreeing source", "copied source", "reworded sentence", "reworded value"],
)
def test_documents_may_change_as_long_as_they_say_the_same(now: Callable[..., Report], texts: dict[str, str]) -> None:
    report = now(texts)
    assert (new(report), gone(report)) == ([], [])


def test_one_changed_number_is_one_new_failure_and_one_that_is_gone(now: Callable[..., Report]) -> None:
    report = now(STORM | {"pier.txt": PIER.replace("55", "57")})
    assert new(report) == ["How many boats were tied up?"]
    assert gone(report) == ["gone: How many boats were tied up? (40 / 55)"]


def test_a_third_answer_is_a_new_failure(now: Callable[..., Report]) -> None:
    assert new(now(STORM | {"ferry.txt": "Crews saw 60 boats tied up."})) == ["How many boats were tied up?"]


def test_what_was_put_right_is_gone(now: Callable[..., Report]) -> None:
    report = now(STORM | {"pier.txt": PIER.replace("55", "40").replace("9 March", "11 March")})
    assert (new(report), len(gone(report))) == ([], 2)


def test_the_same_answers_about_another_thing_are_new(tmp_path: Path) -> None:
    def basin(name: str) -> dict[str, str]:
        return {"a.txt": f"{name} is 9 metres deep.", "b.txt": f"{name} is 7 metres deep."}

    entries = baseline.record(told(tmp_path / "then", basin("The Albert Basin")), (), TODAY)
    same = baseline.apply(told(tmp_path / "same", basin("Albert Basin")), entries, "", TODAY)
    other = baseline.apply(told(tmp_path / "other", basin("The Victoria Basin")), entries, "", TODAY)
    assert (len(entries), new(same), new(other)) == (1, [], ["How deep is the basin?"])


def test_an_entry_accepts_one_failure_and_not_two(now: Callable[..., Report], entries: tuple[Entry, ...]) -> None:
    report = now(STORM)
    conflict = next(f for f in report.findings if f.accepted)
    twice = replace(report, findings=tuple(replace(f, accepted=None, story=i) for i, f in enumerate([conflict] * 2)))
    assert len(new(baseline.apply(twice, entries, "", TODAY))) == 1


def test_until_is_the_last_day(tmp_path: Path, entries: tuple[Entry, ...]) -> None:
    dated = [replace(e, until=date(2026, 3, 1), reason="asked the harbour master", line=5, column=1) for e in entries]
    report = told(tmp_path / "now", STORM)
    assert baseline.apply(report, dated, "known.toml", date(2026, 3, 1)).ok
    late = baseline.apply(report, dated, "known.toml", date(2026, 3, 2))
    assert len(new(late)) == 2
    assert str(late.notes[0]) == (
        "known.toml:5:1: no longer holds, its last day was 2026-03-01: How many boats were tied up? (40 / 55)"
    )


def test_recording_again_keeps_reasons_and_dates_and_drops_what_is_gone(
    tmp_path: Path, entries: tuple[Entry, ...]
) -> None:
    old = [
        replace(entries[0], reason="the bay counts from noon", until=date(2026, 12, 31)),
        replace(entries[1], reason="typing error, reported", until=date(2026, 1, 1)),
    ]
    again = baseline.record(told(tmp_path / "again", STORM), old, TODAY)
    assert [(e.reason, e.until) for e in again] == [
        ("the bay counts from noon", date(2026, 12, 31)),
        ("typing error, reported", None),  # its day is past: it is recorded anew
    ]
    mended = told(tmp_path / "mended", STORM | {"pier.txt": PIER.replace("55", "40")})
    assert [e.asked.sort for e in baseline.record(mended, old, TODAY)] == ["broken"]


def test_what_is_accepted_already_is_neither_recorded_nor_accepted_again(tmp_path: Path) -> None:
    report = told(tmp_path / "now", STORM)
    ignored = Accepted("ignore", "known")
    report = replace(report, findings=tuple(replace(f, accepted=ignored) for f in report.findings))
    entries = baseline.record(report, (), TODAY)
    assert [e.asked.sort for e in entries] == ["broken"]
    assert {f.accepted for f in baseline.apply(report, entries, "", TODAY).findings} == {ignored}


def test_hundreds_of_equal_failures_take_no_time(tmp_path: Path) -> None:
    report = told(tmp_path / "now", STORM)
    conflict = next(f for f in report.findings if f.verdict == "conflict")
    many = replace(report, findings=(conflict,) * 3_000, constraints=())
    entries = baseline.record(many, (), TODAY)
    reworded = [replace(e, asked=replace(e.asked, words=frozenset({"other"}))) for e in entries]
    assert len(entries) == 3_000
    start = time.process_time()
    for recorded in (entries, reworded):
        assert all(f.accepted for f in baseline.apply(many, recorded, "", TODAY).findings)
    assert time.process_time() - start < 10


def test_thousands_that_differ_in_words_alone_take_no_time() -> None:
    def asked(number: int, *more: str) -> Asked:
        words = frozenset({f"bay{number}", *more})
        return Asked("conflict", "general/count", f"How many: {number}", frozenset(), words, (side(["1"]), side(["2"])))

    start = time.process_time()
    found = match([asked(n, "old") for n in range(2_000)], [asked(n, "new") for n in range(2_000)])
    assert time.process_time() - start < 20
    assert all(found[n] == n for n in range(500))


class TestFoldersOfTexts:
    """The made-up folders of this repository, with the packs that ship."""

    PACKS = load_packs()

    def report(self, folder: Path, texts: dict[str, str]) -> Report:
        folder.mkdir()
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
        return check(folder, rules=self.PACKS)

    @pytest.mark.parametrize("cluster", EVERY_THIRD)
    def test_moved_renamed_and_joined_by_others(self, cluster: Path, tmp_path: Path) -> None:
        names = [d["file"] for d in json.loads((cluster / "gold.json").read_text("utf-8"))["documents"]]
        texts = {name: (cluster / name).read_text("utf-8") for name in names}
        then = self.report(tmp_path / "then", texts)
        entries = baseline.record(then, (), TODAY)
        if not entries:
            return
        moved = {f"{9 - i}-{name}": re.sub(r"\n\n", "\n\n\n", text) for i, (name, text) in enumerate(texts.items())}
        after = baseline.apply(self.report(tmp_path / "moved", moved), entries, "", TODAY)
        assert (new(after), gone(after)) == ([], [])
        # One source once more, under another name. With it the sources may be lined up otherwise, so that a conflict
        # has an answer more or less; one with the same answers is known again.
        backed = Path(next(f for f in then.findings if f.verdict == "conflict").positions[0].sources[0]).name
        joined = texts | {f"again-{backed}": texts[backed]}
        after = baseline.apply(self.report(tmp_path / "joined", joined), entries, "", TODAY)
        left = {entry.asked.values for entry in baseline.record(after, (), TODAY)}
        lost = {entry.asked.values for entry in entries if any(str(entry.asked.question) in g for g in gone(after))}
        assert not left & lost
