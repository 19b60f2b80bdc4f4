"""Small documents through the real stages, with the packs that ship."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from types import MappingProxyType

from claimcheck import pipeline
from claimcheck.extract.annotate import annotate
from claimcheck.extract.claims import claims
from claimcheck.extract.match import Match, Matcher
from claimcheck.model import Claim, Finding, Report, Source, Zone
from claimcheck.packs import library
from claimcheck.packs.pack import Pack


@cache
def packs(*names: str) -> tuple[Pack, ...]:
    """The packs that ship, or those of them that are named."""
    found, problems = library.load(library.shipped())
    assert not problems
    return tuple(p for p in found if not names or p.id in names)


@cache
def matcher(*names: str) -> Matcher:
    return Matcher(packs(*names))


def article(text: str, name: str = "a.txt", published: str | None = None, context: Sequence[str] = ()) -> Source:
    """A source whose paragraphs (parted by blank lines) are its blocks."""
    zones, start = [], 0
    for block in text.split("\n\n"):
        if block.strip():
            zones.append(Zone("body", start, start + len(block), tuple(context)))
        start += len(block) + 2
    day = date.fromisoformat(published) if published else None
    return Source(id=name, path=name, text=text, published=day, zones=tuple(zones))


def claimed(source: Source, *names: str) -> list[Claim]:
    """The claims of one source by the rules of some packs, numbered from 1."""
    return numbered([source], *names)


def numbered(sources: Sequence[Source], *names: str) -> list[Claim]:
    return list(pipeline.extract(sources, packs(*names)))


def matched(source: Source, *names: str) -> tuple[Claim, ...]:
    """As ``claimed``, as the extraction leaves them: not yet numbered."""
    annotated = annotate(source)
    found: list[Match] = matcher(*names).matches(annotated)
    return claims(annotated, found)


def report(
    texts: Mapping[str, str],
    *names: str,
    published: str | None = "2024-05-02",
    days: Mapping[str, str] = MappingProxyType({}),
    one_story: bool = True,
) -> Report:
    """The whole road over some documents, each a name and a text; ``days`` of publication where they differ."""
    sources = [article(text, name, days.get(name, published)) for name, text in texts.items()]
    found = pipeline.check(sources, packs(*names), one_story=one_story)
    assert found.problems == ()
    return found


def findings(report: Report, *verdicts: str) -> list[Finding]:
    return [f for f in report.findings if f.verdict in verdicts]


def together(report: Report, *words: str) -> list[str]:
    """The verdicts of the findings, but for what one source alone says, that hold a claim for each of the ``words``."""
    said = {c.id: c.text for c in report.claims}
    return [
        f.verdict
        for f in report.findings
        if f.verdict != "single" and set(words) <= {said[i] for position in f.positions for i in position.claims}
    ]
