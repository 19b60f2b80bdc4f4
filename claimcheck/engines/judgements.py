"""What came of a story as bytes: small to send, to hold and to keep in the cache. Reading it runs no code.

MessagePack by msgspec, compressed, each verdict by itself: most findings are never looked at, since one source alone
says so.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

import msgspec
from msgspec import Struct

from claimcheck.engines.packed import Row, claim_of, decoder, row
from claimcheck.model import VERDICTS, Claim, ConstraintResult, Finding, Link, Position, Problem, Severity, Verdict

_Position = tuple[str, msgspec.Raw, tuple[int, ...], tuple[int, ...], int]
_Finding = tuple[
    str, str, str, str, str, Verdict, Severity, str, int, tuple[_Position, ...], tuple[Link, ...]
]  # fmt: skip
Constraints = tuple[tuple[ConstraintResult, int | None], ...]
_Rest = tuple[Constraints, tuple[int, ...], list[tuple[int, str, Row]]]

_FINDING = Finding.__struct_fields__[:-1]  # nothing is accepted yet
_KIND, _STORY = _FINDING.index("kind"), _FINDING.index("story")
_POSITIONS, _LINKS = _FINDING.index("positions"), _FINDING.index("links")
_fields: Callable[[Finding], tuple[Any, ...]] = attrgetter(*_FINDING)
_encoder = msgspec.msgpack.Encoder()
_names = msgspec.msgpack.Decoder(list[tuple[str, *(msgspec.Raw,) * (len(_FINDING) - 1)]])  # type: ignore[misc]
_Place = tuple[msgspec.Raw, msgspec.Raw, tuple[int, ...], msgspec.Raw, msgspec.Raw]
_heads = msgspec.msgpack.Decoder(
    list[tuple[str, str, *(msgspec.Raw,) * (_POSITIONS - 2), tuple[_Place, ...], msgspec.Raw]]  # type: ignore[misc]
)
_findings = msgspec.msgpack.Decoder(list[_Finding])
_rest = msgspec.msgpack.Decoder(_Rest)
_held = msgspec.msgpack.Decoder(tuple[tuple[int, ...], tuple[bytes, ...], bytes])


class Judged(Struct, frozen=True):
    """What came of one story, its claims by their number in it.

    Beside each constraint stands the place of the finding that it explains. ``dropped`` are claims that are in no finding, ``narrowed`` those whose value became more definite.
    """

    findings: tuple[Finding, ...] = ()
    constraints: Constraints = ()
    dropped: tuple[int, ...] = ()
    narrowed: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()


class Sealed(Struct, frozen=True):
    """The same with the findings as bytes: how many there are of each of VERDICTS, and those of each."""

    counts: tuple[int, ...] = (0,) * len(VERDICTS)
    findings: Sequence[bytes] = (b"",) * len(VERDICTS)
    constraints: Constraints = ()
    dropped: tuple[int, ...] = ()
    narrowed: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()


def seal(judged: Judged, sources: Sequence[str]) -> Sealed:
    """What was judged of the story of these ``sources`` (ids); its findings are in the order of VERDICTS."""
    number = {name: i for i, name in enumerate(sources)}
    rows: dict[str, list[list[Any]]] = {verdict: [] for verdict in VERDICTS}
    for finding in judged.findings:
        fields = list(_fields(finding))
        fields[_POSITIONS] = [
            (p.display, p.value, p.claims, [number[s] for s in p.sources], p.origins) for p in finding.positions
        ]
        rows[finding.verdict].append(fields)
    return Sealed(
        tuple(map(len, rows.values())),
        tuple(zlib.compress(_encoder.encode(own), 1) if own else b"" for own in rows.values()),
        judged.constraints,
        judged.dropped,
        judged.narrowed,
        judged.problems,
    )


def unseal(sealed: Sealed, sources: Sequence[str]) -> Judged:
    """What ``seal`` was given. Raises ValueError for bytes that are none of its."""
    findings = tuple(f for place in range(len(VERDICTS)) for f in findings_of(sealed, place, sources))
    return Judged(findings, sealed.constraints, sealed.dropped, sealed.narrowed, sealed.problems)


def findings_of(
    sealed: Sealed, place: int, sources: Sequence[str], story: int | None = None, number: Callable[[int], int] = int
) -> list[Finding]:
    """The findings of the verdict at ``place`` of VERDICTS, in their order. Raises ValueError for other bytes.

    They are of the story with the number ``story``, and ``number`` tells what their claims are numbered outside of it.
    """
    data = sealed.findings[place]
    try:
        rows = _findings.decode(zlib.decompress(data)) if data else []
        return [_finding(fields, sources, story, number) for fields in rows]
    except (zlib.error, msgspec.MsgspecError, KeyError) as error:
        raise ValueError(f"these are no findings: {error}") from None


def names_of(sealed: Sealed, place: int) -> list[str]:
    """The ids of these findings. Raises ValueError for other bytes."""
    data = sealed.findings[place]
    try:
        return [name for name, *_ in _names.decode(zlib.decompress(data))] if data else []
    except (zlib.error, msgspec.MsgspecError) as error:
        raise ValueError(f"these are no findings: {error}") from None


def heads_of(sealed: Sealed, place: int) -> list[tuple[str, str, int]]:
    """The id and the rule of each of these findings, and its first claim. Raises ValueError for other bytes."""
    data = sealed.findings[place]
    try:
        rows: list[Any] = _heads.decode(zlib.decompress(data)) if data else []
        return [(row[0], row[1], row[_POSITIONS][0][2][0]) for row in rows]
    except (zlib.error, msgspec.MsgspecError, IndexError) as error:
        raise ValueError(f"these are no findings: {error}") from None


def _finding(row: Any, sources: Sequence[str], story: int | None, number: Callable[[int], int]) -> Finding:
    fields = list(row)
    read = decoder(row[_KIND])
    if story is not None:
        fields[_STORY] = story
    fields[_POSITIONS] = tuple(
        [
            Position(shown, read.decode(value), tuple(map(number, claims)), tuple([sources[i] for i in told]), origins)
            for shown, value, claims, told, origins in row[_POSITIONS]
        ]
    )
    fields[_LINKS] = tuple([renumbered(link, number) for link in row[_LINKS]])
    return Finding(*fields)


def renumbered(link: Link, number: Callable[[int], int]) -> Link:
    """A link between claims whose numbers are others."""
    return Link(number(link.a), number(link.b), link.score, link.reasons, link.doubtful, link.likelihood)


def pack_judged(sealed: Sealed) -> bytes:
    """What was judged of one story, where nothing went wrong, as bytes."""
    rest = b""
    if sealed.constraints or sealed.dropped or sealed.narrowed:
        narrowed = [(claim.id, claim.source, row(claim)) for claim in sealed.narrowed]
        rest = zlib.compress(_encoder.encode((sealed.constraints, sealed.dropped, narrowed)), 1)
    return _encoder.encode((sealed.counts, sealed.findings, rest))


def unpack_judged(data: bytes) -> Sealed:
    """What ``pack_judged`` made into ``data``. Raises ValueError for other bytes."""
    try:
        counts, findings, rest = _held.decode(data)
        if len(counts) != len(VERDICTS) or len(findings) != len(VERDICTS):
            raise ValueError("this is nothing judged: other verdicts")
        if not rest:
            return Sealed(counts, findings)
        constraints, dropped, narrowed = _rest.decode(zlib.decompress(rest))
        return Sealed(counts, findings, constraints, dropped, tuple(claim_of(*fields) for fields in narrowed))
    except (zlib.error, msgspec.MsgspecError, KeyError) as error:
        raise ValueError(f"this is nothing judged: {error}") from None
