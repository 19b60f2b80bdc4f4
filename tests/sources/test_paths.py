"""Files, folders and globs → the files to read."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import Problem
from claimcheck.sources.paths import File, find, others, translate

SUFFIXES = {".txt", ".md"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "sub/c.txt",
        "sub/deep/d.TXT",
        "sub/e.png",
        ".git/f.txt",
        "node_modules/g.txt",
        ".h.txt",
    ):
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "docs"


def names(*paths: str) -> list[str]:
    return [f.name for f in find(paths, SUFFIXES)[0]]


def problems(*paths: str) -> tuple[Problem, ...]:
    return find(paths, SUFFIXES)[1]


def test_a_folder_gives_its_files_sorted_files_before_folders_without_hidden_and_junk() -> None:
    assert names("docs") == ["docs/a.md", "docs/b.txt", "docs/sub/c.txt", "docs/sub/deep/d.TXT"]
    assert names("./docs/") == names("docs")


def test_a_virtual_environment_is_junk_whatever_its_name(folder: Path) -> None:
    (folder / "py" / "lib").mkdir(parents=True)
    (folder / "py" / "pyvenv.cfg").write_text("")
    (folder / "py" / "lib" / "x.txt").write_text("text")
    assert "docs/py/lib/x.txt" not in names("docs")


def test_a_named_file_is_taken_whatever_its_suffix_and_marked_so() -> None:
    (file,), _ = find(["docs/sub/e.png"], SUFFIXES)
    assert file == File(Path("docs/sub/e.png"), "docs/sub/e.png", explicit=True)


@pytest.mark.parametrize(
    ("glob", "found"),
    [
        ("docs/*.txt", ["docs/b.txt"]),
        ("docs/**/*.txt", ["docs/b.txt", "docs/sub/c.txt"]),
        ("docs/s?b/*.txt", ["docs/sub/c.txt"]),
        ("docs/[ab].*", ["docs/a.md", "docs/b.txt"]),
        ("docs/[!a]*.txt", ["docs/b.txt"]),
        ("docs/*", ["docs/a.md", "docs/b.txt", "docs/sub/c.txt", "docs/sub/deep/d.TXT"]),
        ("**/c.txt", ["docs/sub/c.txt"]),
    ],
)
def test_globs(glob: str, found: list[str]) -> None:
    assert names(glob) == found


def test_a_file_given_twice_is_read_once(folder: Path) -> None:
    assert names("docs/b.txt", "docs", str(folder / "b.txt")).count("docs/b.txt") == 1
    assert len(names("docs/b.txt", "docs", str(folder / "b.txt"))) == 4


def test_links_out_of_the_folder_are_not_followed_links_inside_are_no_second_file(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("text")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "x.txt").write_text("text")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "again.txt").symlink_to(folder / "b.txt")
    (folder / "dir").symlink_to(tmp_path / "other")
    (folder / "loop").symlink_to(folder)
    found = names("docs")
    assert len(found) == 4
    assert not {"docs/link.txt", "docs/dir/x.txt"} & set(found)
    assert names("docs/link.txt") == ["docs/link.txt"]  # asked for by name


def test_links_are_followed_where_the_user_says_so_and_no_folder_is_read_twice(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "x.txt").write_text("text")
    (tmp_path / "secret.txt").write_text("text")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "dir").symlink_to(tmp_path / "other")
    (folder / "loop").symlink_to(folder)
    (tmp_path / "other" / "back").symlink_to(folder)
    (folder / "zero.txt").symlink_to("/dev/zero")
    found = [f.name for f in find(["docs"], SUFFIXES, follow_links=True)[0]]
    assert {"docs/link.txt", "docs/dir/x.txt"} <= set(found)
    assert len(found) == 6


def test_packed_files_are_found_by_both_suffixes(folder: Path) -> None:
    for name in ("x.txt.gz", "y.png.gz", "z.gz"):
        (folder / name).write_bytes(b"")
    files, _ = find(["docs"], {*SUFFIXES, ".txt.gz"})
    assert [f.name for f in files if f.name.endswith("gz")] == ["docs/x.txt.gz"]


def test_a_dash_is_standard_input() -> None:
    assert find(["-"], SUFFIXES) == ((File(Path("-"), "-", explicit=True),), ())


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nowhere.txt", "does not exist"),
        ("docs/*.csv", "matches no file"),
        ("docs/sub/empty", "has no sources in it"),
        ("a\0b", "does not exist"),
        ("a\ud800b", "does not exist"),
    ],
)
def test_what_cannot_be_found_is_one_problem_that_says_what_was_expected(folder: Path, path: str, message: str) -> None:
    (folder / "sub" / "empty").mkdir()
    found, (problem,) = find([path, "docs/b.txt"], SUFFIXES)
    assert message in problem.message
    assert problem.expected
    assert [f.name for f in found] == ["docs/b.txt"]


def test_a_folder_that_cannot_be_listed_is_a_problem_and_the_rest_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "deep":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found, (problem,) = find(["docs"], SUFFIXES)
    assert str(problem) == "docs/sub/deep: cannot be listed: permission denied"
    assert len(found) == 3


def test_very_deep_folders_are_no_recursion(tmp_path: Path) -> None:
    deep = root = tmp_path / "deep"
    deep.mkdir()
    for _ in range(300):
        deep = deep / "d"
        deep.mkdir()
    (deep / "x.txt").write_text("text")
    assert len(find([str(root)], SUFFIXES)[0]) == 1


@given(st.text(alphabet="ab*?[]!-/.\\^", max_size=30), st.text(alphabet="ab/.", max_size=20))
def test_every_glob_is_a_pattern(glob: str, path: str) -> None:
    re.compile(translate(glob)).fullmatch(path)


def test_a_link_out_of_the_folder_is_a_note_and_what_is_no_file_a_problem(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("text")
    (tmp_path / "other").mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "dir").symlink_to(tmp_path / "other")
    (folder / "loop").symlink_to(folder)
    (folder / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    (folder / "gone.png").symlink_to(tmp_path / "nothing.png")
    os.mkfifo(folder / "pipe.txt")
    told = {p.path: (p.message, p.note) for p in problems("docs")}
    assert told == {
        "docs/dir": ("not read: a link out of the folder", True),
        "docs/link.txt": ("not read: a link out of the folder", True),
        "docs/gone.txt": ("is a link that leads nowhere", False),
        "docs/pipe.txt": ("is not a file", False),
    }
    assert {p.path for p in problems("docs/g*.txt")} >= {"docs/gone.txt"}
    assert not {p.path for p in problems("docs/*.md")}


def test_files_of_other_types_are_counted_by_suffix(folder: Path) -> None:
    (folder / "values.yaml").write_text("a: 1")
    (folder / "Makefile").write_text("all:")
    assert others(["docs", "docs/b.txt", "s3://x"], SUFFIXES) == {"docs": {".yaml": 1, "": 1, ".png": 1}}
