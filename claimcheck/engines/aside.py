"""What a large run does not hold in memory: bytes in a file without a name, until somebody asks for them.

The file lies in the system's folder for such (``TMPDIR``), and is gone with the process, however that ends.
"""

from __future__ import annotations

import os
import tempfile
from array import array
from collections.abc import Iterator, Sequence
from sys import intern
from typing import BinaryIO, cast, overload

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from claimcheck.align.sketch import NO_SKETCH, Folded
from claimcheck.engines.desk import Digest
from claimcheck.engines.judgements import Sealed
from claimcheck.judge.origins import Prints
from claimcheck.model import Source

_TOGETHER = 1 << 20  # bytes that are written at once

_prints = msgspec.msgpack.Decoder(Prints)
_encoder = msgspec.msgpack.Encoder()


class Aside:
    """Pieces of bytes by number; a few of them need no file. Raises OSError where the disk is full."""

    def __init__(self) -> None:
        self._file: BinaryIO | None = None
        self._ends = array("Q", [0])
        self._fresh: list[bytes] = []
        self._written = 0

    def put(self, piece: bytes) -> int:
        """Put a piece aside; the number under which it is found."""
        self._fresh.append(piece)
        self._ends.append(self._ends[-1] + len(piece))
        if self._ends[-1] - self._written >= _TOGETHER:
            self._write()
        return len(self._ends) - 2

    def get(self, number: int) -> bytes:
        """The piece with this number."""
        first = len(self._ends) - 1 - len(self._fresh)
        if number >= first:
            return self._fresh[number - first]
        assert self._file is not None
        return _read(self._file, self._ends[number], self._ends[number + 1] - self._ends[number])

    def _write(self) -> None:
        if self._file is None:
            self._file = cast(BinaryIO, tempfile.TemporaryFile(prefix="claimcheck-"))  # noqa: SIM115
        self._file.seek(0, os.SEEK_END)
        self._file.write(b"".join(self._fresh))
        self._file.flush()
        self._fresh.clear()
        self._written = self._ends[-1]


def _read(file: BinaryIO, start: int, size: int) -> bytes:
    """Some bytes of a file, wherever others who share it stand in it (``copies``); on Windows nobody does."""
    if hasattr(os, "pread"):
        return os.pread(file.fileno(), size, start)
    file.seek(start)
    return file.read(size)


class Laid(Struct, frozen=True):
    """A source as ``Digest`` has it, whose bytes are put aside from number ``at`` on."""

    source: Source
    count: int
    aside: Aside
    at: int
    head: Folded

    @property
    def claims(self) -> bytes:
        return self.aside.get(self.at)

    @property
    def sketch(self) -> Folded:
        head = self.head
        return Folded(head.mark, head.size, head.document, head.long, self.aside.get(self.at + 1))

    @property
    def prints(self) -> Prints:
        return _prints.decode(self.aside.get(self.at + 2))

    @property
    def names(self) -> str:
        return self.aside.get(self.at + 3).decode("utf-8", "surrogatepass")

    def whole(self) -> Digest:
        """The same with all that is needed to judge it."""
        return Digest(self.source, self.claims, self.count, NO_SKETCH, self.prints, "")


def lay(digest: Digest, aside: Aside) -> Laid:
    """Put aside what is large of a source."""
    at = aside.put(digest.claims)
    sketch = digest.sketch
    aside.put(sketch.data)
    aside.put(_encoder.encode(digest.prints))
    aside.put(digest.names.encode("utf-8", "surrogatepass"))
    head = Folded(sketch.mark, sketch.size, sketch.document, sketch.long, b"")
    return Laid(_lean(digest.source), digest.count, aside, at, head)


def _lean(source: Source) -> Source:
    """The same; what many sources say alike is there once."""
    return replace(
        source,
        path=source.id if source.path == source.id else source.path,
        published_from=_once(source.published_from),
        publisher=_once(source.publisher),
        dateline_from=_once(source.dateline_from),
        language=_once(source.language),
    )


def _once(said: str | None) -> str | None:
    return said and intern(said)


class _Findings(Sequence[bytes]):
    """The findings of a story by verdict, put aside from number ``at`` on; those that are none are not."""

    __slots__ = ("_aside", "_numbers")

    def __init__(self, findings: Sequence[bytes], aside: Aside) -> None:
        self._aside = aside
        self._numbers = array("i", [aside.put(one) if one else -1 for one in findings])

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> bytes: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[bytes]: ...
    def __getitem__(self, place: int | slice) -> bytes | Sequence[bytes]:
        if isinstance(place, slice):
            return [self[i] for i in range(*place.indices(len(self)))]
        number = self._numbers[place]
        return self._aside.get(number) if number >= 0 else b""

    def __iter__(self) -> Iterator[bytes]:
        return (self[place] for place in range(len(self)))


def lay_sealed(sealed: Sealed, aside: Aside) -> Sealed:
    """Put aside what was found in a story."""
    return replace(sealed, findings=_Findings(sealed.findings, aside))
