"""Folders of documents with gold: what is in them, and how a report on one is scored.

``gold.json`` of a folder lists groups of claims that answer one question (each claim by file, a quotation and the value
in it), the verdict a reader would reach, and traps: pairs of claims that look alike and must not be lined up. Gold and
tool meet by place. A claim of the tool *hits* a gold claim when the two overlap and the tool's is not much longer. A
finding *belongs* to the gold group that most of its claims that hit any gold at all hit.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path, PurePath

from claimcheck import Finding, Pack, Report, Source, check

ROOT = Path(__file__).resolve().parent.parent
SETS = (
    "clusters",
    "clusters-more",
    "clusters-third",
    "clusters-fourth",
    "clusters-fifth",
    "clusters-sixth",
    "clusters-seventh",
    "clusters-eighth",
    "clusters-ninth",
    "clusters-tenth",
    "clusters-eleventh",
    "clusters-twelfth",
    "clusters-thirteenth",
    "clusters-fourteenth",
    "clusters-fifteenth",
    "clusters-sixteenth",
)
HELD_OUT = "clusters-sixteenth"  # nothing was learnt from it
AGREEING = frozenset({"agree", "compatible"})
JUDGED = frozenset({"conflict", "update"}) | AGREEING
_ALWAYS_SHORT = 60  # code points that a hit may span however short the gold value is
_LONGER = 3  # times the gold value that a hit may span

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One value in one document: its words, and the file and half-open range of code points where they stand."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class GoldPosition:
    """The normalised value, and the claims that state it."""

    value: str
    claims: tuple[GoldClaim, ...]


@dataclass(frozen=True, slots=True)
class GoldGroup:
    """One question. ``type`` is the kind of its values, or ``boolean``."""

    id: str
    type: str
    verdict: str
    positions: tuple[GoldPosition, ...]

    @property
    def claims(self) -> tuple[GoldClaim, ...]:
        return tuple(claim for position in self.positions for claim in position.claims)


@dataclass(frozen=True, slots=True)
class Trap:
    """Two claims that must not share a finding, and why."""

    pair: tuple[GoldClaim, GoldClaim]
    why: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """One folder: its documents and what a careful reader finds in them. ``stories``: the files of each event."""

    set: str
    name: str
    documents: tuple[Path, ...]
    groups: tuple[GoldGroup, ...]
    traps: tuple[Trap, ...]
    stories: tuple[tuple[str, ...], ...]


def load(sets: Sequence[str] = SETS) -> list[Cluster]:
    """All folders of these sets, in order of name. ValueError where a quotation is not in its document."""
    return [folder(file.parent) for name in sets for file in sorted((ROOT / name).glob("*/gold.json"))]


def folder(path: Path) -> Cluster:
    """One folder with a ``gold.json``. ValueError where a quotation is not in its document."""
    gold = json.loads((path / "gold.json").read_text("utf-8"))
    texts = {d["file"]: (path / d["file"]).read_text("utf-8") for d in gold["documents"]}

    def claim(c: dict[str, str]) -> GoldClaim:
        start = texts[c["file"]].index(c["quote"]) + c["quote"].index(c["value"])
        return GoldClaim(c["value"], (c["file"], start, start + len(c["value"])))

    groups = tuple(
        GoldGroup(
            g["id"],
            g["type"],
            g["verdict"],
            tuple(GoldPosition(p["value"], tuple(map(claim, p["claims"]))) for p in g["positions"]),
        )
        for g in gold["groups"]
    )
    traps = tuple(Trap((claim(t["a"]), claim(t["b"])), t["why"]) for t in gold["traps"])
    stories = tuple(map(tuple, gold.get("stories", ())))
    return Cluster(path.parent.name, path.name, tuple(path / name for name in texts), groups, traps, stories)


def meets(gold: Place, found: Place) -> bool:
    """Whether a claim or mention at ``found`` is about the words at ``gold``."""
    (file, start, end), (other, first, last) = gold, found
    return (
        file == other and start < last and first < end and last - first <= max(_ALWAYS_SHORT, _LONGER * (end - start))
    )


@dataclass(frozen=True)
class Scored:
    """The report on one folder beside its gold."""

    cluster: Cluster
    report: Report

    @cached_property
    def places(self) -> dict[int, Place]:
        """Where each claim of the tool stands."""
        name = {s.id: file_name(s) for s in self.report.sources}
        return {c.id: (name[c.source], c.start, c.end) for c in self.report.claims}

    @cached_property
    def hits(self) -> dict[GoldClaim, frozenset[int]]:
        """The tool's claims that hit each gold claim of a group or a trap."""
        every = [c for g in self.cluster.groups for c in g.claims] + [c for t in self.cluster.traps for c in t.pair]
        return {g: frozenset(i for i, place in self.places.items() if meets(g.place, place)) for g in every}

    @cached_property
    def _of_group(self) -> dict[str, frozenset[int]]:
        return {g.id: self.hit_by(g.claims) for g in self.cluster.groups}

    @cached_property
    def _any_gold(self) -> frozenset[int]:
        return frozenset().union(*self._of_group.values())

    def hit_by(self, claims: Iterable[GoldClaim]) -> frozenset[int]:
        return frozenset().union(*(self.hits[c] for c in claims))

    @property
    def findings(self) -> Iterator[Finding]:
        """What two claims or more say, in the report's order."""
        return (f for f in self.report.findings if f.verdict != "single")

    def belongs(self, finding: Finding, group: GoldGroup) -> bool:
        here = members(finding) & self._any_gold
        return len(here & self._of_group[group.id]) * 2 > len(here)

    def lines_up(self, finding: Finding, group: GoldGroup) -> bool:
        """Whether the finding belongs to the group and holds claims of it from two documents."""
        inside = members(finding)
        files = {c.place[0] for c in group.claims if self.hits[c] & inside}
        return len(files) > 1 and self.belongs(finding, group)

    def keeps_apart(self, finding: Finding, group: GoldGroup) -> bool:
        """Whether two positions of the finding hold claims of two different positions of the group."""
        gold = [self.hit_by(p.claims) for p in group.positions]
        held = [{n for n, ids in enumerate(gold) if ids & set(p.claims)} for p in finding.positions]
        return any(a != b for left, right in combinations(held, 2) for a in left for b in right)

    def recovers(self, finding: Finding, group: GoldGroup) -> bool:
        """Whether the finding lines up the group and says about it what gold says."""
        if not self.lines_up(finding, group):
            return False
        if group.verdict == "conflict":
            return finding.verdict == "conflict" and self.keeps_apart(finding, group)
        return finding.verdict in (AGREEING if group.verdict in AGREEING else {group.verdict})

    def traps_in(self, finding: Finding) -> list[Trap]:
        inside = members(finding)
        return [t for t in self.cluster.traps if all(self.hits[c] & inside for c in t.pair)]

    def judge(self, finding: Finding) -> str:
        """``right``, ``wrong`` or ``unlisted``: what gold says about a finding that two claims or more make.

        A conflict that gold does not list is wrong, anything else that it does not list is unlisted. An agreement
        is right, too, when all of it lies in one position of a group that as a whole disagrees.
        """
        if any(self.recovers(finding, group) for group in self.cluster.groups):
            return "right"
        if finding.verdict == "conflict" or self.traps_in(finding):
            return "wrong"
        lined_up = [group for group in self.cluster.groups if self.lines_up(finding, group)]
        if finding.verdict in AGREEING and any(self._in_one_position(finding, group) for group in lined_up):
            return "right"
        return "wrong" if lined_up else "unlisted"

    def _in_one_position(self, finding: Finding, group: GoldGroup) -> bool:
        inside = members(finding)
        return sum(bool(self.hit_by(p.claims) & inside) for p in group.positions) == 1


def members(finding: Finding) -> frozenset[int]:
    """The ids of the claims of a finding."""
    return frozenset(i for position in finding.positions for i in position.claims)


def file_name(source: Source) -> str:
    return PurePath(source.path).name


def run(cluster: Cluster, packs: Iterable[Pack]) -> Scored:
    """Check the documents of a folder, without its gold, by these packs."""
    report = check(cluster.documents, packs)
    if report.problems:
        raise ValueError(f"{cluster.name}: {report.problems[0]}")
    return Scored(cluster, report)
