"""(b) How fast values are read, against other packages: ``python -m tests.bench b``.

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
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from claimcheck import Source
from claimcheck.extract.annotate import annotate
from claimcheck.sources import read_text
from tests.bench.markdown import table, times
from tests.bench.news import corpus
from tests.bench.peers import available
from tests.bench.scale import Scale
from tests.bench.target import Target
from tests.bench.timing import Rate, Runner, rates, seconds

TITLE = "Values in text"
NAME = "mentions"
_LONG_LINE = 10_000_000
_HOSTILE = (50_000, 100_000, 200_000)
CLAIMCHECK = "claimcheck, mentions"
_VALUES = ("recognizers-text", "dateparser", "quantulum3")  # text2num reads nothing but number words

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
        (r.name, f"{r.median:.3g}", f"{r.characters / 1e6:.2f}", times(ours / r.median)) for r in measured
    ]
    rows += [(name, "not installed", "–", "–") for name in missing]
    return table(("reader", "MB/s", "MB read", "claimcheck is faster by"), rows)


def growth(text: str, runs: int) -> list[tuple[str, int, float]]:
    """Name, characters and seconds: one document of a quarter, a half and the whole of the text, and of one long line."""
    found = []
    for parts in (4, 2, 1):
        source = read_text("a.txt", text[: len(text) // parts])
        found.append((f"one document, {4 // parts}x", len(source.text), seconds(partial(annotate, source), runs)))
    flat = " ".join(text.split())
    for part in (1, 2):
        size = min(_LONG_LINE, 2 * len(flat)) * part // 2
        line = read_text("a.txt", (flat * (size // len(flat) + 1))[:size])
        found.append((f"one line, {part}x", size, seconds(partial(annotate, line), runs)))
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


def measure(scale: Scale, say: Callable[[str], None]) -> dict[str, Any]:
    """Everybody's rate, the growth of ours, and what hostile text costs."""
    texts = through_a_file(scale.text)
    measured, missing = compare(texts, scale.runs, scale.budget)
    say(f"{len(measured)} readers, {scale.runs} times each")
    lengths = growth("\n\n".join(texts), scale.runs)
    bad = hostile(scale.hostile)
    return {
        "rates": {r.name: {"median": r.median, "runs": r.runs, "characters": r.characters} for r in measured},
        "missing": missing,
        "growth": [{"text": name, "characters": n, "seconds": took} for name, n, took in lengths],
        "hostile": {name: dict(zip(map(str, scale.hostile), took, strict=True)) for name, took in bad.items()},
    }


def through_a_file(size: int) -> list[str]:
    """Generated articles as text comes in life: whatever the generator shares between them is not shared here."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "news.txt"
        file.write_text("\f".join(a.text for a in corpus(size)), "utf-8")
        return file.read_text("utf-8").split("\f")


def tables(figures: Mapping[str, Any]) -> str:
    """Three tables: everybody's rate, growth, hostile text."""
    measured = [Rate(name, r["median"], tuple(r["runs"]), r["characters"]) for name, r in figures["rates"].items()]
    lengths = [(g["text"], g["characters"], g["seconds"]) for g in figures["growth"]]
    bad = {name: list(took.values()) for name, took in figures["hostile"].items()}
    sizes = [int(size) for size in next(iter(figures["hostile"].values()))]
    missing = [f"{name} could not run: {reason}" for name, reason in figures["missing"].items()]
    return "\n\n".join((compared(measured, figures["missing"]), *missing, grown(lengths), endured(bad, sizes)))


def targets(figures: Mapping[str, Any]) -> list[Target]:
    ours = figures["rates"][CLAIMCHECK]["median"]
    peers = [r["median"] for name, r in figures["rates"].items() if name.startswith(_VALUES)]
    said = "mentions, against the fastest of recognizers-text, dateparser and quantulum3"
    return [Target.at_least(said, ours / max(peers) if peers else None, 1, " times")]


if __name__ == "__main__":
    from tests.bench.__main__ import main

    sys.exit(main(["b", *sys.argv[1:]]))
