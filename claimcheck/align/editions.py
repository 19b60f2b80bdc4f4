"""The edition of a document by its name: ``7.0-upgrade.md`` and ``8.0-upgrade.md`` are two editions of one document.

What the older one says was so in its version, and contradicts nothing that the newer one says.
"""

from __future__ import annotations

import re
from functools import lru_cache
from posixpath import split, splitext

_NUMBER = r"[vV]?(\d{1,3}(?:\.\d{1,4}){1,2})"
_IN_STEM = re.compile(rf"(?:(?<=^)|(?<=[-_ +])){_NUMBER}(?=$|[-_ +])")
_FOLDER = re.compile(_NUMBER)
_PAGE = re.compile(r"([A-Za-z][\w.+-]*?)\.[1-9][a-z]{0,4}(?:\.(?:txt|md|html?))?")
_YEAR = 1900  # a part of what is a date: 5.12.2024


@lru_cache(maxsize=10_000)
def named(source: str) -> tuple[str, tuple[int, ...]]:
    """The name of a source without its version, and the numbers of that version; () where it has none, or several."""
    folder, name = split(source)
    stem, ending = splitext(name)
    if ending[1:].isdigit():  # notes-8.0
        stem, ending = name, ""
    found = list(_IN_STEM.finditer(stem))
    if len(found) == 1 and (number := _numbers(found[0][1])):
        return f"{folder}/{stem[: found[0].start()]}*{stem[found[0].end() :]}{ending}", number
    above, last = split(folder)
    if not found and (match := _FOLDER.fullmatch(last)) and (number := _numbers(match[1])):
        return f"{above}/*/{name}", number
    return source, ()


def of_two_commands(a: str, b: str) -> bool:
    """Whether two sources are manual pages of two commands: ``knot-tie.1``, ``knot-cut.1.md``. Their options are not one."""
    one, other = _command(a), _command(b)
    return bool(one and other) and one != other


@lru_cache(maxsize=10_000)
def _command(source: str) -> str:
    """The command whose manual page a source is by its name; empty for any other source."""
    found = _PAGE.fullmatch(split(source)[1])
    return found[1] if found else ""


def _numbers(text: str) -> tuple[int, ...]:
    found = tuple(map(int, text.split(".")))
    return () if any(n >= _YEAR for n in found) else found
