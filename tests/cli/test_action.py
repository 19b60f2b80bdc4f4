"""The GitHub Action and the pre-commit hooks, by running what they run."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.config import FAIL_ON
from tests.cli.conftest import PACK, SOURCES

ROOT = Path(__file__).resolve().parent.parent.parent
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
BASH = shutil.which("bash")
needs_bash = pytest.mark.skipif(BASH is None, reason="the action's steps run in bash, which is not here")


@dataclass(frozen=True)
class Done:
    """What a run of the action leaves behind."""

    code: int
    stdout: str
    stderr: str
    outputs: dict[str, str]
    summary: str


@dataclass(frozen=True)
class Runner:
    """Runs the action's steps in a folder as GitHub does: one bash a step, inputs put in where the file says so."""

    folder: Path

    def step(self, name: str, **inputs: str) -> Done:
        step = next(s for s in STEPS if s.get("id") == name)
        given = {key: value.get("default", "") for key, value in ACTION["inputs"].items()} | inputs
        files = {name: self.folder.parent / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV")}
        for file in files.values():
            file.write_text("", encoding="utf-8")
        temp = self.folder.parent / "temp folder"
        temp.mkdir(exist_ok=True)
        env = os.environ | {key: str(file) for key, file in files.items()}
        env |= {"GITHUB_ACTION_PATH": str(ROOT), "RUNNER_TEMP": str(temp), "CLAIMCHECK_PYTHON": sys.executable}
        for key, value in step["env"].items():
            found = re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value)
            assert found, value
            env[key] = given[found[1]]
        ran = subprocess.run(
            [str(BASH), "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.folder,
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text("utf-8").splitlines())
        return Done(ran.returncode, ran.stdout, ran.stderr, outputs, files["GITHUB_STEP_SUMMARY"].read_text("utf-8"))


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    folder = tmp_path / "workspace"
    (folder / "docs" / "press cuttings").mkdir(parents=True)
    for name, text in SOURCES.items():
        (folder / "docs" / "press cuttings" / name).write_text(text, encoding="utf-8")
    (folder / "ferries.yaml").write_text(PACK, encoding="utf-8")
    (folder / "claimcheck.toml").write_text('rules = ["./ferries.yaml"]\none_story = true\n', encoding="utf-8")
    return Runner(folder)


@needs_bash
class TestCheckStep:
    def test_it_annotates_and_writes_sarif_summary_and_outputs(self, runner: Runner) -> None:
        done = runner.step("check", paths="docs")
        assert done.code == 0  # the step after it fails, when everything is written
        assert re.search(r"^::error file=docs/press cuttings/\w+\.\w+,line=\d+", done.stdout, re.MULTILINE)
        assert {key: done.outputs[key] for key in ("conflicts", "broken", "exit-code")} == {
            "conflicts": "1",
            "broken": "0",
            "exit-code": "1",
        }
        sarif = json.loads(Path(done.outputs["sarif"]).read_text("utf-8"))
        assert sarif["version"] == "2.1.0"
        assert len(sarif["runs"][0]["results"]) == 1
        assert "1 conflict" in done.summary

    def test_known_failures_do_not_count(self, runner: Runner) -> None:
        subprocess.run(
            [sys.executable, "-m", "claimcheck", "docs", "--write-baseline", "known.toml"],
            cwd=runner.folder,
            check=True,
            capture_output=True,
        )
        done = runner.step("check", paths="docs", baseline="known.toml")
        assert (done.outputs["conflicts"], done.outputs["exit-code"]) == ("0", "0")

    def test_the_failing_severity_is_an_input(self, runner: Runner) -> None:
        done = runner.step("check", paths="docs", **{"fail-on": "never"})
        assert (done.outputs["conflicts"], done.outputs["exit-code"]) == ("1", "0")
        assert all(name in ACTION["inputs"]["fail-on"]["description"] for name in FAIL_ON)

    def test_paths_are_split_as_in_a_shell_and_never_run(self, runner: Runner) -> None:
        hostile = "docs/press\\ cuttings/bay.txt\n'docs/press cuttings/pier.txt' \"$(touch owned)\" `touch owned` ;touch owned"
        done = runner.step("check", paths=hostile)
        assert done.outputs["exit-code"] == "2"
        assert "$(touch: does not exist" not in done.stderr
        assert "$(touch owned): does not exist" in done.stderr
        assert "press cuttings/bay.txt" not in done.stderr
        assert not (runner.folder / "owned").exists()
        done = runner.step("check", paths="docs", args="--export=$(touch${IFS}owned).md --fail-on '*'")
        assert done.outputs["exit-code"] == "2"
        assert not (runner.folder / "owned").exists()

    def test_a_path_is_never_an_option(self, runner: Runner) -> None:
        done = runner.step("check", paths="docs --write-baseline stolen.toml")
        assert done.outputs["exit-code"] == "2"
        assert not (runner.folder / "stolen.toml").exists()

    def test_nothing_in_the_folder_is_imported(self, runner: Runner) -> None:
        for name in ("json.py", "claimcheck.py", "typer.py"):
            (runner.folder / name).write_text("raise SystemExit('imported')\n", encoding="utf-8")
        done = runner.step("check", paths="docs")
        assert (done.outputs["conflicts"], done.outputs["exit-code"]) == ("1", "1")

    def test_a_quote_that_is_not_closed_is_said(self, runner: Runner) -> None:
        done = runner.step("check", paths="docs 'press")
        assert done.outputs == {"exit-code": "2"}
        assert done.stdout.startswith("::error title=claimcheck::The input paths has a quote that is not closed.")

    def test_without_inputs_it_reads_everything(self, runner: Runner) -> None:
        done = runner.step("check", paths="")
        assert done.outputs["exit-code"] in ("0", "1")
        assert "3 sources" in done.summary


@needs_bash
@pytest.mark.parametrize("code", ["0", "1", "2"])
def test_the_last_step_ends_with_the_exit_code(code: str) -> None:
    last = STEPS[-1]
    assert last["env"] == {"EXIT_CODE": "${{ steps.check.outputs.exit-code }}"}
    ran = subprocess.run([str(BASH), "-e", "-c", last["run"]], env={"EXIT_CODE": code}, check=False)
    assert ran.returncode == int(code)


def test_no_input_is_put_into_a_script() -> None:
    """``${{ }}`` in a script is text that becomes code: everything reaches the steps as environment variables."""
    assert not any("${{" in step.get("run", "") for step in STEPS)
    assert "${{" not in (ROOT / ".github/action/check.sh").read_text("utf-8")


def test_every_step_that_runs_says_in_which_shell() -> None:
    assert ACTION["runs"]["using"] == "composite"
    assert all(step["shell"] == "bash" for step in STEPS if "run" in step)


def test_the_outputs_are_those_that_the_step_writes() -> None:
    written = {
        re.sub(r"^\$\{\{ steps\.check\.outputs\.([\w-]+) \}\}$", r"\1", o["value"]) for o in ACTION["outputs"].values()
    }
    assert written == set(ACTION["outputs"]) == {"conflicts", "broken", "exit-code", "sarif"}


def test_python_is_set_up_without_touching_the_callers_own() -> None:
    assert STEPS[0]["uses"].startswith("actions/setup-python@")
    assert STEPS[0]["with"]["update-environment"] is False
    assert "$GITHUB_ACTION_PATH" in STEPS[1]["run"]


@pytest.mark.slow
@needs_bash
def test_the_install_step_makes_an_environment_with_claimcheck(tmp_path: Path) -> None:
    env = os.environ | {
        "PYTHON": sys.executable,
        "EXTRAS": "",
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_ENV": str(tmp_path / "env"),
    }
    subprocess.run([str(BASH), "-eo", "pipefail", "-c", STEPS[1]["run"]], env=env, check=True)
    name, _, python = (tmp_path / "env").read_text("utf-8").strip().partition("=")
    assert name == "CLAIMCHECK_PYTHON"
    said = subprocess.run([python, "-I", "-m", "claimcheck", "--version"], capture_output=True, text=True, check=True)
    assert said.stdout.startswith("claimcheck ")


class TestHooks:
    def test_both_say_what_pre_commit_needs(self) -> None:
        assert [hook["id"] for hook in HOOKS] == ["claimcheck", "claimcheck-files"]
        assert all(hook["language"] == "python" and hook["require_serial"] for hook in HOOKS)

    @pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
    def test_it_fails_where_documents_conflict(self, hook: dict[str, Any], runner: Runner) -> None:
        docs = [f"docs/press cuttings/{name}" for name in SOURCES]
        files = docs if hook.get("pass_filenames", True) else []
        assert self.run(hook, runner.folder, files) == 1
        for name in docs:
            file = runner.folder / name
            file.write_text(file.read_text("utf-8").replace("55", "40"), encoding="utf-8")
        assert self.run(hook, runner.folder, files) == 0

    def run(self, hook: dict[str, Any], folder: Path, files: list[str]) -> int:
        """As pre-commit does: the words of the entry, then args, then files."""
        program, *words = shlex.split(hook["entry"])
        assert program == "claimcheck"
        command = [sys.executable, "-m", "claimcheck", *words, *hook.get("args", []), *files]
        return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode
