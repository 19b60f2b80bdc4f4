"""What the README shows works as shown."""

from __future__ import annotations

import re
from pathlib import Path

from claimcheck import config
from claimcheck.extract.cases import run_cases
from claimcheck.packs import library

README = (Path(__file__).resolve().parent.parent / "README.md").read_text("utf-8")


def block(language: str, beginning: str) -> str:
    blocks: list[str] = re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)
    return next(b for b in blocks if b.startswith(beginning))


def test_the_rule_of_the_readme_passes_its_cases(tmp_path: Path) -> None:
    path = tmp_path / "harbours.yaml"
    path.write_text(block("yaml", "pack:"), encoding="utf-8")
    (pack,), problems = library.load([path])
    assert not problems
    results = run_cases(pack)
    assert len(results) == 2
    assert [r.reason for r in results] == ["", ""]


def test_the_configuration_of_the_readme_is_right(tmp_path: Path) -> None:
    path = tmp_path / config.NAME
    path.write_text(block("toml", "rules"), encoding="utf-8")
    settings, problems = config.load_file(path)
    assert not problems
    assert settings.fail_on == "warning"
    assert settings.sources[0].publisher == "The Harbour Post"
