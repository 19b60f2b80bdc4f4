"""The first files: they load, they pass, they name every setting, and editors' schemas agree with what is read."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from claimcheck import config
from claimcheck.extract.cases import run_cases
from claimcheck.packs import library, listing
from claimcheck.report import settings, starter
from claimcheck.values import KINDS

SCHEMA = Draft7Validator(json.loads(settings.schema()))


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_pack_of_every_kind_loads_and_passes(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(starter.pack("mine", kind, "pack-v1.schema.json"), encoding="utf-8")
    (pack,), problems = library.load([path])
    assert not problems
    assert not listing.uncovered([pack])
    assert [result.reason for result in run_cases(pack)] == ["", ""]


def test_there_is_an_example_for_every_kind() -> None:
    assert set(starter.EXAMPLES) == set(KINDS)


def names(section: settings.Section) -> list[str]:
    return [setting.name for setting in section.settings]


def test_every_setting_that_is_read_is_told_of_and_no_other() -> None:
    told = {section.name: names(section) for section in settings.SECTIONS}
    read = {"source": config._SOURCE, "ignore": config._IGNORE, "limits": config._LIMITS}
    assert sorted([*told.pop(""), *told]) == sorted(config._SETTINGS)
    assert {name: sorted(keys) for name, keys in told.items()} == {name: sorted(keys) for name, keys in read.items()}


def test_the_configuration_is_right_as_written_and_with_every_line_switched_on(tmp_path: Path) -> None:
    text = starter.configuration("rules/mine.yaml", "rules/config-v1.schema.json")
    on = re.sub(r"^# (\[+\w+\]+$|\w+ = )", r"\1", text, flags=re.MULTILINE)
    on = on.replace('rules = ["rules/mine.yaml"]\n', "")
    assert on.count("\n[[") == 2
    for written in (text, on):
        (tmp_path / config.NAME).write_text(written, encoding="utf-8")
        _, problems = config.load(tmp_path)
        assert not problems
        assert not errors(written)
    said = tomllib.loads(on)
    for section in settings.SECTIONS:
        there = said[section.name] if section.name else said
        there = there[0] if isinstance(there, list) else there
        assert set(names(section)) <= {*there, *(() if section.name else ("rules",))}


def errors(text: str) -> list[str]:
    """What an editor says of a configuration; days are texts to it."""
    data = json.loads(json.dumps(tomllib.loads(text), default=str))
    return [error.message for error in SCHEMA.iter_errors(data)]


def test_the_schema_is_one() -> None:
    Draft7Validator.check_schema(SCHEMA.schema)


@pytest.mark.parametrize(
    "wrong",
    [
        'shwo = "all"', 'fail_on = "fatal"', "rules = 5", "one_story = 1", 'stories = ["a"]', "stories = [[]]",
        "show = true", 'format = ""', "[source]\npath = 'a'", "[[source]]\ntitle = 'a'", "[[source]]\npath = 'a'\nday = 1",
        "[[source]]\npath = 'a'\npublished = 'soon'", "[[ignore]]\nreason = 'a'", "[[ignore]]\nid = 5",
        "[[ignore]]\nid = 'a'\nuntil = 'never'", "[[source]]\npath = 'a'\nstory = true",
    ],
)  # fmt: skip
def test_what_the_reader_refuses_the_schema_refuses(wrong: str, tmp_path: Path) -> None:
    (tmp_path / config.NAME).write_text(wrong, encoding="utf-8")
    assert config.load(tmp_path)[1]
    assert errors(wrong)


def test_the_configuration_of_the_readme_is_right_for_editors_too() -> None:
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text("utf-8")
    blocks: list[str] = re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)
    assert blocks
    assert [errors(block) for block in blocks if not block.startswith("[tool")] == [
        [] for b in blocks if not b.startswith("[tool")
    ]


def test_the_workflow_runs_what_there_is() -> None:
    import yaml

    made: dict[str, Any] = yaml.safe_load(starter.workflow("rules/mine.yaml", "docs/"))
    steps = [step["run"] for step in made["jobs"]["claimcheck"]["steps"] if "run" in step]
    assert steps[1:] == ["claimcheck rules test rules/mine.yaml", "claimcheck docs/ --format github"]
