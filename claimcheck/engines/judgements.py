"""What was judged of a story as bytes, for the cache: MessagePack by msgspec, compressed. Reading it runs no code."""

from __future__ import annotations

import zlib
from typing import Any

import msgspec

from claimcheck.engines.desk import Judged
from claimcheck.engines.packed import Row, claim_of, decoder, row
from claimcheck.model import Claim, ConstraintResult, Finding, Link, Position, Severity, Verdict

_Position = tuple[str, msgspec.Raw, tuple[int, ...], tuple[str, ...], int]
_Finding = tuple[
    str, str, str, str, str, Verdict, Severity, str, int, tuple[_Position, ...], tuple[Link, ...]
]  # fmt: skip
_Constraints = tuple[tuple[ConstraintResult, int | None], ...]
_Held = tuple[list[_Finding], _Constraints, frozenset[int], list[tuple[int, str, Row]]]

_FINDING = Finding.__slots__[:-1]  # nothing is accepted yet
_KIND, _POSITIONS = _FINDING.index("kind"), _FINDING.index("positions")
_encoder = msgspec.msgpack.Encoder()
_held = msgspec.msgpack.Decoder(_Held)


def pack_judged(judged: Judged) -> bytes:
    """What was judged of one story, where nothing went wrong, as bytes."""
    findings = [[getattr(finding, name) for name in _FINDING] for finding in judged.findings]
    for fields in findings:
        fields[_POSITIONS] = [[p.display, p.value, p.claims, p.sources, p.origins] for p in fields[_POSITIONS]]
    narrowed = [(claim.id, claim.source, row(claim)) for claim in judged.narrowed]
    return zlib.compress(_encoder.encode((findings, judged.constraints, judged.dropped, narrowed)), 1)


def unpack_judged(data: bytes) -> Judged:
    """What ``pack_judged`` made into ``data``. Raises ValueError for other bytes."""
    try:
        findings, constraints, dropped, narrowed = _held.decode(zlib.decompress(data))
        return Judged(
            tuple(_finding(fields) for fields in findings),
            constraints,
            dropped,
            tuple(_claim(*fields) for fields in narrowed),
        )
    except (zlib.error, msgspec.MsgspecError, KeyError) as error:
        raise ValueError(f"this is nothing judged: {error}") from None


def _finding(row: Any) -> Finding:
    fields = list(row)
    read = decoder(row[_KIND])
    fields[_POSITIONS] = tuple(Position(shown, read.decode(value), *rest) for shown, value, *rest in row[_POSITIONS])
    return Finding(*fields)


def _claim(number: int, source: str, fields: Row) -> Claim:
    return claim_of(number, source, fields)
