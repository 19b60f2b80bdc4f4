"""Sources that give several answers to one question.

Nobody contradicts himself if he can help it. Where a report has another figure beside the one that others bear out, that
one is of something else: of a part, of an hour before, of a disaster told for comparison. It leaves the group. What is
left is a contradiction only if two sources are apart in it: each without the value of the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, groupby
from operator import itemgetter

from claimcheck.align.components import components
from claimcheck.align.denials import Part
from claimcheck.align.limits import Relations
from claimcheck.align.rarity import size
from claimcheck.model import Claim, Link
from claimcheck.values.core import Relation

_MOST = 60  # values of a group that are held against one another
_FITTING = (Relation.SAME, Relation.COMPATIBLE)


def parted(
    claims: Sequence[Claim], links: Sequence[Link], published: Mapping[str, date | None], *, moves: bool
) -> Iterator[Part]:
    """A component with its links as one or more: what other answers a source gives are components by themselves.

    ``published`` by source id. ``moves``: the answer changes with time, so that a source may tell how it came to be what it
    is, and its largest number is the one to go by.
    """
    whole = list(claims), list(links)
    if len({c.source for c in claims}) in (1, len(claims)):
        yield whole
        return
    answers = _Answers(claims)
    if len(answers.of_values) > _MOST:
        yield whole
        return
    aside = answers.aside()
    if moves:
        largest = answers.largest(claims)
        back = answers.gone_back(largest, published)
        aside -= {(source, n) for source, n in largest.items() if source not in back}
    kept = [c for c in claims if (c.source, answers.number(c)) not in aside]
    told = kept
    if moves:
        largest = answers.largest(kept)
        told = [c for c in kept if answers.number(c) == largest.get(c.source, answers.number(c))]
    inside = [kept] if answers.apart(told) or not answers.differ(kept) else answers.fitting(kept)
    if len(kept) == len(claims) and len(inside) == 1:
        yield whole
        return
    others: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if (claim.source, answers.number(claim)) in aside:
            others[claim.source, answers.number(claim)].append(claim)
    for members in (*inside, *others.values()):
        ids = {c.id for c in members}
        yield members, [link for link in links if link.a in ids and link.b in ids]


class _Answers:
    """The values of a component, by number, and who has them."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._relations = Relations(claims)
        self.number = self._relations.number
        self.of_values: dict[int, Claim] = {}  # one of each
        self._of: dict[str, dict[int, list[Claim]]] = defaultdict(lambda: defaultdict(list))
        for claim in claims:
            self.of_values.setdefault(self.number(claim), claim)
            self._of[claim.source][self.number(claim)].append(claim)

    def aside(self) -> set[tuple[str, int]]:
        """The values of a source, by source and number, that nobody else has, where another source bears out one that it
        has besides: what differs from that."""
        found: set[tuple[str, int]] = set()
        holders: dict[int, set[str]] = defaultdict(set)
        for source, own in self._of.items():
            for n in own:
                holders[n].add(source)
        for source, own in self._of.items():
            if len(own) > 1:
                others = [n for n, by in holders.items() if by != {source}]
                borne_out = {n: [m for m in others if self._fit(n, m)] for n in own}
                there = [(n, m) for n, by in borne_out.items() if by for m in (n, *by)]
                for n in (n for n, by in borne_out.items() if not by):
                    if any(self._differ(n, m) and not _two_voices(own[n], own[of]) for of, m in there):
                        found.add((source, n))
        return found

    def largest(self, claims: Sequence[Claim]) -> dict[str, int]:
        """The number of the largest value of each source, which its others may be parts of; nothing for what has no size."""
        found: dict[str, tuple[float, int]] = {}
        for claim in claims:
            height = size(claim.kind, claim.value)
            if height is None:
                return {}
            found[claim.source] = max(found.get(claim.source, (height, 0)), (height, self.number(claim)))
        return {source: number for source, (_, number) in found.items()}

    def gone_back(self, largest: Mapping[str, int], published: Mapping[str, date | None]) -> set[str]:
        """The sources whose largest value is larger than what one of a later day has."""
        heights = {s: size(self.of_values[n].kind, self.of_values[n].value) or 0.0 for s, n in largest.items()}
        lowest, found = float("inf"), set()
        dated = sorted(((day, s) for s in largest if (day := published[s])), reverse=True)
        for _, group in groupby(dated, key=itemgetter(0)):
            of_day = [s for _, s in group]
            found |= {s for s in of_day if heights[s] > lowest}
            lowest = min(lowest, *(heights[s] for s in of_day))
        return found

    def _differ(self, a: int, b: int) -> bool:
        return self._relations(self.of_values[a], self.of_values[b]) is Relation.DIFFERENT

    def _fit(self, a: int, b: int) -> bool:
        return a == b or self._relations(self.of_values[a], self.of_values[b]) in _FITTING

    def apart(self, claims: Sequence[Claim]) -> bool:
        """Whether two sources differ, neither of which has what the other says, or two people do."""
        by: dict[int, set[str]] = defaultdict(set)
        for claim in claims:
            by[self.number(claim)].add(claim.source)
        holders = {n: {s for m in by if self._fit(n, m) for s in by[m]} for n in by}
        return any(
            (by[a] - holders[b] and by[b] - holders[a])
            or any(_two_voices(self._of[s][a], self._of[s][b]) for s in by[a] & by[b])
            for a, b in self._differing(by)
        )

    def differ(self, claims: Sequence[Claim]) -> bool:
        """Whether any two of the claims differ."""
        return any(True for _ in self._differing({self.number(c) for c in claims}))

    def _differing(self, numbers: Collection[int]) -> Iterator[tuple[int, int]]:
        return ((a, b) for a, b in combinations(sorted(numbers), 2) if self._differ(a, b))

    def fitting(self, claims: Sequence[Claim]) -> list[list[Claim]]:
        """The claims whose values fit together, in groups."""
        numbers = sorted({self.number(c) for c in claims})
        found = components(numbers, ((a, b) for a, b in combinations(numbers, 2) if self._fit(a, b)))
        return [[c for c in claims if self.number(c) in of] for of in map(frozenset, found)]


def _two_voices(a: Sequence[Claim], b: Sequence[Claim]) -> bool:
    """Whether two values of a source are what two people say."""
    one, other = ({c.attributed_to for c in claims} for claims in (a, b))
    return None not in one | other and one.isdisjoint(other)
