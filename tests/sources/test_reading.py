"""Files of every format → sources: packed, by content, from standard input, too large, in the way, gone."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck import sources
from claimcheck.errors import Problem
from claimcheck.limits import MB, Limits
from claimcheck.model import Source
from claimcheck.sources import child, reading
from claimcheck.sources.paths import File
from tests.fuzzing import examples
from tests.sources.pdfs import typeset
from tests.sources.test_docx import story as docx
from tests.sources.test_warc import HTML, PAGE
from tests.sources.test_warc import archive as warc

LIMITS = Limits()
TEXT = "Nine boats sank on Friday.\n"
ROWS = json.dumps({"id": "r1", "text": TEXT})
FEED = (
    "<?xml version='1.0'?><rss version='2.0'><channel><title>Bay</title><item><title>Boats sink</title>"
    "<link>https://a.example/1</link><description>Nine boats sank on Friday when the wall gave way.</description>"
    "</item></channel></rss>"
)
PDF = typeset([(72, 700, 11, TEXT.strip())])
KINDS: dict[str, bytes] = {
    ".txt": TEXT.encode(),
    ".md": b"# Boats sink\n\n" + TEXT.encode(),
    ".jsonl": ROWS.encode(),
    ".html": PAGE,
    ".rss": FEED.encode(),
    ".pdf": PDF,
    ".docx": docx(),
    ".warc": warc(("https://a.example/1", HTML, PAGE)),
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True, scope="module")
def ended() -> Iterator[None]:
    yield
    child.close()


def read(name: str, limits: Limits = LIMITS) -> tuple[list[Source], list[Problem]]:
    items = list(sources.read_file(File(Path(name), name, explicit=True), limits))
    return [i for i in items if isinstance(i, Source)], [i for i in items if isinstance(i, Problem)]


def one(name: str, limits: Limits = LIMITS) -> Source:
    (found,), problems = read(name, limits)
    assert not problems
    return found


def problem(name: str, limits: Limits = LIMITS) -> str:
    found, (only,) = read(name, limits)
    assert not found
    return str(only)


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("suffix", KINDS)
def test_every_format_is_read_by_its_suffix_packed_or_not(here: Path, suffix: str, packed: bool) -> None:
    name = f"a{suffix}.gz" if packed else f"a{suffix}"
    (here / name).write_bytes(gzip.compress(KINDS[suffix]) if packed else KINDS[suffix])
    (found,), problems = sources.read(["."])
    assert not problems
    assert "Nine boats sank on Friday" in found.text
    assert found.path == name


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("suffix", KINDS)
def test_an_unknown_suffix_is_read_by_content(here: Path, suffix: str, packed: bool) -> None:
    (here / "a.dat").write_bytes(gzip.compress(KINDS[suffix]) if packed else KINDS[suffix])
    found = one("a.dat")
    assert "Nine boats sank on Friday" in found.text
    assert bool(found.places) == (suffix not in (".txt", ".md", ".jsonl"))


@pytest.mark.parametrize("suffix", KINDS)
def test_standard_input_is_read_by_content(monkeypatch: pytest.MonkeyPatch, suffix: str) -> None:
    with_bytes(monkeypatch, KINDS[suffix])
    (found,), problems = sources.read(["-"])
    assert not problems
    assert "Nine boats sank on Friday" in found.text
    assert found.path == "-"


def test_rows_from_standard_input_may_be_more_than_one_document_may(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "\n".join(json.dumps({"id": i, "text": TEXT}) for i in range(100))
    for data in (lines.encode(), gzip.compress(lines.encode())):
        with_bytes(monkeypatch, data)
        found, problems = read("-", replace(LIMITS, source_bytes=200))
        assert len(found) == 100
        assert not problems


def with_bytes(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    stdin = io.TextIOWrapper(io.BufferedReader(io.BytesIO(data)))  # type: ignore[type-var]
    monkeypatch.setattr(sys, "stdin", stdin)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Office file"),
        (b"PK\x03\x04" + b"x" * 100, "a ZIP file"),
        (b"\x7fELF\x02", "a program"),
        (b"{\\rtf1 Nine boats}", "RTF"),
    ],
)
@pytest.mark.parametrize("name", ["a.dat", "a.txt", "-"])
def test_what_is_no_document_is_a_problem(
    here: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, what: str
) -> None:
    (here / name).write_bytes(data)
    with_bytes(monkeypatch, data)
    assert problem(name) == f"{name}: is not text: it is {what} (expected a document in a format that is read)"


def test_a_pdf_by_another_name_is_read_as_one(here: Path) -> None:
    (here / "a.txt").write_bytes(PDF)
    assert one("a.txt").places == ((0, "page 1"),)


def test_a_page_by_the_name_of_a_pdf_is_a_problem(here: Path) -> None:
    (here / "a.pdf").write_bytes(PAGE)
    assert problem("a.pdf") == "a.pdf: is no PDF (expected a file that begins with %PDF-)"


def packed(size: int, unit: bytes = b"\0") -> bytes:
    """Gzip members that expand to ``size`` bytes, a multiple of 16 MB, of ``unit``."""
    return gzip.compress(unit * (16 * MB // len(unit)), 6) * (size // (16 * MB))


@pytest.fixture(scope="module")
def bomb() -> bytes:
    return packed(1024 * MB)


@pytest.mark.parametrize("name", ["a.txt.gz", "a.html.gz", "a.pdf.gz", "a.dat", "a.gz"])
def test_a_bomb_stops_where_the_limit_is(here: Path, bomb: bytes, name: str) -> None:
    (here / name).write_bytes(bomb)
    began = time.process_time()
    assert problem(name) == f"{name}: expands to too much (expected at most 20 MB, the limit source_bytes)"
    assert time.process_time() - began < 1


def test_a_bomb_of_rows_stops_where_the_limit_is(here: Path, bomb: bytes) -> None:
    (here / "a.jsonl.gz").write_bytes(bomb)
    found, problems = read("a.jsonl.gz", replace(LIMITS, archive_bytes=30 * MB, source_bytes=MB))
    assert not found
    assert problems[-1].expected == "at most 30 MB, the limit archive_bytes"


@pytest.mark.parametrize("head", [b"", b"WARC/1.0\r\n", b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n"])
def test_a_bomb_of_records_costs_itself(here: Path, bomb: bytes, head: bytes) -> None:
    (here / "a.warc.gz").write_bytes(gzip.compress(head) + bomb)
    began = time.monotonic()
    assert problem("a.warc.gz", replace(LIMITS, archive_bytes=30 * MB, seconds=2))
    assert time.monotonic() - began < 10


def test_packed_rows_are_read_up_to_the_limit(here: Path) -> None:
    row = (json.dumps({"id": "x", "text": "y" * 1_000}) + "\n").encode()
    (here / "a.jsonl.gz").write_bytes(gzip.compress(row * 4_000))
    found, problems = read("a.jsonl.gz", replace(LIMITS, archive_bytes=MB))
    assert 900 < len(found) < 1_100
    assert str(problems[-1]) == "a.jsonl.gz: expands to too much (expected at most 1 MB, the limit archive_bytes)"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (gzip.compress(TEXT.encode())[:-12], "is no sound gzip file: cut short"),
        (b"\x1f\x8b", "is no sound gzip file"),
        (b"\x1f\x8b\x08" + b"x" * 100, "is no sound gzip file"),
        (gzip.compress(b""), "is empty"),
    ],
)
def test_broken_gzip_files_are_problems(here: Path, data: bytes, said: str) -> None:
    (here / "a.txt.gz").write_bytes(data)
    assert said in problem("a.txt.gz")


def test_members_of_a_gzip_file_follow_one_another_and_padding_is_nothing(here: Path) -> None:
    (here / "a.txt.gz").write_bytes(gzip.compress(b"Nine boats ") + gzip.compress(b"sank.") + b"\0" * 500)
    assert one("a.txt.gz").text == "Nine boats sank."


def test_the_date_in_a_name_and_markdown_stay_when_packed(here: Path) -> None:
    (here / "2024-05-12-boats.md.gz").write_bytes(gzip.compress(b"# Boats sink\n\nNine boats sank.\n"))
    found = one("2024-05-12-boats.md.gz")
    assert str(found.published) == "2024-05-12"
    assert found.zones[0].kind == "headline"


def test_rows_in_utf_16_are_read(here: Path) -> None:
    (here / "a.jsonl").write_bytes(ROWS.encode("utf-16"))
    assert one("a.jsonl").text == TEXT


def test_what_was_assumed_is_a_note_and_no_failure(here: Path) -> None:
    (here / "a.txt").write_bytes("Zoë’s café lost nine boats.".encode("cp1252"))
    (found,), (note,) = read("a.txt")
    assert found.text == "Zoë’s café lost nine boats."
    assert note.note
    assert str(note) == "a.txt: is not UTF-8: read as cp1252, which is a guess (expected text in UTF-8)"


def test_offsets_are_those_of_the_decoded_text(here: Path) -> None:
    words = "Zoë’s café\r\n\r\nlost nine boats.\r"
    (here / "a.txt").write_bytes(words.encode("utf-16"))
    found = one("a.txt")
    assert found.text == words
    assert [found.text[z.start : z.end] for z in found.zones][-1] == "lost nine boats."


def test_a_missing_extra_is_one_problem_for_all_its_files(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(*_: object, **__: object) -> None:
        raise OSError

    child.close()
    monkeypatch.setattr(child.subprocess, "Popen", lacking)  # parse here, where the module can be taken away
    monkeypatch.setitem(sys.modules, "pypdf", None)
    for name in ("a.pdf", "b.pdf", "c.pdf", "d.txt"):
        (here / name).write_bytes(PDF if name.endswith("pdf") else TEXT.encode())
    found, (only,) = sources.read(["."])
    assert [source.id for source in found] == ["d.txt"]
    assert (
        str(only) == "a.pdf: needs pip install 'claimcheck-cli[pdf]' (so do 2 more files) (expected the extra for PDF)"
    )


def test_what_is_in_the_way_is_not_waited_for(here: Path) -> None:
    os.mkfifo(here / "a.txt")
    os.mkfifo(here / "a.jsonl")
    os.mkfifo(here / "a.warc")
    (here / "zero.txt").symlink_to("/dev/zero")
    (here / "folder.pdf").mkdir()
    for name in ("a.txt", "a.jsonl", "a.warc", "zero.txt", "folder.pdf"):
        assert problem(name) == f"{name}: is no regular file (expected a file with a document in it)"


def test_a_socket_is_a_problem() -> None:
    import socket

    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("a.txt")
        assert "is no regular file" in problem("a.txt")


def test_a_file_that_becomes_a_pipe_after_the_look_is_not_waited_for(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "sound.txt").write_text(TEXT)
    state = (here / "sound.txt").stat()
    os.mkfifo(here / "a.txt")
    monkeypatch.setattr(Path, "stat", lambda *_, **__: state)
    assert "is no regular file" in problem("a.txt")


def test_a_file_that_is_gone_or_grew_since_it_was_listed(here: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (here / name).write_text(TEXT)
    files, _ = sources.find(["."], sources.SUFFIXES)
    (here / "a.txt").unlink()
    with (here / "b.txt").open("ab") as stream:
        stream.truncate(200 * MB)
    items = [item for file in files for item in sources.read_file(file)]
    assert [str(item) for item in items] == [
        "a.txt: cannot be read: no such file or directory (expected a readable file)",
        "b.txt: is too large (expected at most 20 MB, the limit source_bytes)",
    ]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_may_not_be_read(here: Path) -> None:
    (here / "a.txt").write_text(TEXT)
    (here / "a.txt").chmod(0)
    assert "permission denied" in problem("a.txt")


def test_an_error_of_the_disk_in_the_middle_of_a_file(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing(io.BytesIO):
        def read(self, *_: object) -> bytes:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(reading, "open_regular", lambda *_: Failing())
    (here / "a.jsonl").write_text(ROWS)
    assert problem("a.jsonl") == "a.jsonl: cannot be read: input/output error (expected a readable file)"


@given(st.binary(max_size=300), st.sampled_from([*KINDS, ".atom", ".gz", ".txt.gz", ".jsonl.gz", ".pdf.gz", ".dat"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=examples(150))
def test_no_bytes_raise(here: Path, data: bytes, suffix: str) -> None:
    (here / f"a{suffix}").write_bytes(data)
    found, problems = read(f"a{suffix}")
    assert found or problems


@given(st.sampled_from(sorted(KINDS)), st.binary(max_size=20), st.floats(0, 1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=examples(100))
def test_no_damage_raises(here: Path, suffix: str, data: bytes, where: float) -> None:
    sound = KINDS[suffix]
    at = int(where * len(sound))
    (here / "a.dat").write_bytes(sound[:at] + data + sound[at + len(data) :])
    found, problems = read("a.dat")
    assert found or problems
