"""TOML files that people edit: read with every mistake said at its line and column.

A table of fields (``Field``) says what each key takes; ``Reader`` checks a parsed table against it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from claimcheck.errors import Problem

_MOST_PROBLEMS = 100  # of one file: each costs a look through its lines


def parse(path: Path, most: int) -> tuple[str, dict[str, Any]] | Problem:
    """The text of a file of at most ``most`` bytes and what it says, or why there is nothing to be had from it."""
    import tomllib

    try:
        if path.exists() and not path.is_file():
            return Problem(str(path), 0, 0, "is no regular file", "TOML")
        with path.open("rb") as stream:
            raw = stream.read(most + 1)
        if len(raw) > most:
            return Problem(str(path), 0, 0, "is too large", f"at most {most // 2**10} kB")
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
        return text, tomllib.loads(text)
    except OSError as error:
        return Problem(str(path), 0, 0, f"cannot be read: {(error.strerror or str(error)).lower()}")
    except UnicodeDecodeError:
        return Problem(str(path), 0, 0, "is not UTF-8", "TOML in UTF-8")
    except RecursionError:
        return Problem(str(path), 0, 0, "is nested too deeply", "TOML")
    except tomllib.TOMLDecodeError as error:
        return _syntax(str(path), text, str(error))


def _syntax(path: str, text: str, message: str) -> Problem:
    """The parser's message with its place, which it gives in words."""
    found = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", message)
    if not found:
        return Problem(path, 0, 0, f"is no TOML: {message}", "TOML")
    line, column = (int(found[1]), int(found[2])) if found[1] else (text.count("\n") + 1, 1)
    said = message[: found.start()]
    return Problem(path, line, column, f"is no TOML: {said[:1].lower()}{said[1:]}", "TOML")


class Reader(Struct):
    """Checks values against what a key takes, and gathers what does not fit with its place in the file."""

    path: str
    text: str
    base: str
    problems: list[Problem] = field(default_factory=list)

    def table(
        self, data: object, fields: Mapping[str, Field], place: tuple[str, ...], what: str, nth: int = 0
    ) -> dict[str, Any]:
        """The fields of a table that are right, by the names of the record they go to."""
        found: dict[str, Any] = {}
        if not isinstance(data, dict):
            self.problem(place[-1:] or ("",), place[:-1], 0, f"{what} must be a table", "a table")
            return found
        for key, value in data.items():
            if len(self.problems) >= _MOST_PROBLEMS:
                break
            if key not in fields:
                from difflib import get_close_matches

                near = get_close_matches(key.replace("-", "_"), fields, 1)
                hint = f"{near[0]!r}?" if near else "one of " + ", ".join(fields)
                self.problem((key,), place, nth, f"unknown key {key!r} in {what}", hint)
                continue
            name, expected, read = fields[key]
            taken = read(self, value, (*place, key))
            if taken is None:
                self.problem((key,), place, nth, f"{key!r} has a wrong value: {_quoted(value)}", expected)
            else:
                found[name] = taken
        return found

    def problem(self, key: tuple[str, ...], place: tuple[str, ...], nth: int, message: str, expected: str) -> None:
        """What is wrong with a key of the ``nth`` table at ``place``, noted with line and column."""
        if len(self.problems) >= _MOST_PROBLEMS:
            return
        line, column = place_of(self.text, place, key[0], nth)
        self.problems.append(Problem(self.path, line, column, message, expected))


Field = tuple[str, str, Callable[[Reader, Any, tuple[str, ...]], Any]]


def _quoted(value: object) -> str:
    shown = repr(value) if not isinstance(value, bool) else str(value).lower()
    return shown if len(shown) <= 60 else shown[:57] + "..."


def a_text(_: Reader, value: object, __: tuple[str, ...]) -> str | None:
    """Text that is not blank."""
    return value if isinstance(value, str) and value.strip() else None


def a_flag(_: Reader, value: object, __: tuple[str, ...]) -> bool | None:
    """True or false."""
    return value if isinstance(value, bool) else None


def one_of(names: Sequence[str]) -> Callable[[Reader, Any, tuple[str, ...]], str | None]:
    """Reads one of these names."""
    return lambda _, value, __: value if isinstance(value, str) and value in names else None


def texts(_: Reader, value: object, __: tuple[str, ...]) -> tuple[str, ...] | None:
    """A list of texts, none blank."""
    if isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value):
        return tuple(value)
    return None


def text_or_texts(reader: Reader, value: object, place: tuple[str, ...]) -> tuple[str, ...] | None:
    """The same, or a single text."""
    return texts(reader, [value] if isinstance(value, str) else value, place)


def a_day(_: Reader, value: object, __: tuple[str, ...]) -> date | None:
    """A day: a TOML date, or text of that form."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


_HEADER = re.compile(r"[ \t]*(\[{1,2})[ \t]*([^\[\]\n#]{1,200}?)[ \t]*\]{1,2}[ \t]*(?:#|$)")
_KEY = re.compile(r"[ \t]*([\w.\"'-]{1,200})[ \t]*=")


def place_of(text: str, table: tuple[str, ...], key: str, nth: int) -> tuple[int, int]:
    """Line and column of a key in the ``nth`` table of that name (from 0), by a scan of the lines.

    Of the table itself where the key is not found (or empty), (0, 0) where neither is. tomllib gives no positions.
    """
    here: tuple[str, ...] = ()
    said = ""
    count = -1 if table else 0
    fallback = (0, 0)
    last = key.rpartition(".")[2].strip("\"'")
    for number, line in enumerate(text.split("\n"), 1):
        if "[" in line and (header := _HEADER.match(line)):
            if header[2] != said:
                said, here = header[2], _names(header[2])
            if here == table:
                count = count + 1 if header[1] == "[[" else nth
                if count == nth:
                    fallback = (number, header.start(1) + 1)
            elif here == (*table, key):
                return number, header.start(1) + 1
        elif (here == table and count != nth) or not key or last not in line:
            continue
        elif (found := _KEY.match(line)) and (*here, *_names(found[1])) == (*table, key):
            return number, found.start(1) + 1
    return fallback


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def places_of(text: str, table: tuple[str, ...]) -> list[tuple[int, int]]:
    """Line and column of every ``[[table]]`` of that name, in order: one scan for all."""
    rows = ((number, _HEADER.match(line)) for number, line in enumerate(text.split("\n"), 1))
    return [(number, row.start(1) + 1) for number, row in rows if row and row[1] == "[[" and _names(row[2]) == table]
