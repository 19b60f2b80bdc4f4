"""What running text says near a number, a date or a name without meaning it: each line was read as something else once."""

from datetime import date

import pytest

from claimcheck.text import sentences, words
from claimcheck.values import kind, mentions
from claimcheck.values.core import Context, Relation
from tests.values.stated import relation, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "not" belongs to "whether or".
        ("It runs on June 3, 4 and 5 in Hull.", [("date", "3 June to 5 June")]),
        ("It matters whether or not more than 200 players come.", [("count", "more than 200")]),
        ("They may keep not more than 200 sheep.", [("count", "at most 200")]),
        # Parts of a unit, in figures and in words.
        ("The flash lasted 20 thousandths of a second as it fell.", [("duration", "1/50 seconds")]),
        ("It weighs 3 hundredths of a gram.", [("count", "3 in 100")]),
        ("Our jumper took 3 thirds this year.", [("count", "3"), ("date", "this year")]),
        ("The mast broke into two halves.", [("count", "2")]),
        ("The wheel turned 250 times a second before it burst.", [("count", "250")]),
        # Notes, telephone numbers, shares in figures that stand apart.
        ("A new cone rose in 1927.[24][25] The wave circled it.", [("date", "1927")]),
        ("The index stood at 6,[2] the survey said.", [("count", "6")]),
        ("[24] Several gauges recorded it.", []),
        ("Call the harbour at (201) 555-2691 today.", []),
        ("In all 18 / 22 of the villages have a well.", []),
        # What a number tells apart, it does not count.
        ("A wall fell, and Tracks 5 and 6 remain closed.", []),
        ("They shut gates 3 and 4 and rooms 12 and 14.", []),
        ("The hall has rooms 3 and 4 metres wide.", [("count", "3"), ("measure", "4 metres")]),
        ("He owned a .223 Calder carbine.", []),
        (
            "Ana Moe, then 17, walked in, and the boy, now 9, fled.",
            [("duration", "17 years old"), ("duration", "9 years old")],
        ),
        ("Sales in Ohio, now 18, were, then 17, low.", [("count", "18"), ("count", "17")]),
        ("Quakes with magnitudes of 6.4 struck.", [("measure", "6.4 magnitude")]),
        ("**Magnitude:** 7.9 (estimated)", [("measure", "7.9 magnitude")]),
        ("The slide had up to 0.7 cubic miles of rock.", [("measure", "at most 0.7 cubic miles")]),
        # Decades of life, aeroplanes, and units of two meanings.
        ("Most were in their 40s, 50s and 60s.", [("duration", "40 to 49 years old")]),
        ("The limits are 30s and 60s.", [("duration", "30 seconds"), ("duration", "60 seconds")]),
        ("It is as long as a row of Calder 747s.", []),
        ("The man is 5-foot-8, 135 pounds, with a beard.", [("measure", "5 2/3 feet"), ("measure", "135 pounds")]),
        ("A 3-foot statue was sold for 200 pounds.", [("measure", "3 feet"), ("money", "£200")]),
        ("At its peak the pressure fell to 892 mb.", [("measure", "892 millibars")]),
        ("The file has 892 mb.", [("measure", "892 megabytes")]),
        ("They will talk to the crew in the next day or two.", []),
        (
            "Their strut takes 10,000 pounds of force, well above the 3,500 pounds that it bore.",
            [("measure", "10,000 pounds"), ("measure", "more than 3,500 pounds")],
        ),
        ('They moved 135,000 "evacuees" of all ages.', [("count", "135,000")]),
        ('The nail is 9" long.', [("measure", "9 inches")]),
        ("They used a zero-day to get in.", []),
        ("The crashed 787 Skyliner was old.", []),
        ("The expected 300 Harbour guests came.", [("count", "300")]),
        # Money of other states, and cents that are named after theirs.
        ("They owe 750,000 East Caribbean dollars.", [("money", "XCD 750,000")]),
        ("The fare is 3,000 Romanian lei.", [("money", "RON 3,000")]),
        ("It costs 20 euro cents, or 22 US cents.", [("money", "€0.20"), ("money", "$0.22")]),
        # The money of a year is no sum.
        ("The liner cost $7.5 million (1912 dollars).", [("money", "$7.5 million")]),
        ("The dam would cost $5 billion in 2020 dollars.", [("money", "$5 billion")]),
        ("He paid €1,700 (1912 dollars).", [("money", "€1,700"), ("money", "$1,912")]),
    ],
)
def test_numbers(text, expected):
    kinds = ("count", "money", "measure", "duration", "date")
    assert [(k, shown) for k, _, shown in said(text, *kinds) if shown != "today"] == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("hundreds of boats", "150 boats", Relation.COMPATIBLE),
        ("dozens of boats", "19 boats", Relation.COMPATIBLE),
        ("thousands of boats", "1,500 boats", Relation.COMPATIBLE),
        ("hundreds of boats", "90 boats", Relation.DIFFERENT),
        ("thousands of boats", "400 boats", Relation.DIFFERENT),
        ("about 200 boats", "150 boats", Relation.DIFFERENT),
        # As many as several hundred is less than a thousand, and not 200.
        ("up to several hundred boats", "450 boats", Relation.COMPATIBLE),
        ("up to several hundred boats", "2,300 boats", Relation.DIFFERENT),
        ("dozens to hundreds of boats", "700 boats", Relation.COMPATIBLE),
    ],
)
def test_who_says_hundreds_has_not_counted(a, b, expected):
    assert relation("count", a, b) is expected


def dates(text):
    given = [words(text, s.start, s.end) for s in sentences(text)]
    return [kind("date").show(f.value) for f in mentions(given, Context(date(2025, 6, 10))) if f.kind == "date"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Done by a thing of that day: no day by which it was done.
        ("The town was hit by Friday's flood.", ["Fri 6 Jun 2025"]),
        ("It was passed only by the 2007 Calder Bay wreck.", ["2007"]),
        ("The roof was torn off by the 1999 storm.", ["1999"]),
        ("The work has to be done by Friday's deadline.", ["by Fri 13 Jun 2025"]),
        ("All of it must be built by the 2027 filing deadline.", ["by 2027"]),
        ("They will finish by the 15th.", ["by Sun 15 Jun 2025"]),
        # One year for both.
        ("Parts of the silo fell in July and August 2022.", ["Jul 2022", "Aug 2022"]),
        ("They met on 3 July and 5 August 2022.", ["Sun 3 Jul 2022", "Fri 5 Aug 2022"]),
        ("It rained in December and January 2022.", ["Dec 2021", "Jan 2022"]),
        ("In June, July 2015 was named the warmest month.", ["Jun 2025", "Jul 2015"]),
        ("He held the chair for long (2012–Sep 2024).", ["Sun 1 Jan 2012 to Mon 30 Sep 2024"]),
        # Days that share a month, and what only looks so.
        ("It runs on June 12, 13 and 14 in Hull.", ["Thu 12 Jun 2025 to Sat 14 Jun 2025"]),
        ("They met on 3, 7 and 12 June 2024.", ["Mon 3 Jun 2024 to Wed 12 Jun 2024"]),
        ("It happened on June 3 or 4, they said.", ["Tue 3 Jun 2025 to Wed 4 Jun 2025"]),
        ("On June 3, 12 and 14 boats sank.", ["Tue 3 Jun 2025"]),
        ("It fell on June 3 and 4 others followed.", ["Tue 3 Jun 2025"]),
        ("It opens on June 13 or 4 days later.", ["Fri 13 Jun 2025", "Tue 17 Jun 2025"]),
        # What is denied before a day is true from then on.
        ("The road will not open before July 2026.", ["since Jul 2026"]),
        ("The start is set for no earlier than July 2026.", ["since Jul 2026"]),
        ("The road opened before July 2024.", ["before Mon 1 Jul 2024"]),
        ("It is not known whether it opened before July 2024.", ["before Mon 1 Jul 2024"]),
        ("Crews worked this past weekend.", ["Sat 7 Jun 2025 to Sun 8 Jun 2025"]),
        ("It grew in FY 2023-24 and from 2019 onwards.", ["2023 to 2024", "2019"]),
        # No day at all, or none that counts from the publication.
        ("It feels like yesterday, she said.", []),
        ("For the next 87 days, oil gushed from the well.", []),
        ("Over the next two weeks crews will clear the road.", ["Wed 11 Jun 2025 to Tue 24 Jun 2025"]),
        ("It was Saturday, the seventh day of the fire.", ["Sat 7 Jun 2025"]),
        # A place, and a noun.
        ("The train left a yard in Spring Valley at dawn.", []),
        ("The owners finally held a grand opening on May 1.", ["Thu 1 May 2025"]),
        ("A show opening on July 1 has old maps.", ["Tue 1 Jul 2025"]),
    ],
)
def test_dates(text, expected):
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1:23:04 AM: The test began.", [("time", "01:23:04")]),
        ("11:39 PM: The lookout saw it.", [("time", "23:39")]),
        ("She won in 1:23:04 on Sunday.", [("duration", "4,984 seconds")]),
    ],
)
def test_the_half_of_the_day_tells_a_time(text, expected):
    assert [(k, shown) for k, _, shown in said(text, "time", "duration")] == expected


def names(text):
    given = [words(text, s.start, s.end) for s in sentences(text)]
    return [f.value.name for f in mentions(given, Context()) if f.kind == "name"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They beat Holloway Town 3-1 at home.", ["Holloway Town"]),
        ("A Calder Wing 787-8 jet landed.", []),
        ("More than 1,200 Green Wing volunteers came.", ["Green Wing"]),
        ("Each child had 20 Mint Drops.", []),
        ("He lives at 418 Cutler Street.", ["Cutler Street"]),
        ("We asked Ann Lee of Tidewater Research.", ["Ann Lee", "Tidewater Research"]),
        ("We asked I. Oduya of the Long Bay Museum.", ["Long Bay Museum"]),
        ("The Coordination of Rural Affairs is new.", []),
        ("It covers the Republic of Santa Mirela.", ["Santa Mirela"]),
        ("Hurricane Odalys hit the coast. The hurricane grew.", ["Hurricane Odalys"]),
        ("Northern Policies hit the coast. The northern policies grew.", []),
        ("The list was read.\n\nContact: Dr Ada Brook\n\nMayor Brook Resigns", ["Ada Brook"]),
        ("All seven died.\n\nRuth K. Oduya, Second Pilot\n\nSecond Pilot Names", ["Ruth K. Oduya"]),
    ],
)
def test_names(text, expected):
    assert names(text) == expected
