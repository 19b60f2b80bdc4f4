"""What came of documents and stories in earlier runs: looked up by their content, the rules and this program.

Several runs may use it at once. Whatever is wrong with it (a full disk, a corrupt file, no permission) costs time and
nothing else: the run goes on without it and says so in a note.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Generic, TypeVar

import msgspec
from msgspec import Struct

from claimcheck.align.sharing import Work
from claimcheck.align.sketch import Folded, Sketch
from claimcheck.align.stories import Told, apart
from claimcheck.engines import Engine, telling
from claimcheck.engines.desk import Dated, Document, Reading, Setup, Story
from claimcheck.engines.judgements import Sealed, pack_judged, unpack_judged
from claimcheck.engines.shelf import EVERY, NAME, PATIENCE, Shelf
from claimcheck.errors import Problem
from claimcheck.model import Source
from claimcheck.packs.remembered import PREFIX
from claimcheck.program import program
from claimcheck.sources.files import at_most
from claimcheck.sources.paths import STDIN

_TOGETHER = 64  # documents or stories that are looked up at once
_WORTH = 200  # sources from which on telling them apart takes longer than looking it up

_reading = msgspec.msgpack.Decoder(Reading)
_encoder = msgspec.msgpack.Encoder()


def folder() -> Path:
    """Where caches lie on this system; ``CLAIMCHECK_CACHE_DIR`` says otherwise."""
    from platformdirs import user_cache_path

    given = os.environ.get("CLAIMCHECK_CACHE_DIR")
    return Path(given) if given else user_cache_path("claimcheck", appauthor=False)


class Info(Struct, frozen=True):
    """How much a cache holds: documents and stories, and bytes of its files."""

    path: Path
    documents: int
    stories: int
    size: int


def info(home: Path) -> Info:
    """What is in the cache in ``home``. A cache that cannot be read counts as empty."""
    path = home / NAME
    documents = stories = 0
    with suppress(sqlite3.Error):
        if path.exists():
            connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=PATIENCE)
            documents, stories = (
                connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
                for table in ("reading", "judged")
            )
            connection.close()
    held = _held(home)
    return Info(path, documents, stories, sum(file.stat().st_size for file in held))


def _held(home: Path) -> list[Path]:
    """The files of a cache, those of earlier versions among them."""
    return [*home.glob(EVERY), *home.glob(f"{PREFIX}*")]


def clear(home: Path) -> int:
    """Delete the cache in ``home``; the number of bytes that this freed. Raises OSError."""
    freed = 0
    for file in _held(home):
        freed += file.stat().st_size
        file.unlink(missing_ok=True)
    return freed


Piece = TypeVar("Piece")
Result = TypeVar("Result")
Done = TypeVar("Done")


class _Looked(Struct, Generic[Piece, Result]):
    """A piece of work on its way: ``key`` is empty where it is not cached, ``stamp`` tells whether its file changed."""

    piece: Piece
    key: bytes = b""
    stamp: tuple[int, int] | None = None
    found: Result | None = None


class _Sort(Struct, Generic[Piece, Result], frozen=True):
    """One of the two sorts of work: the table of its results, and how they become bytes and are read (ValueError)."""

    table: str
    key: Callable[[Piece], bytes]
    stamp: Callable[[Piece], tuple[int, int] | None]
    pack: Callable[[Result], bytes]
    unpack: Callable[[bytes], Result]


class Cached:
    """An engine that looks up what it can before it lets another do the rest. See ``engines.Engine``.

    ``notes`` are about the cache itself.
    """

    def __init__(self, inner: AbstractContextManager[Engine], setup: Setup, home: Path) -> None:
        self.notes: list[Problem] = []
        self._inner, self._setup, self._home = inner, setup, home
        self._engine: Engine | None = None
        self._shelf: Shelf | None = None
        self._base = b""

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """What came of each document, in order."""
        assert self._engine is not None
        sort = _Sort("reading", self._document_key, _stamp, _pack_reading, _unpack_reading)
        return self._through(self._engine.read, documents, sort)

    def judge(self, stories: Iterable[Story]) -> Iterator[Sealed]:
        """What came of each story, in order."""
        assert self._engine is not None
        sort = _Sort("judged", self._story_key, lambda _: (0, 0), pack_judged, unpack_judged)
        return self._through(self._engine.judge, stories, sort)

    def share(self, work: Work[Done], places: Sequence[int]) -> Iterator[Done]:
        """What comes of the places, part by part and in their order."""
        assert self._engine is not None
        return self._engine.share(work, places)

    def stories(
        self,
        ids: Sequence[str],
        heads: Sequence[Folded],
        opened: Callable[[int], Sketch],
        given: Sequence[Sequence[str]],
    ) -> Told:
        """Which sources tell one story: looked up where the same ones were told apart before.

        Where nearly the same ones were, only what is another is told apart anew.
        """
        if self._shelf is None or len(ids) < _WORTH:
            return apart(ids, heads, opened, given=given, share=self.share).stories
        try:
            return telling.told(self._shelf, ids, heads, opened, given, self.share)
        except sqlite3.Error as error:
            self._give_up(error)
            return apart(ids, heads, opened, given=given, share=self.share).stories

    def __enter__(self) -> Cached:
        self._engine = self._inner.__enter__()
        try:
            self._base = setup_key(self._setup)
            self._shelf = Shelf(self._home)
        except (sqlite3.Error, OSError) as error:
            self._give_up(error)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            if self._shelf:
                self._shelf.close()
        except (sqlite3.Error, OSError) as wrong:
            self._give_up(wrong)
        finally:
            self._inner.__exit__(kind, error, at)

    def _through(
        self, work: Callable[[Iterable[Piece]], Iterator[Result]], pieces: Iterable[Piece], sort: _Sort[Piece, Result]
    ) -> Iterator[Result]:
        """The results of all pieces in order, those that are known without work."""
        waiting: deque[_Looked[Piece, Result]] = deque()
        for result in work(self._missing(pieces, waiting, sort)):
            yield from _hits(waiting)
            looked = waiting.popleft()
            if looked.key and looked.stamp == sort.stamp(looked.piece):
                self._keep(looked.key, result, sort)
            yield result
        yield from _hits(waiting)

    def _missing(
        self, pieces: Iterable[Piece], waiting: deque[_Looked[Piece, Result]], sort: _Sort[Piece, Result]
    ) -> Iterator[Piece]:
        """The pieces that the cache does not know; all of them go into ``waiting`` with what it knows."""
        rest = iter(pieces)
        while together := [_Looked[Piece, Result](piece) for piece in islice(rest, _TOGETHER)]:
            self._look_up(together, sort)
            for looked in together:
                waiting.append(looked)
                if looked.found is None:
                    yield looked.piece

    def _look_up(self, together: list[_Looked[Piece, Result]], sort: _Sort[Piece, Result]) -> None:
        if self._shelf is None:
            return
        for looked in together:
            looked.stamp = sort.stamp(looked.piece)
            looked.key = sort.key(looked.piece) if looked.stamp else b""
        try:
            found = self._shelf.get(sort.table, [looked.key for looked in together if looked.key])
        except sqlite3.Error as error:
            self._give_up(error)
            return
        for looked in together:
            if looked.key in found:
                with suppress(ValueError):  # an entry that cannot be read is none
                    looked.found = sort.unpack(found[looked.key])

    def _keep(self, key: bytes, result: Result, sort: _Sort[Piece, Result]) -> None:
        """Remember a result; not one that tells of a fault, which may be gone next time."""
        problems: tuple[Problem, ...] = getattr(result, "problems", ())
        if self._shelf is None or any(not problem.note for problem in problems):
            return
        try:
            self._shelf.put(sort.table, key, sort.pack(result))
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        self._shelf = None
        said = f"the cache cannot be used: {error}"
        self.notes.append(Problem(str(self._home / NAME), 0, 0, said, "the run goes on without it", note=True))

    def _document_key(self, document: Document) -> bytes:
        """What tells a document, its rules and this program from all others; empty where it cannot be read."""
        held = document.document if isinstance(document, Dated) else document
        hashed = blake2b(self._base, digest_size=20)
        if isinstance(document, Dated):
            hashed.update(_encoder.encode(sorted(document.days.items())))
        if isinstance(held, Source):
            hashed.update(_encoder.encode(held))
            return hashed.digest()
        try:
            hashed.update(held.name.encode("utf-8", "surrogatepass") + b"\0")
            if held.remote:
                hashed.update(held.mark.encode())
                return hashed.digest()
            with held.path.open("rb") as stream:
                # A larger one is refused, whatever it holds.
                hashed.update(at_most(stream, self._setup.limits.source_bytes + 1))
        except OSError:
            return b""
        return hashed.digest()

    def _story_key(self, story: Story) -> bytes:
        """What tells the sources of a story, as far as judging looks at them, from all others."""
        hashed = blake2b(self._base, digest_size=20)
        for member in story.members:
            hashed.update(_encoder.encode((member.source, member.claims, member.prints)))
        return hashed.digest()


def _hits(waiting: deque[_Looked[Piece, Result]]) -> Iterator[Result]:
    while waiting and (found := waiting[0].found) is not None:
        waiting.popleft()
        yield found


def _pack_reading(result: Reading) -> bytes:
    return _encoder.encode(result)


def _unpack_reading(data: bytes) -> Reading:
    try:
        return _reading.decode(data)
    except msgspec.MsgspecError as error:
        raise ValueError(str(error)) from None


def _stamp(document: Document) -> tuple[int, int] | None:
    """Size and time of a file, by which it is seen to have changed; None for what is no file that can be read twice."""
    held = document.document if isinstance(document, Dated) else document
    if isinstance(held, Source):
        return 0, 0
    if held.remote:
        return (held.size, 0) if held.mark else None
    try:
        status = held.path.stat()
    except OSError:
        return None
    once = held.name == STDIN or not stat.S_ISREG(status.st_mode)
    return None if once else (status.st_size, status.st_mtime_ns)


def setup_key(setup: Setup) -> bytes:
    """A hash of all that, beside a document, decides what is read from it."""
    hashed = blake2b(program().encode(), digest_size=20)
    hashed.update(_encoder.encode([setup.overrides, setup.limits, setup.keep_text]))
    for pack in setup.packs:
        hashed.update(pack.id.encode() + b"\0")
        hashed.update(Path(pack.path).read_bytes())
    return hashed.digest()
