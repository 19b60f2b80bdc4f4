"""Whether two claims of a rule with a question of its own are about the same thing: its ``about`` slots."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from claimcheck.align import limits
from claimcheck.model import Claim, Link
from claimcheck.values.core import Relation

_SLOT = 85  # token_set_ratio at which two slot texts name the same thing
_ANAPHORA = frozenset(
    "the its this that these those his her their there here it they i he she we you him them us my our who".split()
)


def link(claims: Sequence[Claim]) -> list[Link]:
    """Links among the claims of one rule and story: every claim belongs, unless its slots or its unit say otherwise.

    A slot that only points back (``the country``) or is missing fits any other; where that leaves several subjects
    open, the claim stays alone.
    """
    links = []
    heads: list[Claim] = []
    for claim in sorted(claims, key=lambda c: (-_definite(c), c.id)):
        fitting = [(head, reasons) for head in heads if (reasons := _fits(head, claim)) is not None]
        if not fitting:
            heads.append(claim)
        elif len(fitting) == 1 or _definite(claim):
            head, reasons = fitting[0]
            links.append(Link(min(head.id, claim.id), max(head.id, claim.id), 1.0, reasons))
    return links


def _definite(claim: Claim) -> int:
    return sum(not _points_back(text) for _, text in claim.subject.about)


def _points_back(text: str) -> bool:
    return not text or (text.split(maxsplit=1)[0].lower() in _ANAPHORA and text == text.lower())


def _fits(a: Claim, b: Claim) -> tuple[str, ...] | None:
    if limits.compare(a, b).relation is Relation.INCOMPARABLE:
        return None
    reasons = ["the same rule"]
    others = dict(b.subject.about)
    for name, text in a.subject.about:
        other = others.get(name, "")
        if _points_back(text) or _points_back(other):
            continue
        score = fuzz.token_set_ratio(text.lower(), other.lower())
        if score < _SLOT:
            return None
        reasons.append(f"{name}: {text} / {other} ({score:.0f})")
    return tuple(reasons)
