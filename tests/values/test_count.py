"""Counts: bounds, hedges, ranges and zero kept; names, years, pronouns and identifiers left alone."""

import pytest

from claimcheck.values import kind
from claimcheck.values.core import Relation
from tests.values.stated import found, relation, said, value


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("Seventy-one people came.", "Seventy-one", "71"),
        ("At least five fishermen drowned.", "At least five", "at least 5"),
        ("More than 300 cows were moved.", "More than 300", "more than 300"),
        ("Up to 90 boats were lost.", "Up to 90", "at most 90"),
        ("No fewer than six witnesses spoke.", "No fewer than six", "at least 6"),
        ("Fewer than 10 shops opened.", "Fewer than 10", "less than 10"),
        ("It took 60 or more volunteers.", "60 or more", "at least 60"),
        ("Some 60+ volunteers came.", "Some 60+", "at least about 60"),
        ("About 4,800 came.", "About 4,800", "about 4,800"),
        ("An estimated 4,800 came.", "An estimated 4,800", "about 4,800"),
        ("Nearly 700 left.", "Nearly 700", "nearly 700"),
        ("Just over 700 left.", "Just over 700", "just over 700"),
        ("Well over 700 left.", "Well over 700", "more than 700"),
        ("Between 30 and 35 trees fell.", "Between 30 and 35", "30 to 35"),
        ("30-35 trees fell.", "30-35", "30 to 35"),
        ("Two or three trees fell.", "Two or three", "2 to 3"),
        ("2 to 3 million voters stayed at home.", "2 to 3 million", "2 million to 3 million"),
        ("More than 30 and fewer than 50 voted.", "More than 30 and fewer than 50", "more than 30 and less than 50"),
        ("Dozens of sheep escaped.", "Dozens", "at least about 24"),
        ("A couple of sheep escaped.", "A couple", "about 2"),
        ("2.4m people watched.", "2.4m", "2.4 million"),
        ("Two-thirds of the sheep escaped.", "Two-thirds", "2/3"),
        ("Seven in ten pupils passed.", "Seven in ten", "7 in 10"),
        ("One woman was hurt.", "One", "1"),
        ("She was the third person to resign.", "third", "3rd"),
        ("She wears the No. 12 shirt.", "No. 12", "No. 12"),
        ("There were no arrests.", "no", "0"),
        ("No serious injuries were seen.", "No", "0"),
        ("None of the boats sank.", "None", "0"),
        ("No one was hurt.", "No one", "0"),
        ("In all, 1950 people signed.", "1950", "1,950"),
        ("Set it to `65536`.", "65536", "65,536"),
    ],
)
def test_counts(text, words, shown):
    assert ("count", words, shown) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The 82nd Airborne moved along Route 9 with its F-35s and an RQ-4.",
        "Under Article 12 and Section 4, see page 31.",
        "Call 020 7946 0018 or +1-202-555-0143.",
        "The case 2023/0193 cites A3 and B12, ISO 4001 and COVID-19.",
        "See https://example.org/2023/11/item?id=77&page=3 today.",
        "Write to desk24@example.org about it.",
        "It flew a Boeing 737 and ran Windows 10.",
        "It is open 24/7.",
        "No one knows why; it matters no longer, no doubt.",
        "One of them said one thing; the other one left.",
        "A few and several others came.",
        "First of all, at first nobody listened to the First Minister.",
        "1. Introduction",
    ],
)
def test_no_counts(text):
    assert said(text, "count") == []


@pytest.mark.parametrize("text", ["in 1987", "the 1987 elections", "since 1987"])
def test_years_are_no_counts(text):
    assert found("count", text) == []


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("about 300 people", "300 people", Relation.SAME),
        ("300 people", "three hundred people", Relation.SAME),
        ("a billion birds", "1,000,000,000 birds", Relation.SAME),
        ("more than 30 boats", "40 boats", Relation.COMPATIBLE),
        ("at least 40 boats", "40 boats", Relation.COMPATIBLE),
        ("about 20 boats", "22 boats", Relation.COMPATIBLE),
        ("more than 20 boats", "about 20 boats", Relation.COMPATIBLE),
        ("1.3 billion birds", "1,304,000,000 birds", Relation.COMPATIBLE),
        ("7,100 seats", "7,123 seats", Relation.COMPATIBLE),
        ("nearly 6,000 seats", "5,871 seats", Relation.COMPATIBLE),
        ("dozens of boats", "40 boats", Relation.COMPATIBLE),
        ("3 to 5 boats", "4 boats", Relation.COMPATIBLE),
        ("1.3 billion birds", "1.5 billion birds", Relation.DIFFERENT),
        ("20 million birds", "23 million birds", Relation.DIFFERENT),
        ("41 boats", "39 boats", Relation.DIFFERENT),
        ("2,718 boats", "2,781 boats", Relation.DIFFERENT),
        ("57,000 birds", "27,000 birds", Relation.DIFFERENT),
        ("more than 40 boats", "fewer than 30 boats", Relation.DIFFERENT),
        ("no boats", "one boat sank", Relation.DIFFERENT),
        ("the third boat", "three boats", Relation.INCOMPARABLE),
        ("a third of the boats", "three boats", Relation.INCOMPARABLE),
        ("No. 3 shirt", "three boats", Relation.INCOMPARABLE),
    ],
)
def test_comparison(a, b, expected):
    assert relation("count", a, b) == relation("count", b, a) == expected


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("40 boats", "more than 30 boats", "40 lies inside more than 30"),
        ("20 boats", "more than 30 boats", "20 lies outside more than 30"),
        ("1.3 billion birds", "1,304,000,000 birds", "1.3 billion is 1,304,000,000 rounded to two figures"),
        ("more than 40 boats", "fewer than 30 boats", "nothing is both more than 40 and less than 30"),
    ],
)
def test_reasons(a, b, reason):
    assert kind("count").compare(value("count", a), value("count", b)).reason == reason


def test_json():
    json = kind("count").to_json(value("count", "more than 40 boats"))
    assert (json["low"], json["high"], json["approximate"], json["low_open"]) == (40, None, False, True)
    assert kind("count").to_json(value("count", "the 5th boat"))["ordinal"]


def test_steps_say_how_it_was_read():
    (only,) = found("count", "At least two hundred and six people came.")
    assert only.steps == ("“two hundred and six” is 206", "“At least” makes it the lower end")


@pytest.mark.parametrize(
    "text",
    [
        "The parent calls wait(2) and goes on.",
        "The rules are [here][1] and in the appendix.",
        "The registers x[0-31] are saved.",
        "The terms of sections 2 and 3 hold.",
        "Holds 2 and 3 are flooded.",
        "See pages 4, 5 and 19 of the report.",
        "640512 Menus open twice",
        "The Nil variant stays empty.",
    ],
)
def test_numbers_of_code_lists_and_reports_count_nothing(text):
    assert found("count", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The toll (12) is the highest in years.", "12"),
        ("In sections 2 and 3 people waited for hours.", "3"),
        ("150000 people fled.", "150000"),
        ("Injuries: nil", "nil"),
    ],
)
def test_what_looks_like_them_counts(text, words):
    assert words in [text[f.start : f.end] for f in found("count", text)]
