"""The road: sources → claims → groups → findings → report. Each stage is a function from values to values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.align.groups import align
from claimcheck.align.stories import stories
from claimcheck.extract.annotate import annotate
from claimcheck.extract.claims import claims
from claimcheck.extract.match import Matcher
from claimcheck.judge import constraints
from claimcheck.judge.narrow import narrow
from claimcheck.judge.origins import origins
from claimcheck.judge.verdict import judge
from claimcheck.model import Claim, Problem, Report, Source
from claimcheck.packs.pack import Pack
from claimcheck.sources.siblings import complete


def check(
    sources: Sequence[Source],
    packs: Sequence[Pack],
    *,
    problems: Sequence[Problem] = (),
    one_story: bool = False,
    given_stories: Sequence[Sequence[str]] = (),
) -> Report:
    """Compare ``sources`` by the rules of ``packs``.

    ``problems`` are those met so far (unreadable sources, broken rules); they travel into the report.
    ``given_stories`` are groups of source ids that the user fixed; ``one_story`` puts all sources into one.
    """
    sources = complete(sources)
    rules = {rule.id: rule for pack in packs for rule in pack.rules}
    told = stories(sources, one_story=one_story, given=given_stories)
    story_of = {source: number for number, members in enumerate(told, start=1) for source in members}
    failed: list[Problem] = []
    found = extract(sources, packs, failed)
    aligned = align(found, rules, story_of, {s.id: s.published for s in sources})
    narrowed = narrow(aligned, packs)
    findings = judge(narrowed, rules, sources, origins(sources))
    checked = constraints.check(narrowed, packs, findings)
    final = {claim.id: claim for group in narrowed for claim in group.claims}
    return Report(
        sources=tuple(sources),
        stories=told,
        claims=tuple(final[claim.id] for claim in found if claim.id in final),
        findings=findings,
        constraints=checked,
        problems=tuple(sorted([*problems, *failed])),
    )


def extract(sources: Sequence[Source], packs: Sequence[Pack], failed: list[Problem] | None = None) -> tuple[Claim, ...]:
    """The claims of all sources, numbered in the order of sources and places.

    A source that cannot be worked through for a fault of ours costs itself and not the run: it is added to ``failed``.
    Without that list the error is raised.
    """
    matcher = Matcher(packs)
    every = (claim for source in sources for claim in _claims_of(source, matcher, failed))
    return tuple(replace(claim, id=number) for number, claim in enumerate(every, start=1))


def _claims_of(source: Source, matcher: Matcher, failed: list[Problem] | None) -> tuple[Claim, ...]:
    try:
        annotated = annotate(source)
        return claims(annotated, matcher.matches(annotated))
    except Exception as error:
        if failed is None:
            raise
        what = f"could not be worked through: {type(error).__name__}: {error}"
        failed.append(Problem(source.path, 0, 0, what, "no error: please report it with the text"))
        return ()
