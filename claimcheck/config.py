"""``claimcheck.toml``, or ``[tool.claimcheck]`` in ``pyproject.toml``: the nearest one, going up from a folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import fields, replace

from claimcheck import limits
from claimcheck.errors import Problem
from claimcheck.limits import Limits
from claimcheck.model import SourceOverride
from claimcheck.tables import Field, Reader, a_day, a_flag, a_text, one_of, parse, places_of, text_or_texts

FAIL_ON = ("error", "warning", "note", "never")
SHOW = ("conflicts", "findings", "all")
NAME = "claimcheck.toml"
_MAX_BYTES = 2**20
_DEFAULTS = Limits()


class Ignore(Struct, frozen=True):
    """Failures that are known and accepted: those of which all that is given here is true.

    ``id`` of a finding or constraint; ``question`` (of a constraint its assertion), whatever the case; ``rule``, a glob
    over ids of rules; ``path``, a glob over sources, and ``text``, words of a sentence: without the claims there the
    failure would not be. ``until`` is the last day on which it holds. ``line`` and ``column`` say where it is written.
    """

    id: str | None = None
    question: str | None = None
    rule: str | None = None
    path: str | None = None
    text: str | None = None
    reason: str | None = None
    until: date | None = None
    line: int = 0
    column: int = 0


class Settings(Struct, frozen=True):
    """What a configuration file says; the defaults are those of a run without one.

    ``path`` is the file read (empty: none), ``base`` its folder; relative paths in it count from there. ``rules`` names
    packs and files; paths among them are made absolute. ``stories`` lists path globs, one list a story. ``export`` names
    files to write, ``baseline`` a file of recorded failures; both are made absolute. ``follow_links``: symbolic links are
    followed out of the folders given.
    """

    path: str = ""
    base: str = ""
    rules: tuple[str, ...] = ()
    fail_on: str = "error"
    show: str = "findings"
    format: str = "table"
    export: tuple[str, ...] = ()
    one_story: bool = False
    stories: tuple[tuple[str, ...], ...] = ()
    sources: tuple[SourceOverride, ...] = ()
    ignore: tuple[Ignore, ...] = ()
    baseline: str = ""
    follow_links: bool = False
    limits: Limits = _DEFAULTS


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
    settings = Settings(path=str(path), base=str(path.absolute().parent))
    parsed = parse(path, _MAX_BYTES)
    if isinstance(parsed, Problem):
        return settings, (parsed,)
    text, data = parsed
    root: tuple[str, ...] = ("tool", "claimcheck") if path.name == "pyproject.toml" else ()
    reader = Reader(str(path), text, settings.base)
    for name in root:
        data = data.get(name, {}) if isinstance(data, dict) else {}
    found = reader.table(data, _SETTINGS, root, "the settings")
    return replace(settings, **found), tuple(sorted(reader.problems))


def _mentions_us(project: Path) -> bool:
    try:
        return project.stat().st_size <= _MAX_BYTES and b"tool.claimcheck" in project.read_bytes().replace(b'"', b"")
    except OSError:
        return False


def _label(_: Reader, value: object, __: tuple[str, ...]) -> str | None:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip() else None


def _rules(reader: Reader, value: object, place: tuple[str, ...]) -> tuple[str, ...] | None:
    """Names of packs stay names; what looks like a path counts from the file's folder, and must look like a pack.

    Who writes the configuration is not always who runs it: what is wrong with a pack is told with words from it.
    """
    names = text_or_texts(reader, value, place)
    if names is None:
        return None
    is_path = re.compile(r"[/\\]|\.ya?ml$|^\.")
    if any(is_path.search(name) and not name.endswith((".yaml", ".yml")) for name in names):
        return None
    return tuple(str(Path(reader.base) / n) if is_path.search(n) else n for n in names)


def _lists(_: Reader, value: object, __: tuple[str, ...]) -> tuple[tuple[str, ...], ...] | None:
    if isinstance(value, list) and all(
        isinstance(group, list) and group and all(isinstance(v, str) for v in group) for group in value
    ):
        return tuple(tuple(group) for group in value)
    return None


def _sources(reader: Reader, value: object, place: tuple[str, ...]) -> tuple[SourceOverride, ...] | None:
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


def _ignores(reader: Reader, value: object, place: tuple[str, ...]) -> tuple[Ignore, ...] | None:
    if not isinstance(value, list):
        return None
    found = []
    places = places_of(reader.text, place)
    for nth, row in enumerate(value):
        read = reader.table(row, _IGNORE, place, "[[ignore]]", nth)
        if read.keys() & _CHOOSING:
            line, column = places[nth] if nth < len(places) else (0, 0)
            found.append(Ignore(**read, line=line, column=column))
        elif isinstance(row, dict) and not _CHOOSING & row.keys():
            reader.problem(
                ("",), place, nth, "an [[ignore]] says nothing to ignore", "id, question, rule, path or text"
            )
    return tuple(found)


def _beside(reader: Reader, value: object, place: tuple[str, ...]) -> str | None:
    """A path that counts from the file's folder."""
    given = a_text(reader, value, place)
    return str(Path(reader.base) / given) if given else None


def _all_beside(reader: Reader, value: object, place: tuple[str, ...]) -> tuple[str, ...] | None:
    """Paths that count from the file's folder."""
    given = text_or_texts(reader, value, place)
    return None if given is None else tuple(str(Path(reader.base) / name) for name in given)


def _limits(reader: Reader, value: object, place: tuple[str, ...]) -> Limits | None:
    return Limits(**reader.table(value, _LIMITS, place, "[limits]"))


def _size(_: Reader, value: object, __: tuple[str, ...]) -> int | None:
    return limits.size(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else None


def _number(_: Reader, value: object, __: tuple[str, ...]) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= _MOST else None


_MOST = 10**9
_LIMITS: Mapping[str, Field] = {
    f.name: (f.name, 'a size, such as "20 MB"', _size)
    if f.name.endswith("_bytes")
    else (f.name, "a whole number above 0", _number)
    for f in fields(Limits)
}
_DAY = "a date, YYYY-MM-DD"
_CHOOSING = frozenset({"id", "question", "rule", "path", "text"})
_SOURCE: Mapping[str, Field] = {
    "path": ("path_glob", "a path or glob", a_text),
    "published": ("published", _DAY, a_day),
    "title": ("title", "text", a_text),
    "publisher": ("publisher", "text", a_text),
    "cites": ("cites", "a list of names", text_or_texts),
    "story": ("story", "a name or number", _label),
}
_IGNORE: Mapping[str, Field] = {
    "id": ("id", "the id of a finding", a_text),
    "question": ("question", "text", a_text),
    "rule": ("rule", "the id of a rule, or a glob", a_text),
    "path": ("path", "a path or glob", a_text),
    "text": ("text", "words of a sentence", a_text),
    "reason": ("reason", "text", a_text),
    "until": ("until", _DAY, a_day),
}
_SETTINGS: Mapping[str, Field] = {
    "rules": ("rules", "a list of packs and paths that end in .yaml", _rules),
    "fail_on": ("fail_on", "one of " + ", ".join(FAIL_ON), one_of(FAIL_ON)),
    "show": ("show", "one of " + ", ".join(SHOW), one_of(SHOW)),
    "format": ("format", "the name of an output format", a_text),
    "export": ("export", "a list of files to write", _all_beside),
    "one_story": ("one_story", "true or false", a_flag),
    "stories": ("stories", "a list of lists of paths", _lists),
    "source": ("sources", "tables: [[source]]", _sources),
    "ignore": ("ignore", "tables: [[ignore]]", _ignores),
    "baseline": ("baseline", "a path", _beside),
    "follow_links": ("follow_links", "true or false", a_flag),
    "limits": ("limits", "a table: [limits]", _limits),
}
