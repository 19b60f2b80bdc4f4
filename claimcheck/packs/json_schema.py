"""The JSON Schema of a pack, for editors that complete and check YAML: keys, kinds, identifiers, shapes of patterns.

An editor sees a file with the types of YAML (``finds: 40`` is a number), claimcheck sees texts; what is a text here may
therefore be a number or a truth value there. What hangs together across a pack (terms, slots, constraints) is
checked when the pack is read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from claimcheck.values import KINDS

Json = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"  # the one that editors of YAML know
_ID = "^[a-z0-9]+(-[a-z0-9]+)*$"

# What each key is for, as an editor shows it.
_ABOUT: Mapping[str, str] = {
    "pack": "The name of the pack: small letters, digits, hyphens.",
    "about": "One line on what the pack is for.",
    "terms": "Lists of phrases that patterns refer to as @name.",
    "rules": "The rules by their names: small letters, digits, hyphens.",
    "constraints": "What must hold between the answers of rules.",
    "rule.question": "What the value answers. People read it in the report.",
    "rule.kind": "What sort of value answers the question.",
    "rule.severity": "How bad a conflict is: error (where nothing is said), warning or note.",
    "rule.subject": "context: the question is what the words around the value say, as in the general pack.",
    "rule.about": "The slots that say what the answer is about: different subjects are different questions.",
    "rule.recurs": "true for dates of what happens again: days far apart are two occasions, no conflict.",
    "rule.updates": "true for figures that move with time: a later one is an update, no conflict; rising: they only grow, or are chosen in this order.",
    "rule.patterns": "The sentences that answer the question, the tightest first.",
    "rule.choices": "For kind: choice, the answers, each with its patterns.",
    "rule.unless": "Patterns that take back a match that they overlap.",
    "rule.cases": "Texts with what the rule must find in them; a rule needs hits and near misses.",
    "case.text": "The text, as a document would say it.",
    "case.published": "The day from which Wednesday and yesterday are counted.",
    "case.finds": "The value, a list of them, or nothing.",
    "constraint.assert": "Two sums of rules, numbers and brackets with ==, !=, <, <=, > or >= between them.",
    "constraint.severity": "How bad it is when it is broken: error (where nothing is said), warning or note.",
}
_PATTERN = (
    'A pattern: a word matches all its forms, =word and "words" these forms only, WORD in capitals, @term a list, '
    "(a | b) one of them, [a] may be left out, ... a gap of up to eight words, <value> the value, <name: kind> a further "
    "value, <name: @term> one of a list, <name> one to four words."
)

# A text is anything that is neither a list nor a mapping, and not empty.
_TEXT: Json = {"type": ["string", "number", "boolean"], "pattern": "\\S"}
_NAME: Json = {"type": ["string", "integer"], "pattern": _ID}
_SEVERITY: Json = {"enum": ["error", "warning", "note"]}
_GAP_AT_AN_END: Json = {"type": "string", "pattern": "^\\s*(\\.\\.\\.|…)|(\\.\\.\\.|…)\\s*$"}
_WRITTEN: Json = {**_TEXT, "not": _GAP_AT_AN_END, "description": _PATTERN}


def schema() -> str:
    """The schema as JSON text."""
    made: Json = {
        "$schema": _DRAFT,
        "title": "claimcheck pack, version 1",
        "description": "Rules that say how kinds of claims are recognised in the sentences of documents.",
        **_object("", _pack(), ("pack", "about", "rules")),
        "definitions": {
            "rule": _rule(),
            "case": _object("case", _case(), ("text", "finds")),
            "constraint": _object("constraint", _constraint(), ("assert",)),
        },
    }
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _object(what: str, properties: Json, needed: tuple[str, ...]) -> Json:
    told = {
        name: {"description": _ABOUT[f"{what}.{name}" if what else name], **takes} for name, takes in properties.items()
    }
    return {"type": "object", "additionalProperties": False, "required": [*needed], "properties": told}


def _named(values: Json) -> Json:
    return {"type": "object", "propertyNames": {"pattern": _ID}, "additionalProperties": values}


def _several(one: Json) -> Json:
    return {"type": "array", "minItems": 1, "items": one}


def _one_or_several(one: Json) -> Json:
    return {"anyOf": [one, _several(one)]}


def _ref(name: str) -> Json:
    return {"$ref": f"#/definitions/{name}"}


def _pack() -> Json:
    return {
        "pack": _NAME,
        "about": _TEXT,
        "terms": _named(_one_or_several(_TEXT)),
        "rules": _named(_ref("rule")),
        "constraints": _named(_ref("constraint")),
    }


def _rule() -> Json:
    """A rule; what it must hold and may not depends on its kind, and on whether the context is its subject."""
    made = _object(
        "rule",
        {
            "question": _TEXT,
            "kind": {"enum": [*KINDS]},
            "severity": _SEVERITY,
            "subject": {"enum": ["context"]},
            "about": _one_or_several(_TEXT),
            "updates": {"enum": [True, False, "rising"]},
            "recurs": {"enum": [True, False]},
            "patterns": _several(_WRITTEN),
            "choices": {"type": "object", "additionalProperties": _one_or_several(_WRITTEN)},
            "unless": _several(_WRITTEN),
            "cases": {"type": "array", "items": _ref("case")},
        },
        ("question", "kind"),
    )
    choice: Json = {"required": ["choices"], "properties": {"patterns": False, "choices": _without_value()}}
    other: Json = {
        "properties": {"choices": False, "patterns": {"items": {"pattern": "<\\s*value\\s*>"}}},
        "if": {"not": {"required": ["subject"]}},
        "then": {"required": ["patterns"]},
    }
    is_choice: Json = {"properties": {"kind": {"const": "choice"}}, "required": ["kind"]}
    return {**made, "if": is_choice, "then": choice, "else": other}


def _without_value() -> Json:
    """The label is the value: patterns of choices have no <value>."""
    free: Json = {"not": {"type": "string", "pattern": "<\\s*value\\s*>"}}
    return {"additionalProperties": {"anyOf": [{"type": "array", "items": free}, {**free, "type": _TEXT["type"]}]}}


def _case() -> Json:
    nothing: Json = {"not": {"const": "nothing"}}
    values: Json = {
        "type": "array",
        "minItems": 1,
        "items": _TEXT,
        "if": {"minItems": 2},
        "then": {"items": nothing},
    }
    return {
        "text": _TEXT,
        "published": {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"},
        "finds": {"anyOf": [_TEXT, values]},
    }


def _constraint() -> Json:
    return {
        "assert": {**_TEXT, "pattern": "[^<>=!](==|!=|<=|>=|<|>)[^<>=!]"},
        "severity": _SEVERITY,
    }
