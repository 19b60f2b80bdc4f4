"""Packs as an earlier run has compiled them: a file in the cache folder, by the content of the packs and this program.

Reading it takes a tenth of the time. Anything that is wrong with it means that the packs are compiled again.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from tempfile import mkstemp

import msgspec

from claimcheck.errors import Problem
from claimcheck.limits import Limits
from claimcheck.packs import library
from claimcheck.packs.expression import ExpressionError, parse
from claimcheck.packs.pack import Constraint, Pack, Rule, RuleSeverity
from claimcheck.packs.tree import MAX_BYTES
from claimcheck.program import program

_DEFAULTS = Limits()
PREFIX = "packs-"
_SEAL = 16  # bytes
_KEPT = 8  # files: as many sets of packs as somebody works with by turns

# A constraint without its expression, which is parsed again.
_Row = tuple[str, str, str, str, RuleSeverity, str, int, int]
_Terms = tuple[tuple[str, tuple[str, ...]], ...]
_Held = tuple[tuple[str, str, str, _Terms, tuple[Rule, ...], tuple[_Row, ...]], ...]
_FIELDS = [name for name in Constraint.__slots__ if name != "expression"]


def load(
    paths: Sequence[Path], home: Path | None, limits: Limits = _DEFAULTS
) -> tuple[tuple[Pack, ...], tuple[Problem, ...]]:
    """What ``library.load`` returns for ``paths``; remembered in the folder ``home`` where nothing is wrong with them."""
    if home is None or not all(map(_can_be_one, paths)):
        return library.load(paths, limits)
    file = home / f"{PREFIX}{_key(paths, limits)}"
    with suppress(OSError, ValueError, ExpressionError):
        return _unpacked(file.read_bytes()), ()
    packs, problems = library.load(paths, limits)
    if not problems:
        with suppress(OSError):
            _keep(file, _packed(packs))
    return packs, problems


def _can_be_one(path: Path) -> bool:
    """Whether a file may be read to its end: it is no device, and no larger than a pack may be."""
    try:
        return path.is_file() and path.stat().st_size <= MAX_BYTES
    except OSError:
        return False


def _key(paths: Sequence[Path], limits: Limits) -> str:
    hashed = blake2b(f"{program()} {limits.rules} {limits.yaml_depth}".encode(), digest_size=16)
    for path in paths:
        with suppress(OSError):
            hashed.update(f"{path}\n".encode("utf-8", "surrogatepass") + blake2b(path.read_bytes()).digest())
    return hashed.hexdigest()


def _packed(packs: Sequence[Pack]) -> bytes:
    data = msgspec.msgpack.encode(
        [
            (p.id, p.about, p.path, p.terms, p.rules, [[getattr(c, name) for name in _FIELDS] for c in p.constraints])
            for p in packs
        ]
    )
    return _seal(data) + data


def _seal(data: bytes) -> bytes:
    """What shows that ``data`` is what was written."""
    return blake2b(data, digest_size=_SEAL).digest()


def _unpacked(data: bytes) -> tuple[Pack, ...]:
    """Raises ValueError (msgspec's is one, too) for other bytes, and ExpressionError."""
    if data[:_SEAL] != _seal(data[_SEAL:]):
        raise ValueError
    held = msgspec.msgpack.decode(data[_SEAL:], type=_Held)
    kinds = {rule.id: rule.kind for _, _, _, _, rules, _ in held for rule in rules}
    return tuple(
        Pack(id_, about, path, terms, rules, tuple(_constraint(row, kinds) for row in rows))
        for id_, about, path, terms, rules, rows in held
    )


def _constraint(row: _Row, kinds: dict[str, str]) -> Constraint:
    named = dict(zip(_FIELDS, row, strict=True))
    return Constraint(**named, expression=parse(row[3], row[2], kinds))  # type: ignore[arg-type]  # a row in the order of _FIELDS


def _keep(file: Path, data: bytes) -> None:
    """Write the file whole or not at all, and let the oldest go."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = mkstemp(dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(draft).replace(file)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
    kept = sorted(file.parent.glob(f"{PREFIX}*"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for old in kept[_KEPT:]:
        old.unlink(missing_ok=True)
