"""Measures: units in all spellings, powers and rates; conversion only to compare."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.values import kind
from claimcheck.values.core import Relation
from claimcheck.values.measure import Measure, base
from claimcheck.values.quantity import Quantity
from claimcheck.values.units import SPELLINGS
from tests.values.stated import found, relation, said, value


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("7 km", 7, "kilometre"), ("7km", 7, "kilometre"), ("seven kilometers", 7, "kilometre"), ("a 7-km walk", 7, "kilometre"),
        ("half a mile", 0.5, "mile"), ("half of a mile", 0.5, "mile"), ("a mile away", 1, "mile"), ("about a mile and a half", 1.5, "mile"), ("5 m", 5, "metre"),
        ("1.8m tall", 1.8, "metre"), ("5 feet 6 inches", 5.5, "foot"), ("5ft 6in", 5.5, "foot"), ("5'6\"", 5.5, "foot"),
        ('a 9" pipe', 9, "inch"), ("2 1/2 in thick", 2.5, "inch"), ("12 square miles", 12, "square mile"),
        ("12 km2", 12, "square kilometre"), ("12 km²", 12, "square kilometre"), ("12 sq km", 12, "square kilometre"),
        ("12 kilometres squared", 12, "square kilometre"), ("3 cubic metres", 3, "cubic metre"), ("80 hectares", 80, "hectare"),
        ("9 litres", 9, "litre"), ("330ml", 330, "millilitre"), ("14 tonnes", 14, "tonne"), ("14 metric tons", 14, "tonne"),
        ("The baby weighed 7 pounds", 7, "pound"), ("11 stone 7 lb", 11.5, "stone"), ("70mph", 70, "mile per hour"),
        ("70 miles an hour", 70, "mile per hour"), ("110 km/h", 110, "kilometre per hour"), ("21°C", 21, "degree Celsius"),
        ("21 degrees Celsius", 21, "degree Celsius"), ("70 °F", 70, "degree Fahrenheit"), ("-4C in the cold", -4, "degree Celsius"),
        ("7.5 kWh", 7.5, "kilowatt hour"), ("40 MW", 40, "megawatt"), ("2.4 GHz", 2.4, "gigahertz"), ("64 KiB", 64, "kibibyte"),
        ("max_size=5MB", 5, "megabyte"), ("50 Mbps", 50, "megabit per second"), ("50 MB/s", 50, "megabyte per second"),
        ("400 requests per second", 400, "request per second"), ("90 flights a day", 90, "flight per day"),
        ("six days a week and on holidays", 6, "day per week"),
        ("2 million barrels a day", 2e6, "barrel per day"), ("a 5.1-magnitude quake", 5.1, "magnitude"),
        ("magnitude 5.1", 5.1, "magnitude"), ("Magnitude : Mw 5.1", 5.1, "magnitude"),
        ("a magnitude of Mw 5.1", 5.1, "magnitude"), ("6 l/km", 6, "litre per kilometre"),
    ],
)  # fmt: skip
def test_units(text, low, unit):
    measure = value("measure", text)
    assert measure.quantity.low == pytest.approx(low)
    assert measure.unit.name == unit


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("between 3 and 5 km", "3 to 5 kilometres"),
        ("3-5 km", "3 to 5 kilometres"),
        ("60 mg to 75 mg", "60 to 75 milligrams"),
        ("up to 900 metres", "at most 900 metres"),
        ("5 or more kilometres", "at least 5 kilometres"),
        ("some 40 tonnes", "about 40 tonnes"),
        ("just over four kilometres", "just over 4 kilometres"),
    ],
)
def test_bounds_and_ranges(text, shown):
    assert [s for _, _, s in said(text)] == [shown]


@pytest.mark.parametrize(
    "text",
    [
        "30 in hospital", "2 a year", "12 a day", "Get there by 2 in April", "2.4m people", "rq-204m", "8812L304",
        'He read "Chapter 9" aloud', "40 people a day after the storm", "three weeks a year ago", "20 million pounds of damage", "4G and 5G", "ten pounds",
        "There were hundreds V.", "a dozen m", "by dozens m",
    ],
)  # fmt: skip
def test_no_measures(text):
    assert found("measure", text) == []


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("1 km", "1000 metres", Relation.SAME),
        ("half a kilometre", "500 metres", Relation.SAME),
        ("64 KiB", "65536 bytes", Relation.SAME),
        ("60 jobs per minute", "one job per second", Relation.SAME),
        ("0 degrees Celsius", "32 degrees Fahrenheit", Relation.SAME),
        ("5.6 miles", "9 km", Relation.COMPATIBLE),
        ("5 ft 11 in", "1.80 metres", Relation.COMPATIBLE),
        ("five feet eleven tall", "5 ft 11 in", Relation.SAME),
        ("He stands six foot two.", "6 ft 2 in", Relation.SAME),
        ("100 acres", "40 hectares", Relation.COMPATIBLE),
        ("less than 20 MB", "18 MB", Relation.COMPATIBLE),
        ("5.6 miles", "11 km", Relation.DIFFERENT),
        ("25 tonnes", "40 tonnes", Relation.DIFFERENT),
        ("100 MB", "100 MiB", Relation.DIFFERENT),
        ("26 miles", "26 nautical miles", Relation.COMPATIBLE),
        ("26 miles", "31 nautical miles", Relation.DIFFERENT),
        ("5 km", "5 kg", Relation.INCOMPARABLE),
        ("5 jobs per second", "5 requests per second", Relation.INCOMPARABLE),
    ],
)
def test_comparison_converts(a, b, expected):
    assert relation("measure", a, b) == relation("measure", b, a) == expected


def test_json_is_what_was_stated():
    json = kind("measure").to_json(value("measure", "nearly 9 miles"))
    assert (json["low"], json["high"], json["approximate"], json["unit"]) == (9, 9, True, "mile")


@given(st.sampled_from(sorted(SPELLINGS)), st.floats(-1e6, 1e6))
def test_conversion_round_trips(spelling, number):
    unit = SPELLINGS[spelling]
    there = base(Measure(Quantity(number, number), unit))
    back = there.convert(1 / unit.factor, -unit.offset / unit.factor)
    assert back.low == pytest.approx(number, rel=1e-9, abs=1e-6)


@given(st.sampled_from(sorted(SPELLINGS)))
def test_every_unit_is_read_back_from_its_own_name(spelling):
    unit = SPELLINGS[spelling]
    measure = Measure(Quantity(12.5, 12.5, step=0.1), unit)
    text = kind("measure").show(measure)
    (again,) = found("measure", text + " of temperature, weight and mass")
    assert (again.value.unit.name, again.value.unit.dimension) == (unit.name, unit.dimension)
