"""What every part of the page looks things up in: short names of sources, claims by number, letters of positions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from string import ascii_uppercase

from claimcheck.model import Claim, Finding, Position, Report, Source
from claimcheck.report import SHOWN, View
from claimcheck.report.safe import clip, visible
from claimcheck.report.summary import asked, claims_by_id, count, ordered

COLOURS = 6  # positions that have a colour of their own; those after them share the last
_LONGEST_NAME = 36
_LONGEST_VALUE = 160
_NAMED = 4  # sources named before the rest is counted


@dataclass(frozen=True, slots=True)
class Side:
    """A position as readers see it: its letter, ``hue`` (1 to COLOURS), the value, and who says so."""

    letter: str
    hue: int
    display: str
    who: tuple[str, ...]
    more: int
    sources: int
    origins: int

    @property
    def verb(self) -> str:
        """``says`` of one source, ``say`` of several."""
        return "says" if self.sources == 1 else "say"

    @property
    def backing(self) -> str:
        """Empty for one source; else how many there are, and of how many origins where that differs."""
        if self.sources < 2:
            return ""
        told = count(self.sources, "source")
        return told if self.origins == self.sources else f"{told}, {count(self.origins, 'origin')}"


@dataclass(slots=True)
class Desk:
    """One rendering: the report, how it is looked at, and the lookups that every part needs. All its text is harmless."""

    report: Report
    view: View
    claims: Mapping[int, Claim] = field(init=False)
    names: dict[str, str] = field(init=False)
    numbers: dict[str, int] = field(init=False)
    findings: tuple[Finding, ...] = field(init=False)
    _asked: Counter[tuple[int, str]] = field(init=False)

    def __post_init__(self) -> None:
        told = sorted(self.report.sources, key=lambda s: (s.path, s.id))
        self.claims = claims_by_id(self.report)
        self.names = source_names(told)
        self.numbers = {source.id: number for number, source in enumerate(told, 1)}
        shown = SHOWN[self.view.show]
        self.findings = tuple(ordered(self.report, shown))
        self._asked = Counter((f.story, asked(f)) for f in self.findings)

    def hint(self, finding: Finding) -> str:
        """What tells a question from others in the same words: its first answer. Empty where nothing needs to."""
        if self._asked[finding.story, asked(finding)] < 2 or not finding.positions:
            return ""
        return clip(visible(finding.positions[0].display).strip(), 60)

    def name(self, source: str) -> str:
        """The short name of the source with this id."""
        return self.names.get(source) or visible(source)

    def sides(self, finding: Finding) -> tuple[Side, ...]:
        """The positions of a finding, in order, lettered."""
        return tuple(self._side(number, p) for number, p in enumerate(finding.positions))

    def _side(self, number: int, position: Position) -> Side:
        named = len(position.sources) if len(position.sources) <= _NAMED + 1 else _NAMED
        return Side(
            letter=letter(number),
            hue=min(number + 1, COLOURS),
            display=clip(visible(position.display).strip(), _LONGEST_VALUE),
            who=tuple(self.name(s) for s in position.sources[:named]),
            more=len(position.sources) - named,
            sources=len(position.sources),
            origins=position.origins,
        )

    def place(self, claim: Claim) -> str:
        """Where in its source a claim stands: ``line 8`` or what the source calls it."""
        return visible(claim.place) or (f"line {claim.line}" if claim.line else "")


def letter(number: int) -> str:
    """A, B, … Z for the positions from 0, then numbers from 27."""
    return ascii_uppercase[number] if number < len(ascii_uppercase) else str(number + 1)


def source_names(sources: Sequence[Source]) -> dict[str, str]:
    """The shortest name of each source (by id) that no other source shares, at most some 36 characters where that works.

    The publisher, else the file's name, with as many folders before it as are needed, else the id.
    """
    names: dict[str, str] = {}
    left = list(sources)
    for level in range(5):
        told = {s.id: _candidate(s, level) for s in left}
        taken = Counter([*told.values(), *names.values()])
        names |= {key: name for key, name in told.items() if name and taken[name] == 1}
        left = [s for s in left if s.id not in names]
    return names | {s.id: visible(s.id) for s in left}


def _candidate(source: Source, level: int) -> str:
    if level == 0:
        publisher = visible(source.publisher or "").strip()
        return publisher if len(publisher) <= _LONGEST_NAME else ""
    path = PurePosixPath(source.path.replace("\\", "/"))
    if level == 4:
        return visible(source.path) if source.path == source.id else clip(visible(source.id), 80)
    parts = [p for p in path.parts[-level:] if p != "/"]
    return visible("/".join([*parts[:-1], path.stem])) if parts else ""


def listed(items: Iterable[str], more: int = 0) -> list[tuple[str, str]]:
    """The items with what stands before each: ``a``, ``, b``, `` and c``; of ``more`` the ``and`` goes there."""
    told = list(items)
    last = len(told) - 1
    return [("" if not i else " and " if i == last and not more else ", ", item) for i, item in enumerate(told)]
