"""Files that are none, that move, or that have names to stumble over. A sound document lies beside each."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from tests.hostile.corpus import MB, place
from tests.hostile.texts import STORY


@place("pipe.txt", "is no regular file")
def pipe(folder: Path) -> None:
    """A named pipe that nobody writes into: whoever opens it waits for ever."""
    os.mkfifo(folder / "pipe.txt")


@place("zero.txt", "is no regular file")
def zero(folder: Path) -> None:
    """A link to a device that never ends."""
    (folder / "zero.txt").symlink_to("/dev/zero")


@place("socket.txt", "is no regular file")
def a_socket(folder: Path) -> None:
    """A socket."""
    before = Path.cwd()
    with socket.socket(socket.AF_UNIX) as listening:
        try:
            os.chdir(folder)  # the path of a socket is short
            listening.bind("socket.txt")
        finally:
            os.chdir(before)


@place("loop.txt", "cannot be read")
def loop(folder: Path) -> None:
    """Links in a circle, a folder linked into itself, a link to nothing."""
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "a").mkdir()
    (folder / "a" / "again").symlink_to("..")
    (folder / "nothing.txt").symlink_to("nowhere")


@place("")
def outside(folder: Path) -> None:
    """Links that lead out of the folder, to a file and to a folder: they are not followed."""
    (folder / "passwd.txt").symlink_to("/etc/passwd")
    (folder / "etc").symlink_to("/etc")


@place("shut.txt", "" if os.name != "posix" or os.geteuid() == 0 else "permission denied")
def shut(folder: Path) -> None:
    """A file and a folder that may not be read (to root nothing is forbidden)."""
    (folder / "shut.txt").write_text(STORY)
    (folder / "shut.txt").chmod(0)


@place("")
def names(folder: Path) -> None:
    """Names with line breaks, escapes, options, commands, invalid UTF-8, 255 bytes, globs, spaces, nothing but dots."""
    bad = [
        "a\nb",
        "\x1b[2J",
        "--help",
        "-",
        "::error::x",
        "\u202etxt",
        "*",
        "[a",
        "a b",
        "…",
        "%0A",
        "a:b",
        "\\x",
        "a=b",
    ]
    for name in [*bad, "a" * 251]:
        (folder / f"{name}.txt").write_text(STORY)
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9\xff.txt")).write_text(STORY)


@place("")
def folder_named_as_file(folder: Path) -> None:
    """A folder by the name of a document, and a document by the name of a folder."""
    (folder / "x.txt").mkdir()
    (folder / "x.txt" / "y.txt").write_text(STORY)
    (folder / "node_modules").write_text(STORY)


@place("sparse.txt", "is too large")
def sparse(folder: Path) -> None:
    """A file that says it holds 100 GB, and holds nothing."""
    with (folder / "sparse.txt").open("wb") as stream:
        stream.truncate(100 * 1024 * MB)


@place("sparse.yaml", "larger than 1000000 bytes")
def sparse_pack(folder: Path) -> None:
    """A pack that says it is 100 GB."""
    with (folder / "sparse.yaml").open("wb") as stream:
        stream.truncate(100 * 1024 * MB)
    (folder / "claimcheck.toml").write_text('rules = ["./sparse.yaml"]\n')


@place("waiting.toml", "is no regular file")
def waiting_baseline(folder: Path) -> None:
    """A baseline that is a pipe which nobody writes into."""
    os.mkfifo(folder / "waiting.toml")
    (folder / "claimcheck.toml").write_text('baseline = "waiting.toml"\n')


@place("", "cannot be listed", slow=True)
def deep_folders(folder: Path) -> None:
    """2,000 folders inside one another: a path too long to open."""
    at = os.open(folder, os.O_RDONLY)
    for _ in range(2_000):
        os.mkdir("deep", dir_fd=at)
        below = os.open("deep", os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = below
    os.close(os.open("bottom.txt", os.O_WRONLY | os.O_CREAT, dir_fd=at))
    os.close(at)


@place("", slow=True, seconds=180)
def many_files(folder: Path) -> None:
    """5,000 documents that report the same event, each with other figures."""
    for n in range(5_000):
        (folder / f"{n}.txt").write_text(f"Storm over the bay\n\n2021-03-12\n\n{STORY.replace('214', str(300 + n))}\n")


@place("")
def hidden(folder: Path) -> None:
    """Files and folders that begin with a dot, or that belong to tools: they are not read."""
    for name in (".secret.txt", ".git", "node_modules", "__pycache__"):
        path = folder / name
        if path.suffix:
            path.write_text(STORY)
        else:
            path.mkdir()
            (path / "a.txt").write_text(STORY)
