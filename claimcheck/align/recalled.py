"""What happened elsewhere, years before, and is told of by its name: the Port Amity fire, behind a sentence that dates it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from claimcheck.align.en_occasions import named_before, names_in
from claimcheck.model import Claim
from claimcheck.text import words

_QUANTITIES = frozenset({"count", "money", "percent", "measure", "duration", "tally"})
_MOST = 20  # names of a source


def recalled(
    claims: Iterable[Claim], then: Mapping[int, tuple[str, ...]], own: Mapping[int, int], story_of: Mapping[str, int]
) -> dict[int, tuple[str, ...]]:
    """Quantities → the years of what they are of, by its name: one that stands beside these years earlier in the source, and
    that no other source of the story has but beside such years.

    ``then``: claims that name years before the story; ``own``: story → its first year.
    """
    claims = list(claims)
    years = {c.id: y for c in claims if (y := then.get(c.id) or _dated(c, own.get(story_of[c.source])))}
    if not years:
        return {}
    known: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for claim in claims:
        for name in names_in(claim.sentence) if claim.id in years else ():
            if len(known[claim.source]) < _MOST:
                known[claim.source].setdefault(name, years[claim.id])
    by_name = [
        (c, name)
        for c in claims
        if c.kind in _QUANTITIES
        and c.id not in then
        and c.source in known
        and (name := named_before(c.sentence)) in known[c.source]
    ]
    spoken = _Spoken((c for c in claims if c.id not in years), story_of) if by_name else None
    return {c.id: known[c.source][name] for c, name in by_name if spoken and not spoken.elsewhere(name, c.source)}


class _Spoken:
    """The words with a capital of what the sources of each story tell of its own time."""

    def __init__(self, claims: Iterable[Claim], story_of: Mapping[str, int]) -> None:
        self._story_of = story_of
        self._by: dict[tuple[int, str], set[str]] = defaultdict(set)
        for claim in {(c.source, c.sentence): c for c in claims}.values():
            for word in words(claim.sentence).texts:
                if word[0].isupper():
                    self._by[story_of[claim.source], word].add(claim.source)

    def elsewhere(self, name: str, source: str) -> bool:
        """Whether another source speaks of a name."""
        story = self._story_of[source]
        return bool(set.intersection(*(self._by.get((story, word), set()) for word in words(name).texts)) - {source})


def _dated(claim: Claim, first: int | None) -> tuple[str, ...]:
    """The year that a date tells, if it is before the story."""
    if claim.kind != "date" or first is None or claim.value.latest is None or claim.value.earliest is None:
        return ()
    year = claim.value.latest.year
    return (str(year),) if year < first and str(year) in claim.text else ()
