"""What a run over many machines costs its driver: bytes that travel and processor time of each stage, an article.

python -m tests.bench.piles 4000 /tmp/pile && python -m tests.bench.driver /tmp/pile
"""

from __future__ import annotations

import pickle
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from claimcheck.align.stories import Told, apart
from claimcheck.engines.desk import Digest, Setup, Story
from claimcheck.engines.inline import Inline
from claimcheck.pipeline import hold
from claimcheck.sources import SUFFIXES, find
from tests.told import packs


def main(folder: str) -> None:
    """Print one line a figure, each divided by the number of articles."""
    files, _ = find([folder], SUFFIXES)
    with Inline(Setup(packs())) as engine:
        list(engine.read(files[:5]))  # what is loaded once
        read, seconds = _timed(lambda: list(engine.read(files)))
        digests = [digest for reading in read for digest in reading.digests]
        _say("read, in workers", seconds, digests, read)
        told, seconds = _timed(lambda: _stories(digests))
        _say("find stories, in the driver", seconds, digests)
        place = {digest.source.id: i for i, digest in enumerate(digests)}
        members = [[place[name] for name in story] for story in told]
        given = [Story(tuple(digests[i] for i in story)) for story in members]
        judged, seconds = _timed(lambda: list(engine.judge(given)))
        _say("judge, in workers", seconds, digests, judged)
    _, seconds = _timed(lambda: hold(digests, members, judged))
    _say("put together, in the driver", seconds, digests)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(digests):,} articles, peak memory of all of it in one process: {peak:.0f} MB")


def _stories(digests: Sequence[Digest]) -> Told:
    return apart([digest.source.id for digest in digests], [digest.sketch for digest in digests]).stories


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    began = time.process_time()
    return work(), time.process_time() - began


def _say(stage: str, seconds: float, digests: Sequence[Digest], sent: Iterable[object] = ()) -> None:
    size = sum(len(pickle.dumps(each, pickle.HIGHEST_PROTOCOL)) for each in sent) / len(digests)
    print(f"{stage}: {1000 * seconds / len(digests):.2f} ms" + (f", sends back {size:,.0f} bytes" if size else ""))


if __name__ == "__main__":
    main(sys.argv[1])
