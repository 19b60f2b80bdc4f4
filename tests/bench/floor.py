"""(f) The floor: what reading files and one bare regular expression cost on the same bytes, and splitting into words."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from claimcheck.extract.annotate import annotate
from claimcheck.extract.match import Matcher
from claimcheck.sources import read_text
from tests.bench.markdown import figure, table, times
from tests.bench.news import corpus
from tests.bench.rule_packs import packs
from tests.bench.scale import Scale
from tests.bench.speed_mentions import FLOORS
from tests.bench.target import Target
from tests.bench.timing import Runner, rates

TITLE = "The floor"
NAME = "floor"
_WORDS, _VALUES = FLOORS.values()
READ, WORDS, VALUES, SPLIT = (
    "reading the files",
    r"reading, one regex: \w+",
    "reading, one regex: digits, months, number words",
    "reading, splitting into words (as wc does)",
)
OURS = "claimcheck: reading, mentions and rules at 100 patterns"
_MOST = 2_000_000


def measure(scale: Scale, say: Callable[[str], None]) -> dict[str, Any]:
    """MB/s of each, file by file."""
    with tempfile.TemporaryDirectory() as name:
        held: dict[str, Path] = {}
        for article in corpus(min(scale.text, _MOST)):
            held[article.text] = Path(name) / f"{article.id}.txt"
            held[article.text].write_text(article.text, "utf-8")
        matcher = Matcher(packs(100))

        def ours(text: str) -> object:
            return matcher.matches(annotate(read_text(held[text].name, held[text].read_text("utf-8"))))

        work: dict[str, Callable[[str], object]] = {
            READ: lambda text: held[text].read_bytes(),
            WORDS: lambda text: sum(1 for _ in _WORDS.finditer(held[text].read_text("utf-8"))),
            VALUES: lambda text: sum(1 for _ in _VALUES.finditer(held[text].read_text("utf-8"))),
            SPLIT: lambda text: len(held[text].read_bytes().split()),
            OURS: ours,
        }
        every = list(held)
        for text in every:
            ours(text)  # programs are compiled when first needed
        measured = rates([Runner(name, does, every) for name, does in work.items()], scale.runs, scale.budget)
    say(f"{len(work)} readers, {scale.runs} times each")
    return {"rates": {r.name: {"median": r.median, "runs": r.runs, "characters": r.characters} for r in measured}}


def tables(figures: Mapping[str, Any]) -> str:
    ours = figures["rates"][OURS]["median"]
    rows = [
        (name.replace("|", "\\|"), figure(r["median"]), times(r["median"] / ours) if name != OURS else "–")
        for name, r in figures["rates"].items()
    ]
    return table(("", "MB/s", "faster than claimcheck by"), rows)


def targets(figures: Mapping[str, Any]) -> list[Target]:
    ours = figures["rates"][OURS]["median"]
    return [
        Target.at_most(
            "reading, mentions and rules against reading and one regex",
            figures["rates"][VALUES]["median"] / ours,
            10,
            " times",
        )
    ]
