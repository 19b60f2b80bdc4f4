"""Which sources tell one story, as the cache remembers it: by what the choice looks at, whatever the rules."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import msgspec

from claimcheck.align.sketch import Sketch
from claimcheck.program import program

Told = tuple[tuple[str, ...], ...]

_encoder = msgspec.msgpack.Encoder(order="deterministic")
_decoder = msgspec.msgpack.Decoder(list[list[int]])


def key(sketches: Sequence[Sketch], given: Sequence[Sequence[str]]) -> bytes:
    """What tells these sources, and the stories that the user fixed, from all others. Linear in their text."""
    hashed = blake2b(program().encode(), digest_size=20)
    hashed.update(_encoder.encode(given))
    for sketch in sketches:
        hashed.update(_encoder.encode(sketch))
    return hashed.digest()


def pack(told: Told, sketches: Sequence[Sketch]) -> bytes:
    """The stories of these sources as bytes: their places."""
    place = {sketch.id: i for i, sketch in enumerate(sketches)}
    return _encoder.encode([[place[name] for name in story] for story in told])


def unpack(data: bytes, sketches: Sequence[Sketch]) -> Told:
    """What ``pack`` was given. Raises ValueError for other bytes."""
    try:
        found = _decoder.decode(data)
    except msgspec.MsgspecError as error:
        raise ValueError(f"these are no stories: {error}") from None
    if sorted(i for story in found for i in story) != [*range(len(sketches))]:
        raise ValueError("these are the stories of other sources")
    return tuple(tuple(sketches[i].id for i in story) for story in found)
