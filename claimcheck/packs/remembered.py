"""Packs as they were compiled before: those that ship beside their YAML, others in the cache folder.

Reading one takes a tenth of the time. The YAML is the truth: a compiled form is taken only where it was made of these
very bytes by this very code, and anything that is wrong with it means that the pack is compiled again.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from tempfile import mkstemp
from zlib import crc32

from claimcheck import values
from claimcheck.packs.draft import PackDraft
from claimcheck.packs.packed import packed, unpacked
from claimcheck.packs.tree import MAX_BYTES, Reading, read

PREFIX = "packs-"
SHIPPED = "compiled"  # the folder beside the packs that ship
_KEY, _SEAL = 16, 20  # bytes
_KEPT = 100  # files: about as many packs as somebody works with by turns


def draft(path: Path, reading: Reading, home: Path | None = None, shipped: Path | None = None) -> PackDraft | None:
    """The pack in the file ``path``, None where it is none; what is wrong with it goes to ``reading``.

    ``shipped``: the folder of the packs that come with claimcheck. A pack from elsewhere that has no problems is
    remembered in the folder ``home``.
    """
    key = _key(path, reading.depth)
    if key is None:
        return _compiled(path, reading)
    kept = home / f"{PREFIX}{key.hex()}" if home else None
    beside = shipped / SHIPPED / path.stem if shipped and path.resolve().parent == shipped else None
    for file in (beside, kept):
        if file is not None:
            with suppress(OSError, ValueError):
                return _opened(file.read_bytes(), key, reading)
    made = _compiled(path, reading)
    if made is not None and kept is not None and not reading.problems:
        with suppress(OSError):
            _keep(kept, sealed(made, key))
    return made


def compiled(path: Path) -> bytes:
    """What lies beside a pack that ships. Raises ValueError where the pack has a problem."""
    reading = Reading(str(path))
    made, key = _compiled(path, reading), _key(path, reading.depth)
    if made is None or key is None or reading.problems:
        raise ValueError(*map(str, reading.problems))
    return sealed(made, key)


def sealed(made: PackDraft, key: bytes) -> bytes:
    """A pack as bytes, behind what shows of which content they were made, and that they are whole."""
    data = packed(made)
    return _seal(key, data) + data


def _seal(key: bytes, data: bytes | memoryview) -> bytes:
    return key + crc32(data).to_bytes(4, "big")


def _opened(data: bytes, key: bytes, reading: Reading) -> PackDraft:
    """Raises ValueError for anything but what ``sealed`` has made with the same key."""
    held = memoryview(data)[_SEAL:]
    if data[:_SEAL] != _seal(key, held):
        raise ValueError
    return unpacked(held, reading)


def _compiled(path: Path, reading: Reading) -> PackDraft | None:
    from claimcheck.packs.schema import read_pack

    root = read(path, reading)
    return read_pack(root, reading) if root is not None else None


def _key(path: Path, depth: int) -> bytes | None:
    """A name of the content of a pack and of what compiles it; None where the file is no pack (a device, too large)."""
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return None
        return blake2b(b"%d %b" % (depth, path.read_bytes()), digest_size=_KEY, key=_compiler()).digest()
    except OSError:
        return None


@cache
def _compiler() -> bytes:
    """A name of the code that makes packs of YAML: another one after any change of it. Raises OSError without it."""
    hashed = blake2b(" ".join(values.KINDS).encode(), digest_size=16)
    own = Path(__file__).parent
    for file in (*sorted(own.glob("*.py")), own.parent / "en_irregular.py", own.parent / "text.py"):
        hashed.update(file.read_bytes())
    return hashed.digest()


def _keep(file: Path, data: bytes) -> None:
    """Write the file whole or not at all, and let the oldest go."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, begun = mkstemp(dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(begun).replace(file)
    except BaseException:
        Path(begun).unlink(missing_ok=True)
        raise
    kept = sorted(file.parent.glob(f"{PREFIX}*"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for old in kept[_KEPT:]:
        old.unlink(missing_ok=True)
