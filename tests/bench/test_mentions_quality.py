"""Gold values are found as mentions. The floor is low enough not to fail for a single case."""

from functools import cache

from tests.bench.clusters import SETS
from tests.bench.mentions_quality import TYPES, by_type, look

FLOOR = dict.fromkeys(SETS, 0.9) | {
    "clusters": 0.95,
    "clusters-fourth": 0.88,
    "clusters-twelfth": 0.87,
    "clusters-thirteenth": 0.88,
    "clusters-fourteenth": 0.88,
    "clusters-fifteenth": 0.88,
    "clusters-sixteenth": 0.88,
}


@cache
def looked():
    return look()


def test_nearly_all_gold_values_are_read_right():
    for name in SETS:
        measured = [x.right for x in looked() if x.set == name and x.right is not None]
        assert sum(measured) / len(measured) >= FLOOR[name]


def test_all_types_are_measured_and_few_values_are_not():
    assert {x.type for x in looked()} == set(TYPES)
    for sets, parts in ((SETS[:2], 20), (SETS[2:], 7)):  # the later sets ask for states and names too
        of_sets = [x.right for x in looked() if x.set in sets]
        assert of_sets.count(None) < len(of_sets) / parts


def test_the_table_has_a_row_a_type_and_the_total():
    assert len(by_type(looked()).splitlines()) == 2 + len(TYPES) + 1
