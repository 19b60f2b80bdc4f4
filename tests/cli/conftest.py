"""A small world: three sources that disagree, a pack that sees it, and a way to run the command on them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from claimcheck.cli.app import app

SOURCES = {
    "bay.txt": "Storm over the bay\n\n2021-03-12\n\nThe storm left 40 boats tied up in the bay, the harbour master said.\n",
    "pier.txt": "After the storm\n\n2021-03-12\n\nHarbour officials counted 55 boats tied up in the bay on Thursday.\n",
    "quay.md": "# The storm\n\nCrews said 40 boats were tied up in the bay.\n",
}
PACK = """\
pack: ferries
about: Boats in a storm.
rules:
  tied-up:
    question: How many boats were tied up?
    kind: count
    patterns:
      - "<value> ... tied up"
    cases:
      - text: Some 30 boats were tied up.
        finds: Some 30 boats
      - text: The 30 sailors went home.
        finds: nothing
"""
BROKEN_PACK = """\
pack: broken
about: Five mistakes.
rulez: {}
rules:
  one:
    kind: colour
    patterns: ["<value>"]
  two:
    question: How many?
    kind: count
    patterns: ["(a | <value>"]
  three:
    question: How many?
    kind: count
    patterns: ["@nobody <value>"]
  four:
    question: How many?
    kind: count
    severity: fatal
    patterns: ["<value> boats"]
"""

Run = Callable[..., Any]


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, made the current one, with ``docs/`` and ``ferries.yaml``."""
    (tmp_path / "docs").mkdir()
    for name, text in SOURCES.items():
        (tmp_path / "docs" / name).write_text(text, encoding="utf-8")
    (tmp_path / "ferries.yaml").write_text(PACK, encoding="utf-8")
    (tmp_path / "broken.yaml").write_text(BROKEN_PACK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "COLUMNS"):
        if name in os.environ:
            monkeypatch.delenv(name)
    return tmp_path


@pytest.fixture
def run(world: Path) -> Run:  # noqa: ARG001
    """Runs claimcheck in ``world``; a traceback fails the test."""

    def invoke(*args: str, **env: str) -> Any:
        done = CliRunner().invoke(app, list(args), env=env)
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done

    return invoke
