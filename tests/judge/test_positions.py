"""Claims that share a value are one position."""

from __future__ import annotations

from itertools import permutations

from claimcheck.judge.positions import position, sides
from tests.made import WEDNESDAY, claim, day, rule

DAYS = rule("opening", "date")


def numbers(parts):
    return [[c.id for c in side.claims] for side in parts]


def test_claims_of_one_value_stand_together():
    parts = sides([claim(1, "red"), claim(2, "blue", where="b.txt"), claim(3, "red", where="c.txt")])
    assert numbers(parts) == [[1, 3], [2]]


def test_what_is_merely_compatible_stands_apart():
    parts = sides([claim(1, day("2020-01-15"), of=DAYS), claim(2, WEDNESDAY, where="b.txt", of=DAYS)])
    assert numbers(parts) == [[1], [2]]


def test_more_sources_come_first_not_more_claims():
    repeated = [claim(i, "red") for i in (1, 2, 3)]
    spread = [claim(4, "blue", where="b.txt"), claim(5, "blue", where="c.txt")]
    assert numbers(sides([*repeated, *spread])) == [[4, 5], [1, 2, 3]]


def test_the_order_in_which_claims_come_does_not_matter():
    claims = [claim(1, "red"), claim(2, "blue", where="b.txt"), claim(3, "red", where="c.txt"), claim(4, "green")]
    assert len({tuple(map(tuple, numbers(sides(order)))) for order in permutations(claims)}) == 1


def test_a_position_names_each_source_once_and_counts_origins():
    (side,) = sides([claim(1), claim(2), claim(3, where="b.txt"), claim(4, where="c.txt")])
    found = position(side, {"a.txt": 1, "b.txt": 1, "c.txt": 2})
    assert (found.display, found.claims, found.origins) == ("red", (1, 2, 3, 4), 2)
    assert found.sources == ("a.txt", "b.txt", "c.txt")
