"""Reading: what becomes a source, what becomes a problem, and that the rest goes on."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import sources
from claimcheck.errors import Problem
from claimcheck.model import SourceOverride

STORY = "Harbour wall gives way\n\n12 May 2024\n\nTwo boats sank on Friday when the wall gave way.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def one(path: str) -> str:
    (source,), problems = sources.read([path])
    assert not problems
    return source.text


def problem(path: str) -> Problem:
    found, (only,) = sources.read([path])
    assert not found
    return only


def test_a_source_has_its_path_as_given_as_id_and_its_own_text(here: Path) -> None:
    (here / "news").mkdir()
    (here / "news" / "a.txt").write_text(STORY)
    (source,), _ = sources.read(["./news"])
    assert (source.id, source.path) == ("news/a.txt", "news/a.txt")
    assert source.text == STORY
    assert source.published == date(2024, 5, 12)


def test_a_byte_order_mark_is_no_character_and_line_ends_stay(here: Path) -> None:
    (here / "a.txt").write_bytes(b"\xef\xbb\xbfOne\r\n\r\nTwo thousand people came.\r\n")
    assert one("a.txt") == "One\r\n\r\nTwo thousand people came.\r\n"
    (here / "b.txt").write_bytes("Zwölf Leute".encode("utf-16"))
    assert one("b.txt") == "Zwölf Leute"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", b"", "a.txt: is empty (expected text)"),
        ("a.txt", b"\xef\xbb\xbf \r\n ", "a.txt: is empty (expected text)"),
        ("a.bin", b"Nine boats\0 sank on Friday.", "a.bin: is not text: it holds NUL bytes (expected text in UTF-8)"),
        (
            "a.txt",
            b"\xff\xfe\x00\xd8",
            "a.txt:1:1: is not UTF-16-LE as its mark says: byte 0xff at offset 0 (expected text in UTF-8)",
        ),
    ],
)
def test_what_is_no_text_is_a_problem(here: Path, name: str, data: bytes, said: str) -> None:
    (here / name).write_bytes(data)
    assert str(problem(name)) == said


def test_a_named_file_of_unknown_suffix_is_read_as_text(here: Path) -> None:
    (here / "story.log").write_text(STORY)
    assert one("story.log") == STORY


def test_a_file_above_the_limit_is_a_problem(here: Path) -> None:
    with (here / "a.txt").open("wb") as stream:
        stream.truncate(20 * 2**20 + 1)
    assert str(problem("a.txt")) == "a.txt: is too large (expected at most 20 MB, the limit source_bytes)"


def test_a_pipe_is_not_opened(here: Path) -> None:
    os.mkfifo(here / "a.txt")
    assert "is no regular file" in problem("a.txt").message


def test_a_file_that_vanishes_is_a_problem_and_the_rest_goes_on(here: Path) -> None:
    (here / "a.txt").write_text(STORY)
    (here / "gone.txt").symlink_to(here / "nothing")
    found, (lost,) = sources.read(["gone.txt", "a.txt"])
    assert [s.id for s in found] == ["a.txt"]
    assert lost.path == "gone.txt"
    assert "no such file" in lost.message


def rows(*lines: object) -> str:
    return "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)


def test_json_lines_hold_one_document_a_line(here: Path) -> None:
    row = {
        "id": "x-1",
        "text": "Nine boats sank.",
        "published": "2024-05-12T08:00:00Z",
        "title": " Nine\nboats ",
        "publisher": "Bay News",
    }
    (here / "all.jsonl").write_text(rows(row, "", {"id": 7, "text": STORY}))
    (first, second), problems = sources.read(["all.jsonl"])
    assert not problems
    assert (first.id, first.path, first.text, first.title) == ("x-1", "all.jsonl", "Nine boats sank.", "Nine boats")
    assert (first.published, first.published_from, first.publisher) == (date(2024, 5, 12), "row", "Bay News")
    assert (second.id, second.published, second.published_from) == ("7", date(2024, 5, 12), "date line 3")


def test_a_date_in_the_name_of_a_file_of_many_documents_is_not_theirs(here: Path) -> None:
    (here / "dump-2024-01-01.jsonl").write_text(rows({"id": "20200116", "text": "Nine boats sank."}))
    (source,), _ = sources.read(["dump-2024-01-01.jsonl"])
    assert source.published is None


def test_a_bad_row_is_a_problem_with_its_line(here: Path) -> None:
    good = {"id": "a", "text": "Nine boats sank."}
    bad = [{"id": "b"}, "{", [1], {"id": "c", "text": " "}, "[" * 100_000, {"id": "d", "text": 5}]
    (here / "all.jsonl").write_text(rows(good, *bad, {**good, "id": "e", "published": "May"}))
    found, problems = sources.read(["all.jsonl"])
    assert [s.id for s in found] == ["a", "e"]
    assert [p.line for p in problems] == [2, 3, 4, 5, 6, 7, 8]
    assert all(p.path == "all.jsonl" and p.expected for p in problems)


def test_an_empty_file_of_rows_is_a_problem(here: Path) -> None:
    (here / "all.jsonl").write_text("")
    assert problem("all.jsonl").message == "is empty"


def test_lone_surrogates_cannot_get_in(here: Path) -> None:
    (here / "all.jsonl").write_text('{"id": "a", "text": "x \\ud800 y"}\n{"id": "\\udfff", "text": "z"}')
    for source in sources.read(["all.jsonl"])[0]:
        (source.id + source.text).encode()


def test_ids_are_unique_and_do_not_depend_on_the_order_of_the_files(here: Path) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (here / name).write_text(rows({"id": "1", "text": "One."}, {"id": "2-" + name, "text": "Two."}))
    ids = {(s.path, s.id) for s in sources.read(["a.jsonl", "b.jsonl"])[0]}
    assert ids == {(s.path, s.id) for s in sources.read(["b.jsonl", "a.jsonl"])[0]}
    assert ("a.jsonl", "a.jsonl#1") in ids
    assert ("b.jsonl", "2-b.jsonl") in ids
    assert len({i for _, i in ids}) == 4


def test_the_same_row_twice_in_a_file_gets_two_ids(here: Path) -> None:
    (here / "a.jsonl").write_text(rows({"id": "1", "text": "One."}, {"id": "1", "text": "Two."}))
    assert [s.id for s in sources.read(["a.jsonl"])[0]] == ["a.jsonl#1", "a.jsonl#1#2"]


def test_what_the_user_says_wins_over_what_was_read(here: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (here / name).write_text(STORY)
    told = [
        SourceOverride("*.txt", title="The wall", cites=("Reuters",)),
        SourceOverride("b.txt", published=date(2020, 1, 16), publisher="Bay News", origin="--published"),
    ]
    (a, b), problems = sources.read(["a.txt", "b.txt"], told)
    assert not problems
    assert (a.title, a.cites, a.published) == ("The wall", ("Reuters",), date(2024, 5, 12))
    assert (b.published, b.published_from, b.publisher, b.title) == (
        date(2020, 1, 16),
        "--published",
        "Bay News",
        "The wall",
    )


def test_overrides_find_files_by_glob_name_and_from_their_own_folder(here: Path) -> None:
    (here / "x" / "y").mkdir(parents=True)
    (here / "x" / "y" / "a.txt").write_text(STORY)
    for glob, base in (("x/**/*.txt", ""), ("a.txt", ""), ("y/a.txt", str(here / "x")), (str(here / "x/y/a.txt"), "")):
        (source,), _ = sources.read(["x"], [SourceOverride(glob, title="found", base=base)])
        assert source.title == "found", glob


def test_an_override_that_must_match_and_does_not_is_a_problem(here: Path) -> None:
    (here / "a.txt").write_text(STORY)
    told = [SourceOverride("c.txt", title="x"), SourceOverride("b.txt", title="x", required=True, origin="--published")]
    _, (unmatched,) = sources.read(["a.txt"], told)
    assert str(unmatched) == "b.txt: no source matches this path (expected one of the sources read (--published))"


def test_stories_that_the_user_gives(here: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (here / name).write_text(STORY)
    found, _ = sources.read(["."])
    told = [SourceOverride("a.txt", story="1"), SourceOverride("b.txt", story="1")]
    assert sources.forced_stories(found, told, [["c.*", "nothing"], ["nothing"]]) == (("a.txt", "b.txt"), ("c.txt",))


@given(st.binary(max_size=400), st.sampled_from([".txt", ".md", ".jsonl", ".bin"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_bytes_raise(here: Path, data: bytes, suffix: str) -> None:
    (here / ("a" + suffix)).write_bytes(data)
    found, problems = sources.read(["a" + suffix])
    assert found or problems
