"""The suite's last figures as Markdown, from the JSON: ``python -m tests.bench.table [--results DIR] [--brief]``.

``--brief`` is what the README quotes: the targets and one line a comparison; ``--fill FILE`` puts it between the two
marks of a Markdown file. Parts that were not measured are said.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.bench.markdown import figure, table, times
from tests.bench.peers import PEERS
from tests.bench.speed_mentions import CLAIMCHECK
from tests.bench.suite import PARTS, kept, part
from tests.bench.target import told
from tests.bench.timing import RESULTS

BEGIN, END = "<!-- bench: python -m tests.bench.table --fill README.md -->", "<!-- /bench -->"
Figures = Mapping[str, Mapping[str, Any]]


def load(folder: Path) -> dict[str, dict[str, Any]]:
    """The figures by letter, of the parts that have been measured."""
    found = {}
    for letter in PARTS:
        try:
            found[letter] = kept(letter, folder)
        except FileNotFoundError:
            continue
    return found


def whole(found: Figures) -> str:
    """Every table of every part, and the targets."""
    blocks = [measured_on(found)]
    for letter in PARTS:
        blocks.append(f"### ({letter}) {part(letter).TITLE}")
        blocks.append(part(letter).tables(found[letter]) if letter in found else "Not measured.")
    return "\n\n".join((*blocks, "### Targets", targets(found)))


def brief(found: Figures) -> str:
    """The comparisons, a line each, and the targets."""
    rows = list(comparisons(found))
    head = ("the same work", "claimcheck", "the other", "claimcheck is faster by")
    return "\n\n".join((measured_on(found), table(head, rows), targets(found)))


def targets(found: Figures) -> str:
    return told(target for letter in PARTS if letter in found for target in part(letter).targets(found[letter]))


def measured_on(found: Figures) -> str:
    """Date and class of machine, once for all parts that share them."""
    said: dict[str, list[str]] = {}
    for letter, figures in found.items():
        m = figures["machine"]
        small = ", quick run: not to be quoted" if figures["scale"] == "quick" else ""
        line = f"{m['date']}, {m['processors']} × {m['machine']}, {m['system']}, Python {m['python']}{small}"
        said.setdefault(line, []).append(letter)
    if not said:
        return "Nothing has been measured: `python -m tests.bench`."
    if len(said) == 1:
        return f"Measured {next(iter(said))}."
    return "\n".join(f"- ({', '.join(letters)}) measured {line}" for line, letters in said.items())


def comparisons(found: Figures) -> Iterator[tuple[str, str, str, str]]:
    """Work, our figure, the other's name and figure, the ratio."""
    if "b" in found:
        yield from _values(found["b"])
    if "c" in found:
        yield from _rules(found["c"])
    if "d" in found:
        yield from _linkage(found["d"])


def _values(figures: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    ours = figures["rates"][CLAIMCHECK]["median"]
    for peer in PEERS:
        for name, rate in figures["rates"].items():
            if name.rpartition(" ")[0] == peer.name:
                yield _rate("values in text", ours, f"{name} ({peer.reads})", rate["median"])
    for name in figures["missing"]:
        yield ("values in text", f"{figure(ours)} MB/s", f"{name}: not installed", "–")


def _rules(figures: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    rates = figures["rates"]
    for number in (figures["patterns"][0], figures["patterns"][-1]):
        for other in ("re, one by one", "spaCy Matcher"):
            if (theirs := rates.get(f"{other} @{number}")) is not None:
                ours = rates[f"claimcheck, rules @{number}"]["median"]
                yield _rate(f"{number:,} patterns in annotated text", ours, other, theirs["median"])
            else:
                yield (f"{number:,} patterns in annotated text", "–", f"{other}: not installed", "–")


def _linkage(figures: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    ours = {(f["asked"], f["jobs"]): f for f in figures["claimcheck"]}
    for f in figures["splink"]:
        if "missing" in f:
            yield ("claims lined up", "–", "splink on DuckDB: not installed", "–")
            return
        run = ours[f["asked"], f["threads"]]
        own = run["aligning"] or run["wall"]
        judged = "" if run["aligning"] else " (claimcheck: judged, too)"
        work = f"{f['claims']:,} claims lined up, {f['threads']} core{'s' * (f['threads'] > 1)}{judged}"
        yield (work, f"{figure(own)} s", f"splink on DuckDB: {figure(f['wall'])} s", times(f["wall"] / own))


def _rate(work: str, ours: float, name: str, theirs: float) -> tuple[str, str, str, str]:
    return (work, f"{figure(ours)} MB/s", f"{name}: {figure(theirs)} MB/s", times(ours / theirs))


def filled(text: str, block: str) -> str:
    """``text`` with ``block`` between its marks. Raises ValueError where it has none."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the marks {BEGIN} and {END} are not there")
    return f"{before}{BEGIN}\n\n{block}\n\n{END}{after}"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = ArgumentParser(prog="python -m tests.bench.table", description="The last figures as Markdown.")
    parser.add_argument("--results", type=Path, default=RESULTS, metavar="DIR", help="where the JSON lies")
    parser.add_argument("--brief", action="store_true", help="what the README quotes")
    parser.add_argument("--fill", type=Path, metavar="FILE", help="the same, between the marks of this file")
    options = parser.parse_args(arguments)
    found = load(options.results)
    if options.fill:
        options.fill.write_text(filled(options.fill.read_text("utf-8"), brief(found)), "utf-8")
    else:
        print((brief if options.brief else whole)(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
