"""Dates and durations in sentences of news against TIMEX3 values: ``python -m tests.bench.news_dates [--kept] [--misses]``.

A row of ``news_dates.jsonl`` is a sentence or a short text, its day of publication or null, and its time expressions:
``start``, ``words`` and ``value``, null where the guidelines leave it vague or name a time of day, which is not measured.
``ours`` is what this project's contract makes of the same words where that differs: a bound stays a bound, the ends of
a range are one range. An expression is right if a mention at its words has one value or the other; *as TIMEX3* counts
only the first. *too many* are the dates and durations where no time expression stands. ``news_dates_kept.jsonl`` is a
second half that was not looked at while the grammars were mended. The first 263 rows were written before the grammars
were looked at; later ones follow what they showed.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from claimcheck import sources, values
from claimcheck.extract.annotate import annotate
from tests.bench import timex
from tests.bench.markdown import share, table

HERE = Path(__file__).parent
OPEN, KEPT = HERE / "news_dates.jsonl", HERE / "news_dates_kept.jsonl"
_CLOSE = 0.02  # of a length: 12 months are a year


@dataclass(frozen=True, slots=True)
class There:
    """A date or duration that was read."""

    start: int
    end: int
    words: str
    kind: str
    value: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Looked:
    """One time expression (``value`` is "" for something read where none is), and what stands there."""

    kind: str
    published: str | None
    text: str
    words: str
    value: str
    there: tuple[There, ...]
    right: bool
    as_timex: bool


def look(path: Path = OPEN) -> list[Looked]:
    """All time expressions of a file that can be measured, and what was read too many."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [looked for row, there in zip(rows, _read(rows), strict=True) for looked in _of_row(row, there)]


def _read(rows: Sequence[Mapping[str, Any]]) -> list[list[There]]:
    """The dates and durations of each row, read as a JSON Lines source is."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "rows.jsonl"
        documents = ({"id": f"row-{i}", "text": r["text"], "published": r["published"]} for i, r in enumerate(rows))
        file.write_text("".join(json.dumps(d) + "\n" for d in documents), encoding="utf-8")
        read, problems = sources.read([str(file)])
    if problems:
        raise ValueError(str(problems[0]))
    return [
        [
            There(m.start, m.end, source.text[m.start : m.end], m.kind, values.kind(m.kind).to_json(m.value))
            for sentence in annotate(source).sentences
            for m in sentence.mentions
            if m.kind in ("date", "duration")
        ]
        for source in read
    ]


def _of_row(row: Mapping[str, Any], there: Sequence[There]) -> Iterator[Looked]:
    about = row["kind"], row["published"], row["text"]
    spans = [(g["start"], g["start"] + len(g["words"]), g) for g in row["gold"]]
    for start, end, gold in spans:
        if gold["value"] is None:
            continue
        at = tuple(t for t in there if t.start < end and start < t.end)
        timexes = any(_is(t, gold["value"]) for t in at)
        ours = "ours" in gold and any(_is(t, gold["ours"]) for t in at)
        yield Looked(*about, gold["words"], gold["value"], at, timexes or ours, timexes)
    for t in there:
        if not any(t.start < end and start < t.end for start, end, _ in spans):
            yield Looked(*about, t.words, "", (t,), False, False)


def _is(there: There, value: str) -> bool:
    if (length := timex.seconds(value)) is not None:
        said = timex.seconds(there.value.get("iso8601")) if there.kind == "duration" else None
        return said is not None and abs(said - length) <= _CLOSE * length
    first, last = (day.isoformat() if day else None for day in timex.days(value))
    return there.kind == "date" and (there.value["earliest"], there.value["latest"]) == (first, last)


def by_kind(looked: Sequence[Looked]) -> str:
    """One row a kind of text and the total: dates and durations found and right, and what was read too many."""
    rows = []
    for kind in (*dict.fromkeys(x.kind for x in looked), "**total**"):
        of_kind = [x for x in looked if x.kind == kind or kind == "**total**"]
        gold = [x for x in of_kind if x.value]
        parts = [[x for x in gold if x.value.startswith("P") is of_length] for of_length in (False, True)]
        cells = [share(sum(x.right for x in part), len(part)) for part in (gold, *parts)]
        found = share(sum(bool(x.there) for x in gold), len(gold))
        as_timex = share(sum(x.as_timex for x in gold), len(gold))
        rows.append((kind, found, *cells, as_timex, len(of_kind) - len(gold)))
    return table(("kind", "found", "right", "dates right", "durations right", "as TIMEX3", "too many"), rows)


def _miss(x: Looked) -> str:
    there = "; ".join(f"{t.kind} {t.words!r} {_brief(t.value)}" for t in x.there) or "nothing"
    wanted = f"{x.words!r} is {x.value}" if x.value else f"{x.words!r} is none"
    return f"- {x.kind} {x.published} {wanted}: {there}\n    {x.text}"


def _brief(value: Mapping[str, Any]) -> str:
    keys = ("earliest", "latest", "edtf", "iso8601")
    return " ".join(f"{key[0]}={value[key]}" for key in keys if value.get(key) is not None)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = ArgumentParser(prog="python -m tests.bench.news_dates", description="Dates and durations in news.")
    parser.add_argument("--kept", action="store_true", help="measure the half that is not looked at")
    parser.add_argument("--misses", action="store_true", help="list what is not right")
    options = parser.parse_args(arguments)
    looked = look(KEPT if options.kept else OPEN)
    print(by_kind(looked))
    if options.misses:
        print()
        print("\n".join(_miss(x) for x in looked if not x.right))
    return 0


if __name__ == "__main__":
    sys.exit(main())
