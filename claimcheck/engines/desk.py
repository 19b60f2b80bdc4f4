"""Where work is done: the part of a run that looks at one document, and the part that looks at one story.

A desk stands in every process that works for a run. What it is given and gives back is small and can be sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.align.groups import align
from claimcheck.align.sketch import Folded, fold, sketch
from claimcheck.engines.judgements import Judged, Sealed, seal
from claimcheck.engines.packed import pack, unpack
from claimcheck.extract.annotate import annotate, stopped
from claimcheck.extract.claims import claims
from claimcheck.extract.match import Matcher
from claimcheck.judge import constraints
from claimcheck.judge.narrow import narrow
from claimcheck.judge.origins import Prints, origins, prints
from claimcheck.judge.verdict import judge, with_unique_ids
from claimcheck.limits import Limits
from claimcheck.model import Problem, Source, SourceOverride
from claimcheck.packs.pack import Pack, Rule
from claimcheck.sources.doubts import doubts
from claimcheck.sources.overrides import apply
from claimcheck.sources.paths import File
from claimcheck.sources.reading import read_file
from claimcheck.sources.siblings import names

_DEFAULTS = Limits()


class Setup(Struct, frozen=True):
    """What all desks of a run have in common. ``keep_text``: sources come back with their text."""

    packs: tuple[Pack, ...]
    overrides: tuple[SourceOverride, ...] = ()
    limits: Limits = _DEFAULTS
    keep_text: bool = False


class Dated(Struct, frozen=True):
    """A document that is read anew: its sources by place, with the publication date that they have now and its origin."""

    document: File | Source
    days: Mapping[int, tuple[date, str]]


Document = File | Source | Dated


class Digest(Struct, frozen=True):
    """What one source gives to the stages that see many. ``claims`` are packed, ``count`` of them."""

    source: Source
    claims: bytes
    count: int
    sketch: Folded
    prints: Prints
    names: str


class Reading(Struct, frozen=True):
    """What came of one document: its sources, what was wrong with it, and which of the overrides matched."""

    digests: tuple[Digest, ...] = ()
    problems: tuple[Problem, ...] = ()
    matched: frozenset[int] = frozenset()


class Story(Struct, frozen=True):
    """The sources of one story, in the order of the run. Their claims are numbered from 1 through all of them."""

    members: tuple[Digest, ...]

    def starts(self) -> tuple[int, ...]:
        """The number of the first claim of each member, and what the next one would have."""
        return tuple(accumulate((m.count for m in self.members), initial=1))


class Desk:
    """Does both kinds of work by one setup. Nothing that it is given makes it raise: faults become problems."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(self._setup.packs)

    @cached_property
    def _rules(self) -> dict[str, Rule]:
        return {rule.id: rule for pack in self._setup.packs for rule in pack.rules}

    def read(self, document: Document) -> Reading:
        """Everything that is found in one document, whatever stands in others. Linear in its text."""
        problems: list[Problem] = []
        digests: list[Digest] = []
        used: set[int] = set()
        for item in _sources(document, self._setup.limits):
            if isinstance(item, Problem):
                problems.append(item)
                continue
            (source,), matched = apply((item,), self._setup.overrides)
            used |= matched
            if isinstance(document, Dated) and (day := document.days.get(len(digests))):
                source = replace(source, published=day[0], published_from=day[1])
            if not isinstance(document, Dated):
                problems += doubts(source)
            digests.append(self._digest(source, problems))
        return Reading(tuple(digests), tuple(problems), frozenset(used))

    def _digest(self, source: Source, problems: list[Problem]) -> Digest:
        bare = replace(source, text="", zones=(), places=())
        try:
            annotated = annotate(source, self._setup.limits.mentions)
            found = claims(annotated, self._matcher.matches(annotated))
            problems += stopped(annotated)
            kept = source if self._setup.keep_text else bare
            return Digest(kept, pack(found), len(found), fold(sketch(source)), prints(source), names(source))
        except Exception as error:
            problems.append(fault(source.path, error))
            return Digest(bare, b"", 0, fold(sketch(bare)), prints(bare), names(bare))

    def judge(self, story: Story) -> Sealed:
        """Align the claims of a story, and judge what lines up."""
        try:
            return seal(self._judged(story), [member.source.id for member in story.members])
        except Exception as error:
            return Sealed(problems=(fault(story.members[0].source.path, error),))

    def _judged(self, story: Story) -> Judged:
        sources = [member.source for member in story.members]
        found = [
            claim
            for member, first in zip(story.members, story.starts(), strict=False)
            for claim in unpack(member.claims, member.source.id, first)
        ]
        packs = self._setup.packs
        # A store may hold claims by rules that this run does without.
        standing = [claim for claim in found if claim.modality != "retracted" and claim.rule in self._rules]
        aligned = align(standing, self._rules, {s.id: 0 for s in sources}, {s.id: s.published for s in sources})
        narrowed = narrow(aligned, packs)
        findings = judge(
            narrowed, self._rules, sources, origins(sources, {m.source.id: m.prints for m in story.members})
        )
        named = with_unique_ids(findings)
        place = {finding.id: i for i, finding in enumerate(named)}
        checked = constraints.check(narrowed, packs, named)
        final = {claim.id: claim for group in narrowed for claim in group.claims}
        return Judged(
            findings,
            tuple((constraint, place.get(constraint.explains or "")) for constraint in checked),
            tuple(claim.id for claim in standing if claim.id not in final),
            tuple(final[claim.id] for claim in found if final.get(claim.id, claim) is not claim),
        )


def fault(path: str, error: Exception | str) -> Problem:
    """What is said of a document that our own fault has cost; the rest of the run goes on."""
    said = error if isinstance(error, str) else f"{type(error).__name__}: {error}"
    return Problem(path, 0, 0, f"could not be worked through: {said}", "no error: please report it with the text")


def _sources(document: Document, limits: Limits) -> Iterator[Source | Problem]:
    if isinstance(document, Dated):
        yield from _sources(document.document, limits)
    elif isinstance(document, Source):
        yield document
    else:
        yield from read_file(document, limits)
