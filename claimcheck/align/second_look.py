"""A second look at what rules with questions of their own contradict one another in.

A pattern may fit a sentence that answers another question: the one witness of a trial, the seven starters of a team. The
general pack has the same value with the words around it, and knows the odds that two such values are of one question. Where
they are poor for every contradiction of a group, the group is doubtful.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from claimcheck.align.contexts import meetings
from claimcheck.align.limits import Relations, compare
from claimcheck.align.odds import Odds
from claimcheck.align.profiles import Profile, meeting, profiles
from claimcheck.align.quantities import known
from claimcheck.align.surroundings import Surroundings
from claimcheck.model import Claim, Group
from claimcheck.values.core import Relation

POOR = -0.5  # log odds
_MOST = 20  # claims of a group that are held against one another
_Block = tuple[Mapping[tuple[str, int], Profile], Odds]
_REASON = "the words around the values have little in common"


class SecondLook:
    """Looks at groups of rules by what the general pack ``told``, by story. The rest as in ``contexts.link``."""

    def __init__(
        self,
        told: Mapping[int, Sequence[Claim]],
        around: Mapping[int, Surroundings],
        published: Mapping[str, date | None],
        then: Mapping[int, tuple[str, ...]],
    ) -> None:
        self._told, self._around, self._published, self._then = told, around, published, then
        self._story: int | None = None
        self._blocks: dict[str, _Block] = {}  # by kind

    def at(self, groups: Iterable[Group]) -> Iterator[Group]:
        """The groups, those that are doubtful with doubtful links."""
        for group in groups:
            yield _doubted(group) if self._is_doubtful(group) else group

    def _is_doubtful(self, group: Group) -> bool:
        claims = group.claims[:_MOST]
        if not group.links or group.story not in self._around or not known(claims[0]):
            return False
        apart = [(a, b) for a, b in combinations(claims, 2) if a.source != b.source and _differ(a, b)]
        found = list(self._odds(group.story, group.kind, apart)) if apart else []
        return bool(found) and max(found) < POOR

    def _odds(self, story: int, kind: str, pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[float]:
        twins, odds = self._block(story, kind)
        for a, b in pairs:
            one, other = twins.get((a.source, a.start)), twins.get((b.source, b.start))
            if one and other:
                yield odds.of(meeting(one, other, Relation.DIFFERENT))

    def _block(self, story: int, kind: str) -> _Block:
        """The general pack's values of a kind by place, and what judges them. Those of one story are kept."""
        if self._story != story:
            self._story, self._blocks = story, {}
        if kind not in self._blocks:
            claims = [c for c in self._told.get(story, ()) if c.kind == kind]
            around = self._around[story]
            told = profiles(claims, self._published, around.weights, self._then)
            _, odds = meetings(told, Relations(claims), around)
            self._blocks[kind] = {(p.claim.source, p.claim.start): p for p in told.values()}, odds
        return self._blocks[kind]


def _differ(a: Claim, b: Claim) -> bool:
    return compare(a, b).relation is Relation.DIFFERENT


def _doubted(group: Group) -> Group:
    return replace(group, links=tuple(replace(k, reasons=(_REASON, *k.reasons), doubtful=True) for k in group.links))
