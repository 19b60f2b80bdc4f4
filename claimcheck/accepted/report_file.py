"""A JSON report read back, as far as comparing it with another one takes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from claimcheck.accepted.asked import Asked, Side, about, ruled, side
from claimcheck.accepted.difference import Told
from claimcheck.accepted.normal import canonical, normal
from claimcheck.model import Problem

VERSION = 1

_MAX_BYTES = 2**30

Json = Mapping[str, Any]


def load(path: Path) -> tuple[Told, ...] | Problem:
    """The findings and constraints of a report of version 1, or why there is nothing to be had from the file.

    Fields that version 1 did not always have may be missing.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(_MAX_BYTES + 1)
    except OSError as error:
        return Problem(str(path), 0, 0, f"cannot be read: {(error.strerror or str(error)).lower()}")
    if len(raw) > _MAX_BYTES:
        return Problem(str(path), 0, 0, "is too large", f"at most {_MAX_BYTES // 2**20} MB")
    expected = "a report, as `claimcheck PATH... --format json` prints it"
    try:
        data = json.loads(raw)
    except json.JSONDecodeError as error:
        return Problem(
            str(path), error.lineno, error.colno, f"is no JSON: {error.msg[:1].lower()}{error.msg[1:]}", expected
        )
    except (UnicodeDecodeError, RecursionError, ValueError):
        return Problem(str(path), 0, 0, "is no JSON", expected)
    if not isinstance(data, dict) or "findings" not in data or "version" not in data:
        return Problem(str(path), 1, 1, "is no report of claimcheck", expected)
    if data["version"] != VERSION:
        return Problem(str(path), 1, 1, f"is a report of version {data['version']!r}", f"version {VERSION}")
    try:
        return tuple(_told(data))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError) as error:
        return Problem(str(path), 0, 0, f"does not keep to version {VERSION}: {type(error).__name__} {error}", expected)


def _told(data: Json) -> Iterator[Told]:
    claims = {claim["id"]: claim for claim in data["claims"]}
    for finding in data["findings"]:
        positions = finding["positions"]
        own = [claims[i] for p in positions for i in p["claims"]]
        subject, words = about((c.get("about") or {}, c.get("subject") or "") for c in own)
        sides = tuple(_side(p, finding["kind"], claims) for p in positions)
        asked = Asked("conflict", str(finding["rule"]), str(finding["question"]), subject, words, sides)
        yield _one(finding, finding["question"], tuple(str(p["display"]) for p in positions), asked)
    for result in data.get("constraints", ()):
        assertion = str(result.get("assertion") or result["id"].rpartition("-")[0])
        own = [claims[i] for i in result["claims"]]
        values = [ruled(c["rule"], normal(c["kind"], c["value"], c["text"])) for c in own]
        asked = Asked("broken", assertion, assertion, frozenset(), frozenset(), tuple(side([v]) for v in values))
        yield _one(result, assertion, tuple(values), asked)


def _one(told: Json, question: str, answers: tuple[str, ...], asked: Asked) -> Told:
    state = str(told["verdict"])
    if told.get("accepted"):
        state = "accepted"
    return Told(
        str(told["id"]), state, str(told.get("severity", "")), str(question), answers, str(told["reason"]), asked
    )


def _side(position: Json, kind: str, claims: Mapping[int, Json]) -> Side:
    shown = str(position["display"])
    values = [normal(kind, claims[i]["value"], shown) for i in position["claims"]]
    own = normal(kind, position["value"], shown)
    found = side(values or [own])
    return Side(found.value, found.values | {canonical(own)})
