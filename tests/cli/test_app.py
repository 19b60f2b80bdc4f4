"""Which command is meant, what the options accept, and how errors leave."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimcheck import __version__, config
from claimcheck.cli import app as module
from claimcheck.cli import options
from claimcheck.cli.app import app, with_command
from claimcheck.report import SHOWN

COMMANDS = {"check", "explain", "rules"}
VALUED = {"--format", "--rules"}


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("seeds/", "check seeds/"),
        ("check seeds/", "check seeds/"),
        ("a.txt check", "check a.txt check"),
        ("./rules", "check ./rules"),
        ("rules", "rules"),
        ("--rules rules seeds/", "check --rules rules seeds/"),
        ("--rules=rules seeds/", "check --rules=rules seeds/"),
        ("--format json -q explain ab seeds/", "explain --format json -q ab seeds/"),
        ("-- rules", "check -- rules"),
        ("--help", "--help"),
        ("--show-completion bash", "--show-completion bash"),
        ("help", "--help"),
        ("help rules try", "rules try --help"),
        ("./help", "check ./help"),
        ("--version", "--version"),
        ("-q", "check -q"),
        ("", ""),
    ],
)
def test_check_is_meant_where_no_command_is_named(given: str, meant: str) -> None:
    assert with_command(given.split(), COMMANDS, VALUED) == meant.split()


def test_the_version() -> None:
    done = CliRunner().invoke(app, ["--version"])
    assert (done.exit_code, done.output) == (0, f"claimcheck {__version__}\n")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["x", "--format", "xyz"], "'xyz' is not one of table, json"),
        (["x", "--show", "some"], "'some' is not one of conflicts, findings, all."),
        (["x", "--fail-on", "never!"], "'never!' is not one of error, warning, note, never."),
        (["x", "--published", "a.txt"], "'a.txt' is not of the form FILE=YYYY-MM-DD."),
        (["x", "--published", "a.txt=soon"], "'soon' in 'a.txt=soon' is not a date (YYYY-MM-DD)."),
        (["x", "--colour"], "No such option: --colour"),
        (["explain", "ab12"], "Missing argument"),
        (["mentions", "x", "--format", "json"], "'json' is not one of table, jsonl."),
        (["rules", "lst"], "No such command 'lst'. Did you mean 'list'?"),
        (["mentoins", "x"], "No such command or file 'mentoins'. Did you mean 'mentions'?"),
        (["x", "--colour"], "(Possible options: --no-color)"),
        (["x", "--format", "tabel"], "Did you mean 'table'?"),
        (["schema", "pak"], "Did you mean 'pack'?"),
        (["x", "--address", "head:10001"], "only --engine ray works on a cluster."),
        (["rules", "new", "boats", "--kind", "dat"], "Did you mean 'date'?"),
    ],
)
def test_a_wrong_option_is_named_and_the_job_is_not_done(args: list[str], message: str) -> None:
    done = CliRunner().invoke(app, args, env={"COLUMNS": "200"})
    assert done.exit_code == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not done.stdout


def test_an_interrupt_leaves_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.cli.run.run", interrupted)
    done = CliRunner().invoke(module.app, ["seeds/"])
    assert done.exit_code == module.INTERRUPTED
    assert not done.output


def test_options_and_configuration_take_the_same_words() -> None:
    assert options.FAIL_ON == config.FAIL_ON
    assert tuple(SHOWN) == config.SHOW


def test_a_file_that_is_called_like_a_command_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mention").write_text("Some 40 boats sank.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "No such command" not in CliRunner().invoke(app, ["mention"]).stderr


def test_help_of_a_command_is_its_help() -> None:
    told = CliRunner().invoke(app, ["help", "rules", "try"])
    assert (told.exit_code, told.stdout) == (0, CliRunner().invoke(app, ["rules", "try", "--help"]).stdout)


def test_an_interrupt_while_options_are_read_leaves_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "with_command", interrupted)
    done = CliRunner().invoke(app, ["seeds/"])
    assert (done.exit_code, done.output) == (module.INTERRUPTED, "")
