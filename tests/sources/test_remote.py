"""Paths with :// are listed and read through fsspec, as files here are, and fail one by one."""

from __future__ import annotations

import gzip
import json
import socket
import sys
from datetime import date
from pathlib import Path

import fsspec
import pytest
from msgspec.structs import replace

from claimcheck import pipeline
from claimcheck.cli.run import Hands, run
from claimcheck.engines import engine
from claimcheck.engines.cache import Cached
from claimcheck.engines.desk import Setup
from claimcheck.limits import Limits
from claimcheck.model import Problem
from claimcheck.report import json as contract
from claimcheck.sources import SUFFIXES, find, in_documents, read, read_file
from claimcheck.sources.remote import NEEDS
from tests.told import packs

LIMITS = Limits()
TEXT = "Skagen, 9 September 2021\n\nThe ferry carried 340 passengers on Thursday, the harbour office said.\n"


@pytest.fixture
def store():
    """A bucket in memory, empty before and after."""
    system = fsspec.filesystem("memory")
    _empty(system)
    yield system
    _empty(system)


def _empty(system) -> None:
    system.store.clear()
    system.pseudo_dirs[:] = [""]


def put(system, *names: str, data: str | bytes = TEXT) -> None:
    for name in names:
        system.pipe(f"/{name}", data if isinstance(data, bytes) else data.encode())


def names(*given: str) -> list[str]:
    files, problems = find(given, SUFFIXES)
    assert problems == ()
    return [file.name for file in files]


def wrong(*given: str) -> tuple[str, str]:
    files, (problem,) = find(given, SUFFIXES)
    assert files == ()
    return problem.path, problem.message


def test_a_folder_stands_for_the_documents_below_it(store):
    put(store, "news/b.txt", "news/a.txt", "news/old/c.html.gz", "news/picture.png", "news/.hidden/d.txt", "else/e.txt")
    assert sorted(names("memory://news")) == [
        "memory://news/a.txt",
        "memory://news/b.txt",
        "memory://news/old/c.html.gz",
    ]
    assert names("memory://news/") == names("memory://news")


def test_globs_match_as_they_do_for_files_here(store, tmp_path):
    held = ("2021-09/a.txt", "2021-09/b.md", "2021-10/a.txt", "2021-10/deep/c.txt", "a.txt", "[x].txt", "n.log")
    put(store, *(f"news/{name}" for name in held))
    for name in held:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    for glob in ("*.txt", "*/*.txt", "**/*.txt", "2021-*", "2021-1?/*", "20*/deep", "*.log", "[x].txt", "a.txt", ""):
        here, _ = find([f"{tmp_path}/{glob}"], SUFFIXES)
        there, _ = find([f"memory://news/{glob}"], SUFFIXES)
        said = [(f.name.removeprefix(f"{tmp_path}/"), f.explicit) for f in here]
        assert sorted((f.name.removeprefix("memory://news/"), f.explicit) for f in there) == sorted(said), glob
        assert said or glob == "nothing"


def test_a_file_that_is_named_twice_is_read_once(store):
    put(store, "news/a.txt")
    assert names("memory://news/a.txt", "memory://news/*.txt") == ["memory://news/a.txt"]


def test_its_text_is_read_and_its_path_is_the_one_given(store):
    put(store, "news/a.txt")
    (source,), problems = read(["memory://news/*.txt"])
    assert source.path == source.id == "memory://news/a.txt"
    assert source.text == TEXT
    assert problems == ()


def test_what_is_packed_or_holds_many_is_read_as_it_is_here(store):
    rows = "".join(json.dumps({"id": f"r{i}", "text": TEXT}) + "\n" for i in range(3)).encode()
    put(store, "news/a.txt.gz", data=gzip.compress(TEXT.encode()))
    put(store, "news/b.jsonl", data=rows)
    put(store, "news/c.jsonl.gz", data=gzip.compress(rows))
    sources, problems = read(["memory://news"])
    assert len(sources) == 7
    assert {source.text for source in sources} == {TEXT}
    assert problems == ()


def test_an_archive_of_pages_is_read_from_a_copy(store):
    pytest.importorskip("warcio", reason="needs the extra warc")
    page = b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n" + TEXT.encode()
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.test/a\r\n"
    head += b"WARC-Date: 2021-09-09T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
    put(store, "news/a.warc", data=head + b"Content-Length: %d\r\n\r\n" % len(page) + page + b"\r\n\r\n")
    (source,), _ = read(["memory://news/a.warc"])
    assert "340 passengers" in source.text
    _, (problem,) = read(["memory://news/a.warc"], limits=replace(LIMITS, archive_bytes=100))
    assert problem.message == "is too large"


def test_archives_elsewhere_stay_whole_until_they_are_worked_on(store):
    put(store, "news/b.jsonl", data=json.dumps({"id": "r", "text": TEXT}) + "\n")
    files, _ = find(["memory://news/b.jsonl"], SUFFIXES)
    assert list(in_documents(files, LIMITS, [])) == list(files)


def test_no_more_is_read_than_the_limit_allows(store):
    put(store, "news/a.txt", data=b"x" * 1001)
    put(store, "news/b.txt", data=b"ferry " * 100)
    sources, (problem,) = read(["memory://news"], limits=replace(LIMITS, source_bytes=1000))
    assert (problem.path, problem.message) == ("memory://news/a.txt", "is too large")
    assert [source.path for source in sources] == ["memory://news/b.txt"]


def test_a_reader_is_asked_for_little_more_than_the_limit(store, monkeypatch):
    asked = []

    class Endless:
        def read(self, n):
            asked.append(n)
            return b"x" * n

        def close(self):
            asked.append("closed")

    put(store, "news/a.txt")
    files, _ = find(["memory://news/a.txt"], SUFFIXES)
    monkeypatch.setattr(type(store), "open", lambda *_, **__: Endless())
    (problem,) = read_file(files[0], replace(LIMITS, source_bytes=100_000))
    assert isinstance(problem, Problem)
    assert asked.pop() == "closed"
    assert sum(asked) < 300_000


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("memory://news/none.txt", "does not exist"),
        ("memory://news/*.csv", "matches no file"),
        ("nosuch://news/a.txt", "Protocol not known"),
        ("simplecache::memory://news", "chains of file systems are not read"),
        ("memory://", "has no sources in it"),
    ],
)
@pytest.mark.usefixtures("store")
def test_what_cannot_be_listed_is_one_problem_with_its_path(given, said):
    path, message = wrong(given)
    assert path == given
    assert said in message


def test_a_password_in_a_path_is_refused_and_not_repeated():
    path, message = wrong("ftp://anna:hunter2@harbour.test/news/*.txt")
    assert "hunter2" not in path + message
    assert message == "names a password"


def test_a_file_that_fails_costs_itself(store, monkeypatch):
    put(store, "news/a.txt", "news/b.txt")
    real = type(store).open

    def open_(self, path, *rest, **more):
        if path.endswith("a.txt"):
            raise RuntimeError("Access   denied\nfor memory://news/a.txt")
        return real(self, path, *rest, **more)

    monkeypatch.setattr(type(store), "open", open_)
    sources, (problem,) = read(["memory://news"])
    assert [source.path for source in sources] == ["memory://news/b.txt"]
    assert str(problem) == "memory://news/a.txt: cannot be read: Access denied for it (expected a readable file)"


def test_without_the_extra_there_is_one_problem(monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    report = run(["memory://news/a.txt", "memory://news/b.txt"], None, {}, hands=Hands(no_cache=True))
    (problem,) = report.problems
    assert problem.message == f"{NEEDS} (so does 1 more file)"


def test_a_web_address_is_one_document_and_nothing_is_listed(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", _no_network)
    assert names("https://harbour.test/news?id=3") == ["https://harbour.test/news?id=3"]


def _no_network(*_, **__):
    raise AssertionError("nothing is to be looked up")


def test_no_path_without_two_slashes_goes_elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("memory:").mkdir()
    Path("memory:/a.txt").write_text(TEXT)
    assert names("memory:/a.txt") == ["memory:/a.txt"]


def test_the_report_is_that_of_the_files_here(tmp_path):
    for name, figure in (("a", 340), ("b", 430)):
        (tmp_path / f"{name}.txt").write_text(TEXT.replace("340", str(figure)))
    here = run([str(tmp_path)], None, {}, hands=Hands(no_cache=True))
    there = run([f"file://{tmp_path}"], None, {}, hands=Hands(no_cache=True, jobs=2))
    assert contract.render(there).replace("file://", "") == contract.render(here)


def cached(given: str, home: Path, setup: Setup) -> tuple[int, str]:
    """How many documents were read, and the report."""
    files, _ = find([given], SUFFIXES)
    read_anew = []
    with Cached(engine("local", setup, 1), setup, home) as at_work:
        real = at_work._engine.read
        at_work._engine.read = lambda documents: real(read_anew.append(d) or d for d in documents)
        found = contract.render(pipeline.run(files, setup, at_work))
    return len(read_anew), found


def test_the_cache_knows_a_remote_file_until_its_store_says_that_it_changed(tmp_path):
    setup = Setup(packs())
    folder = tmp_path / "news"
    folder.mkdir()
    for name in "ab":
        (folder / f"{name}.txt").write_text(TEXT)
    first = cached(f"file://{folder}", tmp_path, setup)
    assert first[0] == 2
    assert cached(f"file://{folder}", tmp_path, setup) == (0, first[1])
    (folder / "a.txt").write_text(TEXT.replace("340", "341"))
    assert cached(f"file://{folder}", tmp_path, setup)[0] == 1


def test_a_store_that_says_nothing_of_changes_is_not_cached(store, tmp_path, monkeypatch):
    put(store, "news/a.txt")
    monkeypatch.setattr("claimcheck.sources.remote._MARKS", frozenset())
    setup = Setup(packs())
    assert [cached("memory://news/a.txt", tmp_path, setup)[0] for _ in range(2)] == [1, 1]


def test_what_the_user_says_of_sources_holds_for_remote_ones(store):
    put(store, "news/a.txt", "news/b.txt", data="The ferry carried 340 passengers on Thursday.\n")
    days = {"memory://news/a.txt": date(2021, 9, 9), "b.*": date(2021, 9, 10)}
    found = run(["memory://news"], None, days, hands=Hands(no_cache=True))
    assert [source.published for source in found.sources] == list(days.values())
    assert found.problems == ()
