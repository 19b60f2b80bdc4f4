"""Every setting of the configuration, told: for the file that ``init`` writes and for the JSON Schema of editors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from claimcheck.config import FAIL_ON, SHOW
from claimcheck.report import FORMATS

Json = dict[str, Any]
_DRAFT = "http://json-schema.org/draft-07/schema#"  # the one that editors of YAML and TOML know

_TEXT: Json = {"type": "string", "pattern": "\\S"}
_TEXTS: Json = {"type": "array", "items": _TEXT}
_TEXT_OR_TEXTS: Json = {"anyOf": [_TEXT, _TEXTS]}
_DAY: Json = {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}"}
_PATHS: Json = {"type": "array", "items": {"type": "string"}, "minItems": 1}


class Setting(Struct, frozen=True):
    """A key: what it is for, what it takes (a JSON Schema), and an example as TOML writes it (empty for tables)."""

    name: str
    about: str
    takes: Mapping[str, Any]
    example: str = ""


class Section(Struct, frozen=True):
    """The settings at the top (no name), or those of one of the tables ``[[name]]``; ``needs`` one of these keys.

    ``once``: there is one table ``[name]``.
    """

    name: str
    about: str
    settings: tuple[Setting, ...]
    needs: tuple[str, ...] = ()
    once: bool = False


_TOP = Section(
    "",
    "",
    (
        Setting("rules", "Packs to use besides those that ship: by name, or by path.", _TEXT_OR_TEXTS, "[]"),
        Setting("fail_on", f"The mildest failure that makes the exit code 1: {', '.join(FAIL_ON)}.", {"enum": [*FAIL_ON]}, '"error"'),
        Setting("show", f"How much the report shows: {', '.join(SHOW)}.", {"enum": [*SHOW]}, '"findings"'),
        Setting("format", "What is printed: table, json, or another format that check --help names.", {"enum": [*FORMATS]}, '"table"'),
        Setting("export", "Files that are written as well, each in the format its name ends in.", _TEXT_OR_TEXTS, '["report.html"]'),
        Setting("one_story", "true: all sources report one event.", {"type": "boolean"}, "false"),
        Setting(
            "stories", "Sources that are put together by hand, one list a story.", {"type": "array", "items": _PATHS},
            '[["wire/*.txt", "bay.txt"]]',
        ),
        Setting("follow_links", "true: symbolic links are followed out of the folders given.", {"type": "boolean"}, "false"),
        Setting("baseline", "The file of failures that are known: check --write-baseline FILE makes it.", _TEXT, '"claimcheck-baseline.toml"'),
    ),
)  # fmt: skip
_SOURCE = Section(
    "source",
    "What is known of sources besides what stands in them; repeat the table for others.",
    (
        Setting("path", "Which: a path or glob.", _TEXT, '"wire/*.txt"'),
        Setting("published", "The day from which Wednesday and yesterday are counted.", _DAY, "2024-03-05"),
        Setting("title", "", _TEXT, '"Ferries run again"'),
        Setting("publisher", "Sources of one publisher are one origin.", _TEXT, '"The Harbour Post"'),
        Setting("cites", "Whom it credits: what several take from one agency counts once.", _TEXT_OR_TEXTS, '["Reuters"]'),
        Setting("story", "Sources of one name are one story.", {"type": ["string", "integer"], "pattern": "\\S"}, '"storm"'),
    ),
    ("path",),
)  # fmt: skip
_IGNORE = Section(
    "ignore",
    "Failures that are known and accepted: those for which all that is given here is true.",
    (
        Setting("id", "Of a finding or constraint, as the report names it.", _TEXT, '"ferry-return-3f2a9c10"'),
        Setting("question", "Of the finding; of a constraint what it asserts.", _TEXT, '"When did the ferries sail again?"'),
        Setting("rule", "An id of a rule, or a glob.", _TEXT, '"general/*"'),
        Setting("path", "A source, or a glob: without the claims there the failure would not be.", _TEXT, '"archive/*.txt"'),
        Setting("text", "Words of a sentence: without the claims there the failure would not be.", _TEXT, '"as of last year"'),
        Setting("reason", "Why; the report repeats it.", _TEXT, '"the archive is kept as it was printed"'),
        Setting("until", "The last day on which it holds.", _DAY, "2030-01-01"),
    ),
    ("id", "question", "rule", "path", "text"),
)  # fmt: skip

_SIZE: Json = {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": "^\\s*\\d"}]}
_NUMBER: Json = {"type": "integer", "minimum": 1}
_LIMITS = Section(
    "limits",
    "How much a run may cost. What meets a limit is left out and said.",
    (
        Setting("source_bytes", "One document, as stored and as text.", _SIZE, '"20 MB"'),
        Setting("archive_bytes", "One file of many documents, packed and unpacked.", _SIZE, '"4 GB"'),
        Setting("expanded_bytes", "What the packed parts of one document expand to.", _SIZE, '"256 MB"'),
        Setting("pages", "Of one PDF.", _NUMBER, "2000"),
        Setting("seconds", "For parsing one document of a foreign format.", _NUMBER, "60"),
        Setting("memory_bytes", "Of the process that parses it.", _SIZE, '"1 GB"'),
        Setting("mentions", "Values read in one document.", _NUMBER, "500000"),
        Setting("yaml_depth", "Of a pack.", _NUMBER, "16"),
        Setting("rules", "Of all packs together.", _NUMBER, "10000"),
        Setting("findings", "In the report.", _NUMBER, "5000000"),
    ),
    once=True,
)

SECTIONS = (_TOP, _LIMITS, _SOURCE, _IGNORE)


def schema() -> str:
    """The JSON Schema of claimcheck.toml."""
    made = {
        "$schema": _DRAFT,
        "title": "claimcheck configuration, version 1",
        "description": "claimcheck.toml, or the table [tool.claimcheck] of pyproject.toml.",
        **_object(_TOP),
    }
    for section in SECTIONS[1:]:
        table = _object(section)
        made["properties"][section.name] = (
            {**table, "description": section.about}
            if section.once
            else {"type": "array", "description": section.about, "items": table}
        )
    return json.dumps(made, indent=2) + "\n"


def _object(section: Section) -> Json:
    found: Json = {
        "type": "object",
        "additionalProperties": False,
        "properties": {s.name: {**({"description": s.about} if s.about else {}), **s.takes} for s in section.settings},
    }
    if section.needs:
        found["anyOf"] = [{"required": [name]} for name in section.needs]
    return found
