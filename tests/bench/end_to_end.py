"""(e) End to end: the whole command on generated articles in many stories, by number of articles.

Cold (``--no-cache``) with one and two processes, then with an empty cache, again with a full one, and again after one
article has changed. Files are in the page cache of the system, as after they were written.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.bench.children import FailedError, Usage, claimcheck, run, summary
from tests.bench.growth import per_doubling
from tests.bench.markdown import bytes_shown, figure, table
from tests.bench.piles import write
from tests.bench.scale import LARGE, Scale
from tests.bench.target import Target

TITLE = "End to end"
NAME = "end_to_end"
ONE, TWO, JSON = "cold, 1 process", "cold, 2 processes", "cold, 2 processes, JSON"
FILLING, AGAIN, CHANGED = "filling the cache", "again, nothing changed", "again, one article changed"
_KINDS = (ONE, TWO, JSON, FILLING, AGAIN, CHANGED)
# What is measured is the work, not what is left out of it: more findings than the default limit are all told.
_CONFIGURATION = "[limits]\nfindings = 100000000\n"


def measure(scale: Scale, say: Callable[[str], None]) -> dict[str, Any]:
    """Wall, processor and memory for each number of articles and each way to run."""
    sizes = []
    for articles in scale.articles:
        with tempfile.TemporaryDirectory() as name:
            home = Path(name)
            write(home / "pile", articles)
            (home / "claimcheck.toml").write_text(_CONFIGURATION, "utf-8")
            files = sorted((home / "pile").rglob("*.txt"))
            size = sum(file.stat().st_size for file in files)
            found: dict[str, list[Usage]] = {}
            failed: dict[str, str] = {}
            for number in range(scale.runs_of(articles)):
                for kind, used in _round(home, files, number):
                    if isinstance(used, Usage):
                        found.setdefault(kind, []).append(used)
                    else:
                        failed[kind] = f"exit code {used.code}"  # nothing that names places on this machine
                        say(str(used))
            runs = {kind: summary(used) for kind, used in found.items()}
            sizes.append({"articles": articles, "bytes": size, "runs": runs, "failed": failed})
        say(f"{articles:,} articles")
    return {"sizes": sizes}


def _round(home: Path, files: Sequence[Path], number: int) -> Iterator[tuple[str, Usage | FailedError]]:
    """Every way to run, once; the cache is new in each round, and the last run is with one article changed."""
    cache = ("--cache", str(home / f"cache-{number}"))
    yield ONE, _run(home, "-q", "--no-cache", "-j", "1")
    yield TWO, _run(home, "-q", "--no-cache", "-j", "2")
    yield JSON, _run(home, "--format", "json", "--output", "report.json", "--no-cache", "-j", "2")
    yield FILLING, _run(home, "-q", *cache)
    yield AGAIN, _run(home, "-q", *cache)
    changed = files[(number + 1) * len(files) // 7 % len(files)]
    before = changed.read_text("utf-8")
    changed.write_text(before + "\nAt least 17 people were treated in hospital on Monday.\n", "utf-8")
    yield CHANGED, _run(home, "-q", *cache)
    changed.write_text(before, "utf-8")


def _run(home: Path, *options: str) -> Usage | FailedError:
    """What a run took, or how it failed: the others are worth their figures all the same."""
    try:
        return run(claimcheck("pile", *options, "--fail-on", "never"), watched=True, folder=home)
    except FailedError as error:
        return error


def tables(figures: Mapping[str, Any]) -> str:
    """A row for each number of articles and way to run; growth is told for each way."""
    rows: list[tuple[str, ...]] = []
    grown = {kind: dict(_grown(figures["sizes"], kind)) for kind in _KINDS}
    for size in figures["sizes"]:
        for kind in _KINDS:
            name = f"{size['articles']:,} articles, {kind}"
            if (used := size["runs"].get(kind)) is None:
                rows.append((name, "failed", *["–"] * 4))
                continue
            rows.append(
                (
                    name,
                    f"{figure(used['wall'])} s",
                    f"{figure(used['processor'])} s",
                    bytes_shown(used["memory"]),
                    figure(size["bytes"] / 1e6 / used["wall"]),
                    figure(grown[kind][size["articles"]]),
                )
            )
    failed = [
        f"{size['articles']:,} articles, {kind}: {why}"
        for size in figures["sizes"]
        for kind, why in size["failed"].items()
    ]
    return "\n\n".join(
        (table(("", "wall", "processor", "memory", "MB/s", "time for twice the articles"), rows), *failed)
    )


def _grown(sizes: Sequence[Mapping[str, Any]], kind: str) -> Iterator[tuple[int, float | None]]:
    """Articles, and the growth up to there: of processor time, which other work on the machine disturbs least."""
    points = [(size["articles"], size["runs"][kind]["processor"]) for size in sizes if kind in size["runs"]]
    return zip((n for n, _ in points), per_doubling(points), strict=True)


def targets(figures: Mapping[str, Any]) -> list[Target]:
    by_size = {size["articles"]: size["runs"] for size in figures["sizes"]}
    largest = max(by_size)
    grown = [factor for _, factor in _grown(figures["sizes"], ONE) if factor]
    telling = largest >= LARGE

    def said(articles: int, kind: str, what: str) -> float | None:
        found = by_size.get(articles, {}).get(kind, {}).get(what)
        return None if found is None else float(found)

    one, two = said(largest, ONE, "wall"), said(largest, TWO, "wall")
    memory = said(100_000, TWO, "memory")
    return [
        Target.at_most(
            "end to end, time for twice the articles", max(grown, default=None), 2.2, " times", counts=telling
        ),
        Target.at_least(
            f"{largest:,} articles, two processes against one",
            one / two if one and two else None,
            1.8,
            " times",
            counts=telling,
        ),
        Target.at_most("10,000 articles, cold, two processes", said(10_000, TWO, "wall"), 40, " s"),
        Target.at_most("10,000 articles, one changed", said(10_000, CHANGED, "wall"), 3, " s"),
        Target.at_most("100,000 articles, memory", memory / 1e9 if memory else None, 1, " GB"),
    ]
