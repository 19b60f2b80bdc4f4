"""One run of claimcheck's alignment in a process of its own: ``python -m tests.bench.alignment_child FILE CLAIMS JOBS``.

Prints one JSON object. Loading the stories is not timed; ``processor`` counts the workers, too. ``wall`` is that of
unpacking, lining up and judging; with one process ``aligning`` is lining up alone, measured in a second pass.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter

from claimcheck.align.groups import align
from claimcheck.align.stories import apart
from claimcheck.engines import engine
from claimcheck.engines.desk import Setup, Story
from claimcheck.engines.packed import unpack
from claimcheck.model import VERDICTS
from tests.bench.digests import setup, stories


def main(path: str, claims: str, jobs: str, told: str = "") -> None:
    """Judge the stories of a file. With ``told`` the choice of stories is timed as well: its texts must all differ."""
    packs = setup()
    held = stories(Path(path), int(claims))
    members = [member for story in held for member in story.members]
    chosen, choosing = None, 0.0
    if told:
        start = perf_counter()
        chosen = len(apart([m.source.id for m in members], [m.sketch for m in members]).stories)
        choosing = perf_counter() - start
    start, before = perf_counter(), _processor()
    with engine("local", packs, int(jobs)) as working:
        judged = list(working.judge(held))
    wall, processor = perf_counter() - start, _processor() - before
    aligning = _lining_up(held, packs) if int(jobs) == 1 else None
    verdicts = Counter({verdict: sum(result.counts[i] for result in judged) for i, verdict in enumerate(VERDICTS)})
    if faults := [problem for result in judged for problem in result.problems]:
        raise SystemExit(str(faults[0]))
    figures = {
        "claims": sum(story.starts()[-1] - 1 for story in held),
        "articles": len(members),
        "stories": len(held),
        "chosen": chosen,
        "choosing": choosing,
        "wall": wall,
        "processor": processor,
        "aligning": aligning,
        "verdicts": dict(sorted((+verdicts).items())),
    }
    print(json.dumps(figures))


def _lining_up(held: list[Story], packs: Setup) -> float:
    """Seconds of lining up alone: claims in, groups out, without unpacking and judging them."""
    rules = {rule.id: rule for pack in packs.packs for rule in pack.rules}
    took = 0.0
    for story in held:
        sources = [member.source for member in story.members]
        found = [
            claim
            for member, first in zip(story.members, story.starts(), strict=False)
            for claim in unpack(member.claims, member.source.id, first)
        ]
        start = perf_counter()
        align(found, rules, {s.id: 0 for s in sources}, {s.id: s.published for s in sources})
        took += perf_counter() - start
    return took


def _processor() -> float:
    """Processor seconds of this process and of the children that have ended."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


if __name__ == "__main__":
    main(*sys.argv[1:])
