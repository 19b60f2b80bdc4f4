"""The road: documents → digests → stories → findings → report. What can be done apart is done by an engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.align.sketch import Sketch
from claimcheck.align.stories import Told as Stories
from claimcheck.align.stories import apart
from claimcheck.engines import Engine, Remembering
from claimcheck.engines.aside import Aside, Laid, lay, lay_sealed
from claimcheck.engines.desk import Dated, Desk, Digest, Setup, Story
from claimcheck.engines.held import Claims, Findings, Numbers, Told, numbered
from claimcheck.engines.inline import Inline
from claimcheck.engines.judgements import Judged, Sealed
from claimcheck.engines.packed import unpack
from claimcheck.errors import Problem
from claimcheck.judge import constraints
from claimcheck.judge.verdict import ordered, with_unique_ids
from claimcheck.model import Claim, ConstraintResult, Finding, Report, Source
from claimcheck.packs.pack import Pack
from claimcheck.sources import gathered, in_documents
from claimcheck.sources import with_unique_ids as unique
from claimcheck.sources.overrides import unmatched
from claimcheck.sources.paths import File
from claimcheck.sources.siblings import complete

Groups = Sequence[Sequence[str]]


class Progress(Protocol):
    """Told how far a stage has come: ``done`` of ``total`` documents or stories."""

    def __call__(self, stage: str, done: int, total: int) -> None: ...


def silent(stage: str, done: int, total: int) -> None:
    """No progress is shown."""


class Grouping(Struct, frozen=True):
    """How sources become stories: all into one, or ``given`` ids of sources together and the others by what they report."""

    one_story: bool = False
    given: Callable[[Sequence[Source]], Groups] = lambda _: ()


TOLD_APART = Grouping()


def check(
    sources: Sequence[Source],
    packs: Sequence[Pack],
    *,
    problems: Sequence[Problem] = (),
    one_story: bool = False,
    given_stories: Groups = (),
) -> Report:
    """Compare ``sources`` by the rules of ``packs``, here and now.

    ``problems`` are those met so far (unreadable sources, broken rules); they travel into the report.
    ``given_stories`` are groups of source ids that the user fixed; ``one_story`` puts all sources into one.
    """
    setup = Setup(tuple(packs), keep_text=True)
    with Inline(setup) as engine:
        report = run(sources, setup, engine, Grouping(one_story, lambda _: given_stories), problems)
    return replace(report, claims=tuple(report.claims), findings=tuple(report.findings))


def run(
    documents: Sequence[Source | File],
    setup: Setup,
    engine: Engine,
    grouping: Grouping = TOLD_APART,
    problems: Sequence[Problem] = (),
    progress: Progress = silent,
) -> Report:
    """The report on ``documents``: read, grouped into stories, and judged by ``engine``, which works by ``setup``.

    The report depends neither on the engine nor on the order in which its work is done; claims, sources and stories
    are numbered in the order of the documents. Its claims and findings are made when they are asked for.
    """
    aside = Aside()
    read, found = read_all(documents, setup, engine, progress, kept=lambda digest: lay(digest, aside))
    digests = [digest for _, of_document in read for digest in of_document]
    sources = [digest.source for digest in digests]
    told = _told(engine, digests, grouping)
    place = {source.id: i for i, source in enumerate(sources)}
    members = [[place[name] for name in story] for story in told]
    del read
    judged = []
    for result in engine.judge(Story(tuple([digests[i].whole() for i in story])) for story in members):
        judged.append(lay_sealed(result, aside))
        progress("compare", len(judged), len(told))
    faults = [problem for result in judged for problem in result.problems]
    held, checked, claims = hold(digests, members, judged)
    findings, checked, left_out = within(held, checked, setup.limits.findings)
    every = gathered(sorted([*problems, *found, *faults, *left_out]))
    return Report(
        sources=tuple(sources),
        stories=told,
        claims=claims,
        findings=findings,
        constraints=checked,
        problems=tuple(p for p in every if not p.note),
        notes=tuple(p for p in every if p.note),
    )


def _told(engine: Engine, digests: Sequence[Laid], grouping: Grouping) -> Stories:
    """Which of the sources tell one story, by their ids."""
    ids = [digest.source.id for digest in digests]
    if grouping.one_story:
        return (tuple(ids),) if ids else ()
    given = grouping.given([digest.source for digest in digests])
    heads = [digest.head for digest in digests]

    def opened(place: int) -> Sketch:
        return digests[place].sketch.open()

    if isinstance(engine, Remembering):
        return engine.stories(ids, heads, opened, given)
    return apart(ids, heads, opened, given=given, share=engine.share).stories


def within(
    findings: Sequence[Finding], checked: tuple[ConstraintResult, ...], most: int
) -> tuple[Sequence[Finding], tuple[ConstraintResult, ...], tuple[Problem, ...]]:
    """No more than ``most`` findings, the gravest first; what was left out is a problem."""
    if len(findings) <= most:
        return findings, checked, ()
    kept = findings[:most]
    ids = {finding.id for finding in kept}
    checked = tuple(replace(c, explains=None) if c.explains not in ids else c for c in checked)
    said = f"{len(findings) - most:,} of {len(findings):,} findings are left out, the mildest ones"
    return kept, checked, (Problem("", 0, 0, said, f"at most {most:,}, the limit findings"),)


def extract(sources: Sequence[Source], packs: Sequence[Pack]) -> tuple[Claim, ...]:
    """The claims of all sources, numbered in the order of sources and places, before any is compared."""
    desk = Desk(Setup(tuple(packs), keep_text=True))
    found: list[Claim] = []
    for source in sources:
        for digest in desk.read(source).digests:
            found += unpack(digest.claims, digest.source.id, len(found) + 1)
    return tuple(found)


Kept = TypeVar("Kept", Digest, Laid)
Read = list[tuple[File | Source, list[Kept]]]


def _nobody(_: Sequence[Kept]) -> Sequence[Digest]:
    """No other sources are known."""
    return ()


def read_all(
    documents: Sequence[Source | File],
    setup: Setup,
    engine: Engine,
    progress: Progress = silent,
    *,
    kept: Callable[[Digest], Kept],
    related: Callable[[Sequence[Kept]], Sequence[Digest]] = _nobody,
    met: Iterable[int] = (),
) -> tuple[Read[Kept], list[Problem]]:
    """The digests of each document, and what was wrong; ids are unique, and dates as complete as can be.

    ``kept``: what is kept of a digest until all are read.
    ``related`` gives, for sources whose date is incomplete, others from elsewhere that may date them. ``met``: the
    overrides that have matched a source elsewhere.
    """
    problems: list[Problem] = []
    each: list[File | Source] = []
    read: Read[Kept] = []
    matched = set(met)
    for result in engine.read(_noted(in_documents(documents, setup.limits, problems), each)):
        problems += result.problems
        matched |= result.matched
        read.append((each[len(read)], list(map(kept, result.digests))))
        progress("read", len(read), max(len(documents), len(read)))
    problems += unmatched(setup.overrides, matched)
    _complete(read, engine, kept, related)
    return read, problems


def _noted(documents: Iterable[File | Source], each: list[File | Source]) -> Iterator[File | Source]:
    """The documents, remembered in ``each`` as they are handed out."""
    for document in documents:
        each.append(document)
        yield document


def _complete(
    read: Read[Kept],
    engine: Engine,
    kept: Callable[[Digest], Kept],
    related: Callable[[Sequence[Kept]], Sequence[Digest]],
) -> None:
    """Give sources unique ids, and read those anew whose date follows from the others."""
    digests = [digest for _, of_document in read for digest in of_document]
    named: list[Source] = unique([digest.source for digest in digests])
    undated = [d for d in digests if d.source.dateline_day and not d.source.published]
    dated: Sequence[Source] = named
    if undated:
        others: Sequence[Digest] = related(undated)
        names = {other.source.id: other.names for other in others}
        names |= {source.id: digest.names for source, digest in zip(named, digests, strict=True)}
        own: set[str] = {source.id for source in named}
        dated = complete([*named, *(other.source for other in others if other.source.id not in own)], names)
    position = 0
    late: list[tuple[int, Dated]] = []
    for number, (document, of_document) in enumerate(read):
        days = {}
        for i in range(len(of_document)):
            before, after = named[position], dated[position]
            if after.published != before.published and after.published:
                days[i] = (after.published, after.published_from or "")
            if of_document[i].source is not after:
                of_document[i] = replace(of_document[i], source=after)
            position += 1
        if days:
            late.append((number, Dated(document, days)))
    for (number, _), result in zip(late, engine.read(document for _, document in late), strict=True):
        document, before_ = read[number]
        if len(result.digests) == len(before_):
            pairs = zip(result.digests, before_, strict=True)
            read[number] = (document, [kept(replace(new, source=old.source)) for new, old in pairs])


def hold(
    digests: Sequence[Digest | Laid], members: Sequence[Sequence[int]], judged: Sequence[Sealed]
) -> tuple[Findings, tuple[ConstraintResult, ...], Claims]:
    """What came of the stories as one, findings and claims still packed: see ``put_together``."""
    first = list(accumulate((digest.count for digest in digests), initial=1))
    told = [
        Told(number, tuple([digests[i].source.id for i in story]), _numbers(digests, story, first), result)
        for number, (story, result) in enumerate(zip(members, judged, strict=True), start=1)
    ]
    findings = Findings(told)
    dropped = frozenset(story.numbers(claim) for story in told for claim in story.sealed.dropped)
    narrowed = {(n := story.numbers(c.id)): replace(c, id=n) for story in told for c in story.sealed.narrowed}
    checked = [
        _constraint(constraint, story.numbers, None if i is None else findings.conflict(story.story, i))
        for story in told
        for constraint, i in story.sealed.constraints
    ]
    return findings, constraints.in_order(checked), Claims(digests, dropped, narrowed)


def _numbers(digests: Sequence[Digest | Laid], story: Sequence[int], first: Sequence[int]) -> Numbers:
    return Numbers([digests[i].count for i in story], [first[i] for i in story])


def _constraint(constraint: ConstraintResult, number: Numbers, explains: str | None) -> ConstraintResult:
    return replace(
        constraint,
        claims=tuple(map(number, constraint.claims)),
        repair=number(constraint.repair) if constraint.repair else None,
        explains=explains,
    )


def put_together(
    digests: Sequence[Digest],
    members: Sequence[Sequence[int]],
    judged: Sequence[Judged],
    numbers_from: Sequence[int] = (),
    naming: Callable[[Sequence[Finding]], Sequence[Finding]] = with_unique_ids,
) -> tuple[tuple[Finding, ...], tuple[ConstraintResult, ...], tuple[Claim, ...]]:
    """What came of the stories as one: numbers of claims are those of the run, ids of findings are unique.

    ``numbers_from``: the number of the first claim of each source; without it they are counted through all. ``naming``
    gives findings, in the order of a report, their final ids.
    """
    first = numbers_from or list(accumulate((digest.count for digest in digests), initial=1))
    findings: list[Finding] = []
    owners: list[tuple[int, int]] = []
    dropped: set[int] = set()
    narrowed: dict[int, Claim] = {}
    numbers = [_numbers(digests, story, first) for story in members]
    for story, (result, number) in enumerate(zip(judged, numbers, strict=True)):
        findings += (numbered(finding, story + 1, number) for finding in result.findings)
        owners += ((story, i) for i in range(len(result.findings)))
        dropped.update(map(number, result.dropped))
        narrowed |= {number(claim.id): replace(claim, id=number(claim.id)) for claim in result.narrowed}
    order = ordered(findings)
    named = tuple(naming([findings[i] for i in order]))
    id_of = {owners[i]: finding.id for i, finding in zip(order, named, strict=True)}
    checked = [
        _constraint(constraint, number, id_of[story, explained] if explained is not None else None)
        for story, (result, number) in enumerate(zip(judged, numbers, strict=True))
        for constraint, explained in result.constraints
    ]
    claims = (
        narrowed.get(claim.id, claim)
        for digest, start in zip(digests, first, strict=False)
        for claim in unpack(digest.claims, digest.source.id, start)
        if claim.id not in dropped
    )
    return named, constraints.in_order(checked), tuple(claims)
