"""Names that programs give to settings: their words, however they are joined, and the unit that they end in.

``maxRetries``, ``max_retries``, ``MAX-RETRIES`` and ``--max-retries`` are the words max and retries; ``server.port`` is the
port of the server. What comes before a dot or a slash holds what comes behind it.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Where a small letter or a digit meets a capital, and where capitals meet a word: maxRetries, HTTPPort.
_HUMP = re.compile(r"(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_JOINTS = re.compile(r"[_\s-]+")
_LEVELS = re.compile(r"[./]|::|->|(?<=\w):(?=\w)")
_WRAPPED = "`*'\"[](){}<>=:, \t"
LONGEST = 80  # characters of a name that is read
_PART = r"[A-Za-z][A-Za-z\d]*(?:[_-]+[A-Za-z\d]+)*"
_IDENTIFIER = re.compile(rf"-{{0,2}}(?:{_PART})(?:[./]{_PART})*$")
_JOINED = re.compile(r"[a-z\d][A-Z]|[A-Za-z\d][_.-][A-Za-z\d]|^--?[A-Za-z]")

# The last word of a name → the unit of its figures, as people write it.
UNITS = {
    "ms": "milliseconds", "msec": "milliseconds", "msecs": "milliseconds", "millis": "milliseconds",
    "milliseconds": "milliseconds", "s": "seconds", "sec": "seconds", "secs": "seconds", "second": "seconds",
    "seconds": "seconds", "min": "minutes", "mins": "minutes", "minute": "minutes", "minutes": "minutes",
    "hours": "hours", "hrs": "hours", "days": "days", "weeks": "weeks", "months": "months", "years": "years",
    "bytes": "bytes", "kb": "KB", "mb": "MB", "gb": "GB", "tb": "TB", "kib": "KiB", "mib": "MiB", "gib": "GiB",
    "percent": "percent", "pct": "percent", "celsius": "°C", "meters": "metres", "metres": "metres", "km": "km",
    "mm": "mm", "kg": "kg", "watts": "watts", "volts": "volts", "rpm": "rpm", "hz": "Hz", "mhz": "MHz", "ghz": "GHz",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def levels(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of a name in small letters, level by level, the outermost first: ``server.maxRetries`` → server; max, retries."""
    bare = name[:LONGEST].strip(_WRAPPED).lstrip("-")
    found = (tuple(w.lower() for w in _JOINTS.split(_HUMP.sub("_", part)) if w) for part in _LEVELS.split(bare))
    return tuple(level for level in found if level)


def spoken(name: str) -> str:
    """A name as words: ``service.metricsPort`` → ``service metrics port``."""
    return " ".join(word for level in levels(name) for word in level)


def humps(text: str) -> str:
    """``text`` with a space where a word is joined to the next by a capital: ``maxRetries`` → ``max Retries``."""
    return _HUMP.sub(" ", text)


def unit(name: str) -> str:
    """The unit that a name ends in, as people write it; empty where it ends in none: ``timeout_ms`` → milliseconds."""
    found = levels(name)
    last = found[-1] if found else ()
    if len(last) < 2 or (last[-1] == "min" and "max" in last):
        return ""  # the flag -s; a name that speaks of bounds
    return UNITS.get(last[-1], "")


def is_identifier(text: str) -> bool:
    """Whether a text is a single name as programs have them: ``port``, ``--max-retries``, ``queue.size``."""
    return len(text) <= LONGEST and _IDENTIFIER.match(text) is not None


def is_joined(text: str) -> bool:
    """Whether a text is a name that no word of a language is: of several words, with a dot, or a dash before it."""
    return is_identifier(text) and _JOINED.search(text) is not None
