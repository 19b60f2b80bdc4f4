"""Which sources report the same event.

Copies of one text are put together first and count as one. What is left is clustered by average linkage over the
evidence between pairs (``evidence``), so that a text that mentions another event in passing does not bridge the two.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from msgspec import Struct

from claimcheck.align.casing import WORD
from claimcheck.align.components import components
from claimcheck.align.days import Day, agreement
from claimcheck.align.linkage import clusters, rejoined
from claimcheck.align.pile import Pile, pile
from claimcheck.align.portraits import rest
from claimcheck.align.sharing import Share, alone
from claimcheck.align.sketch import Folded, Sketch, fold
from claimcheck.align.terms import SHORT, SORTS
from claimcheck.align.weighting import Scale, line

_FEW = 20
_HANDFUL = 6  # sources
_LEAST, _RISE, _MOST = -3.0, 0.8, -0.5  # log odds that two sources of more than a handful must have, by the log of all
_WORDS_ONLY = 0.5  # the same where they share no name, figure, street or day
_UNDATED = 0.5  # the log odds by which two sources need more where the date of one is not known
_PLAIN = frozenset([SORTS.index(WORD), SORTS.index(SHORT)])
_REJOINED, _NEAREST = 0.25, 0.75  # what the groups of a handful need to be one, and what their best pair counts for
_COPIED = 0.6  # share of its long sentences that makes a text a copy
_ROOM = 4  # times as many bytes as sentences, by which those that recur are known
_HEAD = 3  # long sentences of a text, one of which its copies have among theirs
UNKNOWN = -4.0  # score of two sources that have too little in common to be looked at

Told = tuple[tuple[str, ...], ...]


def stories(sketches: Sequence[Sketch], *, one_story: bool = False, given: Sequence[Sequence[str]] = ()) -> Told:
    """Source ids by story: inside a story and by their first members in the order of ``sketches``.

    ``given`` are groups of ids that the user fixed: each is a story as it is (an id counts where it stands first,
    unknown ids are left out). The others are told apart by what they report. Their order has no influence.
    """
    if one_story:
        return (tuple(s.id for s in sketches),) if sketches else ()
    return apart([s.id for s in sketches], list(map(fold, sketches)), sketches.__getitem__, given=given).stories


class Apart(Struct, frozen=True):
    """Sources told apart: the ids of each story, and what to tell them apart by ``before`` when a few have changed."""

    stories: Told
    pile: Pile | None = None


def apart(
    ids: Sequence[str],
    folded: Sequence[Folded],
    opened: Callable[[int], Sketch] | None = None,
    *,
    given: Sequence[Sequence[str]] = (),
    before: Pile | None = None,
    kept: bool = False,
    share: Share = alone,
) -> Apart:
    """As ``stories``, of sources by their ids and ``folded`` sketches; ``opened`` gives the sketch of one by its place
    where it is not there itself.

    ``before``, ``kept`` and ``share``: see ``pile``.
    """
    place = {name: i for i, name in enumerate(ids)}
    found: list[list[int]] = []
    taken: set[int] = set()
    for group in given:
        members = sorted({place[name] for name in group if name in place} - taken)
        taken.update(members)
        if members:
            found.append(members)
    others = sorted((i for i in place.values() if i not in taken), key=lambda i: ids[i])
    documents = all(folded[i].document for i in others)
    looked: Pile | None = None
    if len(others) <= 2 or (documents and len(others) <= _FEW):
        # Two sources are never told apart: who gives two wants them compared. Nor are a few Markdown texts without a
        # date: documentation reports no events.
        found += [sorted(others)] if others else []
    else:
        units = copies([folded[i].sentences() for i in others])
        chosen = [others[max(unit, key=lambda k: (folded[others[k]].size, -k))] for unit in units]
        keys = [(ids[i], folded[i].mark) for i in chosen]

        def sketch(k: int) -> Sketch:
            return opened(chosen[k]) if opened else folded[chosen[k]].open()

        looked = pile(keys, sketch, before, kept=kept, share=share)
        found += [sorted(others[k] for unit in group for k in units[unit]) for group in grouped(looked)]
    return Apart(tuple(tuple(ids[i] for i in group) for group in sorted(found)), looked)


def grouped(looked: Pile) -> Iterable[list[int]]:
    """The places of the sources of a pile that report one event, by event: average linkage (``linkage``).

    A handful of sources was gathered because of one event: there it does that one source is much like another,
    though it is unlike the rest.
    """
    size = len(looked.keys)
    linked = [(i, j) for i, j, score in judged(looked) if score > 0]
    parts = components(range(size), linked)
    part_of = [0] * size
    for number, part in enumerate(parts):
        for i in part:
            part_of[i] = number
    scores: dict[int, dict[tuple[int, int], float]] = defaultdict(dict)
    inside = {i: k for part in parts for k, i in enumerate(part)}
    for i, j, score in judged(looked):
        if part_of[i] == part_of[j]:
            scores[part_of[i]][inside[i], inside[j]] = score
    for number, part in enumerate(parts):
        if len(part) == 1:
            yield part
            continue
        groups = clusters(len(part), scores[number], line=0.0, unknown=UNKNOWN)
        if size <= _HANDFUL and len(groups) > 1:
            groups = rejoined(groups, scores[number], line=_REJOINED, unknown=UNKNOWN, nearest=_NEAREST)
        for group in groups:
            yield [part[k] for k in group]


def judged(looked: Pile) -> Iterator[tuple[int, int, float]]:
    """Every pair that was looked at and its score, below 0 where so many sources ask for more than its surroundings do.

    What is like nothing else in a handful of sources belongs to the rest of it. Among many it may stand by itself, and
    of all the pairs that it makes one or the other is alike by chance: most of all one that shares words only, and no
    name, figure, street or day, and one of which nothing says that years lie between.
    """
    size = Scale(looked.terms, len(looked.keys)).size
    if size <= _HANDFUL:
        yield from looked.scored()
        return
    least = min(_MOST, _LEAST + _RISE * math.log(size / _HANDFUL))
    crowd, own = looked.crowd, cache(lambda i: _own(looked, i))
    for i, j, score in looked.scored():
        odds = score + line(max(crowd[i], crowd[j]), size)
        asked = least
        if score > 0 and least <= odds < _WORDS_ONLY:
            asked = _asked(own(i), own(j), least)
        yield i, j, score if odds >= asked else min(score, odds - asked)


class _Own(NamedTuple):
    """Of a source the terms that are more than words, the days that it names first, and whether it has a date itself."""

    terms: frozenset[int]
    days: frozenset[Day]
    dated: bool


def _own(looked: Pile, i: int) -> _Own:
    sorts, one = looked.terms.sorts, looked.portraits[i]
    said = rest(one)
    terms = frozenset([term for term in one.all() if sorts[term] not in _PLAIN])
    return _Own(terms, said.lead_days, said.published is not None)


def _asked(left: _Own, right: _Own, least: float) -> float:
    """The log odds that a pair must have which needs ``least`` as any other."""
    if left.terms.isdisjoint(right.terms) and agreement(left.days, right.days) <= 0:
        return _WORDS_ONLY
    return least if left.dated and right.dated else least + _UNDATED


def copies(long: Sequence[Sequence[int]]) -> list[list[int]]:
    """Groups of texts that are one text: a copy has most of the ``long`` sentences, one of the first among them."""
    first: dict[int, int] = {}  # that has a sentence; ``last``: the last one so far
    again = _told_again(long)
    for i in reversed(range(len(long))):
        first.update(dict.fromkeys(again[i], i))
    last: dict[int, int] = {}
    chief = list(range(len(long)))
    for i, own in enumerate(long):
        heads = ((j, s) for s in own[:_HEAD] if (there := last.get(s)) is not None for j in (first[s], there))
        if led := {j for j, sentence in heads if sentence in long[j][:_HEAD]}:
            shared = Counter(j for s in own if (there := last.get(s)) is not None for j in {first[s], there} & led)
            for j, times in shared.items():
                fewest = min(len(own), len(long[j]))
                if times >= max(min(3, fewest), _COPIED * fewest):
                    chief[i] = min(chief[i], chief[j])
        last.update(dict.fromkeys(again[i], i))
    units: dict[int, list[int]] = defaultdict(list)
    for i, root in enumerate(chief):
        units[chief[root]].append(i)
    return [units[root] for root in sorted(units)]


def _told_again(long: Sequence[Sequence[int]]) -> list[list[int]]:
    """The sentences of each text that are in others as well: all that are, and a few more. Most are in one text only,
    and a place for each of those would take more room than all else that is held of the texts.
    """
    mask = (1 << (_ROOM * sum(map(len, long))).bit_length()) - 1
    once, again = bytearray(mask + 1), bytearray(mask + 1)
    for own in long:
        for sentence in own:
            at = sentence & mask
            if once[at]:
                again[at] = 1
            once[at] = 1
    return [[sentence for sentence in own if again[sentence & mask]] for own in long]
