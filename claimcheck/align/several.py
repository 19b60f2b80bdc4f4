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
from claimcheck.align.en_roles import of_a_place
from claimcheck.align.limits import Relations
from claimcheck.align.occasions import is_doubtful
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
    sources = {c.source for c in claims}
    if len(sources) == 1 or (len(sources) == len(claims) and not any(is_doubtful(c) or of_a_place(c) for c in claims)):
        yield whole
        return
    answers = _Answers(claims)
    if len(answers.of_values) > _MOST:
        yield whole
        return
    aside, passed = answers.aside(), set[int]()
    if moves:
        largest = answers.largest(claims)
        back = answers.gone_back(largest, published)
        aside -= {(source, n) for source, n in largest.items() if source not in back}
    aside |= answers.doubtful()
    kept = [c for c in claims if (c.source, answers.number(c)) not in aside]
    told = kept
    if moves:
        largest = answers.largest(kept)
        passed = answers.passed(largest)
        kept = [c for c in kept if answers.number(c) not in passed]
        told = [c for c in kept if answers.number(c) == largest.get(c.source, answers.number(c))]
    inside = [kept] if answers.apart(told) or not answers.differ(kept) else answers.fitting(kept)
    if len(kept) == len(claims) and len(inside) == 1:
        yield whole
        return
    others: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        number = answers.number(claim)
        if (claim.source, number) in aside:
            others[claim.source, number].append(claim)
        elif number in passed:
            others["", number].append(claim)
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

    def _holders(self) -> Mapping[int, set[str]]:
        """The sources that have each value, by number."""
        holders: dict[int, set[str]] = defaultdict(set)
        for source, own in self._of.items():
            for n in own:
                holders[n].add(source)
        return holders

    def aside(self) -> set[tuple[str, int]]:
        """The values of a source, by source and number, that nobody else has, where another source bears out one that it
        has besides: what differs from that."""
        found: set[tuple[str, int]] = set()
        holders = self._holders()
        for source, own in self._of.items():
            if len(own) > 1:
                others = [n for n, by in holders.items() if by != {source}]
                borne_out = {n: [m for m in others if self._fit(n, m)] for n in own}
                there = [(n, m) for n, by in borne_out.items() if by for m in (n, *by)]
                for n in (n for n, by in borne_out.items() if not by):
                    if any(self._differ(n, m) and not _two_voices(own[n], own[of]) for of, m in there):
                        found.add((source, n))
        return found

    def doubtful(self) -> set[tuple[str, int]]:
        """The values, by source and number, that nobody else bears out, and that their sentences make those of another
        occasion or of a part that is smaller than what somebody else has.
        """
        holders = self._holders()
        unborne = [
            (source, n, claims)
            for source, own in self._of.items()
            for n, claims in own.items()
            if not any(self._fit(n, m) for m, by in holders.items() if by != {source})
        ]
        alone = {(source, n) for source, n, claims in unborne if all(map(is_doubtful, claims))}
        parts = [(source, n) for source, n, claims in unborne if all(map(of_a_place, claims))]
        alone |= {(source, n) for source, n in parts if self._is_exceeded(source, n)}
        return alone if len(alone) < sum(map(len, self._of.values())) else set()

    def _is_exceeded(self, source: str, n: int) -> bool:
        """Whether another source has a larger value, which is of no part."""
        height = _height(self.of_values[n])
        return any(
            _height(self.of_values[m]) > height and not all(map(of_a_place, claims))
            for other, own in self._of.items()
            if other != source
            for m, claims in own.items()
        )

    def largest(self, claims: Sequence[Claim]) -> dict[str, int]:
        """The number of the largest value of each source, which its others may be parts of; nothing for what has no size."""
        found: dict[str, tuple[float, int]] = {}
        for claim in claims:
            height = size(claim.kind, claim.value)
            if height is None:
                return {}
            found[claim.source] = max(found.get(claim.source, (height, 0)), (height, self.number(claim)))
        return {source: number for source, (_, number) in found.items()}

    def passed(self, largest: Mapping[str, int]) -> set[int]:
        """The values that no source stops at: parts, and what the figure was before; not such as fit one that one does."""
        ends = set(largest.values())
        closed = {end for end in ends if not self._is_open(end)}
        return {n for n in self.of_values if closed and n not in ends and not any(self._fit(n, end) for end in closed)}

    def _is_open(self, n: int) -> bool:
        """Whether a value is a bound, which much fits: as many as 20."""
        quantity = getattr(self.of_values[n].value, "quantity", None)
        return quantity is not None and (quantity.low is None or quantity.high is None)

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


def _height(claim: Claim) -> float:
    return size(claim.kind, claim.value) or 0.0


def _two_voices(a: Sequence[Claim], b: Sequence[Claim]) -> bool:
    """Whether two values of a source are what two people say."""
    one, other = ({c.attributed_to for c in claims} for claims in (a, b))
    return None not in one | other and one.isdisjoint(other)
