"""How many findings of each verdict every rule has, and every source takes part in: two small tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from claimcheck.model import VERDICTS, Report
from claimcheck.report import View
from claimcheck.report.entries import constraint_rule
from claimcheck.report.safe import cells, pad, tail, unled, visible
from claimcheck.report.style import Paint
from claimcheck.report.summary import broken, claims_by_id, paths

_COLUMNS = ("conflict", "broken", *VERDICTS[1:], "total", "accepted")
_NARROWEST = 20  # columns for the names, however narrow the terminal

Counts = Mapping[str, Counter[str]]


def render(report: Report, view: View) -> str:
    """Findings and broken constraints by rule, then by source; most conflicts first. Columns without a number are left out.

    A finding counts once for each source that has a claim in it.
    """
    by_rule, by_source = counted(report)
    names = {key: visible(path) for key, path in paths(report).items()}
    sources = {names.get(key, visible(key)): counts for key, counts in by_source.items()}
    tables = (("Findings by rule", by_rule), ("Findings by source", sources))
    return "\n".join(_table(title, counts, view) for title, counts in tables)


def counted(report: Report) -> tuple[Counts, Counts]:
    """Numbers by verdict, with ``total`` and ``accepted`` beside them: of each rule, of each source id."""
    by_rule: dict[str, Counter[str]] = defaultdict(Counter)
    by_source: dict[str, Counter[str]] = {source.id: Counter() for source in report.sources}
    claims = claims_by_id(report)
    for finding in report.of(*VERDICTS):
        said = ["total", finding.verdict, *(["accepted"] if finding.accepted else [])]
        by_rule[visible(finding.rule)].update(said)
        for source in {s for position in finding.positions for s in position.sources}:
            by_source.setdefault(source, Counter()).update(said)
    for result in broken(report):
        said = ["total", "broken", *(["accepted"] if result.accepted else [])]
        by_rule[constraint_rule(result.id)].update(said)
        for source in {claims[n].source for n in result.claims if n in claims}:
            by_source.setdefault(source, Counter()).update(said)
    return by_rule, by_source


def _table(title: str, counts: Counts, view: View) -> str:
    paint = Paint(view.color)
    shown = [c for c in _COLUMNS if c == "total" or any(row[c] for row in counts.values())]
    numbers = sum(len(column) + 2 for column in shown)
    longest = max(map(cells, (title, *counts)))
    width = min(longest, max(view.width - numbers, _NARROWEST, cells(title)))
    head = pad(title, width) + "".join(f"  {column}" for column in shown)
    lines = [paint(head, "bold")]
    for name in sorted(counts, key=lambda n: _rank(n, counts[n])):
        row = "".join(f"  {counts[name][c] or '·':>{len(c)}}" for c in shown)
        lines.append(pad(_end(name, width), width) + row)
    return unled("\n".join(lines) + "\n")


def _rank(name: str, counts: Counter[str]) -> tuple[int, int, str]:
    return (-counts["conflict"] - counts["broken"], -counts["total"], name)


def _end(name: str, width: int) -> str:
    """The end of a long name tells more than its beginning."""
    return name if cells(name) <= width else "…" + tail(name, width - 1)
