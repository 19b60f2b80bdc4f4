"""The stories that new documents touch, judged again; and what of that is news."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from claimcheck.engines import Engine
from claimcheck.engines.desk import Digest, Story
from claimcheck.engines.judgements import Judged, unseal
from claimcheck.errors import Problem
from claimcheck.model import Claim, ConstraintResult, Finding, Report
from claimcheck.pipeline import Progress, put_together
from claimcheck.store import news
from claimcheck.store.ledger import Known, Ledger
from claimcheck.store.shelf import Place, Shelf


class Rejudged(Struct, frozen=True):
    """What is said now in the stories that a run touched: ``digests`` by story, and of the rest what is news."""

    stories: Sequence[Sequence[Digest]] = ()
    claims: Sequence[Claim] = ()
    constraints: Sequence[ConstraintResult] = ()
    changes: Sequence[news.Change] = ()
    problems: Sequence[Problem] = ()
    fresh: frozenset[int] = field(default=frozenset())

    def notes(self, path: str) -> Iterator[Problem]:
        """What has gone, and what has another verdict."""
        for change in self.changes:
            old, new = change.old, change.new
            if old and (new is None or new.verdict != old.verdict):
                now = f"is {new.verdict} now" if new else "is there no more"
                told = f"{old.question} {' / '.join(old.answers)}"
                yield Problem(
                    path, 0, 0, f"{told}: was {old.verdict}, {now} ({new.id if new else old.name})", note=True
                )

    def report(self, problems: tuple[Problem, ...], notes: tuple[Problem, ...], arrived: Sequence[Digest]) -> Report:
        """The news as a report: new sources with their claims, and what else the findings rest on."""
        findings = tuple(change.new for change in self.changes if change.new)
        resting = {claim for finding in findings for claim in news.claims_of(finding)}
        resting.update(claim for result in self.constraints for claim in result.claims)
        claims = [claim for claim in self.claims if claim.id in resting or claim.id in self.fresh]
        listed = {claim.source for claim in claims} | {digest.source.id for digest in arrived}
        stories = [[d.source for d in story if d.source.id in listed] for story in self.stories]
        number = {i: n for n, i in enumerate((i for i, story in enumerate(stories, 1) if story), 1)}
        return Report(
            sources=tuple(source for story in stories for source in story),
            stories=tuple(tuple(source.id for source in story) for story in stories if story),
            claims=tuple(sorted(claims, key=lambda claim: claim.id)),
            findings=tuple(replace(finding, story=number[finding.story]) for finding in findings),
            constraints=tuple(self.constraints),
            problems=problems,
            notes=notes,
        )


class _Scene(Struct, frozen=True):
    """The touched stories by their numbers, with all their sources: where they are, what was read, and who is in which."""

    stories: list[int]
    places: list[Place]
    digests: list[Digest]
    inside: list[list[int]]

    def judged(self, engine: Engine, progress: Progress) -> list[Judged]:
        """What comes of each story."""
        found: list[Judged] = []
        for result in engine.judge(Story(tuple(self.digests[i] for i in story)) for story in self.inside):
            names = [self.digests[i].source.id for i in self.inside[len(found)]]
            found.append(unseal(result, names))
            progress("compare", len(found), len(self.stories))
        return found

    def story_of_claims(self) -> dict[int, int]:
        """Claim → the number of its story."""
        told = zip(self.stories, self.inside, strict=True)
        return {claim: story for story, own in told for i in own for claim in self.places[i].span()}


class _Naming:
    """Gives findings ids that are theirs alone in the store, and remembers which of them were there before."""

    def __init__(self, known: Sequence[Known], ledger: Ledger) -> None:
        self._known, self._ledger = known, ledger
        self._before: dict[str, Known] = {}

    def __call__(self, findings: Sequence[Finding]) -> Sequence[Finding]:
        pairs = news.matched(self._known, findings)
        named = news.named(findings, pairs, self._ledger.taken)
        self._before = {named[i].id: old for i, old in pairs.items()}
        return named

    def changes(self, findings: Sequence[Finding], fresh: frozenset[int]) -> list[news.Change]:
        """What is news of the findings that were named."""
        before = {i: self._before[f.id] for i, f in enumerate(findings) if f.id in self._before}
        return news.changes(self._known, findings, before, fresh)


def rejudge(
    database: sqlite3.Connection,
    run: int,
    touched: set[int],
    arrived: Sequence[Digest],
    places: Sequence[Place],
    before: Sequence[Place | None],
    engine: Engine,
    progress: Progress,
) -> Rejudged:
    """Judge the stories ``touched`` with all their sources, and keep what comes of it.

    ``arrived`` are the sources that are new or changed, ``places`` where they are and ``before`` where they were.
    """
    shelf, ledger = Shelf(database), Ledger(database)
    scene = _scene(shelf, touched, dict(zip((p.id for p in places), arrived, strict=True)))
    naming, relations = _Naming(ledger.known(touched), ledger), ledger.relations(touched)
    ledger.forget(touched, [*scene.places, *(old for old in before if old)])
    shelf.drop_stories(touched - set(scene.stories))
    judged = scene.judged(engine, progress)
    first = [place.first_claim for place in scene.places]
    findings, constraints, claims = put_together(scene.digests, scene.inside, judged, first, naming)
    numbers = {digest.source.id: place.id for digest, place in zip(scene.digests, scene.places, strict=True)}
    ledger.put_claims(claims, shelf, numbers)
    ledger.put_findings(findings, scene.stories)
    ledger.put_relations(constraints, scene.story_of_claims())
    fresh = frozenset(claim for place in places for claim in place.span())
    changes = naming.changes(findings, fresh)
    ledger.put_changes(run, _rows(changes, scene.stories))
    return Rejudged(
        [[scene.digests[i] for i in story] for story in scene.inside],
        claims,
        [result for result in constraints if (result.id, result.verdict) not in relations],
        changes,
        [problem for result in judged for problem in result.problems],
        fresh,
    )


def _scene(shelf: Shelf, touched: set[int], at_hand: Mapping[int, Digest]) -> _Scene:
    """The touched stories that have sources; ``at_hand`` are those that need not be fetched."""
    members = shelf.members(touched)
    stories = sorted(members)
    places = [place for story in stories for place in members[story]]
    stored = shelf.digests(place.id for place in places if place.id not in at_hand)
    inside, start = [], 0
    for story in stories:
        inside.append(list(range(start, start + len(members[story]))))
        start += len(members[story])
    return _Scene(stories, places, [at_hand.get(place.id) or stored[place.id] for place in places], inside)


def _rows(
    changes: Iterable[news.Change], stories: Sequence[int]
) -> Iterator[tuple[int, str, str | None, str | None, str | None]]:
    """What is kept of changes; what one source alone says is none."""
    for old, new in ((change.old, change.new) for change in changes):
        if new and (old or new.verdict != "single"):
            yield stories[new.story - 1], new.id, old.verdict if old else None, new.verdict, None
        elif old:
            yield old.story, old.name, old.verdict, None, f"{old.question} {' / '.join(old.answers)}"
