"""The shape of the house: what points where, how long a file is, what a rule owes."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from claimcheck.packs import library, listing
from claimcheck.packs.pack import Pack

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "claimcheck").rglob("*.py"))
LONGEST_MODULE = 320
LONGEST_FUNCTION = 45
# Tables of a language are data that happens to be written in Python.
DATA = re.compile(r"^(?:en_\w+|irregular)$")


def test_imports_point_downward() -> None:
    from importlinter.api import read_configuration
    from importlinter.application.use_cases import SUCCESS, lint_imports

    assert read_configuration(str(ROOT / "pyproject.toml"))["contracts_options"]
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None) == SUCCESS


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_can_be_read_in_one_sitting(path: Path) -> None:
    if not DATA.match(path.stem):
        assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_function_fits_in_one_look(path: Path) -> None:
    functions = [n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.FunctionDef)]
    long = {f.name: n for f in functions if (n := (f.end_lineno or 0) - f.lineno + 1) > LONGEST_FUNCTION}
    assert not long


def test_only_the_command_line_prints() -> None:
    printing = [
        str(path.relative_to(ROOT))
        for path in MODULES
        if "cli" not in path.parts
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert not printing


def test_every_test_module_has_its_module() -> None:
    """tests/ mirrors claimcheck/: a folder of tests is a folder of the package."""
    folders = {p.name for p in (ROOT / "tests").iterdir() if p.is_dir() and any(p.glob("test_*.py"))}
    assert folders <= {p.name for p in (ROOT / "claimcheck").iterdir() if p.is_dir()} | {
        "bench",
        "hostile",
        "seeds",
        "packs_shipped",
    }


def shipped() -> tuple[Pack, ...]:
    packs, problems = library.load(library.shipped())
    assert not problems
    return packs


def test_the_packs_of_the_checkout_are_the_ones_that_ship() -> None:
    assert {p.path for p in shipped()} == {str(p) for p in (ROOT / "rules").glob("*.yaml")}
    assert shipped()


def test_ids_are_unique_across_packs() -> None:
    ids = Counter(thing.id for pack in shipped() for thing in (*pack.rules, *pack.constraints))
    assert [name for name, times in ids.items() if times > 1] == []
    assert len({pack.id for pack in shipped()}) == len(shipped())


def test_every_shipped_rule_has_a_case_that_must_match_and_one_that_must_not() -> None:
    assert [rule.id for rule in listing.uncovered(shipped())] == []


def test_the_documented_commands_are_the_ones_that_run() -> None:
    """The README's test command is what .ci/run and, through it, the workflow call."""
    blocks = re.findall(r"```sh\n(.*?)\n```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    demo, check = blocks[0], blocks[1]
    assert "claimcheck seeds/" in demo
    assert "\n" not in demo + check
    assert check in (ROOT / ".ci/run").read_text("utf-8").splitlines()
    assert "- run: .ci/run" in (ROOT / ".github/workflows/ci.yml").read_text("utf-8")
