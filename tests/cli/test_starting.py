"""``claimcheck init`` and ``claimcheck rules new``: files that work as written, and nothing overwritten."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck import config
from tests.cli.conftest import Run

FILES = {"claimcheck.toml", "rules/my-rules.yaml", "rules/pack-v1.schema.json", "rules/config-v1.schema.json"}
WORKFLOW = ".github/workflows/claimcheck.yml"


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_what_is_written_works_as_it_is(run: Run, world: Path) -> None:
    done = run("init", "fresh")
    assert (done.exit_code, done.stderr) == (0, "")
    assert files(world / "fresh") == FILES
    assert not config.load(world / "fresh")[1]
    tested = run("rules", "test", "fresh/rules/my-rules.yaml")
    assert (tested.exit_code, tested.stdout) == (0, "1 rule, 2 cases: all passed.\n")


def test_the_pack_is_in_use_and_the_schemas_are_found(run: Run, world: Path) -> None:
    run("init")
    assert "my-rules" in run("rules", "list").stdout
    for name, sign in {
        "claimcheck.toml": "#:schema ",
        "rules/my-rules.yaml": "# yaml-language-server: $schema=",
    }.items():
        place = world / name
        first = place.read_text("utf-8").split("\n")[0]
        assert first.startswith(sign)
        assert (place.parent / first.removeprefix(sign)).is_file()


def test_the_workflow_is_written_when_asked_and_never_in_a_pipe(run: Run, world: Path) -> None:
    run("init", "a")
    assert WORKFLOW not in files(world / "a")
    run("init", "b", "--workflow")
    assert files(world / "b") == FILES | {WORKFLOW}


def test_nothing_is_overwritten(run: Run, world: Path) -> None:
    (world / "claimcheck.toml").write_text("# mine\n", encoding="utf-8")
    done = run("init", "--workflow")
    assert done.exit_code == 0
    assert "left   claimcheck.toml: it is there already; --force replaces it\n" in done.stdout
    assert (world / "claimcheck.toml").read_text("utf-8") == "# mine\n"
    assert WORKFLOW in files(world)
    again = run("init")
    assert again.exit_code == 2
    assert "nothing was written (expected --force to replace what is there)" in again.stderr
    assert run("init", "--force").exit_code == 0
    assert (world / "claimcheck.toml").read_text("utf-8") != "# mine\n"


def test_doing_it_twice_is_no_mistake(run: Run) -> None:
    run("init")
    again = run("init")
    assert again.exit_code == 0
    assert "there  claimcheck.toml\n" in again.stdout


def test_a_project_that_says_it_already_keeps_its_place(run: Run, world: Path) -> None:
    (world / "pyproject.toml").write_text('[tool.claimcheck]\nshow = "all"\n', encoding="utf-8")
    assert "left   claimcheck.toml: pyproject.toml has [tool.claimcheck]" in run("init").stdout
    assert "claimcheck.toml" not in files(world)


def test_a_file_is_no_folder(run: Run) -> None:
    done = run("init", "ferries.yaml")
    assert done.exit_code == 2
    assert "ferries.yaml: is no folder" in done.stderr


@pytest.mark.parametrize("kind", ["date", "money", "choice"])
def test_a_new_pack_passes_as_printed(kind: str, run: Run, world: Path) -> None:
    done = run("rules", "new", "mine", "--kind", kind)
    assert (done.exit_code, done.stderr) == (0, "")
    (world / "mine.yaml").write_text(done.stdout, encoding="utf-8")
    assert run("rules", "test", "mine.yaml").stdout == "1 rule, 2 cases: all passed.\n"


def test_a_new_pack_names_the_schema_beside_it_and_is_not_written_over(run: Run, world: Path) -> None:
    run("init")
    first = run("rules", "new", "tolls", "--output", "rules/tolls.yaml")
    assert (first.exit_code, first.stdout) == (0, "")
    written = (world / "rules/tolls.yaml").read_text("utf-8")
    assert written.startswith("# yaml-language-server: $schema=pack-v1.schema.json\n")
    again = run("rules", "new", "other", "--output", "rules/tolls.yaml")
    assert again.exit_code == 2
    assert "rules/tolls.yaml: is there already" in again.stderr
    assert (world / "rules/tolls.yaml").read_text("utf-8") == written
    assert run("rules", "new", "other", "--output", "rules/tolls.yaml", "--force").exit_code == 0


def test_a_suggested_pack_names_the_schema_beside_it(run: Run, world: Path) -> None:
    run("init")
    run("rules", "suggest", "docs", "--rules", "general", "--output", "rules/storm.yaml")
    assert re.match(r"# yaml-language-server: \$schema=\S+\n# A draft", (world / "rules/storm.yaml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("args", "said"),
    [(["My Rules"], "such as 'my-rules'"), (["mine", "--kind", "monye"], "Did you mean 'money'?")],
)
def test_names_and_kinds_are_checked(args: list[str], said: str, run: Run) -> None:
    done = run("rules", "new", *args, COLUMNS="200")
    assert done.exit_code == 2
    assert said in done.stderr
