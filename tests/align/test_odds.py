"""How likely two contradicting values answer one question: what speaks for it and what against."""

from __future__ import annotations

from claimcheck.align.contexts import possible
from claimcheck.align.leftover import Leftover
from claimcheck.align.limits import Relations
from claimcheck.align.meetings import Meetings
from claimcheck.align.odds import Odds
from claimcheck.align.profiles import Pair, idf
from claimcheck.align.surroundings import Surroundings
from claimcheck.align.trees import trees
from claimcheck.values.core import Relation
from tests.align.test_one_question import AMONG
from tests.told import report


def judged(one: str, other: str, kind: str, days: dict[str, str] | None = None) -> tuple[Pair, Odds]:
    """The contradiction between two texts among others, and what judges it."""
    found = report({"a.txt": one, "b.txt": other, **AMONG}, "general", days=days or {})
    claims = [c for c in found.claims if c.kind == kind]
    published = {s.id: s.published for s in found.sources}
    around = Surroundings(found.claims, [], idf(found.claims))
    met = Meetings(around, published, {}).of(claims)
    (pair,) = (
        p
        for p in met.pairs
        if {p.a.claim.source, p.b.claim.source} == {"a.txt", "b.txt"} and p.relation is Relation.DIFFERENT
    )
    return pair, met.odds


def likely(one: str, other: str, kind: str = "count") -> float:
    pair, odds = judged(one, other, kind)
    return odds.of(pair)


ONE = "The storm tore the roofs off 340 barns in the valley, the mayor said."


def test_values_far_apart_are_less_likely_of_one_question():
    near = likely(ONE, "In the valley 310 barns lost their roofs to the storm.")
    far = likely(ONE, "In the valley 110 barns lost their roofs to the storm.")
    assert near > far


def test_what_either_source_has_alone_is_likelier_of_one_question():
    other = "In the valley 310 barns lost their roofs to the storm."
    assert likely(ONE, other) > likely(ONE + " Repairs may take 310 men.", other)


def test_among_very_many_values_more_pairs_meet_by_chance():
    pair, few = judged(ONE, "In the valley 310 barns lost their roofs to the storm.", "count")
    both = (pair.a.claim, pair.b.claim)
    sheep = report({"c.txt": " ".join(f"Farm {n} keeps {n + 20} sheep." for n in range(100, 400))}, "general").claims
    many = Odds(Leftover(both, Relations(both)), few.best, Surroundings((*both, *sheep), [], {}))
    assert many.of(pair) < Odds(Leftover(both, Relations(both)), few.best, Surroundings(both, [], {})).of(pair) - 0.5


def test_it_is_known_which_of_two_reports_told_of_a_figure_at_a_time_and_whether_the_later_has_the_larger():
    counted = "By last night 340 barns in the valley had lost their roofs to the storm."
    pair, odds = judged(counted, "In the valley 310 barns lost their roofs to the storm.", "count")
    found = odds.quantities(pair)
    assert (found["as of a time"], found["rises"]) == (1, 0)
    days = {"a.txt": "2024-05-02", "b.txt": "2024-05-03"}
    pair, odds = judged(counted, "So far 410 barns in the valley have lost their roofs.", "count", days)
    found = odds.quantities(pair)
    assert (found["as of a time"], found["rises"]) == (2, 1)


def test_figures_that_have_changed_places_are_likely_a_slip():
    slip = likely(ONE.replace("340", "3,417"), "In the valley 3,147 barns lost their roofs to the storm.")
    chance = likely(ONE.replace("340", "3,417"), "In the valley 3,142 barns lost their roofs to the storm.")
    assert slip > chance + 1


def test_the_only_counterpart_stands_out_from_the_next_one():
    pair, odds = judged(ONE, "In the valley 310 barns lost their roofs to the storm.", "count")
    assert odds.best.margin(pair) > 0


def test_what_is_kept_apart_is_not_asked_for_its_odds():
    pair, odds = judged(ONE, "In 1987 the storm took the roofs off 310 barns in the valley.", "count")
    assert possible(pair, odds)
    other, odds = judged(ONE, "In the valley 310 chimneys were torn down by the storm.", "count")
    assert not possible(other, odds)


def test_there_is_a_quantity_for_every_name_that_the_trees_know():
    pair, odds = judged(ONE, "In the valley 310 barns lost their roofs to the storm.", "count")
    assert list(odds.quantities(pair)) == trees().names
