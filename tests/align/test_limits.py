"""Limits and requirements: the bound is what the text sets."""

from __future__ import annotations

import pytest

from claimcheck.align import limits
from claimcheck.values.core import Relation
from tests.told import article, claimed


def only(text: str, kind: str):
    (claim,) = (c for c in claimed(article(text), "general") if c.kind == kind)
    return claim


@pytest.mark.parametrize(
    ("one", "other", "kind", "relation"),
    [
        (
            "The page size is limited to at most 100 rows.",
            "A page must hold at most 250 rows.",
            "count",
            Relation.DIFFERENT,
        ),
        ("The page size is limited to at most 100 rows.", "The maximum is 100 rows.", "count", Relation.SAME),
        ("It requires Python 3.9 or newer.", "It needs Python 3.11 or newer.", "version", Relation.DIFFERENT),
        ("More than 40 people left.", "More than 50 people left.", "count", Relation.COMPATIBLE),
        ("The limit is at least 5 tonnes.", "The limit is at most 9 tonnes.", "measure", Relation.COMPATIBLE),
    ],
)
def test_two_limits_are_compared_by_their_ends(one, other, kind, relation):
    assert limits.compare(only(one, kind), only(other, kind)).relation is relation
