"""Whether events are kept apart in a pile of local news: ``python -m tests.bench.local_news``.

``tests/local-news`` holds 90 articles on 60 shootings in some 25 American cities, and a few general pieces, in the manner
of local stations and papers; ``events.json`` says which article is about which. A story or finding with sources of two
events is a mistake.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import NamedTuple

from claimcheck import Report, check

ROOT = Path(__file__).resolve().parent.parent / "local-news"


class Apart(NamedTuple):
    """Stories and findings of two sources and more, how many of each mix events, and how many events stay whole."""

    stories: int
    mixed_stories: int
    findings: int
    mixed_findings: int
    several: int  # events that more than one article reports
    whole: int


def events() -> dict[str, str]:
    """Name of a file → its event."""
    told: dict[str, str] = json.loads((ROOT / "events.json").read_text("utf-8"))
    return told


def look(report: Report | None = None) -> Apart:
    """What became of the pile."""
    report = report or check(str(ROOT / "*.txt"))
    event = events()
    of = {source.id: event.get(PurePath(source.path).name, source.id) for source in report.sources}
    stories = [story for story in report.stories if len(story) > 1]
    sources = [{s for p in finding.positions for s in p.sources} for finding in report.findings]
    found = [group for group in sources if len(group) > 1]
    articles: dict[str, set[str]] = defaultdict(set)
    for source, name in of.items():
        articles[name].add(source)
    several = [group for group in articles.values() if len(group) > 1]

    def mixed(groups: Iterable[Iterable[str]]) -> int:
        return sum(len({of[source] for source in group}) > 1 for group in groups)

    whole = sum(any(group <= set(story) for story in stories) for group in several)
    return Apart(len(stories), mixed(stories), len(found), mixed(found), len(several), whole)


if __name__ == "__main__":
    seen = look()
    print(
        f"{seen.mixed_stories} of {seen.stories} stories and {seen.mixed_findings} of {seen.findings} findings mix events"
    )
    print(f"{seen.whole} of {seen.several} events that several articles report are in one story")
