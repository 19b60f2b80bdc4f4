"""What reads each format besides us: parsers of others, and GitHub's grammar of commands as its runner applies it."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from typing import Any

from junitparser import JUnitXml
from markdown_it import MarkdownIt
from markdown_it.token import Token
from sarif_pydantic import Sarif


@dataclass(frozen=True)
class Command:
    name: str
    fields: dict[str, str]
    message: str


def commands(text: str) -> list[Command]:
    """What a GitHub runner makes of a log: the lines that begin with ``::`` after any white space."""
    return [found for line in re.split(r"\r\n|\n|\r", text) if (found := command(line.strip()))]


def command(line: str) -> Command | None:
    if not line.startswith("::") or (end := line.find("::", 2)) < 0:
        return None
    name, _, rest = line[2:end].partition(" ")
    fields = dict(pair.split("=", 1) for pair in rest.strip().split(",") if "=" in pair)
    return Command(name, {k: _undone(v, ",:") for k, v in fields.items()}, _undone(line[end + 2 :], ""))


def _undone(value: str, also: str) -> str:
    for char in "\r\n" + also:
        value = value.replace(f"%{ord(char):02X}", char)
    return value.replace("%25", "%")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def lines(text: str) -> list[dict[str, Any]]:
    assert text.endswith("\n")
    return [json.loads(line) for line in text.split("\n")[:-1]]


def sarif(text: str) -> Sarif:
    return Sarif.model_validate_json(text)


def junit(text: str) -> Any:
    """Its suite."""
    (suite,) = JUnitXml.fromstring(text.encode())
    return suite


def tokens(text: str) -> list[Token]:
    """The blocks and, flat among them, the inline parts of Markdown with tables and HTML."""
    found = []
    for token in MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text):
        found += [token, *(token.children or [])]
    return found
