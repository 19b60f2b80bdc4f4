"""Which Friday, which June: what the verbs and the words before a date say of its direction."""

from datetime import date

import pytest

from claimcheck.text import sentences, words
from claimcheck.values.core import Context
from claimcheck.values.date import recognise
from claimcheck.values.numerals import Reading

WEDNESDAY = date(1996, 9, 18)


def dates(text):
    readings = [Reading(words(text, s.start, s.end)) for s in sentences(text)]
    return tuple(f.value.edtf for f in recognise(readings, Context(WEDNESDAY)))


AHEAD = [
    ("A hearing set for Friday was put off.", ("1996-09-20",)),
    ("The union called a strike for Monday.", ("1996-09-23",)),
    ("Rain is forecast for Thursday and Friday.", ("1996-09-19", "1996-09-20")),
    ("The ban, effective Monday, covers trucks.", ("1996-09-23",)),
    ("The bonus is payable Nov. 1.", ("1996-11-01",)),
    ("Traders awaited Friday's report.", ("1996-09-20",)),
    ("Fans paid for tickets to Sunday's match.", ("1996-09-22",)),
    ("The judge ordered him to appear Friday.", ("1996-09-20",)),
    ("A verdict could come Friday.", ("1996-09-20",)),
    ("They could rule as early as Friday.", ("1996-09-20",)),
    ("The senator leaves Friday for Rome.", ("1996-09-20",)),
    ("The suspect, held since Monday, appears in court Friday.", ("1996-09-16", "1996-09-20")),
    ("She turns 50 in November.", ("1996-11",)),
    ("The pool, idle until Friday, was drained.", ("1996-09-20",)),
    ("The trial was adjourned until Friday.", ("1996-09-20",)),
    ("Schools stay shut through Friday.", ("1996-09-20",)),
    ("They set a deadline of noon Friday.", ("1996-09-20",)),
    ("Wheat for December delivery fell.", ("1996-12",)),
    ("Work on the dam will end in May.", ("1997-05",)),
    ("The lease lapses Nov. 30.", ("1996-11-30",)),
    ("The trial was put off to Nov. 7.", ("1996-11-07",)),
    ("The film, opening Friday, cost a fortune.", ("1996-09-20",)),
    ("Friday is the last day to apply.", ("1996-09-20",)),
    ("The bank is to be sold by June, an aide said.", ("1997-06",)),
    ("It will be ready by May, an aide said.", ("1997-05",)),
    ("In May the shops won't open, an aide said.", ("1997-05",)),
    ("The firm expects a loss in the third quarter.", ("1996-35",)),
]


@pytest.mark.parametrize(("text", "expected"), AHEAD)
def test_words_that_look_ahead(text, expected):
    assert dates(text) == expected


BEHIND = [
    ("Housing starts jumped in January.", ("1996-01",)),
    (
        "It expects sales of $2 million in the fourth quarter, against $1 million in the first quarter.",
        ("1996-36", "1996-33"),
    ),
    ("The firm plans two shops after opening three in November.", ("1995-11",)),
    ("Work on the dam, begun in November, will end in May.", ("1995-11", "1997-05")),
    ("Nobody could say Friday what had failed.", ("1996-09-13",)),
    ("Smoke could be seen Friday for miles.", ("1996-09-13",)),
    (
        "It will take a charge in the quarter; profit for the fourth quarter ended Dec. 31 was small.",
        ("1995-36", "1995-12-31"),
    ),
    ("The report covers the ten months through May.", ("1996-05",)),
    ("The curfew lasted until Friday.", ("1996-09-13",)),
    ("Analysts had expected a gain in the fourth quarter.", ("1995-36",)),
    ("The figures are expected to show a rise for August.", ("1996-08",)),
    ("He failed to appear in court Friday.", ("1996-09-13",)),
    ("The families were able to go back to the village on Monday.", ("1996-09-16",)),
    ("The ferry had to go into dock on Monday.", ("1996-09-16",)),
]


def test_results_of_a_quarter_just_over_are_still_to_come():
    readings = [Reading(words("The firm will report a loss for the third quarter."))]
    (found,) = recognise(readings, Context(date(1996, 10, 9)))
    assert found.value.edtf == "1996-35"


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_words_that_look_back(text, expected):
    assert dates(text) == expected


YEARS = [
    ("He fished as recently as 1991 and as late as May.", ("1991", "1996-05")),
    ("The firm sees 1997 sales of $3 million.", ("1997",)),
    ("In 1992 voters said no.", ("1992",)),
    ("It failed in 1992 cases.", ()),
    ("The lease runs to 1999 and dates back to 1920.", ("1999", "1920")),
    ("The fall of the old regime in 1989 came fast.", ("1989",)),
    ("Since the fall of the wall, all is new.", ()),
    ("The plan was moved to Oct. 3-7.", ("1996-10-03/1996-10-07",)),
    ("Oct. 3: The first rain.", ("1996-10-03",)),
    ("It was read aloud on USA Today and Good Morning by the staff.", ()),
    ("Sales were lower in the year-ago quarter.", ("1995-34",)),
    ("It rose 2% in August, 3% from August 1994 and 1% from a month earlier.", ("1996-08", "1994-08", "1996-07")),
    ("Over the next year he will buy shares.", ("1996-09-19/1997-09-18",)),
    ("1990: The wall is gone. 1992 saw a war, and 1993 was calm.", ("1990", "1992", "1993")),
    ("Exports rose, compared with 1995, and were better than 1994.", ("1995", "1994")),
    ("It went better than two years ago, when it rained.", ("1994",)),
    ("The '92 campaign was long.", ("1992",)),
    ("March sales rose, but those for May fell.", ("1996-03", "1996-05")),
    ("She gave it to April and June.", ("1996-06",)),
    (
        "It fell in 2H95, in H1 1996 and in 1H96.",
        ("1995-07-01/1995-12-31", "1996-01-01/1996-06-30", "1996-01-01/1996-06-30"),
    ),
    ("The launch had been moved from Sept. 4 to the 6th.", ("1996-09-04", "1996-09-06")),
    ("The '30 minutes or less' rule is gone.", ()),
    ("The 1914-18 war and the years 1939-45 were named.", ("1914-01-01/1918-12-31", "1939-01-01/1945-12-31")),
    ("It rose in its third fiscal quarter.", ("1996-35",)),
    ("It rose in 3Q96, in fiscal '95 and in FY94.", ("1996-35", "1995", "1994")),
    ("It lost $2 million in the second quarter, and $3 million in the same quarter last year.", ("1996-34", "1995-34")),
    ("The camp ran July 30-Aug. 2 at the lake.", ("1996-07-30/1996-08-02",)),
]


@pytest.mark.parametrize(("text", "expected"), YEARS)
def test_years_and_stretches(text, expected):
    assert dates(text) == expected


PUBLISHED = date(2004, 11, 13)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She promised Friday that the town would vote, and vowed on Thursday to stay.", ("2004-11-12", "2004-11-11")),
        ("The strike promised Friday will come.", ("2004-11-19",)),
        ("The speaker was to meet Sunday with the others.", ("2004-11-14",)),
        ("A vote must follow within 60 days of his death on Thursday.", ("2004-11-11",)),
        ("Hours after his burial Friday, they will meet.", ("2004-11-12",)),
        ("The vote is due by Jan. 9. They wondered whether to hold it Jan. 7.", ("2005-01-09", "2005-01-07")),
        ("The march was on Sunday November 15.", ("2004-11-15",)),
        ("Flights fell across five days following the July 19, 2004 stop.", ("2004-07-19",)),
        ("It came five days after July 19, 2004.", ("2004-07-24",)),
        ("He was held following Monday's attack.", ("2004-11-08",)),
        ("The rules change on 1 March 2005. The case was opened in February.", ("2005-03-01", "2004-02")),
    ],
)
def test_which_day_the_verb_and_the_days_named_before_mean(text, expected):
    given = [Reading(words(text, s.start, s.end)) for s in sentences(text)]
    assert tuple(f.value.edtf for f in recognise(given, Context(PUBLISHED))) == expected
