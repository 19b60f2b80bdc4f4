"""How much one run may cost: every limit in one record, with its default.

A limit that is met is said in a problem that names it; nothing is cut silently.
"""

from __future__ import annotations

import re

from msgspec import Struct

KB, MB, GB = 2**10, 2**20, 2**30

_SIZE = re.compile(r"([0-9]{1,12})(?:\.([0-9]{1,3}))? ?(?:([kmg])i?)?b?", re.I)
_UNITS = {"": 1, "k": KB, "m": MB, "g": GB}


class Limits(Struct, frozen=True):
    """What one run takes, by the names that ``[limits]`` in the configuration uses. All are inclusive.

    ``source_bytes``: one document, as it is stored and as text. ``archive_bytes``: one file that holds many documents,
    packed and unpacked. ``expanded_bytes``: what the packed parts of one document (DOCX, PDF) expand to together.
    ``pages``: of one document. ``seconds``, ``memory_bytes``: of the process that parses one foreign document.
    ``mentions``: values read in one document. ``yaml_depth``: of a pack. ``rules``, ``findings``: of the whole run.
    """

    source_bytes: int = 20 * MB
    archive_bytes: int = 4 * GB
    expanded_bytes: int = 256 * MB
    pages: int = 2_000
    seconds: int = 60
    memory_bytes: int = GB
    mentions: int = 500_000
    yaml_depth: int = 16
    rules: int = 10_000
    findings: int = 5_000_000


def size(text: str) -> int | None:
    """Bytes that ``20 MB``, ``1.5g`` or ``4096`` stand for (powers of 1024); None for what is no size above 0."""
    found = _SIZE.fullmatch(text.strip())
    if not found:
        return None
    unit = _UNITS[(found[3] or "").lower()]
    fraction = found[2] or "0"
    return int(found[1]) * unit + int(fraction) * unit // 10 ** len(fraction) or None


def shown(bytes_: int) -> str:
    """A number of bytes as people write it: ``20 MB``."""
    for unit, name in ((GB, "GB"), (MB, "MB"), (KB, "kB")):
        if bytes_ >= unit:
            return f"{bytes_ / unit:.1f}".removesuffix(".0") + f" {name}"
    return f"{bytes_} bytes"
