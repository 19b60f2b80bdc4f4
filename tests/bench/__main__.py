"""The benchmark suite: ``python -m tests.bench [a b c d e f] [--quick | --full] [--results DIR]``.

Figures go to ``tests/bench/results`` as JSON (those of ``--quick`` to ``.cache/bench``, they are no figures to quote)
and to the screen as Markdown. ``python -m tests.bench.table`` prints the tables again.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from tests.bench.children import ROOT
from tests.bench.scale import FULL, NORMAL, QUICK
from tests.bench.suite import PARTS, measured, part
from tests.bench.target import told
from tests.bench.timing import RESULTS

QUICK_RESULTS = ROOT / ".cache" / "bench"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the parts asked for, all by default. The exit code does not depend on the figures."""
    parser = ArgumentParser(prog="python -m tests.bench", description="Measures claimcheck beside its peers.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {' '.join(PARTS)}; all by default")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_const", dest="scale", const=QUICK, help="small, one run, two minutes")
    size.add_argument("--full", action="store_const", dest="scale", const=FULL, help="100,000 articles, 1M claims")
    parser.add_argument("--results", type=Path, metavar="DIR", help="where the JSON goes")
    options = parser.parse_args(arguments)
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"no part {', '.join(sorted(unknown))}: there are {', '.join(PARTS)}")
    scale = options.scale or NORMAL
    folder = options.results or (QUICK_RESULTS if scale is QUICK else RESULTS)
    promised = []
    for letter in options.parts or PARTS:
        start = perf_counter()
        print(f"## ({letter}) {part(letter).TITLE}", end="\n\n", flush=True)
        figures = measured(letter, scale, folder, _say)
        print(part(letter).tables(figures), end="\n\n", flush=True)
        promised += part(letter).targets(figures)
        _say(f"({letter}) took {perf_counter() - start:.0f} s")
    print(told(promised))
    return 0


def _say(line: str) -> None:
    """Progress is for who waits, not for who reads the tables."""
    print(f"- {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
