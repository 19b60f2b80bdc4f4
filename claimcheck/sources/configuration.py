"""Configuration files → blocks: a line for each setting, with the comment above it and its full name for context.

No parser of YAML, TOML or JSON: lines are read for ``key: value`` and ``key = value``, indents and sections for the
levels above a key, so that offsets stay exact, templates and mistakes cost one line, and the time is linear. What stands
in a list of mappings is data, not a setting: of a file that holds mostly such nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from msgspec import Struct

from claimcheck import identifiers
from claimcheck.late import late
from claimcheck.sources.lines import Block, spans

LARGEST = 65_536  # characters: larger files are data
_MOST = 500  # settings: more are data
_FEW = 5  # words of a value; more are text
_LINE = 600  # characters of a line that are read
_INDENTED = frozenset({".yaml", ".yml", ".json", ".jsonc", ".json5", "yaml", "yml", "json", "jsonc", "json5"})
_SECTIONED = frozenset({".toml", ".ini", ".cfg", ".conf", ".cnf", ".properties", ".env"})
SUFFIXES = frozenset({".yaml", ".yml", ".json", ".toml", ".ini", ".cfg", ".conf", ".cnf", ".properties", ".env"})
_AS_TEXT = re.compile(r"[._-](yaml|yml|toml|ini|cfg|conf|cnf|properties|env)\.(?:txt|text)$")
# Files that tell tools how to build, pack or check: of these only what they require of a language.
_MANIFESTS = frozenset(
    "package.json composer.json pyproject.toml cargo.toml setup.cfg tox.ini mkdocs.yml tsconfig.json jsconfig.json "
    "claimcheck.toml codecov.yml renovate.json lerna.json nx.json turbo.json bower.json manifest.json deno.json".split()
)
_REQUIRED = {"requires-python": "Python", "rust-version": "Rust", "engines.node": "Node", "require.php": "PHP"}
_LOCKS = late(r"(?:^|[-_.])(?:lock|shrinkwrap|baseline|snapshot|fixtures?|schema|gold)(?:[-_.]|$)", re.I)
# Files that set something for one place or one run, other than what holds where nothing is set.
_OVERRIDES = late(
    r"(?:^|[-_.])(?:compose|prod|production|dev|development|test|tests|testing|staging|stage|ci|local|override|overrides|"
    r"minimal|large|small|ha|secrets?)(?:[-_.]|$)",
    re.I,
)
_KEY = r"(?:\"([^\"\n]{1,80})\"|'([^'\n]{1,80})'|([A-Za-z_][\w.-]{0,80}))"
_PAIR = late(_KEY + r"[ \t]*:(?:[ \t]+|$)")
_EQUALS = late(r"(?:export[ \t]+|set[ \t]+)?" + _KEY + r"[ \t]*[=:][ \t]*")
_SHELL = re.compile(r"[\"']?([A-Z][A-Z0-9_]{1,80})=(?=\S)")
_HEAD = re.compile(r"(\[{1,2})([\w. \"'-]{1,100})\]{1,2}[ \t]*(?:[#;].*)?$")
_LEFT_OUT = re.compile(r"[#;][A-Za-z_][\w.-]{0,80}[ \t]*=[ \t]*\S")  # nothing parts the sign from the name
_COMMENT = re.compile(r"[ \t]+(?:#|//|;)[ \t]?(.*)$")
_SCHEMA = ("description", "type", "required")  # what stands beside the default of an input or a parameter
_STRUCTURE = frozenset("inputs properties parameters variables options spec definitions schema".split())
DEFAULTS = "defaults"


class Setting(Struct, frozen=True):
    """A line that sets something: ``path`` names it, outermost first; it stands at ``start:end`` of the text, its value from
    ``value`` on. ``listed``: inside a list of mappings. ``about``: the comment above or behind it.
    """

    path: tuple[str, ...]
    start: int
    end: int
    value: int
    line: int
    about: str = ""
    listed: bool = False

    @property
    def name(self) -> str:
        """The whole name, with dots between its levels."""
        return ".".join(self.path)


def is_named_so(name: str) -> bool:
    """Whether a file's name is that of a configuration: ``app.conf``, also with ``.txt`` behind it, ``app_conf.txt``."""
    path = _plain(name)
    return path.suffix in SUFFIXES and not _LOCKS.search(path.stem)


def _plain(name: str) -> PurePosixPath:
    """The name of a file without the ``.txt`` that some places put behind every name."""
    return PurePosixPath(_AS_TEXT.sub(r".\1", name.lower()))


def blocks(text: str, name: str) -> list[Block]:
    """The settings of a configuration file as blocks; none where the file is no configuration.

    ``text`` has LF as its only line separator.
    """
    path = _plain(name)
    if len(text) > LARGEST or not is_named_so(name):
        return []
    found = list(settings(text, path.suffix))
    if path.name in _MANIFESTS:
        return [_block(s, (f"requires {_REQUIRED[s.name]} version",)) for s in found if s.name in _REQUIRED]
    if not found or len(found) > _MOST or sum(s.listed for s in found) * 2 > len(found) or _foreign(found):
        return []
    said = () if _OVERRIDES.search(path.stem) else (DEFAULTS,)
    return [_block(s, (*said, *((s.about,) if s.about else ()), s.name)) for s in _told(text, found)]


def settings(text: str, language: str, start: int = 0, end: int | None = None, number: int = 1) -> Iterator[Setting]:
    """The lines of ``text[start:end]`` that set something; line ``number`` is the first. ``language``: a suffix or its name."""
    end = len(text) if end is None else end
    lines = [(start + a, start + b) for a, b in spans(text[start:end])]
    if language in _INDENTED:
        yield from _indented(text, lines, number)
    else:
        yield from _sectioned(text, lines, number)


def _foreign(found: Sequence[Setting]) -> bool:
    """Whether these are the settings of a pack of rules, an API description or the like: they name things, and set nothing."""
    top = {s.path[0].lower() for s in found}
    return "openapi" in top or "swagger" in top or {"pack", "rules"} <= top or "$schema" in top


def _told(text: str, found: Sequence[Setting]) -> Iterator[Setting]:
    """The settings that are told of: not those in lists of mappings, nor text; of inputs with a default, the default."""
    described = {s.path[:-1] for s in found if s.path[-1] == "default"}
    schema = any(s.path[:-1] in described and s.path[-1] in _SCHEMA for s in found)
    about = {s.path[:-1]: text[s.value : s.end] for s in found if s.path[-1] == "description"}
    for s in found:
        if s.listed or len(text[s.value : s.end].split()) > _FEW:
            continue
        if schema:
            if s.path[-1] == "default" and len(s.path) > 1:
                path = tuple(part for part in s.path[:-1] if part not in _STRUCTURE) or s.path[:-1]
                yield Setting(path, s.start, s.end, s.value, s.line, about.get(s.path[:-1], s.about))
            continue
        yield s


def _block(setting: Setting, context: tuple[str, ...]) -> Block:
    return Block(setting.start, setting.end, setting.line, setting.line, "code", context)


def _indented(text: str, lines: Sequence[tuple[int, int]], number: int) -> Iterator[Setting]:
    """YAML, and JSON with a line a key: what is indented further belongs to the key above."""
    stack: list[tuple[int, str, bool]] = []  # indent, key, whether it is in a list
    about: list[str] = []
    skipped = -1  # the indent of a key whose text goes on over the lines below
    for at, (begin, end) in enumerate(lines, number):
        line = text[begin : min(end, begin + _LINE)]
        indent = begin - (text.rfind("\n", 0, begin) + 1)
        if not line or (skipped >= 0 and indent > skipped):
            about = about if line else []
            continue
        skipped = -1
        if line.startswith(("#", "//")):
            about.append(line.lstrip("#/ -"))
            continue
        item = line.startswith("- ")
        while stack and (stack[-1][0] > indent or (stack[-1][0] == indent and not item)):
            stack.pop()
        if item:
            begin += len(line) - len(line[2:].lstrip())
            line = line[2:].lstrip()
            stack.append((indent + 1, "", True))
            indent += 2
        listed = item or bool(stack and stack[-1][2])
        pair, shell = _PAIR.match(line), _SHELL.match(line)
        if pair:
            key = pair[1] or pair[2] or pair[3]
            stack.append((indent, key, listed or line.rstrip().endswith("[")))
            value, stop, behind = _value(text, begin + pair.end(), end)
            if text[value:stop] in ("|", ">", "|-", ">-", "|+", ">+"):
                skipped = indent
            elif value < stop and text[value] not in "{[&*!":
                path = tuple(k for _, k, _ in stack if k)
                if all(map(identifiers.is_identifier, path)):
                    yield Setting(path, begin, stop, value, at, " ".join((*about, behind)).strip(), listed)
        elif item and shell and end - begin < _LINE:
            value, stop, behind = _value(text, begin + shell.end(), end)
            yield Setting((shell[1],), begin + shell.start(1), stop, value, at, behind)
        about = []


def _sectioned(text: str, lines: Sequence[tuple[int, int]], number: int) -> Iterator[Setting]:
    """TOML, INI, properties and environment files: sections in brackets hold what is below them."""
    section: tuple[str, ...] = ()
    listed = False
    about: list[str] = []
    for at, (begin, end) in enumerate(lines, number):
        line = text[begin : min(end, begin + _LINE)]
        if not line:
            about = []
        elif (line[0] in "#;!" or line.startswith("//")) and not _LEFT_OUT.match(line):
            about.append(line.lstrip("#;!/ -"))
        elif head := _HEAD.match(line):
            section, listed, about = tuple(p.strip(" \"'") for p in head[2].split(".")), head[1] == "[[", []
        else:
            left_out = line[0] in "#;"  # it shows what holds where nothing is set
            if pair := _EQUALS.match(line, left_out):
                value, stop, behind = _value(text, begin + pair.end(), end)
                key = pair[1] or pair[2] or pair[3]
                path = (*section, *key.split("."))
                if value < stop and text[value] not in "{[" and all(map(identifiers.is_identifier, path)):
                    start = begin + min(pair.start(i) for i in (1, 2, 3) if pair[i])
                    yield Setting(path, start, stop, value, at, " ".join((*about, behind)).strip(), listed)
            about = []


def _value(text: str, begin: int, end: int) -> tuple[int, int, str]:
    """Where a value begins and ends, without what parts it from the next one; and the comment behind it."""
    line = text[begin : min(end, begin + _LINE)]
    behind = ""
    quote = line[:1]
    closing = line.find(quote, 1) if quote in ("'", '"') else -1
    comment = _COMMENT.search(line, max(closing, 0))
    if comment:
        line, behind = line[: comment.start()], comment[1].strip()
    return begin, begin + len(line.rstrip(" \t,")), behind
