"""How fast values are read, against other packages: ``python -m tests.bench.speed_mentions [--quick] [--json FILE]``.

Generated news (``news``) goes through claimcheck's whole ``annotate`` stage (sentences, words, all kinds of mentions)
in one process, and through each peer that is installed, in the same run. A peer does as much of the text as it can in
its budget. *Floors* are single regular expressions over the same text, whose matches are only counted: all words, and
the digits, months, weekdays and number words that values are made of. Then: whether time grows linearly, also for a
document of one line and for text that nobody writes.
"""

from __future__ import annotations

import re
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from claimcheck import Source
from claimcheck.extract.annotate import annotate
from claimcheck.sources import read_text
from tests.bench.markdown import table
from tests.bench.news import corpus
from tests.bench.peers import available
from tests.bench.timing import Rate, Runner, machine, rates, seconds, write

SIZE = 5_000_000
RUNS = 3
BUDGET = 15.0
_LONG_LINE = 10_000_000
_HOSTILE = (50_000, 100_000, 200_000)
CLAIMCHECK = "claimcheck, mentions"

FLOORS = {
    "floor: words, one regex": re.compile(r"\w+"),
    "floor: values, one regex": re.compile(
        r"\d+(?:[.,:/-]\d+)*%?|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
        r"|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
        r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|hundred|thousand"
        r"|million|billion|yesterday|today|last|next)\b",
        re.IGNORECASE,
    ),
}

HOSTILE: dict[str, Callable[[int], str]] = {
    "digits": lambda n: "7" * n,
    "dots": lambda n: "." * n,
    "1,1,1,…": lambda n: "1," * (n // 2),
    "1.1.1.…": lambda n: "1." * (n // 2),
    "1-1-1-…": lambda n: "1-" * (n // 2),
    "1 1 1 …": lambda n: "1 " * (n // 2),
    "nested quotes": lambda n: "“‘" * (n // 4) + "’”" * (n // 4),
    "opening quotes": lambda n: '"a ' * (n // 3),
    "nested brackets": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "one hundred one hundred …": lambda n: "one hundred " * (n // 12),
    "at least at least …": lambda n: "at least " * (n // 9),
    "January January …": lambda n: "January " * (n // 8),
    "Monday Monday …": lambda n: "Monday " * (n // 7),
    "Anna Anna …": lambda n: "Anna " * (n // 5),
    "$$$": lambda n: "$" * n,
    "hyphens": lambda n: "a-" * (n // 2),
}


def runners(texts: Sequence[str]) -> Iterator[Runner | tuple[str, str]]:
    """claimcheck, the floors and the peers; a name and a reason for a peer that is not here."""
    read = {text: read_text(f"{n}.txt", text) for n, text in enumerate(texts)}
    paragraphs = [paragraph for text in texts for paragraph in text.split("\n\n")]
    yield Runner(CLAIMCHECK, lambda text: annotate(read[text]), texts)
    yield Runner("claimcheck, reading too", lambda text: annotate(read_text("a.txt", text)), texts)
    for name, pattern in FLOORS.items():
        yield Runner(name, partial(_count, pattern), texts)
    for peer, work in available():
        name = f"{peer.name} {peer.version}" if peer.version else peer.name
        yield (name, work) if isinstance(work, str) else Runner(name, work, paragraphs if peer.by_paragraph else texts)


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def compare(texts: Sequence[str], runs: int, budget: float) -> tuple[list[Rate], dict[str, str]]:
    """The rate of everyone who is here, and why the others are not."""
    every = list(runners(texts))
    missing = dict(r for r in every if isinstance(r, tuple))
    return rates([r for r in every if isinstance(r, Runner)], runs, budget), missing


def compared(measured: Sequence[Rate], missing: dict[str, str]) -> str:
    """The rates as a table; a ratio above 1 means that claimcheck is faster."""
    ours = next(r.median for r in measured if r.name == CLAIMCHECK)
    rows: list[tuple[object, ...]] = [
        (r.name, f"{r.median:.3g}", f"{r.characters / 1e6:.2f}", _times(ours / r.median)) for r in measured
    ]
    rows += [(name, "not installed", "–", "–") for name in missing]
    return table(("reader", "MB/s", "MB read", "claimcheck is faster by"), rows)


def _times(ratio: float) -> str:
    return f"{ratio:.3g} times" if ratio >= 1 else f"1/{1 / ratio:.3g}"


def growth(text: str, runs: int) -> list[tuple[str, int, float]]:
    """Name, characters and seconds: one document of a quarter, a half and the whole of the text, and of one long line."""
    found = []
    for parts in (4, 2, 1):
        source = read_text("a.txt", text[: len(text) // parts])
        found.append((f"one document, {4 // parts}x", len(source.text), seconds(partial(annotate, source), runs)))
    flat = " ".join(text.split())
    for times in (1, 2):
        size = min(_LONG_LINE, 2 * len(flat)) * times // 2
        line = read_text("a.txt", (flat * (size // len(flat) + 1))[:size])
        found.append((f"one line, {times}x", size, seconds(partial(annotate, line), runs)))
    return found


def grown(measured: Sequence[tuple[str, int, float]]) -> str:
    """The times as a table, with what the doubling of the length did to the time."""
    rows: list[tuple[object, ...]] = []
    before: tuple[str, float] = ("", 0.0)
    for name, size, took in measured:
        kind = name.rsplit(",", 1)[0]
        doubled = f"{took / before[1]:.2f}" if before[0] == kind else "–"
        rows.append((name, f"{size / 1e6:.2f}", f"{took:.2f}", f"{size / 1e6 / took:.3g}", doubled))
        before = (kind, took)
    return table(("text", "million characters", "seconds", "MB/s", "time for twice the length"), rows)


def hostile(sizes: Sequence[int] = _HOSTILE) -> dict[str, list[float]]:
    """Seconds for each hostile text, at each length; read from the start, as a file would be."""
    return {name: [seconds(partial(_whole, make(size)), 1) for size in sizes] for name, make in HOSTILE.items()}


def _whole(text: str) -> Source:
    return annotate(read_text("a.txt", text)).source


def endured(measured: dict[str, list[float]], sizes: Sequence[int] = _HOSTILE) -> str:
    """The times on hostile text as a table, with the factor from the shortest to the longest."""
    head = (
        "hostile text",
        *(f"{size:,} characters" for size in sizes),
        f"time for {sizes[-1] // sizes[0]} times the length",
    )
    return table(
        head, [(name, *(f"{t:.2f} s" for t in took), f"{took[-1] / took[0]:.1f}") for name, took in measured.items()]
    )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = ArgumentParser(prog="python -m tests.bench.speed_mentions", description="How fast values are read.")
    parser.add_argument("--quick", action="store_true", help="a tenth of the text, one run")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where the figures go (results/speed_mentions.json)")
    options = parser.parse_args(arguments)
    size, runs, budget = (SIZE // 10, 1, 3.0) if options.quick else (SIZE, RUNS, BUDGET)
    with tempfile.TemporaryDirectory() as folder:
        # Through a file, as text comes in life: whatever the generator shares between articles is not shared here.
        file = Path(folder) / "news.txt"
        file.write_text("\f".join(a.text for a in corpus(size)), "utf-8")
        texts = file.read_text("utf-8").split("\f")
    print(", ".join(f"{key} {value}" for key, value in machine().items()), end="\n\n", flush=True)
    measured, missing = compare(texts, runs, budget)
    print(compared(measured, missing), end="\n\n", flush=True)
    for name, reason in missing.items():
        print(f"{name} could not run: {reason}", end="\n\n")
    lengths = growth("\n\n".join(texts), 1)
    print(grown(lengths), end="\n\n", flush=True)
    bad = hostile()
    print(endured(bad))
    figures = {
        "rates": {r.name: {"median": r.median, "runs": r.runs, "characters": r.characters} for r in measured},
        "missing": missing,
        "growth": [{"text": name, "characters": n, "seconds": took} for name, n, took in lengths],
        "hostile": {name: dict(zip(map(str, _HOSTILE), took, strict=True)) for name, took in bad.items()},
    }
    print(f"\nwritten: {write('speed_mentions', figures, options.json).name}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
