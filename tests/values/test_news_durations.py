"""Lengths of time, ages and times of day as news texts state them."""

import pytest

from claimcheck.text import sentences, words
from claimcheck.values import kind, mentions
from claimcheck.values.core import Context


def said(text, kinds):
    """What is found of these kinds, as shown."""
    given = [words(text, s.start, s.end) for s in sentences(text)]
    return [(f.kind, kind(f.kind).show(f.value)) for f in mentions(given, Context()) if f.kind in kinds]


DURATIONS = [
    ("The 34-year-old was arrested on Saturday.", [("duration", "34 years old")]),
    ("Maria Lopez, 34, and her son, 6, were rescued.", [("duration", "34 years old"), ("duration", "6 years old")]),
    ("A woman of 48 and a man of 52 were hurt.", [("duration", "48 years old"), ("duration", "52 years old")]),
    ("The gunman, 22, was shot dead.", [("duration", "22 years old")]),
    (
        "A 19-year-old man and two girls aged 12 and 14 drowned.",
        [("duration", "19 years old"), ("duration", "12 years old"), ("duration", "14 years old")],
    ),
    ("The victim, who was 71, died at the scene.", [("duration", "71 years old")]),
    ("He is in his late 60s.", [("duration", "66 to 69 years old")]),
    ("The baby was just six weeks old.", [("duration", "6 weeks old")]),
    ("A six-month-old puppy was found.", [("duration", "6 months old")]),
    ("Prisoners over the age of 65 will be freed.", [("duration", "65 years old")]),
    ("People aged 65 and over get it first.", [("duration", "at least 65 years old")]),
    ("He was sentenced to 12 years and six months in prison.", [("duration", "150 months")]),
    ("She got a suspended sentence of two and a half years.", [("duration", "2.5 years")]),
    ("The blackout lasted about an hour and a half.", [("duration", "about 1 1/2 hours")]),
    ("The flight was delayed by four and a half hours.", [("duration", "4.5 hours")]),
    ("It took the crew three-quarters of an hour.", [("duration", "3/4 hours")]),
    ("They waited half an hour.", [("duration", "1/2 hours")]),
    ("The cease-fire held for 72 hours.", [("duration", "72 hours")]),
    ("A 10-day truce followed a three-week siege.", [("duration", "10 days"), ("duration", "3 weeks")]),
    ("The five-year, $20 million contract was signed.", [("duration", "5 years")]),
    ("The 1,000-day war had cost billions.", [("duration", "1,000 days")]),
    (
        "A decade-long drought, a century-old mill and a month-long trial.",
        [("duration", "10 years"), ("duration", "100 years old"), ("duration", "1 month")],
    ),
    ("A year-long inquiry found nothing.", [("duration", "1 year")]),
    ("The treaty lasts for 99 years.", [("duration", "99 years")]),
    ("He served nearly 27 years behind bars.", [("duration", "nearly 27 years")]),
    ("The wait could be anywhere from six to eight weeks.", [("duration", "6 to 8 weeks")]),
    ("She held her breath for 4 minutes 22 seconds.", [("duration", "262 seconds")]),
    ("The winning time was 9.81 seconds.", [("duration", "9.81 seconds")]),
    ("The two-and-a-half-hour debate was dull.", [("duration", "2.5 hours")]),
    ("The 45-minute call came after two days of talks.", [("duration", "45 minutes"), ("duration", "2 days")]),
    ("In less than a week, more than 300 were ill.", [("duration", "less than 1 week")]),
    ("They will have up to 14 days to appeal.", [("duration", "at most 14 days")]),
    ("A 30-year mortgage costs 7.5 percent.", [("duration", "30 years")]),
    ("The three-month Treasury bill yields 5.3 percent.", [("duration", "3 months")]),
    ("The 10-year yield rose.", [("duration", "10 years")]),
    ("Two days of rain flooded the valley.", [("duration", "2 days")]),
    ("The trip took 36 hours, twice as long as planned.", [("duration", "36 hours")]),
    ("It has been 17 years since the last eruption.", [("duration", "17 years")]),
    ("The company is 125 years old.", [("duration", "125 years old")]),
    ("A four-day work week is coming.", [("duration", "4 days")]),
    ("The eight-year-old scheme will end.", [("duration", "8 years old")]),
    ("The half-century-old law is void.", [("duration", "50 years old")]),
    ("The ship was a year and three months late.", [("duration", "15 months")]),
    ("Within 48 hours of the blast, three men were held.", [("duration", "48 hours")]),
    ("For the past six months she lived in a tent.", [("duration", "6 months")]),
    ("For the first time in 15 years, wages fell.", [("duration", "15 years")]),
    ("Pupils aged from 5 to 11 years play.", [("duration", "5 to 11 years old")]),
    ("The term was cut from 10 to 8 years.", [("duration", "10 years"), ("duration", "8 years")]),
    ("The term went up from six to nine months.", [("duration", "6 months"), ("duration", "9 months")]),
    (
        "Boys aged 12 to 15 years and girls aged six weeks were there.",
        [("duration", "12 to 15 years old"), ("duration", "6 weeks old")],
    ),
]


AGES = [
    ("Goals came from Smith, 34, and Jones, 57.", [("duration", "34 years old"), ("duration", "57 years old")]),
    ("The captain, 34 minutes in, scored.", [("duration", "34 minutes")]),
    ("He has a son, 6, and a daughter, 3.", [("duration", "6 years old"), ("duration", "3 years old")]),
    ("In Rome, 34, and in Bari, 12, people were hurt.", []),
    ("The chairs, 34, and the tables, 10, were sold.", []),
    ("The witness, 2 of 14, spoke.", []),
    ("A driver of 30 lorries was fined.", []),
    ("She is the mother of 6, police said.", []),
    ("A mother of 3 died.", []),
    ("The father of 2 was found.", []),
    ("Ms Lee, 41, who lives in Bonn, sued.", [("duration", "41 years old")]),
    ("The fan, 12 volts, hums.", []),
]


TIMES = [
    ("It broke up 2:19 after launch, and he scored 12:30 into the game.", []),
    ("It began at ~2:52 p.m. sharp.", [("time", "about 14:52")]),
    (
        "It struck at eight minutes to five. It was twenty to ten before the last man left.",
        [("time", "04:52 or 16:52"), ("time", "09:40 or 21:40")],
    ),
    ("Shots rang out at twenty minutes before nine.", [("time", "08:40 or 20:40")]),
    ("He scored three minutes after two goals. It fell ten minutes after nine people left.", []),
    ("Police came fifteen minutes after eight.", [("time", "08:15 or 20:15")]),
    ("As you know, it sank at 7:20pm", [("time", "19:20")]),
    ("It sank at 7:20pm on Sunday.", [("time", "19:20")]),
    (
        "It opens at 7:20PM-9:30pm and 10:15a.m. and 8.30pm.",
        [("time", "19:20 to 21:30"), ("time", "10:15"), ("time", "20:30")],
    ),
    (
        "Open 9am-5pm; call 7pm EST or 19:00 GMT; 6:30 p.m. local time.",
        [("time", "09:00 to 17:00"), ("time", "19:00 EST"), ("time", "19:00 GMT"), ("time", "18:30")],
    ),
    ("Ratio 3:20 and 4:20pms; 12:30x.", []),
]


UNITS_ALONE = [
    ("The yearlong study and the weeklong trip were over.", ["1 year", "1 week"]),
    ("Over the next year and in the coming decade it will grow.", ["1 year", "10 years"]),
    ("Over the next day there was rain.", []),
    ("They waited a further hour, a full week and an additional month.", ["1 hour", "1 week", "1 month"]),
    ("The dam is a year behind schedule and opens an hour late.", ["1 year", "1 hour"]),
    ("16-DAY SHUTDOWN ENDS", ["16 days"]),
    ("A 15- year loan and a 30 - day notice were signed.", ["15 years", "30 days"]),
    ("The 1-year and 12-month rates were alike.", ["1 year", "12 months"]),
]


@pytest.mark.parametrize(("text", "shown"), UNITS_ALONE)
def test_one_of_a_unit_is_a_length_where_the_words_make_it_one(text, shown):
    assert [words for _, words in said(text, ("duration",))] == shown


@pytest.mark.parametrize(("text", "expected"), DURATIONS)
def test_durations_and_ages(text, expected):
    assert said(text, ("duration",)) == expected


@pytest.mark.parametrize(("text", "expected"), AGES)
def test_ages_of_persons_named_with_them(text, expected):
    assert said(text, ("duration",)) == expected


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_times_of_day(text, expected):
    assert said(text, ("time",)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men, both 31, were shot.", ["31 years old"]),
        ("Carl Moe Jr., 49, and Ed Lund III, 30, fled.", ["49 years old", "30 years old"]),
        ("Al Moe, 20 and Bo Lund were charged.", ["20 years old"]),
        ("Al Moe, 72 and his wife left; Bo Lund, 23 and from Varn, stayed.", ["72 years old", "23 years old"]),
        ("Al Moe (63, keeper of the light) saw it; Bo Lund (24 in all) did not.", ["63 years old"]),
        ("In New York, 20 and his three dogs slept.", []),
        ("It takes a month or two, or a year or two more.", ["1 to 2 months", "1 to 2 years"]),
        ("A week or two matches were lost.", ["1 week"]),
        ("It broke up 2:19 after launch and about 3:05 after the start.", ["139 seconds", "about 185 seconds"]),
        ("Three teens, all 17, were held.", ["17 years old"]),
        ("Brothers Al and Bo Diaz, 19 and 22, were arrested.", ["19 years old", "22 years old"]),
        ("Four boys, 8, 10, 11, and 12, swam ashore.", ["8 years old", "10 years old", "11 years old", "12 years old"]),
        ("The town's oldest resident turned 108 last week.", ["108 years old"]),
        ("Vaccines go to people over 65.", ["65 years old"]),
        ("People over 65 should wait.", ["65 years old"]),
        ("The 24- and 31-year-old men fled.", ["24 years old", "31 years old"]),
        ("One-, two- and three-year terms are on offer.", ["1 year", "2 years", "3 years"]),
        ("He faces a 5- to 10-year term.", ["5 to 10 years"]),
        ("A two-to-three-year wait is common.", ["2 to 3 years"]),
        ("The town had three mayors in as many years.", ["3 years"]),
        ("The cold lasted 2W.", ["2 weeks"]),
        ("It was a day-and-a-half trip.", ["1 1/2 days"]),
        ("The hour-long film is about their decade-old law.", ["1 hour", "10 years old"]),
        ("The ban is one year, and the wait was a week.", ["1 year", "1 week"]),
        ("One year he won.", []),
        ("Sales went to Ford and Shell, 31 and 12, respectively.", []),
        ("Two houses, both 31, burned.", []),
        ("The year-to-date gain is small.", []),
    ],
)
def test_ages_of_several_and_units_said_once(text, expected):
    assert [shown for _, shown in said(text, {"duration"})] == expected
