"""The day of the event: the one that most sources of a story name among the first days that they name at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from claimcheck.model import Claim

_RECENT = 14  # days before publication
_FIRST = 3  # dates of a source
_COMPARISONS = frozenset({"=since", "=until", "before"})


def pairs(claims: Sequence[Claim], published: Mapping[str, date | None]) -> set[tuple[int, int]]:
    """Pairs of ids of those date claims (one story, one rule) that name the day of the event, one claim a source.

    Of words they need not share any: one report says Tuesday's quake, the other dates the main shock. () where no day
    is named by two sources.
    """
    named: dict[date, dict[str, Claim]] = defaultdict(dict)
    news: dict[date, set[str]] = defaultdict(set)
    seen: dict[str, int] = defaultdict(int)
    for claim in sorted(claims, key=lambda c: (c.source, c.start)):
        if claim.kind != "date" or seen[claim.source] == _FIRST:
            continue
        seen[claim.source] += 1
        day = claim.value.earliest
        if day is None or day != claim.value.latest or claim.modality == "planned":
            continue
        if not _COMPARISONS & set(claim.subject.scope):
            named[day].setdefault(claim.source, claim)
            behind = published[claim.source]
            if behind is None or 0 <= (behind - day).days <= _RECENT:
                news[day].add(claim.source)
    chosen = min((d for d in news if len(named[d]) > 1), key=lambda d: (-len(named[d]), d), default=None)
    if chosen is None:
        return set()
    members = list(named[chosen].values())
    return {(min(a.id, b.id), max(a.id, b.id)) for a, b in pairwise(members)}
