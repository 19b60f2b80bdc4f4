"""YAML to a tree in which every node knows its line and column.

Built from the parser's events, with a cap on depth and without anchors, aliases, tags and type guessing: a scalar
is its text. Nothing a file holds can make this crash or expand.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from msgspec import Struct, field

from claimcheck.errors import Problem
from claimcheck.late import late
from claimcheck.limits import Limits
from claimcheck.text import Lines

MAX_BYTES = 1_000_000
MAX_DEPTH = Limits().yaml_depth
MAX_PROBLEMS = 200

_FORBIDDEN = late("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_QUOTES_NEEDED = "quotes around a text that begins with @ [ { or ` or holds ': ' or ' #'"


class Scalar(Struct, frozen=True):
    """A text. ``shift`` is what to add to an offset in it to reach its column; None where that is not so simple."""

    line: int
    column: int
    text: str
    shift: int | None
    plain: bool

    def column_at(self, offset: int) -> int:
        return self.column if self.shift is None else self.column + self.shift + offset


class Items(Struct, frozen=True):
    """A list."""

    line: int
    column: int
    items: tuple[Node, ...]


class Pairs(Struct, frozen=True):
    """A mapping; its keys are different."""

    line: int
    column: int
    pairs: tuple[tuple[Scalar, Node], ...]


Node = Scalar | Items | Pairs


class Reading(Struct):
    """The problems met while reading one file, which may be nested ``depth`` levels deep."""

    path: str
    problems: list[Problem] = field(default_factory=list)
    depth: int = MAX_DEPTH

    def fail(self, line: int, column: int, message: str, expected: str = "") -> None:
        """Note a problem; beyond a couple of hundred of them, no more."""
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(self.path, line, column, message, expected))


class _RefusedError(Exception):
    """Reading stops here; the problem has been noted."""


def read(path: Path, reading: Reading) -> Node | None:
    """The tree of a YAML file; None, with the reason among the problems, where there is none."""
    try:
        if not path.is_file():
            reading.fail(0, 0, "no such file" if not path.exists() else "not a file", "a YAML file")
            return None
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        reading.fail(0, 0, f"cannot be read: {error.strerror or error}")
        return None
    if len(data) > MAX_BYTES:
        reading.fail(0, 0, f"larger than {MAX_BYTES} bytes", "a smaller file")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        reading.fail(*Lines(before).place(len(before)), f"byte 0x{data[error.start]:02x} is not UTF-8", "UTF-8 text")
        return None
    return parse(text, reading)


def parse(text: str, reading: Reading) -> Node | None:
    """The tree of a YAML text; None, with the reason among the problems, where there is none."""
    if bad := _FORBIDDEN.search(text):
        place = Lines(text).place(bad.start())
        reading.fail(*place, f"control character U+{ord(bad.group()):04X}", "printable text")
        return None
    if not text.strip():
        reading.fail(1, 1, "the file is empty", "a pack")
        return None
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Composer(yaml.parse(text, Loader=loader), reading).document()
    except _RefusedError:
        return None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        reading.fail(line, column, f"not YAML: {error.problem or error.context}", _QUOTES_NEEDED)
    except yaml.YAMLError as error:
        reading.fail(0, 0, f"not YAML: {' '.join(str(error).split())[:200]}")
    return None


class _Composer:
    """Takes the events of one document and builds its tree."""

    def __init__(self, events: Iterator[Any], reading: Reading) -> None:
        self.events, self.reading = events, reading

    def document(self) -> Node | None:
        import yaml

        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                break
        else:
            self.reading.fail(1, 1, "the file holds nothing but comments", "a pack")
            return None
        root = self.node(next(self.events), 0)
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.refuse(event, "a second document in one file", "one pack a file")
        return root

    def refuse(self, event: Any, message: str, expected: str) -> NoReturn:
        mark = event.start_mark
        self.reading.fail(mark.line + 1, mark.column + 1, message, expected)
        raise _RefusedError

    def node(self, event: Any, depth: int) -> Node:
        import yaml

        if isinstance(event, yaml.AliasEvent):
            self.refuse(event, f"the alias '*{event.anchor}'", "the content itself: aliases are not read")
        if event.anchor is not None:
            self.refuse(event, f"the anchor '&{event.anchor}'", "no anchors")
        if event.tag is not None and event.tag != "!":
            self.refuse(event, f"the tag '{event.tag}'", "no tags")
        if depth > self.reading.depth:
            self.refuse(event, f"nested deeper than {self.reading.depth} levels", "a pack")
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event, line, column)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(line, column, tuple(self.items(depth)))
        return Pairs(line, column, tuple(self.pairs(depth)))

    def items(self, depth: int) -> Iterator[Node]:
        import yaml

        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self.node(event, depth + 1)

    def pairs(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        import yaml

        seen: dict[str, Scalar] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                self.reading.fail(key.line, key.column, "a key that is no text", "a name and a colon")
            elif first := seen.get(key.text):
                self.reading.fail(
                    key.line, key.column, f"the key '{_short(key.text)}' again", f"once; it stands in line {first.line}"
                )
            else:
                seen[key.text] = key
                yield key, value


def _scalar(event: Any, line: int, column: int) -> Scalar:
    plain = not event.style
    quotes = 0 if plain else 2
    straight = (
        event.style not in ("|", ">")
        and event.end_mark.line == event.start_mark.line
        and event.end_mark.column - event.start_mark.column == len(event.value) + quotes
    )
    return Scalar(line, column, event.value, quotes // 2 if straight else None, plain)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."
