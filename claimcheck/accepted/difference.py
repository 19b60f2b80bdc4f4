"""What changed between two reports: findings and constraints that appeared, went, or changed their verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from claimcheck.accepted.asked import Asked
from claimcheck.accepted.matching import match, same_thing

FAILING = ("conflict", "broken")
_QUIET = (None, "single")  # what one source alone says comes and goes with every edit
_MOST = 200  # rivals that are looked at for one finding


class Told(Struct, frozen=True):
    """One finding or constraint of a report as it was written.

    ``state`` is its verdict, or ``accepted`` for a failure that is let pass; ``answers`` are its values as shown.
    """

    id: str
    state: str
    severity: str
    question: str
    answers: tuple[str, ...]
    reason: str
    asked: Asked


class Change(Struct, frozen=True):
    """What one question was and is; None where the report has nothing of it."""

    old: Told | None
    new: Told | None

    @property
    def told(self) -> Told:
        """The newer of the two."""
        return self.new or self.old  # type: ignore[return-value]  # one of them is there

    @property
    def failed(self) -> bool:
        """Whether a contradiction is there that was not: a new one, or one that was let pass."""
        return self.new is not None and self.new.state in FAILING

    @property
    def mended(self) -> bool:
        """Whether a contradiction is there no more."""
        return self.old is not None and self.old.state in FAILING and not self.failed


def difference(old: Sequence[Told], new: Sequence[Told]) -> tuple[Change, ...]:
    """The changes from ``old`` to ``new``: new contradictions first, then those that are gone, then the rest.

    What has the same values is the same finding. Of the others those are paired that ask the same, share a value, and
    of which one at least is no contradiction: a changed number makes of a contradiction another one.
    """
    pairs = match([t.asked for t in old], [t.asked for t in new])
    taken = set(pairs.values())
    left = [i for i in range(len(old)) if i not in pairs]
    pairs |= _related(old, new, left, [j for j in range(len(new)) if j not in taken])
    taken = set(pairs.values())
    changes = [Change(old[i], new[j]) for i, j in pairs.items() if old[i].state != new[j].state]
    changes += [Change(told, None) for i, told in enumerate(old) if i not in pairs]
    changes += [Change(None, told) for j, told in enumerate(new) if j not in taken]
    return tuple(sorted(filter(_matters, changes), key=_rank))


def _related(old: Sequence[Told], new: Sequence[Told], left: Iterable[int], fresh: Iterable[int]) -> dict[int, int]:
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for j in fresh:
        for value in _values(new[j]):
            holders[new[j].asked.name, value].append(j)
    rivals = []
    for i in left:
        near = {j for value in _values(old[i]) for j in holders.get((old[i].asked.name, value), ())[:_MOST]}
        for j in near:
            both_fail = old[i].state in (*FAILING, "accepted") and new[j].state in (*FAILING, "accepted")
            if not both_fail and (likeness := same_thing(old[i].asked, new[j].asked)):
                shared = len(_values(old[i]) & _values(new[j]))
                rivals.append((-likeness, -shared, i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(rivals):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _values(told: Told) -> set[str]:
    return {value for side in told.asked.sides for value in side.values}


def _matters(change: Change) -> bool:
    states = [change.old.state if change.old else None, change.new.state if change.new else None]
    return any(state not in _QUIET for state in states)


def _rank(change: Change) -> tuple[bool, bool, str, str, tuple[str, ...], str]:
    told = change.told
    return not change.failed, not change.mended, told.asked.name, told.question, told.answers, told.id
