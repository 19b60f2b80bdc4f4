"""The file of recorded failures: TOML that people review, and edit to say why and until when."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from claimcheck.accepted.asked import Asked, Side, Sort, side
from claimcheck.accepted.baseline import Entry
from claimcheck.model import Problem
from claimcheck.tables import Field, Reader, a_day, a_text, parse, places_of, texts

VERSION = 1

_MAX_BYTES = 2**26
_WIDTH = 100  # a list in more columns is written one value a line
_HEAD = """\
# Contradictions that are known and let pass; new ones still fail. Written by `claimcheck PATH... --write-baseline FILE`,
# which drops what is gone and keeps every `reason`, and every `until` (the last day on which the entry holds).
version = 1
"""
# In TOML, unlike JSON, DEL must be escaped, and lone surrogates cannot be said at all.
_ESCAPED = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_LONE = re.compile("[\ud800-\udfff]")


def load(path: Path) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The entries of a file, and everything that is wrong with it, each with line and column."""
    parsed = parse(path, _MAX_BYTES)
    if isinstance(parsed, Problem):
        return (), (parsed,)
    text, data = parsed
    reader = Reader(str(path), text, "")
    found = reader.table(data, _FILE, (), "a baseline")
    if "version" not in found and "version" not in data:
        reader.problems.append(Problem(str(path), 1, 1, "is no baseline: it says no version", f"version = {VERSION}"))
    entries = (*found.get("conflict", ()), *found.get("broken", ()))
    return entries, tuple(sorted(reader.problems))


def dump(entries: Sequence[Entry]) -> str:
    """The file that ``load`` reads back as the same entries."""
    return _HEAD + "".join(f"\n[[{e.asked.sort}]]\n{''.join(_lines(e))}" for e in entries)


def _lines(entry: Entry) -> list[str]:
    asked = entry.asked
    conflict = asked.sort == "conflict"
    lines = [f"{'question' if conflict else 'assertion'} = {_quoted(asked.question)}\n"]
    lines.append(f"values = {_list(asked.values)}\n")
    if conflict:
        lines.append(f"rule = {_quoted(asked.name)}\n")
    lines += [f"{key} = {_list(sorted(words))}\n" for key, words in _about(asked) if words]
    lines.append(f"reason = {_quoted(entry.reason)}\n")
    return lines + ([f"until = {entry.until.isoformat()}\n"] if entry.until else [])


def _about(asked: Asked) -> tuple[tuple[str, frozenset[str]], ...]:
    return ("subject", asked.subject), ("words", asked.words)


def _list(values: Sequence[str]) -> str:
    quoted = [_quoted(value) for value in values]
    line = f"[{', '.join(quoted)}]"
    return line if len(line) <= _WIDTH else "[\n" + "".join(f"  {value},\n" for value in quoted) + "]"


def _quoted(text: str) -> str:
    """A TOML basic string on one line."""
    escaped = json.dumps(_LONE.sub("\ufffd", text), ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", escaped)


def _version(_: Reader, value: object, __: tuple[str, ...]) -> int | None:
    return VERSION if value == VERSION and not isinstance(value, bool) else None


def _reason(_: Reader, value: object, __: tuple[str, ...]) -> str | None:
    return value if isinstance(value, str) else None


def _filled(reader: Reader, value: object, place: tuple[str, ...]) -> tuple[str, ...] | None:
    return texts(reader, value, place) or None


def _entries(sort: Sort, fields: Mapping[str, Field]) -> Field:
    def read(reader: Reader, value: object, place: tuple[str, ...]) -> tuple[Entry, ...] | None:
        if not isinstance(value, list):
            return None
        places = places_of(reader.text, place)
        found = []
        for nth, row in enumerate(value):
            fields_read = reader.table(row, fields, place, f"[[{sort}]]", nth)
            missing = [key for key, (name, _, _) in fields.items() if name in _NEEDED and key not in row]
            for key in missing if isinstance(row, dict) else ():
                reader.problem(("",), place, nth, f"a [[{sort}]] has no {key}", f"{key} = …")
            if fields_read.keys() >= _NEEDED & {name for name, _, _ in fields.values()}:
                found.append(_entry(sort, fields_read, places[nth] if nth < len(places) else (0, 0)))
        return tuple(found)

    return sort, f"tables: [[{sort}]]", read


def _entry(sort: Sort, read: Mapping[str, Any], place: tuple[int, int]) -> Entry:
    words = {name: frozenset(word.casefold() for word in read.get(name, ())) for name in ("subject", "words")}
    sides: tuple[Side, ...] = tuple(side([value]) for value in read["values"])
    asked = Asked(sort, read.get("name", read["question"]), read["question"], words["subject"], words["words"], sides)
    until: date | None = read.get("until")
    return Entry(asked, read.get("reason", ""), until, *place)


_NEEDED = frozenset({"question", "values", "name"})
_COMMON: Mapping[str, Field] = {
    "values": ("values", "a list of values", _filled),
    "reason": ("reason", "text", _reason),
    "until": ("until", "a date, YYYY-MM-DD", a_day),
}
_CONFLICT: Mapping[str, Field] = {
    "question": ("question", "text", a_text),
    "rule": ("name", "the id of a rule", a_text),
    "subject": ("subject", "a list of words", texts),
    "words": ("words", "a list of words", texts),
    **_COMMON,
}
_BROKEN: Mapping[str, Field] = {"assertion": ("question", "text", a_text), **_COMMON}
_FILE: Mapping[str, Field] = {
    "version": ("version", f"{VERSION}: later versions are for later claimchecks", _version),
    "conflict": _entries("conflict", _CONFLICT),
    "broken": _entries("broken", _BROKEN),
}
