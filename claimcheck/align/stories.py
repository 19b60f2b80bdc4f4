"""Which sources report the same event.

Copies of one text are put together first and count as one. What is left is clustered by average linkage over the
evidence between pairs (``evidence``), so that a text that mentions another event in passing does not bridge the two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from claimcheck.align.evidence import Evidence
from claimcheck.align.linkage import clusters
from claimcheck.align.sketch import Sketch
from claimcheck.align.traits import Casing, traits

_FEW = 20
_COPIED = 0.6  # share of its long sentences that makes a text a copy
UNKNOWN = -4.0  # score of two sources that have too little in common to be looked at


def stories(
    sketches: Sequence[Sketch], *, one_story: bool = False, given: Sequence[Sequence[str]] = ()
) -> tuple[tuple[str, ...], ...]:
    """Source ids by story: inside a story and by their first members in the order of ``sketches``.

    ``given`` are groups of ids that the user fixed: each is a story as it is (an id counts where it stands first,
    unknown ids are left out). The others are told apart by what they report. Their order has no influence.
    """
    if one_story:
        return (tuple(s.id for s in sketches),) if sketches else ()
    place = {s.id: i for i, s in enumerate(sketches)}
    found: list[list[int]] = []
    taken: set[int] = set()
    for group in given:
        members = sorted({place[i] for i in group if i in place} - taken)
        taken.update(members)
        if members:
            found.append(members)
    others = sorted((i for i in place.values() if i not in taken), key=lambda i: (sketches[i].id, sketches[i].told))
    found += [sorted(others[k] for k in group) for group in _events([sketches[i] for i in others])]
    return tuple(tuple(sketches[i].id for i in group) for group in sorted(found))


def _events(sketches: Sequence[Sketch]) -> list[list[int]]:
    """Groups of indices into ``sketches``.

    Two sources are never told apart: who gives two wants them compared. Nor are a few Markdown texts without a date:
    documentation reports no events.
    """
    documents = all(s.document for s in sketches)
    if len(sketches) <= 2 or (documents and len(sketches) <= _FEW):
        return [list(range(len(sketches)))] if sketches else []
    units = copies([s.long for s in sketches])
    chosen = [sketches[max(unit, key=lambda i: (sketches[i].size, -i))] for unit in units]
    casing = Casing(chosen)
    evidence = Evidence([traits(one, casing) for one in chosen])
    grouped = clusters(len(units), evidence.scores(), line=0.0, unknown=UNKNOWN)
    return [[i for unit in group for i in units[unit]] for group in grouped]


def copies(long: Sequence[Sequence[int]]) -> list[list[int]]:
    """Groups of texts that are one text: a copy has most of the ``long`` sentences, one of the first among them."""
    holders: dict[int, list[int]] = defaultdict(list)
    shared: Counter[tuple[int, int]] = Counter()
    leads: set[tuple[int, int]] = set()
    for i, own in enumerate(long):
        for place, sentence in enumerate(own):
            before = holders[sentence]
            for j in {before[0], before[-1]} if before else ():
                shared[j, i] += 1
                if place < 3 and sentence in long[j][:3]:
                    leads.add((j, i))
            before.append(i)
    chief = list(range(len(long)))
    for (j, i), times in sorted(shared.items()):
        fewest = min(len(long[i]), len(long[j]))
        if (j, i) in leads and times >= max(min(3, fewest), _COPIED * fewest):
            chief[i] = min(chief[i], chief[j])
    units: dict[int, list[int]] = defaultdict(list)
    for i, root in enumerate(chief):
        units[chief[root]].append(i)
    return [units[root] for root in sorted(units)]
