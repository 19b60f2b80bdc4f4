"""``claimcheck.toml``, or ``[tool.claimcheck]`` in ``pyproject.toml``: the nearest one, going up from a folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from claimcheck.errors import Problem
from claimcheck.model import SourceOverride

FAIL_ON = ("error", "warning", "note", "never")
SHOW = ("conflicts", "findings", "all")
NAME = "claimcheck.toml"
_MAX_BYTES = 2**20


@dataclass(frozen=True, slots=True)
class Ignore:
    """A finding, by its id or its question, that is known and accepted; ``until`` is the last day that holds."""

    id: str | None = None
    question: str | None = None
    reason: str | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What a configuration file says; the defaults are those of a run without one.

    ``path`` is the file read (empty: none), ``base`` its folder; relative paths in it count from there. ``rules`` names
    packs and files; paths among them are made absolute. ``stories`` lists path globs, one list a story.
    """

    path: str = ""
    base: str = ""
    rules: tuple[str, ...] = ()
    fail_on: str = "error"
    show: str = "findings"
    format: str = "table"
    one_story: bool = False
    stories: tuple[tuple[str, ...], ...] = ()
    sources: tuple[SourceOverride, ...] = ()
    ignore: tuple[Ignore, ...] = ()


def load(start: Path | None = None) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings that hold in the folder ``start`` (by default the current one), and what is wrong with them.

    A field that is wrong keeps its default; all the others are taken.
    """
    folder = (start or Path.cwd()).absolute()
    for place in (folder, *folder.parents):
        own = place / NAME
        if own.is_file():
            return load_file(own)
        project = place / "pyproject.toml"
        if project.is_file() and _mentions_us(project):
            return load_file(project)
    return Settings(), ()


def load_file(path: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of one file: of its ``[tool.claimcheck]`` table if it is called ``pyproject.toml``."""
    import tomllib

    settings = Settings(path=str(path), base=str(path.absolute().parent))
    try:
        with path.open("rb") as stream:
            raw = stream.read(_MAX_BYTES + 1)
        if len(raw) > _MAX_BYTES:
            return settings, (Problem(str(path), 0, 0, "is too large", f"at most {_MAX_BYTES // 2**10} kB"),)
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
        data: dict[str, Any] = tomllib.loads(text)
    except OSError as error:
        return settings, (Problem(str(path), 0, 0, f"cannot be read: {(error.strerror or str(error)).lower()}"),)
    except UnicodeDecodeError:
        return settings, (Problem(str(path), 0, 0, "is not UTF-8", "TOML in UTF-8"),)
    except RecursionError:
        return settings, (Problem(str(path), 0, 0, "is nested too deeply", "TOML"),)
    except tomllib.TOMLDecodeError as error:
        return settings, (_syntax(str(path), text, str(error)),)
    root: tuple[str, ...] = ("tool", "claimcheck") if path.name == "pyproject.toml" else ()
    reader = _Reader(str(path), text, settings.base)
    for name in root:
        data = data.get(name, {}) if isinstance(data, dict) else {}
    found = reader.table(data, _SETTINGS, root, "the settings")
    return replace(settings, **found), tuple(sorted(reader.problems))


def _mentions_us(project: Path) -> bool:
    try:
        return project.stat().st_size <= _MAX_BYTES and b"tool.claimcheck" in project.read_bytes().replace(b'"', b"")
    except OSError:
        return False


def _syntax(path: str, text: str, message: str) -> Problem:
    """The parser's message with its place, which it gives in words."""
    found = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", message)
    if not found:
        return Problem(path, 0, 0, f"is no TOML: {message}", "TOML")
    line, column = (int(found[1]), int(found[2])) if found[1] else (text.count("\n") + 1, 1)
    said = message[: found.start()]
    return Problem(path, line, column, f"is no TOML: {said[:1].lower()}{said[1:]}", "TOML")


@dataclass(slots=True)
class _Reader:
    """Checks values against what a key takes, and gathers what does not fit with its place in the file."""

    path: str
    text: str
    base: str
    problems: list[Problem] = field(default_factory=list)

    def table(
        self, data: object, fields: Mapping[str, _Field], place: tuple[str, ...], what: str, nth: int = 0
    ) -> dict[str, Any]:
        """The fields of a table that are right, by the names of the record they go to."""
        found: dict[str, Any] = {}
        if not isinstance(data, dict):
            self.problem(place[-1:] or ("",), place[:-1], 0, f"{what} must be a table", "a table")
            return found
        for key, value in data.items():
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
        line, column = _place(self.text, place, key[0], nth)
        self.problems.append(Problem(self.path, line, column, message, expected))


_Field = tuple[str, str, Callable[[_Reader, Any, tuple[str, ...]], Any]]


def _quoted(value: object) -> str:
    shown = repr(value) if not isinstance(value, bool) else str(value).lower()
    return shown if len(shown) <= 60 else shown[:57] + "..."


def _text(_: _Reader, value: object, __: tuple[str, ...]) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _label(_: _Reader, value: object, __: tuple[str, ...]) -> str | None:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip() else None


def _flag(_: _Reader, value: object, __: tuple[str, ...]) -> bool | None:
    return value if isinstance(value, bool) else None


def _one_of(names: Sequence[str]) -> Callable[[_Reader, Any, tuple[str, ...]], str | None]:
    return lambda _, value, __: value if isinstance(value, str) and value in names else None


def _texts(_: _Reader, value: object, __: tuple[str, ...]) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value):
        return tuple(value)
    return None


def _text_or_texts(reader: _Reader, value: object, place: tuple[str, ...]) -> tuple[str, ...] | None:
    return _texts(reader, [value] if isinstance(value, str) else value, place)


def _rules(reader: _Reader, value: object, place: tuple[str, ...]) -> tuple[str, ...] | None:
    """Names of packs stay names; what looks like a path counts from the file's folder."""
    names = _text_or_texts(reader, value, place)
    if names is None:
        return None
    is_path = re.compile(r"[/\\]|\.ya?ml$|^\.")
    return tuple(str(Path(reader.base) / n) if is_path.search(n) else n for n in names)


def _lists(_: _Reader, value: object, __: tuple[str, ...]) -> tuple[tuple[str, ...], ...] | None:
    if isinstance(value, list) and all(
        isinstance(group, list) and group and all(isinstance(v, str) for v in group) for group in value
    ):
        return tuple(tuple(group) for group in value)
    return None


def _day(_: _Reader, value: object, __: tuple[str, ...]) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _sources(reader: _Reader, value: object, place: tuple[str, ...]) -> tuple[SourceOverride, ...] | None:
    if not isinstance(value, list):
        return None
    found = []
    for nth, row in enumerate(value):
        read = reader.table(row, _SOURCE, place, "[[source]]", nth)
        if "path_glob" in read:
            found.append(SourceOverride(base=reader.base, origin="configuration", **read))
        elif isinstance(row, dict) and "path" not in row:
            reader.problem(("",), place, nth, "a [[source]] has no path", 'path = "folder/*.txt"')
    return tuple(found)


def _ignores(reader: _Reader, value: object, place: tuple[str, ...]) -> tuple[Ignore, ...] | None:
    if not isinstance(value, list):
        return None
    found = []
    for nth, row in enumerate(value):
        read = reader.table(row, _IGNORE, place, "[[ignore]]", nth)
        if "id" in read or "question" in read:
            found.append(Ignore(**read))
        elif isinstance(row, dict) and not {"id", "question"} & row.keys():
            reader.problem(("",), place, nth, "an [[ignore]] says nothing to ignore", "id or question")
    return tuple(found)


_DAY = "a date, YYYY-MM-DD"
_SOURCE: Mapping[str, _Field] = {
    "path": ("path_glob", "a path or glob", _text),
    "published": ("published", _DAY, _day),
    "title": ("title", "text", _text),
    "publisher": ("publisher", "text", _text),
    "cites": ("cites", "a list of names", _text_or_texts),
    "story": ("story", "a name or number", _label),
}
_IGNORE: Mapping[str, _Field] = {
    "id": ("id", "the id of a finding", _text),
    "question": ("question", "text", _text),
    "reason": ("reason", "text", _text),
    "until": ("until", _DAY, _day),
}
_SETTINGS: Mapping[str, _Field] = {
    "rules": ("rules", "a list of packs and paths", _rules),
    "fail_on": ("fail_on", "one of " + ", ".join(FAIL_ON), _one_of(FAIL_ON)),
    "show": ("show", "one of " + ", ".join(SHOW), _one_of(SHOW)),
    "format": ("format", "the name of an output format", _text),
    "one_story": ("one_story", "true or false", _flag),
    "stories": ("stories", "a list of lists of paths", _lists),
    "source": ("sources", "tables: [[source]]", _sources),
    "ignore": ("ignore", "tables: [[ignore]]", _ignores),
}

_HEADER = re.compile(r"[ \t]*(\[{1,2})[ \t]*([^\[\]\n#]{1,200}?)[ \t]*\]{1,2}[ \t]*(?:#|$)")
_KEY = re.compile(r"[ \t]*([\w.\"'-]{1,200})[ \t]*=")


def _place(text: str, table: tuple[str, ...], key: str, nth: int) -> tuple[int, int]:
    """Line and column of a key in the ``nth`` table of that name (from 0), by a scan of the lines.

    Of the table itself where the key is not found (or empty), (0, 0) where neither is. tomllib gives no positions.
    """
    here: tuple[str, ...] = ()
    count = -1 if table else 0
    fallback = (0, 0)
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(line):
            here = _names(header[2])
            if here == table:
                count = count + 1 if header[1] == "[[" else nth
                if count == nth:
                    fallback = (number, header.start(1) + 1)
            elif here == (*table, key):
                return number, header.start(1) + 1
        elif key and (found := _KEY.match(line)):
            at = (*here, *_names(found[1]))
            if at == (*table, key) and (here != table or count == nth):
                return number, found.start(1) + 1
    return fallback


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))
