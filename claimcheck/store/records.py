"""What was read from a source as bytes: enough to compare it again with whatever comes later, without its text.

Sources are short and alike. What they have in common (the words of rules, patterns and everyday language) is kept once
a store, as a dictionary that their records are compressed with (RFC 1950, preset dictionary), and so are the sentences
of the source, which have a table of their own.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

import msgspec

from claimcheck.align.sketch import Sketch, fold
from claimcheck.engines.desk import Digest
from claimcheck.judge.origins import Prints
from claimcheck.model import Source
from claimcheck.store import columns
from claimcheck.store.columns import Sentences

_DICTIONARY = 20_000  # bytes: zlib sees 32 kB back, and a record of its own has to fit as well
_SAMPLES = 8  # records that the dictionary is made of
_TOLD = 8_000  # bytes of sentences that are of use
_LEVEL = 9


class _Record(msgspec.Struct, array_like=True):
    source: Source
    sketch: Sketch
    whole: int
    shingles: bytes
    names: str
    count: int
    claims: bytes


_encoder = msgspec.msgpack.Encoder(order="deterministic")
_decoder = msgspec.msgpack.Decoder(_Record)


def sentences(digest: Digest) -> Sentences:
    """The sentences that the claims of a source stand in, which ``decode`` is to be given."""
    return columns.sentences(msgspec.msgpack.decode(_claims(digest))) if digest.claims else ()


def dictionary(digests: Iterable[Digest]) -> bytes:
    """What records that are like these have in common, roughly: parts of some of them."""
    pieces = [
        _plain(digest, columns.pack(_claims(digest))) for _, digest in zip(range(_SAMPLES), digests, strict=False)
    ]
    share = _DICTIONARY // max(1, len(pieces))
    return b"".join(piece[-share:] for piece in pieces)


def encode(digest: Digest, common: bytes) -> bytes:
    """The record of a source, compressed by what is ``common``."""
    known = _known(common, sentences(digest))
    packer = zlib.compressobj(_LEVEL, zdict=known) if known else zlib.compressobj(_LEVEL)
    return packer.compress(_plain(digest, columns.pack(_claims(digest)))) + packer.flush()


def decode(data: bytes, common: bytes, told: Sentences) -> Digest:
    """The source that a record is of, as it was read; ``told`` are its sentences. Raises ValueError for other bytes."""
    known = _known(common, told)
    unpacker = zlib.decompressobj(zdict=known) if known else zlib.decompressobj()
    try:
        record = _decoder.decode(unpacker.decompress(data))
        claims = columns.unpack(record.claims, told)
    except (zlib.error, msgspec.MsgspecError, ValueError, TypeError) as error:
        raise ValueError(f"this is no record of a source: {error}") from None
    return Digest(
        record.source,
        zlib.compress(claims, 1) if claims else b"",
        record.count,
        fold(record.sketch),
        Prints(record.whole, record.shingles),
        record.names,
    )


def same(a: Digest, b: Digest) -> bool:
    """Whether two documents said the same."""
    return _plain(a, _claims(a)) == _plain(b, _claims(b))


def _known(common: bytes, told: Sentences) -> bytes:
    return common + " ".join(text for _, _, text in told).encode("utf-8", "surrogatepass")[:_TOLD]


def _claims(digest: Digest) -> bytes:
    return zlib.decompress(digest.claims) if digest.claims else b""


def _plain(digest: Digest, claims: bytes) -> bytes:
    prints = digest.prints
    return _encoder.encode(
        _Record(digest.source, digest.sketch.open(), prints.whole, prints.shingles, digest.names, digest.count, claims)
    )
