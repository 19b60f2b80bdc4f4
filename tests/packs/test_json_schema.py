"""The JSON Schema of packs: what reads without problems validates, and known mistakes do not."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from claimcheck import packs
from claimcheck.packs import json_schema, library
from claimcheck.packs import schema as reader
from claimcheck.values import KINDS
from tests.packs.test_load import HEAD, RULE

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = Draft7Validator(json.loads(json_schema.schema()))


class Loader(yaml.SafeLoader):
    """YAML as editors read it: days are texts, not dates."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in known if not tag.endswith("timestamp")]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def errors(text: str) -> list[str]:
    return [error.message for error in SCHEMA.iter_errors(yaml.load(text, Loader))]


def test_the_schema_is_one() -> None:
    Draft7Validator.check_schema(SCHEMA.schema)


def test_it_knows_the_keys_and_kinds_that_are_read() -> None:
    made: dict[str, Any] = SCHEMA.schema
    rule = made["definitions"]["rule"]["properties"]
    assert tuple(made["properties"]) == reader._PACK
    assert sorted(rule) == sorted(reader._RULE)
    assert tuple(made["definitions"]["case"]["properties"]) == reader._CASE
    assert tuple(made["definitions"]["constraint"]["properties"]) == reader._CONSTRAINT
    assert rule["kind"]["enum"] == list(KINDS)
    assert rule["severity"]["enum"] == list(reader._SEVERITIES)


def test_every_key_is_described() -> None:
    made: dict[str, Any] = SCHEMA.schema
    for place in (made, *made["definitions"].values()):
        assert all(entry.get("description") for entry in place["properties"].values())


@pytest.mark.parametrize("path", library.shipped(), ids=lambda path: path.stem)
def test_every_shipped_pack_is_right_and_names_the_schema(path: Path) -> None:
    text = path.read_text("utf-8")
    assert errors(text) == []
    line = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert line
    assert (path.parent / line[1]).is_file()


def test_the_schema_beside_the_packs_is_this_one() -> None:
    assert (ROOT / "rules" / "pack-v1.schema.json").read_text("utf-8") == json_schema.schema()


def documented() -> list[str]:
    """The whole packs that the README and the guide show."""
    texts = [(ROOT / name).read_text("utf-8") for name in ("README.md", "rules/README.md")]
    blocks: list[str] = [block for text in texts for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)]
    return [block for block in blocks if block.startswith("pack:") and "…" not in block]


def test_the_documented_packs_are_right() -> None:
    assert len(documented()) >= 2
    assert [errors(text) for text in documented()] == [[] for _ in documented()]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "terms: {never: [no, off, 2020], one: word}\n" + RULE + "    patterns: ['@never on <value>']\n",
        HEAD + RULE + "    subject: context\n",
        HEAD + RULE + "    patterns: [on <value>]\n    about: <x>\n    updates: rising\n",
        HEAD
        + RULE
        + "    patterns: [on <value>]\n    cases:\n      - {text: a, finds: 12}\n      - {text: 5, finds: [1, b]}\n",
        HEAD + "rules: {c: {question: q, kind: choice, choices: {yes: a, no: [b, c]}}}\n",
        HEAD + "rules: {}\nconstraints: {a: {assert: x - y == 3 days, severity: note}}\n",
    ],
)
def test_what_may_be_written_is_right(text: str) -> None:
    assert errors(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "- a\n",
        "pack: Trial Pack\nabout: x\nrules: {}\n",
        "about: x\nrules: {}\n",
        HEAD + "rules: []\n",
        HEAD + "rules: {one: 5}\n",
        HEAD + "rules: {One: {question: q, kind: date, patterns: [on <value>]}}\n",
        HEAD + "rules: {one: {kind: date, patterns: [on <value>]}}\n",
        HEAD + RULE.replace("date", "dat") + "    patterns: [on <value>]\n",
        HEAD + RULE,
        HEAD + RULE + "    patterns: on <value>\n",
        HEAD + RULE + "    patterns: []\n",
        HEAD + RULE + "    patterns:\n      - [in] \n",
        HEAD + RULE + "    patterns: [on Tuesday]\n",
        HEAD + RULE + "    patterns: [... on <value>]\n",
        HEAD + RULE + "    patterns: [on <value> ...]\n",
        HEAD + RULE + "    paterns: [on <value>]\n",
        HEAD + RULE + "    patterns: [on <value>]\n    severity: fatal\n",
        HEAD + RULE + "    patterns: [on <value>]\n    updates: 1\n",
        HEAD + RULE + "    patterns: [on <value>]\n    subject: contxt\n",
        HEAD + RULE + "    patterns: [on <value>]\n    choices: {a: [b]}\n",
        HEAD + RULE + "    patterns: [on <value>]\n    cases: {text: a}\n",
        HEAD + RULE + "    patterns: [on <value>]\n    cases: [{text: a}]\n",
        HEAD + RULE + "    patterns: [on <value>]\n    cases: [{text: a, finds: [nothing, b]}]\n",
        HEAD + RULE + "    patterns: [on <value>]\n    cases: [{text: a, finds: x, published: soon}]\n",
        HEAD + "rules: {c: {question: q, kind: choice, patterns: [a]}}\n",
        HEAD + "rules: {c: {question: q, kind: choice}}\n",
        HEAD + "rules: {c: {question: q, kind: choice, choices: {a: [b <value>]}}}\n",
        HEAD + "rules: {}\nconstraints: {a: {assert: x - y}}\n",
        HEAD + "rules: {}\nterms: {a: {b: c}}\n",
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(text: str, tmp_path: Path) -> None:
    (tmp_path / "trial.yaml").write_text(text, encoding="utf-8")
    assert packs.load([tmp_path / "trial.yaml"])[1]
    assert errors(text)
