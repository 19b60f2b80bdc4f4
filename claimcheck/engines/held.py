"""What a large run holds until its report is written: claims and findings as bytes, made when somebody looks at them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Generic, TypeVar, overload

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.engines.aside import Laid
from claimcheck.engines.desk import Digest
from claimcheck.engines.judgements import Sealed, findings_of, heads_of, names_of, renumbered
from claimcheck.engines.packed import unpack
from claimcheck.held import ByNumber, ByVerdict
from claimcheck.model import VERDICTS, Claim, Finding, Position

_OPEN = 200  # sources whose claims are at hand
_PLACE: dict[str, int] = {verdict: place for place, verdict in enumerate(VERDICTS)}
_CONFLICT = _PLACE["conflict"]

Item = TypeVar("Item")


class Numbers:
    """Numbers of claims: from those inside one story to those of the run."""

    def __init__(self, counts: Iterable[int], first: Iterable[int]) -> None:
        """``counts`` of the claims of its sources, and the number of the ``first`` claim of each in the run."""
        self._starts = list(accumulate(counts, initial=1))
        self._shift = [number - start for number, start in zip(first, self._starts, strict=False)]

    def __call__(self, number: int) -> int:
        return number + self._shift[bisect_right(self._starts, number) - 1]


class Told(Struct, frozen=True):
    """A story that was judged: its number in the run, the ids of its sources, and how its claims are numbered."""

    story: int
    sources: tuple[str, ...]
    numbers: Numbers
    sealed: Sealed

    def findings(self, place: int) -> list[Finding]:
        """Its findings of the verdict at ``place`` of VERDICTS, in order, as they are in the run."""
        return findings_of(self.sealed, place, self.sources, self.story, self.numbers)


def numbered(f: Finding, story: int, number: Numbers) -> Finding:
    """A finding of one story as it is in the run."""
    positions = [Position(p.display, p.value, tuple(map(number, p.claims)), p.sources, p.origins) for p in f.positions]
    links = [renumbered(link, number) for link in f.links]
    said = (f.id, f.rule, f.question, f.subject, f.kind, f.verdict, f.severity, f.reason)
    return Finding(*said, story, tuple(positions), tuple(links), f.accepted)


class _Sequence(Sequence[Item], Generic[Item]):
    """A sequence of which all is made where somebody asks for one by its place; equal to a tuple of the same."""

    @cached_property
    def _all(self) -> tuple[Item, ...]:
        return tuple(self)

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, place: int | slice) -> Item | tuple[Item, ...]:
        return self._all[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all)

    def __repr__(self) -> str:
        return repr(self._all)


class Findings(_Sequence[Finding], ByVerdict[Finding]):
    """The findings of a run, in the order of a report: by verdict, then by rule and first claim. Ids are unique."""

    def __init__(self, told: Sequence[Told], conflicts: Sequence[Finding] | None = None) -> None:
        self._told = told
        self._given = conflicts
        self._seen: dict[str, int] = {}
        self._renamed: list[dict[tuple[int, int], str]] = []

    def __len__(self) -> int:
        return sum(self.counts().values())

    def __iter__(self) -> Iterator[Finding]:
        for place in range(len(VERDICTS)):
            yield from self._conflicts if place == _CONFLICT else sorted(self._stories(place), key=_order)

    def of(self, verdict: str) -> Iterator[Finding]:
        """Those of one verdict, story by story; conflicts in their order."""
        place = _PLACE[verdict]
        return iter(self._conflicts) if place == _CONFLICT else self._stories(place)

    def counts(self) -> Mapping[str, int]:
        """How many there are of each verdict."""
        columns = zip(*(story.sealed.counts for story in self._told), strict=True)
        totals = [sum(column) for column in columns] or [0] * len(VERDICTS)
        return dict(zip(VERDICTS, totals, strict=True))

    def with_conflicts(self, conflicts: Sequence[Finding]) -> Findings:
        """The same with these in place of the conflicts among them, one for one."""
        return Findings(self._told, tuple(conflicts))

    def conflict(self, story: int, place: int) -> str:
        """The id of the conflict that stands at ``place`` in the story with this number."""
        return self._named(_CONFLICT).get((story, place)) or self._own[story, place]

    @cached_property
    def _conflicts(self) -> Sequence[Finding]:
        return tuple(sorted(self._stories(_CONFLICT), key=_order)) if self._given is None else self._given

    @cached_property
    def _own(self) -> dict[tuple[int, int], str]:
        """The ids of the conflicts as their stories gave them."""
        return {
            (story.story, i): name for story in self._told for i, name in enumerate(names_of(story.sealed, _CONFLICT))
        }

    def _stories(self, place: int) -> Iterator[Finding]:
        """The findings of one verdict, story by story."""
        renamed = self._named(place)
        for story in self._told:
            for i, finding in enumerate(story.findings(place)):
                name = renamed.get((story.story, i))
                yield replace(finding, id=name) if name else finding

    def _named(self, place: int) -> Mapping[tuple[int, int], str]:
        """Two stories can ask the same question with the same answers: the ids of later ones, which are numbered.

        By number of the story and place in it. Graver verdicts come first, and the others need not be looked at.
        """
        while len(self._renamed) <= place:
            self._renamed.append(self._numbered(len(self._renamed)))
        return self._renamed[place]

    def _numbered(self, place: int) -> dict[tuple[int, int], str]:
        seen, renamed = self._seen, {}
        times = Counter(name for story in self._told for name in names_of(story.sealed, place))
        again = {name for name, many in times.items() if many > 1 or name in seen}
        seen.update((name, 1) for name in times.keys() - again)
        if again:
            places = (
                (rule, story.numbers(claim), story.story, i, name)  # as ``_order`` has them
                for story in self._told
                for i, (name, rule, claim) in enumerate(heads_of(story.sealed, place))
                if name in again
            )
            for *_, story_number, i, name in sorted(places):
                count = seen[name] = seen.get(name, 0) + 1
                if count > 1:
                    renamed[story_number, i] = f"{name}-{count}"
        return renamed


def _order(finding: Finding) -> tuple[str, int]:
    return finding.rule, finding.positions[0].claims[0]


class Claims(_Sequence[Claim], ByNumber[Claim]):
    """The claims of a run, numbered from 1 in the order of its sources, but for those that are ``dropped``.

    ``narrowed``: those whose value became more definite, by number.
    """

    def __init__(
        self, digests: Sequence[Digest | Laid], dropped: frozenset[int], narrowed: Mapping[int, Claim]
    ) -> None:
        self._digests = digests
        self._first = list(accumulate((digest.count for digest in digests), initial=1))
        self._dropped, self._narrowed = dropped, narrowed

    def __len__(self) -> int:
        return self._first[-1] - 1 - len(self._dropped)

    def __iter__(self) -> Iterator[Claim]:
        for place in range(len(self._digests)):
            yield from (claim for claim in self.source(place) if claim.id not in self._dropped)

    def source(self, place: int) -> tuple[Claim, ...]:
        """The claims of the source at this place, those that are dropped among them."""
        digest = self._digests[place]
        found = unpack(digest.claims, digest.source.id, self._first[place])
        return tuple([self._narrowed.get(claim.id, claim) for claim in found]) if self._narrowed else found

    def by_number(self) -> Mapping[int, Claim]:
        """The claims by their number, each made anew when it is looked up."""
        return _Looked(self, self._first, self._dropped)


class _Looked(Mapping[int, Claim]):
    """Looks claims up by their number. Those of the sources that were asked for last are at hand."""

    def __init__(self, claims: Claims, first: Sequence[int], dropped: frozenset[int]) -> None:
        self._claims, self._first, self._dropped = claims, first, dropped
        self._open: OrderedDict[int, tuple[Claim, ...]] = OrderedDict()

    def __getitem__(self, number: int) -> Claim:
        if number not in self:
            raise KeyError(number)
        place = bisect_right(self._first, number) - 1
        found = self._open.get(place)
        if found is None:
            found = self._open[place] = self._claims.source(place)
            if len(self._open) > _OPEN:
                self._open.popitem(last=False)
        else:
            self._open.move_to_end(place)
        return found[number - self._first[place]]

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and 1 <= number < self._first[-1] and number not in self._dropped

    def __iter__(self) -> Iterator[int]:
        return (number for number in range(1, self._first[-1]) if number not in self._dropped)

    def __len__(self) -> int:
        return len(self._claims)
