"""Paths as given on the command line → files to read: folders, globs, each file once."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path, PurePath, PurePosixPath

from msgspec import Struct

from claimcheck.errors import Problem

STDIN = "-"
JUNK = frozenset({"node_modules", "__pycache__", "site-packages"})


class File(Struct, frozen=True):
    """A file to read. ``name`` is its path as given, in POSIX form; ``explicit``: the user named it, not a folder.

    Of a remote file, whose name has ``://`` in it, there are the bytes of its ``size`` as far as they are known (else 0)
    and a ``mark`` that tells this content from what it had before, where its store offers one.
    """

    path: Path
    name: str
    explicit: bool
    mark: str = ""
    size: int = 0

    @property
    def remote(self) -> bool:
        """Whether it lies elsewhere: it has no path here."""
        return "://" in self.name


def find(
    paths: Sequence[str], suffixes: Collection[str], *, follow_links: bool = False
) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """The files that the paths stand for, in the order given, inside a folder sorted by path; ``-`` is standard input.

    From folders, and from globs that end in no suffix of their own, only files with one of ``suffixes`` are taken.
    Hidden and junk folders are skipped. Links that lead out of the folder given are not followed unless
    ``follow_links``, and that is a note; what is named like a source and is no file is a problem.
    """
    found: dict[str, File] = {}
    folders: dict[str, str] = {}
    problems: list[Problem] = []
    for given in paths:
        try:
            for file in _expand(given, suffixes, problems, follow_links):
                found.setdefault(file.name if file.remote else _real(file.path, folders), file)
        except (OSError, ValueError) as error:  # ValueError: a NUL in the path
            problems.append(Problem(shown(given), 0, 0, f"cannot be read: {reason(error)}", "a file or a folder"))
    return tuple(found.values()), tuple(problems)


def shown(path: str | Path) -> str:
    """A path as text that can be printed and encoded, in POSIX form, without a leading ``./``."""
    text = str(path)
    if not text.isascii():
        text = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    if isinstance(path, PurePosixPath):
        return text
    return text if text in ("", ".") else (str(PurePosixPath(text)) if os.sep == "/" else Path(text).as_posix())


def reason(error: Exception) -> str:
    """What an operating-system error says, without path and number."""
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()


def _real(path: Path, folders: dict[str, str]) -> str:
    """The real path of a file; ``folders`` remembers those of folders, which cost a call for each of their parts."""
    if os.path.islink(path):  # noqa: PTH114  # no new path for each of many files, here and below
        return os.path.realpath(path)
    folder, name = os.path.split(path)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    return os.path.join(folders[folder], name)  # noqa: PTH118


def _expand(given: str, suffixes: Collection[str], problems: list[Problem], follow: bool) -> Iterator[File]:
    path = Path(given)
    if "://" in given:
        from claimcheck.sources import remote

        yield from remote.find(given, suffixes, problems)
    elif given == STDIN:
        yield File(path, STDIN, explicit=True)
    elif path.is_dir():
        any_found = False
        for file in _walk(path, suffixes, problems, follow):
            if suffix(file) in suffixes:
                any_found = True
                yield File(file, shown(file), explicit=False)
        if not any_found:
            problems.append(Problem(shown(given), 0, 0, "has no sources in it", expected(suffixes)))
    elif path.exists() or path.is_symlink():
        yield File(path, shown(path), explicit=True)
    elif re.search(r"[*?\[]", given):
        files = list(_glob(given, suffixes, problems, follow))
        yield from files
        if not files:
            problems.append(Problem(shown(given), 0, 0, "matches no file", expected(suffixes)))
    else:
        problems.append(Problem(shown(given), 0, 0, "does not exist", "a file, a folder or a glob"))


def suffix(path: PurePath) -> str:
    """The suffix that says what is in a file, with the one that says how it is packed: ``.html.gz``."""
    last = path.suffix.lower()
    return PurePosixPath(path.stem).suffix.lower() + last if last == ".gz" else last


def expected(suffixes: Collection[str]) -> str:
    """What would have been right where no file ends in one of ``suffixes``."""
    named = sorted(suffix for suffix in suffixes if not suffix.endswith(".gz"))
    return "files that end in " + ", ".join(named) + (", or these with .gz" if len(named) < len(suffixes) else "")


def _walk(root: Path, suffixes: Collection[str], problems: list[Problem], follow: bool) -> Iterator[Path]:
    """All files below ``root``, sorted by path; reads one folder at a time, without recursion, none twice."""
    home = os.path.realpath(root)
    stack = [root]
    been: set[str] = set()
    while stack:
        folder = stack.pop()
        if follow:
            if (real := os.path.realpath(folder)) in been:
                continue
            been.add(real)
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda e: e.name, reverse=True)
        except OSError as error:
            problems.append(Problem(shown(folder), 0, 0, f"cannot be listed: {reason(error)}"))
            continue
        if folder != root and any(e.name == "pyvenv.cfg" for e in listed):
            continue
        # One stack for both, so that files and folders come in one order.
        wanted = [(folder / e.name, e) for e in listed if not e.name.startswith(".") and e.name not in JUNK]
        for path, entry in _settled(wanted, stack, follow):
            if entry.is_file(follow_symlinks=False) or (path.is_file() and (follow or _leads_inside(path, home))):
                yield path
            elif not (path.is_dir() and (follow or _leads_inside(path, home))):
                problems += _unread(path, entry, suffixes)


def _settled(
    entries: Sequence[tuple[Path, os.DirEntry[str]]], stack: list[Path], follow: bool
) -> Iterator[tuple[Path, os.DirEntry[str]]]:
    """What of one folder is no folder, in order; its folders go on the stack, to be read after the files."""
    for path, entry in entries:
        if _is_folder(path, entry, follow):
            stack.append(path)
    for path, entry in reversed(entries):
        if not _is_folder(path, entry, follow):
            yield path, entry


def _is_folder(path: Path, entry: os.DirEntry[str], follow: bool) -> bool:
    # Not entry.is_dir(): it raises where links lead in a circle.
    return entry.is_dir(follow_symlinks=False) or (follow and path.is_dir())


def _unread(path: Path, entry: os.DirEntry[str], suffixes: Collection[str]) -> Iterator[Problem]:
    """What is said of an entry that is not read, where it looks like a source or a folder of them."""
    if path.is_dir() or (path.is_file() and suffix(path) in suffixes):
        yield Problem(shown(path), 0, 0, "not read: a link out of the folder", "--follow-links to read it", note=True)
    elif suffix(path) in suffixes:
        nowhere = entry.is_symlink() and not path.exists()
        yield Problem(shown(path), 0, 0, "is a link that leads nowhere" if nowhere else "is not a file", "a file")


def _leads_inside(path: Path, home: str) -> bool:
    return _inside(os.path.realpath(path), home)


def _inside(path: str, home: str) -> bool:
    return path == home or path.startswith(home.rstrip(os.sep) + os.sep)


def _glob(given: str, suffixes: Collection[str], problems: list[Problem], follow: bool) -> Iterator[File]:
    """Files whose path, or a folder above them, matches the pattern."""
    parts = Path(given).parts
    plain = next(i for i, part in enumerate(parts) if re.search(r"[*?\[]", part))
    base = Path(*parts[:plain]) if plain else Path()
    pattern = re.compile(translate("/".join(parts[plain:])))
    explicit = bool(PurePosixPath(parts[-1]).suffix)
    if not base.is_dir():
        return
    met: list[Problem] = []
    for file in _walk(base, suffixes, met, follow):
        relative = file.relative_to(base).as_posix()
        named = bool(pattern.fullmatch(relative))
        above = any(pattern.fullmatch(str(p)) for p in PurePosixPath(relative).parents if str(p) != ".")
        if (named and explicit) or ((named or above) and suffix(file) in suffixes):
            yield File(file, shown(file), explicit=named and explicit)
    prefix = "" if base == Path() else f"{shown(base)}/"
    for problem in met:  # of what is not a file only what the pattern asks for
        told = PurePosixPath(problem.path.removeprefix(prefix))
        if any(pattern.fullmatch(str(p)) for p in (told, *told.parents)) or problem.message.startswith("cannot"):
            problems.append(problem)


def others(paths: Sequence[str], suffixes: Collection[str]) -> dict[str, Counter[str]]:
    """For each of ``paths`` that is a folder: how many files of other types lie in it, by suffix ("" for none)."""
    found: dict[str, Counter[str]] = {}
    for given in paths:
        if "://" not in given and "\0" not in given and Path(given).is_dir():
            every = map(suffix, _walk(Path(given), suffixes, [], follow=False))
            found[given] = Counter(end for end in every if end not in suffixes)
    return {given: counted for given, counted in found.items() if counted}


def translate(pattern: str) -> str:
    """A glob as a regular expression over POSIX paths: ``*`` and ``?`` inside a part, ``**`` across parts.

    Linear for every star: what stands between two of them matches where it first can, and is not tried elsewhere.
    """
    out: list[str] = []
    i = 0
    inside, across = -1, -1  # where the stars stand, in a part and across parts, that another one may follow
    pattern = re.sub(r"(?:\*\*/)+", "**/", re.sub(r"\*{3,}", "**", pattern))
    while i < len(pattern):
        c = pattern[i]
        if pattern.startswith("**", i):
            _settle(out, across)
            inside, across = -1, len(out)
            deep = pattern.startswith("**/", i) and pattern[i - 1 : i] in ("", "/")
            out.append("(?:(?s:.*?)/)??" if deep else "(?s:.*?)")
            i += 3 if deep else 2
        elif c == "*":
            _settle(out, inside)
            inside = len(out)
            out.append("[^/]*?")
            i += 1
        elif c == "[" and (end := pattern.find("]", i + 2)) > 0:
            inner = re.sub(r"[\\\[&~|]|(?<=-)-", r"\\\g<0>", pattern[i + 1 : end])
            out.append("[" + ("^" + inner[1:] if inner[0] in "!^" else inner) + "]")
            i = end + 1
        else:
            inside = -1 if c == "/" else inside
            out.append("[^/]" if c == "?" else re.escape(c))
            i += 1
    try:
        re.compile("".join(out))
    except re.error:  # a bad range such as [z-a]
        return re.escape(pattern)
    return "".join(out)


def _settle(out: list[str], star: int) -> None:
    """Give up all but the first way to match what stands from the star at ``star`` on: a later star makes up for it."""
    if star >= 0:
        out[star:] = ["(?>" + "".join(out[star:]) + ")"]
