"""(a) Whole commands on the seeds, as processes, against the help of a bare typer app in the same run."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.bench.children import Usage, claimcheck, python, run, summary
from tests.bench.markdown import table, times
from tests.bench.scale import Scale
from tests.bench.target import Target

TITLE = "Whole commands on the seeds"
NAME = "command"
# As an installed command is: without, Python would compile every module that has changed since it last could keep it.
_COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
HELP, BARE, BARE_RICH = "claimcheck --help", "bare typer app, --help", "bare typer app with rich, --help"
COLD, CACHED = "claimcheck seeds/ -q --no-cache", "claimcheck seeds/ -q, cached"

_APP = '''"""Two commands."""
import typer
app = typer.Typer({options})
@app.command()
def check(path: str, quiet: bool = False) -> None:
    """Check a path."""
@app.command()
def show(path: str, verbose: bool = False) -> None:
    """Show a path."""
'''


def commands(folder: Path) -> dict[str, tuple[str, ...]]:
    """What is run, by name; ``folder`` holds the bare apps and the cache."""
    # Modules, which are compiled once like those of an installed command, behind a script as small as its own.
    for name, options in (("bare", "rich_markup_mode=None"), ("bare_rich", "")):
        (folder / f"{name}.py").write_text(_APP.format(options=options), "utf-8")
        (folder / f"run_{name}.py").write_text(f"from {name} import app\napp()\n", "utf-8")
    cache = ("--cache", str(folder / "cache"))
    return {
        "python -c pass": python("-c", "pass"),
        BARE: python(str(folder / "run_bare.py"), "--help"),
        BARE_RICH: python(str(folder / "run_bare_rich.py"), "--help"),
        HELP: claimcheck("--help"),
        COLD: claimcheck("seeds/", "-q", "--no-cache"),
        CACHED: claimcheck("seeds/", "-q", *cache),
        "claimcheck seeds/ --format json --no-cache": claimcheck("seeds/", "--format", "json", "--no-cache"),
        "claimcheck seeds/ --format json, cached": claimcheck("seeds/", "--format", "json", *cache),
    }


def measure(scale: Scale, say: Callable[[str], None]) -> dict[str, Any]:
    """All commands in turn, so that a busy moment hits all of them; each once before, unmeasured."""
    with tempfile.TemporaryDirectory() as name:
        every = commands(Path(name))
        runs: dict[str, list[Usage]] = {command: [] for command in every}
        for number in range(scale.commands + 1):
            for command, words in every.items():
                used = run(words, codes=(0, 1), environment=_COMPILED)  # 1: the seeds contradict one another
                if number:
                    runs[command].append(used)
        say(f"{len(every)} commands, {scale.commands} times each")
    return {"commands": {command: summary(used) for command, used in runs.items()}}


def tables(figures: Mapping[str, Any]) -> str:
    """Wall and processor time; the ratio is that of processor times, which other work on the machine disturbs less."""
    bare = figures["commands"][BARE]["processor"]
    rows: Sequence[tuple[str, ...]] = [
        (
            f"`{name}`" if name.startswith(("claim", "python")) else name,
            _ms(f["wall"]),
            _ms(f["processor"]),
            times(f["processor"] / bare),
        )
        for name, f in figures["commands"].items()
    ]
    return table(("command", "wall", "processor", "processor, of the bare help"), rows)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


def targets(figures: Mapping[str, Any]) -> list[Target]:
    found = figures["commands"]
    return [
        Target.at_most(
            "`claimcheck --help` against a bare typer help", found[HELP]["processor"] / found[BARE]["processor"], 1.3
        ),
        Target.at_most("a run over `seeds/`, nothing cached", found[COLD]["wall"], 0.5, " s"),
    ]
