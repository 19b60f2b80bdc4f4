"""Claims as bytes: what is kept of a document while others are read, and in the cache and the store.

MessagePack by msgspec, compressed: a claim is about 80 bytes, and comes back equal. Reading it runs no code.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, get_type_hints

import msgspec

from claimcheck.model import Claim, Subject
from claimcheck.values import kind

# The fields of a Claim from ``rule`` on: number and source are known to who holds the bytes.
Row = tuple[
    str, str, Subject, str, msgspec.Raw, str, int, int, str, int, int, int, str, tuple[str, ...], str | None, str, str
]  # fmt: skip
_FIELDS = Claim.__struct_fields__[2:]
_KIND, _VALUE = _FIELDS.index("kind"), _FIELDS.index("value")
_row: Callable[[Claim], tuple[Any, ...]] = attrgetter(*_FIELDS)
_encoder = msgspec.msgpack.Encoder()
_rows = msgspec.msgpack.Decoder(list[Row])


def pack(claims: Sequence[Claim]) -> bytes:
    """The claims of one source as bytes."""
    if not claims:
        return b""
    return zlib.compress(_encoder.encode(list(map(_row, claims))), 1)


def unpack(data: bytes, source: str, first: int) -> tuple[Claim, ...]:
    """The claims in ``data``, of ``source`` and numbered from ``first``. Raises ValueError for other bytes."""
    if not data:
        return ()
    try:
        rows = _rows.decode(zlib.decompress(data))
        return tuple(claim_of(number, source, row) for number, row in enumerate(rows, start=first))
    except (zlib.error, msgspec.MsgspecError, KeyError) as error:
        raise ValueError(f"these are no packed claims: {error}") from None


def row(claim: Claim) -> tuple[Any, ...]:
    """A claim but for its number and source, for encoding."""
    return _row(claim)


def claim_of(number: int, source: str, row: Sequence[Any]) -> Claim:
    """The claim of a decoded ``Row``."""
    fields = list(row)
    fields[_VALUE] = decoder(row[_KIND]).decode(row[_VALUE])
    return Claim(number, source, *fields)


@cache
def decoder(name: str) -> msgspec.msgpack.Decoder[Any]:
    """What reads the values of a kind: their type is the one that the kind compares."""
    return msgspec.msgpack.Decoder(get_type_hints(kind(name).compare)["a"])
