"""Help is instant because nothing is imported before it is needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "Stemmer",
    "jinja2",
    "jsonschema",
    "msgspec",
    "pydantic",
    "rapidfuzz",
    "re2",
    "rich",
    "sentencex",
    "yaml",
}
OURS = {
    "claimcheck",
    "claimcheck.cli",
    "claimcheck.cli.app",
    "claimcheck.cli.caching",
    "claimcheck.cli.check",
    "claimcheck.cli.completion",
    "claimcheck.cli.diff",
    "claimcheck.cli.explain",
    "claimcheck.cli.export",
    "claimcheck.cli.interrupts",
    "claimcheck.cli.mentions",
    "claimcheck.cli.options",
    "claimcheck.cli.query",
    "claimcheck.cli.rules",
    "claimcheck.cli.starting",
    "claimcheck.cli.stories",
    "claimcheck.cli.trying",
    "claimcheck.engines",
    "claimcheck.errors",
    "claimcheck.report",
    "claimcheck.report.export",
}


def imported_by(*args: str) -> set[str]:
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: print(*sys.modules, sep='\\n', file=sys.stderr))\n"
        f"sys.argv = ['claimcheck', *{list(args)!r}]\n"
        "from claimcheck.cli import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return set(done.stderr.split())


@pytest.mark.parametrize("args", [["--help"], ["--version"], ["check", "--help"], ["rules", "--help"]])
def test_help_imports_nothing_heavy(args: list[str]) -> None:
    modules = imported_by(*args)
    assert "claimcheck.cli" in modules
    assert not HEAVY & modules
    assert {m for m in modules if m.split(".")[0] == "claimcheck"} <= OURS


def test_a_check_by_the_packs_that_ship_imports_nothing_that_compiles_packs_and_no_cache_where_there_is_none(
    world: Path,
) -> None:
    """Where ``yaml`` is imported, a pack was compiled: python -m tests.packs.compiled."""
    modules = imported_by("check", str(world / "docs"), "--no-cache", "--output", str(world / "out.txt"))
    assert {"claimcheck.pipeline", "re2"} <= modules
    assert not {"claimcheck.packs.pattern", "claimcheck.packs.schema", "jinja2", "rich", "sqlite3", "yaml"} & modules
