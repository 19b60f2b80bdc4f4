"""How benches measure: processor seconds of this process, several runs in turn, medians."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from os import cpu_count
from pathlib import Path
from statistics import median
from time import process_time

RESULTS = Path(__file__).with_name("results")

Work = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Runner:
    """Something to be timed, and the pieces of text that it is given one after the other."""

    name: str
    work: Work
    pieces: Sequence[str]


@dataclass(frozen=True, slots=True)
class Rate:
    """Megabytes (million characters) a second: the median of the runs, each run, and the characters of the longest."""

    name: str
    median: float
    runs: tuple[float, ...]
    characters: int


def rates(runners: Sequence[Runner], runs: int, budget: float) -> list[Rate]:
    """Time all runners in turn, so that a busy minute hits all of them; each stops a run after ``budget`` seconds.

    The first piece is worked once before, unmeasured: models are loaded then, and patterns compiled.
    """
    for runner in runners:
        runner.work(runner.pieces[0])
    measured: dict[str, list[tuple[float, int]]] = {runner.name: [] for runner in runners}
    for _ in range(runs):
        for runner in runners:
            measured[runner.name].append(_run(runner, budget))
    return [
        Rate(name, median(r for r, _ in found), tuple(r for r, _ in found), max(n for _, n in found))
        for name, found in measured.items()
    ]


def _run(runner: Runner, budget: float) -> tuple[float, int]:
    """MB/s over as many pieces as fit into the budget, and how many characters they were."""
    characters, start = 0, process_time()
    for piece in runner.pieces:
        runner.work(piece)
        characters += len(piece)
        if process_time() - start > budget:
            break
    return characters / 1e6 / (process_time() - start), characters


def seconds(work: Callable[[], object], runs: int) -> float:
    """The median processor time of several runs."""
    found = []
    for _ in range(runs):
        start = process_time()
        work()
        found.append(process_time() - start)
    return median(found)


def machine() -> dict[str, object]:
    """What the figures were measured on, as far as it can be told to anyone."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "python": platform.python_version(),
        "machine": platform.machine(),
        "system": platform.system(),
        "processors": cpu_count(),
    }


def write(name: str, figures: Mapping[str, object], path: Path | None = None) -> Path:
    """Keep figures, with the machine, as ``results/NAME.json`` or at ``path``."""
    place = path or RESULTS / f"{name}.json"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(json.dumps({"machine": machine(), **figures}, indent=2) + "\n", "utf-8")
    return place
