"""What TAB offers: formats, kinds, packs, rules; and the shell's own scripts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli import completion
from claimcheck.packs import library

ROOT = Path(__file__).resolve().parents[2]


def offered(line: str) -> list[str]:
    """What the program says to a shell in which ``line`` has been typed."""
    words = line.split(" ")
    environment = {
        **os.environ,
        "_CLAIMCHECK_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
    }
    code = "import sys; sys.argv[0] = 'claimcheck'; from claimcheck.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert not done.stderr
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("claimcheck ini", ["init"]),
        ("claimcheck rules sug", ["suggest"]),
        ("claimcheck check --format ta", ["table"]),
        ("claimcheck docs/ --fail-on w", ["warning"]),
        ("claimcheck docs/ --rules mil", ["military-operations"]),
        ("claimcheck rules test peo", ["people"]),
        ("claimcheck rules show military-operations/resumption", ["military-operations/resumption-date"]),
        ("claimcheck rules show resumption-d", ["resumption-date"]),
        ("claimcheck rules new mine --kind mo", ["money"]),
        ("claimcheck rules try x docs --kind per", ["percent"]),
        ("claimcheck schema p", ["pack"]),
        ("claimcheck check --rules nothing-like-it", []),
    ],
)
def test_what_goes_on_from_what_is_typed_is_offered(line: str, words: list[str]) -> None:
    assert offered(line) == words


def test_all_rules_that_ship_are_offered_without_reading_them_in_full() -> None:
    packs, _ = library.load(library.shipped())
    assert sorted(completion.rules("")) == sorted(rule.id for pack in packs for rule in pack.rules)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell_is_printed(shell: str, tmp_path: Path) -> None:
    environment = {**os.environ, "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    command = [sys.executable, "-m", "claimcheck", "--show-completion", shell]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "_CLAIMCHECK_COMPLETE=complete_" + shell in done.stdout
    program = shutil.which(shell)
    if program:
        (tmp_path / "script").write_text(done.stdout, encoding="utf-8")
        assert subprocess.run([program, "-n", str(tmp_path / "script")], check=False).returncode == 0
