"""A second look at what rules with questions of their own contradict one another in.

A pattern may fit a sentence that answers another question: the one witness of a trial, the seven starters of a team. The
general pack has the same value with the words around it, and knows the odds that two such values are of one question. Where
they are poor for every contradiction of a group, the group is doubtful.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec.structs import replace

from claimcheck.align.limits import compare
from claimcheck.align.meetings import Meetings
from claimcheck.align.profiles import meeting
from claimcheck.align.quantities import known
from claimcheck.model import Claim, Group
from claimcheck.values.core import Relation

POOR = -0.5  # log odds
_MOST = 20  # claims of a group that are held against one another
_REASON = "the words around the values have little in common"


class SecondLook:
    """Looks at groups of rules by what the general pack ``told``, and how that meets, by story."""

    def __init__(self, told: Mapping[int, Sequence[Claim]], meetings: Mapping[int, Meetings]) -> None:
        self._meetings = meetings
        self._told: dict[tuple[int, str], list[Claim]] = defaultdict(list)
        for story, claims in told.items():
            for claim in claims:
                self._told[story, claim.kind].append(claim)

    def at(self, groups: Iterable[Group]) -> Iterator[Group]:
        """The groups, those that are doubtful with doubtful links."""
        for group in groups:
            yield _doubted(group) if self._is_doubtful(group) else group

    def _is_doubtful(self, group: Group) -> bool:
        claims = group.claims[:_MOST]
        if not group.links or group.story not in self._meetings or not known(claims[0]):
            return False
        apart = [(a, b) for a, b in combinations(claims, 2) if a.source != b.source and _differ(a, b)]
        found = self._odds(group.story, group.kind, apart) if apart else iter(())
        best = next(found, None)
        return best is not None and best < POOR and all(odds < POOR for odds in found)

    def _odds(self, story: int, kind: str, pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[float]:
        met = self._meetings[story].of(self._told[story, kind])
        twins = {(p.claim.source, p.claim.start): p for p in met.told.values()}
        for a, b in pairs:
            one, other = twins.get((a.source, a.start)), twins.get((b.source, b.start))
            if one and other:
                yield met.odds.of(meeting(one, other, Relation.DIFFERENT))


def _differ(a: Claim, b: Claim) -> bool:
    return compare(a, b).relation is Relation.DIFFERENT


def _doubted(group: Group) -> Group:
    return replace(group, links=tuple(replace(k, reasons=(_REASON, *k.reasons), doubtful=True) for k in group.links))
