"""(d) Alignment: claims of many stories lined up and judged, by number of claims, against splink on DuckDB.

The claims are those of generated articles on many events (``piles``), read once before; up to ``_READ`` claims each
comes from an article of its own, larger sizes hold these stories several times over (a story knows nothing of others).
Each run is a process of its own, whose memory is watched.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.children import python, run
from tests.bench.digests import write_one_story, write_stories
from tests.bench.growth import per_doubling
from tests.bench.markdown import bytes_shown, figure, table, times
from tests.bench.scale import Scale
from tests.bench.target import Target

TITLE = "Alignment"
NAME = "alignment"
_READ = 100_000  # claims
_JOBS = (1, 2)
_TELLING = 100_000  # claims from which on times say something of growth and of processes


def measure(scale: Scale, say: Callable[[str], None]) -> dict[str, Any]:
    """Times by number of claims and of processes, the peer's, and those of one story that grows."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "stories"
        articles = write_stories(file, min(max(scale.claims), _READ))
        say(f"read {articles:,} articles")
        ours, peer = [], []
        for claims in scale.claims:
            for jobs in _JOBS:
                runs = scale.runs_of(claims / 30)
                ours.append({"asked": claims, "jobs": jobs, **_aligned(file, claims, jobs, runs)})
                if claims <= scale.linked:
                    peer.append({"asked": claims, "threads": jobs, **_linked(file, claims, jobs, runs)})
            say(f"{claims:,} claims")
        growing = []
        for sources in scale.one_story:
            one = Path(name) / "one-story"
            claims = write_one_story(one, sources)
            growing.append({"sources": sources, **_aligned(one, claims, 1, scale.runs)})
    return {"claimcheck": ours, "splink": peer, "one_story": growing}


def _aligned(file: Path, claims: int, jobs: int, runs: int) -> dict[str, Any]:
    # The choice of stories reads texts, which repeat in the largest sizes: it is timed where they do not.
    told = ("told",) if claims <= _READ and jobs == 1 else ()
    return _median(("tests.bench.alignment_child", str(file), str(claims), str(jobs), *told), runs)


def _linked(file: Path, claims: int, threads: int, runs: int) -> dict[str, Any]:
    return _median(("tests.bench.linkage_peer", str(file), str(claims), str(threads)), runs)


def _median(module: Sequence[str], runs: int) -> dict[str, Any]:
    """What the runs of a module printed: the median of each number that is a time, else what the last one said."""
    found = []
    for _ in range(runs):
        used = run(python("-m", *module), watched=True)
        found.append(json.loads(used.output.splitlines()[-1]) | {"memory": used.memory})
    merged = dict(found[-1])
    for key, value in merged.items():
        if isinstance(value, float):
            merged[key] = median(one[key] for one in found)
    return merged | {"runs": [round(one["wall"], 3) for one in found if "wall" in one]}


def tables(figures: Mapping[str, Any]) -> str:
    """Ours with growth, the peer beside it, and one story that grows."""
    return "\n\n".join((_ours(figures["claimcheck"]), _peers(figures), _growing(figures["one_story"])))


def _ours(found: Sequence[Mapping[str, Any]]) -> str:
    one, two = ([f for f in found if f["jobs"] == jobs] for jobs in _JOBS)
    grown = _grown(one)
    rows = [
        (
            f"{f['claims']:,}",
            f"{f['stories']:,}",
            f"{figure(f['wall'])} s",
            f"{figure(g['wall'])} s",
            f"{f['wall'] / g['wall']:.2f}",
            figure(doubled),
            figure(f["aligning"], "s"),
            figure(f["choosing"] or None, "s"),
            bytes_shown(f["memory"]),
            bytes_shown(g["memory"]),
        )
        for f, g, doubled in zip(one, two, grown, strict=True)
    ]
    head = (
        "claims",
        "stories",
        "1 process",
        "2 processes",
        "faster by",
        "time for twice the claims",
        "of 1 process, lining up alone",
        "finding the stories",
        "memory, 1 process",
        "memory, 2 processes",
    )
    return table(head, rows)


def _peers(figures: Mapping[str, Any]) -> str:
    if missing := next((f["missing"] for f in figures["splink"] if "missing" in f), None):
        return f"splink on DuckDB: not installed ({missing})"
    rows = []
    for f in figures["splink"]:
        ours = next(c for c in figures["claimcheck"] if (c["asked"], c["jobs"]) == (f["asked"], f["threads"]))
        steps = (f"{figure(f[step])} s" for step in ("training", "scoring", "clustering", "wall"))
        cores = f"{f['threads']} thread{'s' * (f['threads'] > 1)}"
        alone = ours["aligning"]
        rows.append(
            (
                f"{f['claims']:,}, {cores}",
                *steps,
                figure(f["processor"], "s"),
                bytes_shown(f["memory"]),
                times(f["wall"] / ours["wall"]),
                times(f["wall"] / alone) if alone else "–",
            )
        )
    head = (
        "splink on DuckDB",
        "training",
        "scoring",
        "clustering",
        "all",
        "processor",
        "memory",
        "claimcheck, judging too, is faster by",
        "claimcheck, lining up alone, by",
    )
    return table(head, rows)


def _growing(found: Sequence[Mapping[str, Any]]) -> str:
    grown = per_doubling([(f["sources"], f["processor"]) for f in found])
    rows = [
        (f"{f['sources']} sources", f"{f['claims']:,}", f"{figure(f['processor'])} s", figure(doubled))
        for f, doubled in zip(found, grown, strict=True)
    ]
    return table(("one story", "claims", "processor", "time for twice the sources"), rows)


def _grown(one: Sequence[Mapping[str, Any]]) -> list[float | None]:
    """Of one process, whose processor time other work on the machine disturbs less than its wall time."""
    return per_doubling([(f["claims"], f["processor"]) for f in one])


def targets(figures: Mapping[str, Any]) -> list[Target]:
    by_size = {(f["asked"], f["jobs"]): f for f in figures["claimcheck"]}
    sizes = sorted({size for size, _ in by_size})
    grown = [x for x in _grown([by_size[n, 1] for n in sizes]) if x]
    most = by_size.get((1_000_000, 2), {})
    memory = most.get("memory")
    largest = sizes[-1]
    return [
        Target.at_most(
            "alignment, time for twice the claims", max(grown, default=None), 2.2, " times", counts=largest >= _TELLING
        ),
        Target.at_least(
            f"alignment of {largest:,} claims, two processes against one",
            by_size[largest, 1]["wall"] / by_size[largest, 2]["wall"],
            1.8,
            " times",
            counts=largest >= _TELLING,
        ),
        Target.at_most("1,000,000 claims, two processes", most.get("wall"), 60, " s"),
        Target.at_most("1,000,000 claims, memory", memory / 1e9 if memory else None, 2, " GB"),
    ]
