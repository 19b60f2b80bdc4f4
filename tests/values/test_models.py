"""Numbers that call a thing count nothing, and years in them are none."""

import pytest

from tests.values.stated import said


@pytest.mark.parametrize(
    "text",
    [
        "The wreck of a 747 was found in the hills.",
        "The 787 Dreamliner flew on, and so did Orlo's 787 Dreamliner.",
        "A Boeing 787-8 left the runway; the 787-8 had flown for a year.",
        "Orlo is a Fortune 500 company, and most Fortune 500 companies buy from it.",
        "He told it to 1010 WINS before the others.",
        "Kettle 7.0 contains new parts, and then Kettle 8.0 drops them.",
        "They looked at a galaxy called MS 0735.6+7421 at 5 (UTC+9) there.".replace(" at 5", ""),
        "A rating of 2 indicates a find of no great note.",
    ],
)
def test_what_calls_a_thing_counts_nothing(text):
    assert said(text, "count", "tally") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 435 House members met 120 FBI agents.", ["435", "120"]),
        ("He read a 500 page book.", ["500"]),
        ("The bill passed by 420-5.", ["420-5"]),
        ("Only 2.0 children are born there.", ["2.0"]),
        ("The index sent the Nikkei 300 points lower.", ["300"]),
    ],
)
def test_what_counts_beside_names_still_does(text, expected):
    assert [shown for _, _, shown in said(text, "count", "tally")] == expected


@pytest.mark.parametrize(
    "text", ["A 2011 Volvo Amazon drove off.", "They spoke about 2009 KQ7, and of the orbit of 2009 KQ7."]
)
def test_a_year_of_a_model_is_no_date(text):
    assert said(text, "date") == []


def test_a_year_of_an_event_is_one():
    assert [shown for _, _, shown in said("The 2013 Harbour Marathon was called off.", "date")] == ["2013"]
