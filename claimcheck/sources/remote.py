"""Documents that lie elsewhere: paths with ``://`` (a bucket, a file server, a web address), through fsspec.

Names are listed by the process that is asked to find them; a document is read where it is worked on, and no more of it
than the limits allow. Which key opens a bucket is fsspec's business: its configuration and the environment say it.
Nothing is fetched that the user has not named.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from tempfile import NamedTemporaryFile
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from claimcheck.errors import Problem
from claimcheck.limits import Limits
from claimcheck.sources.encodings import UnreadableError
from claimcheck.sources.files import too_large
from claimcheck.sources.paths import JUNK, File, expected, suffix, translate

NEEDS = "needs pip install 'claimcheck-cli[remote]'"
_WEB = ("http", "https")  # an address is one document: what its page links to was not asked for
_MAGIC = re.compile(r"[*?\[]")
_PIECE = 2**20  # bytes
_LONGEST = 300  # characters of what others say of an error
# What listings say of a file that is another after any change of it; by their lower-case names.
_MARKS = frozenset(
    "etag e_tag md5hash content_md5 crc32c generation versionid version_id hex "
    "mtime modified lastmodified last_modified updated created ino".split()
)


def find(given: str, suffixes: Collection[str], problems: list[Problem]) -> Iterator[File]:
    """The files that ``given`` stands for: one file, those below a folder, those that match a glob; as for paths here.

    Where they cannot be listed, there is one more of ``problems``.
    """
    try:
        files = _listed(given, suffixes)
    except UnreadableError as error:
        problems.append(error.problem)
        return
    yield from files
    if not files:
        said = "matches no file" if _MAGIC.search(given) else "has no sources in it"
        problems.append(Problem(given, 0, 0, said, expected(suffixes)))


def _listed(given: str, suffixes: Collection[str]) -> list[File]:
    if "::" in given:
        raise _unreadable(given, "chains of file systems are not read", "one path, such as s3://bucket/news/*.txt")
    if urlsplit(given).password is not None:
        hidden = given.replace(urlsplit(given).netloc.rpartition("@")[0], "…", 1)
        raise _unreadable(hidden, "names a password", "the password where fsspec finds it, not in a path")
    if given.partition("://")[0] in _WEB:
        return [_file(given, {}, explicit=True)]
    system, path = _system(given)
    try:
        system.invalidate_cache()  # what another run in this process has seen may be gone
        return list(_found(system, path, given, suffixes))
    except Exception as error:
        raise _failed(given, error) from error
    finally:
        system.invalidate_cache()  # a listing of millions is not to be kept


def opened(name: str) -> BinaryIO:
    """The content of the file called ``name`` as a stream, which raises UnreadableError for whatever goes wrong."""
    system, path = _system(name)
    # On the web in pieces as they come: servers that ignore what part is asked for would send the whole at once.
    more = {"block_size": 0} if name.partition("://")[0] in _WEB else {}
    return io.BufferedReader(_Stream(name, lambda: system.open(path, "rb", **more)))


@contextmanager
def copied(name: str, limits: Limits) -> Iterator[Path]:
    """A copy here of the archive called ``name``, while it is read by what needs a file. Raises UnreadableError."""
    with closing(opened(name)) as stream, NamedTemporaryFile(prefix="claimcheck-") as copy:
        size = 0
        while data := stream.read(_PIECE):
            size += len(data)
            if size > limits.archive_bytes:
                raise too_large(name, limits.archive_bytes, "archive_bytes")
            copy.write(data)
        copy.flush()
        yield Path(copy.name)


class _Stream(io.RawIOBase):
    """A stream of fsspec, whatever its class, as one that says what is wrong with which file."""

    def __init__(self, name: str, open_: Callable[[], Any]) -> None:
        self._name = name
        self._stream: Any = None
        try:
            self._stream = open_()
        except Exception as error:
            raise _failed(name, error) from error

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._stream.read(len(buffer))
        except Exception as error:
            raise _failed(self._name, error) from error
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if self._stream is not None and not self.closed:
            self._stream.close()
        super().close()


def _system(name: str) -> tuple[Any, str]:
    """The file system of a path, and the path in it. Raises UnreadableError."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise _unreadable(name, NEEDS, "the extra for paths with ://") from None
    try:
        system, path = url_to_fs(name)
    except Exception as error:  # no such protocol, no library for it, no key
        raise _failed(name, error) from error
    return system, path


def _found(system: Any, path: str, given: str, suffixes: Collection[str]) -> Iterator[File]:
    magic = _MAGIC.search(given)
    if not magic or system.isfile(path):
        about = system.info(path)
        if about.get("type") == "file":
            yield _file(given, about, explicit=True)
        elif about.get("type") == "directory":
            for name, _, listing in _walk(system, path, given, None):
                if suffix(PurePosixPath(name)) in suffixes:
                    yield _file(name, listing)
        else:
            raise OSError("is no regular file")
        return
    plain = given[: given.rindex("/", 0, magic.start()) + 1]
    parts = given[len(plain) :].rstrip("/")
    pattern = re.compile(translate(parts))
    explicit = bool(PurePosixPath(parts).suffix)
    depth = parts.count("/") + 1 if explicit and "**" not in parts else None
    _, root = _system(plain)
    for name, relative, about in _walk(system, root, plain, depth):
        named = bool(pattern.fullmatch(relative))
        above = any(pattern.fullmatch(str(p)) for p in PurePosixPath(relative).parents if str(p) != ".")
        if (named and explicit) or ((named or above) and suffix(PurePosixPath(name)) in suffixes):
            yield _file(name, about, explicit=named and explicit)


def _walk(system: Any, root: str, given: str, depth: int | None) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """The files below ``root``, which the user calls ``given``: as the user would call them, from there, and their listing."""
    home = given if given.endswith("/") else given + "/"
    length = len(root.rstrip("/")) + 1
    for folder, folders, files in system.walk(root, maxdepth=depth, detail=True, on_error="raise"):
        for name in [name for name in folders if name.startswith(".") or name in JUNK]:
            del folders[name]
        above = f"{folder.rstrip('/')}/"[length:]
        for name in sorted(files):
            if name and not name.startswith(".") and files[name].get("type") == "file":
                yield f"{home}{above}{name}", above + name, files[name]


def _file(name: str, about: Mapping[str, Any], *, explicit: bool = False) -> File:
    size = about.get("size")
    return File(Path(name), name, explicit, _mark(about), size if isinstance(size, int) else 0)


def _mark(about: Mapping[str, Any]) -> str:
    """What tells this content of a file from all it had before, as far as its listing says; else ""."""
    said = sorted((key.lower(), str(value)) for key, value in about.items() if key.lower() in _MARKS and value)
    return blake2b(repr((said, about.get("size"))).encode(), digest_size=20).hexdigest() if said else ""


def _failed(name: str, error: Exception) -> UnreadableError:
    if isinstance(error, UnreadableError):
        return error
    if isinstance(error, FileNotFoundError):
        said = "matches no file" if _MAGIC.search(name) else "does not exist"
        return _unreadable(name, said, "a file, a folder or a glob")
    said = (getattr(error, "strerror", None) or str(error) or type(error).__name__).replace(name, "it")
    return _unreadable(name, f"cannot be read: {' '.join(said.split())[:_LONGEST]}", "a readable file")


def _unreadable(name: str, said: str, expected_: str) -> UnreadableError:
    return UnreadableError(Problem(name, 0, 0, said, expected_))
