"""Which documents a store has read, as they are now and by the rules of now: these need not be read again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from hashlib import blake2b

import msgspec
from msgspec.structs import replace

from claimcheck.engines.cache import setup_key
from claimcheck.engines.desk import Setup
from claimcheck.model import Source
from claimcheck.sources import STDIN, File
from claimcheck.sources.formats import by_suffix
from claimcheck.sources.overrides import apply

_SIZE = 12  # bytes of a key
_PIECE = 1 << 20  # bytes that are read at once


class Documents:
    """The documents of one open store, looked at by ``setup``. Every method may raise sqlite3.Error."""

    def __init__(self, database: sqlite3.Connection, setup: Setup) -> None:
        self._database = database
        self._overrides = setup.overrides
        self.settings = setup_key(replace(setup, overrides=()))
        self._keys: dict[str, bytes] = {}
        self._known: set[str] = set()
        self._met: set[int] = set()

    def unknown(self, documents: Iterable[File | Source]) -> list[File | Source]:
        """Those that are to be read: new, changed, or read by other rules."""
        return [document for document in documents if isinstance(document, Source) or not self._has(document)]

    @property
    def known(self) -> int:
        """How many of the documents that were asked about need not be read."""
        return len(self._known)

    def met(self) -> set[int]:
        """The overrides that match a source of a known document."""
        required = {i for i, override in enumerate(self._overrides) if override.required}
        if self._known and not required <= self._met:
            rows = self._database.execute("SELECT name, path FROM source")
            inside = [_named(name, path) for name, path in rows if path in self._known]
            self._met |= apply(inside, self._overrides)[1]
        return self._met

    def keep(self, faulty: Sequence[str]) -> None:
        """Remember what was read by now, but for what is ``faulty``: that is tried again."""
        rows = [(name, key) for name, key in self._keys.items() if name not in faulty]
        self._database.executemany("INSERT OR REPLACE INTO document VALUES (?, ?)", rows)

    def _has(self, file: File) -> bool:
        if file.name == STDIN:
            return False
        said = by_suffix(file.name)
        matched = apply((_named(file.name, file.name),), self._overrides)[1]
        # Overrides may name what is inside of a file of many documents.
        telling = range(len(self._overrides)) if said and said.sort == "many" else sorted(matched)
        hashed = blake2b(self.settings, digest_size=_SIZE)
        hashed.update(msgspec.msgpack.encode([self._overrides[i] for i in telling]))
        if not _add_content(file, hashed):
            return False
        key = hashed.digest()
        row = self._database.execute("SELECT key FROM document WHERE name = ?", (file.name,)).fetchone()
        if row and row[0] == key:
            self._known.add(file.name)
            self._met |= matched
            return True
        self._keys[file.name] = key
        return False


def _add_content(file: File, hashed: blake2b) -> bool:
    """Put what tells the content of a file from any other into a hash; whether there is such a thing."""
    if file.remote:
        hashed.update(file.mark.encode())
        return bool(file.mark)
    try:
        if not file.path.is_file():  # a pipe can be read once
            return False
        with file.path.open("rb") as stream:
            while piece := stream.read(_PIECE):
                hashed.update(piece)
    except OSError:
        return False
    return True


def _named(name: str, path: str) -> Source:
    return Source(name, path, "")
