"""Limits and requirements: the bound is what the text sets."""

from __future__ import annotations

from itertools import permutations

import pytest

from claimcheck.align import limits
from claimcheck.values.core import Relation
from tests.told import article, claimed, numbered


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
        ("Bodies of up to 16 MiB are fine.", "Bodies above 10 MiB are rejected.", "measure", Relation.DIFFERENT),
        ("Bodies are at most 16 MiB.", "Bodies above 16 MiB are rejected.", "measure", Relation.SAME),
        ("Keys have at least 32 letters.", "Keys shorter than 32 letters are refused.", "count", Relation.SAME),
        ("Keys have at least 32 letters.", "It refuses keys shorter than 32 letters.", "count", Relation.SAME),
        ("Moe has led the firm since January 2024.", "Moe took over in March 2024.", "date", Relation.DIFFERENT),
        ("Moe has led the firm since March 2024.", "Moe took over in March 2024.", "date", Relation.SAME),
        (
            "It has been on sale since 22 May 2024.",
            "It came on the market from 29 May 2024.",
            "date",
            Relation.DIFFERENT,
        ),
        ("Refunds go on until 30 May 2024.", "The offer of refunds ends on 15 May 2024.", "date", Relation.DIFFERENT),
        ("Moe has led the firm since January 2024.", "Moe was ill in March 2024.", "date", Relation.COMPATIBLE),
        (
            "Send it back no later than 1 October 2025.",
            "Send it back by 10 October 2025.",
            "date",
            Relation.DIFFERENT,
        ),
        ("The deadline is 1 October 2025.", "Send it back by 10 October 2025.", "date", Relation.DIFFERENT),
        ("It opened on 4/3/2024, a matter of colour.", "It opened on 4/3/2024, in color.", "date", Relation.COMPATIBLE),
        ("It opened on 4/3/2024, a matter of colour.", "It opened on 3 April 2024.", "date", Relation.COMPATIBLE),
        ("It opened on 4/3/2024, a matter of colour.", "It opened on 3 May 2024.", "date", Relation.DIFFERENT),
        ("It opened on 4 March 2024.", "It opened on 3 April 2024.", "date", Relation.DIFFERENT),
        ("It requires Python 3.7 or later.", "It dropped support for Python 3.7.", "version", Relation.INCOMPARABLE),
        ("It requires Python 3.7 or later.", "Python 3.7 is no longer supported.", "version", Relation.INCOMPARABLE),
        ("It requires Python 3.7 or later.", "It supports Python 3.7 or later.", "version", Relation.SAME),
        ("It supports Python 3.7.", "It dropped support for Python 3.7.", "version", Relation.INCOMPARABLE),
        ("It no longer supports Python 3.7.", "It dropped support for Python 3.7.", "version", Relation.SAME),
        ("They have until 1 October 2025 to pay.", "Pay by 10 October 2025.", "date", Relation.DIFFERENT),
        ("It will answer until 30 June 2026.", "It is switched off on 31 March 2026.", "date", Relation.DIFFERENT),
        ("They had left by 1 October 2025.", "They had left by 10 October 2025.", "date", Relation.COMPATIBLE),
        ("It has decided to leave by 1 October 2025.", "They leave by 10 October 2025.", "date", Relation.DIFFERENT),
        ("They had left by 1 October 2025.", "They left on 30 September 2025.", "date", Relation.COMPATIBLE),
        ("The work is to be done by 30 June 2024.", "The work ends on 31 March 2024.", "date", Relation.COMPATIBLE),
    ],
)
def test_two_limits_are_compared_by_their_ends(one, other, kind, relation):
    assert limits.compare(only(one, kind), only(other, kind)).relation is relation


def test_a_day_of_the_week_is_another_value_than_the_date_it_is_taken_for():
    """Whichever of the two comes first: the one may be of another week."""
    texts = ["They crossed on Wednesday.", "They crossed on 1 May 2024.", "They crossed on 8 May 2024."]
    for order in permutations(range(3)):
        sources = [article(texts[i], f"{place}.txt", "2024-05-03") for place, i in enumerate(order)]
        claims = {texts[order[int(c.source[0])]]: c for c in numbered(sources, "general") if c.kind == "date"}
        weekday, first, second = (claims[text] for text in texts)
        relations = limits.Relations(claims.values())
        assert relations(weekday, first) is Relation.SAME
        assert relations(weekday, second) is Relation.COMPATIBLE
        assert relations(first, second) is Relation.DIFFERENT
