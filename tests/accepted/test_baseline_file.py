"""The file of recorded failures: read, edited and reviewed by people."""

from __future__ import annotations

import time
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.accepted.asked import Asked, side
from claimcheck.accepted.baseline import Entry
from claimcheck.accepted.baseline_file import dump, load

WRITTEN = """\
version = 1

[[conflict]]
question = "How many boats were tied up?"
values = ["40", "55"]
rule = "harbours/tied-up"
words = ["bay"]
reason = "the bay counts from noon"
until = 2026-12-31

[[broken]]
assertion = "reopened - closed == shut-for"
values = [
  "closed = 2021-03-01",
  "shut-for = 10 day",
]
"""
plain = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(lambda s: s.strip())
entries = st.builds(
    Entry,
    st.builds(
        lambda name, question, words, values: Asked(
            "conflict", name, question, frozenset(), frozenset(w.casefold() for w in words), values
        ),
        plain,
        plain,
        st.sets(plain, max_size=3),
        st.sets(plain, min_size=1, max_size=4).map(lambda values: tuple(side([v]) for v in sorted(values))),
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    st.none() | st.dates(),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "known.toml"


def problems(file: Path, text: str) -> list[str]:
    file.write_text(text, encoding="utf-8")
    return [str(problem).replace(str(file), "known.toml") for problem in load(file)[1]]


def test_an_entry_says_question_values_reason_and_date(file: Path) -> None:
    file.write_text(WRITTEN, encoding="utf-8")
    (conflict, broken), wrong = load(file)
    assert wrong == ()
    assert (conflict.asked.name, conflict.asked.question, conflict.asked.values) == (
        "harbours/tied-up",
        "How many boats were tied up?",
        ("40", "55"),
    )
    assert (conflict.reason, conflict.until, conflict.line) == ("the bay counts from noon", date(2026, 12, 31), 3)
    assert (broken.asked.sort, broken.asked.name, broken.reason, broken.line) == (
        "broken",
        "reopened - closed == shut-for",
        "",
        11,
    )


def test_what_is_written_reads_like_this(file: Path) -> None:
    file.write_text(WRITTEN, encoding="utf-8")
    text = dump(load(file)[0])
    assert text.startswith("# ")
    assert WRITTEN.split("\n[[broken]]", maxsplit=1)[0].removeprefix("version = 1\n") in text
    assert 'values = ["closed = 2021-03-01", "shut-for = 10 day"]\nreason = ""\n' in text


@given(st.lists(entries, max_size=4))
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, given_entries: list[Entry]) -> None:
    file = tmp_path_factory.mktemp("file") / "known.toml"
    file.write_bytes(dump(given_entries).encode())
    read, wrong = load(file)
    assert wrong == ()
    assert [(e.asked, e.reason, e.until) for e in read] == [(e.asked, e.reason, e.until) for e in given_entries]


def test_text_that_could_harm_a_terminal_or_a_review_is_escaped() -> None:
    hostile = 'a"b\\\x1b[2J\u202e\x7f\ud800\n'
    entry = Entry(Asked("conflict", "r", hostile, frozenset(), frozenset(), (side(["1"]),)), hostile)
    text = dump([entry])
    assert not set("\x1b\u202e\x7f\ud800") & set(text)
    assert tomllib.loads(text)["conflict"][0]["question"] == hostile.replace("\ud800", "\ufffd")


class TestBrokenFiles:
    def test_no_toml(self, file: Path) -> None:
        assert problems(file, 'version = 1\n[[conflict]]\nquestion = "How\n') == [
            "known.toml:3:16: is no TOML: illegal character '\\n' (expected TOML)"
        ]

    def test_every_mistake_with_its_place(self, file: Path) -> None:
        text = (
            WRITTEN.replace("until = 2026-12-31", 'until = "May"').replace("words", "wrods").replace('"40", "55"', "40")
        )
        assert problems(file, text) == [
            "known.toml:5:1: 'values' has a wrong value: [40] (expected a list of values)",
            "known.toml:7:1: unknown key 'wrods' in [[conflict]] (expected 'words'?)",
            "known.toml:9:1: 'until' has a wrong value: 'May' (expected a date, YYYY-MM-DD)",
        ]

    def test_what_is_missing(self, file: Path) -> None:
        assert problems(file, 'version = 1\n[[conflict]]\nvalues = ["1"]\nrule = "a/b"\n') == [
            "known.toml:2:1: a [[conflict]] has no question (expected question = …)"
        ]

    @pytest.mark.parametrize("text", ["", "version = 2\n", "version = true\n", "[[conflict]]\n", "conflict = 1\n"])
    def test_another_file(self, file: Path, text: str) -> None:
        assert problems(file, text)

    def test_no_file(self, file: Path) -> None:
        assert [str(p) for p in load(file)[1]] == [f"{file}: cannot be read: no such file or directory"]

    def test_thousands_of_mistakes_take_no_time(self, file: Path) -> None:
        start = time.process_time()
        assert problems(file, "version = 1\n" + "[[conflict]]\nx = 1\n" * 6_000)
        assert time.process_time() - start < 10
