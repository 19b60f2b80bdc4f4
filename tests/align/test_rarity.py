"""How unlikely it is that two sources give a value by chance."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.align.rarity import by_chance, figures, rarity, slipped, swapped, zeros
from tests.made import WEDNESDAY, day
from tests.told import article, claimed
from tests.values.stated import value

PUBLISHED = date(2024, 5, 2)


def rare(kind, text):
    return rarity(kind, value(kind, text), PUBLISHED)


@pytest.mark.parametrize(
    ("kind", "common", "telling"),
    [
        ("count", "Three people came.", "Some 4,318 people came."),
        ("count", "Twenty people came.", "Some 317 people came."),
        ("money", "It costs £5.", "It costs £18.25m."),
        ("time", "It began at 7pm.", "It began at 7.43pm."),
    ],
)
def test_a_figure_of_many_digits_is_rarer_than_a_small_round_one(kind, common, telling):
    assert rare(kind, common) < rare(kind, telling)


def test_a_small_count_tells_nothing():
    assert rare("count", "Two people came.") == 0


def test_a_day_long_before_the_report_is_rarer_than_one_near_it():
    near, far = (rarity("date", day(d), PUBLISHED) for d in ("2024-05-01", "1987-03-14"))
    assert near < far


def test_a_bare_weekday_tells_nothing():
    assert rarity("date", WEDNESDAY, None) == 0


@pytest.mark.parametrize(
    ("kind", "text"), [("count", "No one came."), ("count", "About 0.5 of them"), ("count", "At least 40 people came.")]
)
def test_it_stays_inside_its_scale(kind, text):
    assert 0 <= rare(kind, text) <= 3


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        ("5,897 people", "5,987 people", 4),
        ("380,000 people", "308,000 people", 3),  # a zero may change places, too
        ("2,160 people", "1,260 people", 3),
        ("5,897 people", "5,879 people", 4),
        ("5,897 people", "8,597 people", 4),
        ("5,897 people", "9,857 people", 0),
        ("38.6 people", "36.8 people", 3),
        ("386 people", "36.8 people", 0),
        ("10,862 people", "10,268 people", 5),  # any two of so many
        ("380 people", "830 people", 0),  # more than twice as many
        ("38 people", "380 people", 0),
    ],
)
def test_two_neighbouring_figures_may_have_changed_places(one, other, figures):
    assert swapped("count", value("count", one), value("count", other)) == figures


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [("in 1931", "in 1913", True), ("in May 1987", "in June 1978", True), ("in 1931", "in 1932", False)],
)
def test_so_may_the_last_two_of_a_year(one, other, slip):
    assert bool(swapped("date", value("date", one), value("date", other))) is slip


@pytest.mark.parametrize("figures", [2, 3])
def test_how_many_numbers_about_as_large_are_swaps_of_another_by_chance(figures):
    numbers = range(10 ** (figures - 1), 10**figures)
    others = {
        (n, int(t[:i] + t[i + 1] + t[i] + t[i + 2 :])) for n in numbers for t in [str(n)] for i in range(figures - 1)
    }
    swaps = sum(n != other and n < 2 * other and other < 2 * n for n, other in others)
    near = sum(n < 2 * other and other < 2 * n for n in numbers for other in numbers)
    assert swaps / near <= by_chance(figures) <= 3 * swaps / near


@pytest.mark.parametrize("figures", range(2, 8))
def test_the_more_figures_there_are_the_less_is_a_swap_chance(figures):
    assert by_chance(figures + 1) < by_chance(figures)


def claim(text, kind):
    (found,) = (c for c in claimed(article(text), "general") if c.kind == kind)
    return found


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        ("84,000", "86,000", 2),
        ("1,240", "1,290", 3),
        ("84,000", "86,500", 0),
        ("84", "8,400", 0),
        ("1,240", "9,240", 0),
    ],
)
def test_one_figure_may_be_another(one, other, figures):
    a, b = (claim(f"The town has {number} homes.", "count") for number in (one, other))
    assert slipped(a, b) == figures


@pytest.mark.parametrize(("number", "told", "ends"), [("84,000", 2, 3), ("1,240", 3, 1), ("7.5", 2, -1), ("0", 0, -1)])
def test_figures_and_zeros_of_a_number(number, told, ends):
    found = claim(f"The town has {number} homes.", "count")
    assert (figures(found), zeros(found)) == (told, ends)
