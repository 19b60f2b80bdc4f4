"""Dates whose year was given before: a story told in order names its years once."""

from datetime import date

import pytest

from claimcheck.text import sentences, words
from claimcheck.values.core import Context
from claimcheck.values.date import recognise
from claimcheck.values.numerals import Reading


def dates(text, published=None):
    readings = [Reading(words(text, s.start, s.end)) for s in sentences(text)]
    return tuple(f.value.edtf for f in recognise(readings, Context(published)))


TOLD = [
    (
        "In 1702 the fleet left port. In May it took the island. On the 9th the fort fell, and the next day they sailed.",
        ("1702", "1702-05", "1702-05-09", "1702-05-10"),
    ),
    ("The pass was lost on 3 March 1814. On 8 March it was won back.", ("1814-03-03", "1814-03-08")),
    ("The pass was lost in October 1813. In January it was won back.", ("1813-10", "1814-01")),
    ("The pass was lost on 20 June 1813. In May there had been rain.", ("1813-06-20", "1813-05")),
    ("Camp was made on 9 June 1813. On the 4th the snow came.", ("1813-06-09", "1813-07-04")),
    ("They met in May 1905. The talks of 27-28 May were the last.", ("1905-05", "1905-05-27/1905-05-28")),
    ("He landed in June 1798. Between 3 July and 9 July he marched.", ("1798-06", "1798-07-03/1798-07-09")),
    (
        "The state was split in June 1920. Two years later it was whole, from 6 May on.",
        ("1920-06", "1922", "1922-05-06"),
    ),
    ("In the spring of 1711 he came home. That summer the house was built.", ("1711-21", "1711-22")),
    ("The rising of 1708 failed the following March.", ("1708", "1709-03")),
    ("The lines broke in March 1917. By the end of the month all was lost.", ("1917-03", "1917-03-21~/1917-03-31~")),
    ("They wed in June 1950 and parted nine years later.", ("1950-06", "1959")),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_text_without_a_date_goes_on_from_the_date_it_named(text, expected):
    assert dates(text) == expected


NOT_TOLD = [
    ("The bridge, built in 1936, closed on 3 March.", ("1936", "XXXX-03-03")),
    ("The bridge, which opened on 4 May 1936, closed on 3 March.", ("1936-05-04", "XXXX-03-03")),
    ("He was chosen in 1990. He left on 3 March.", ("1990", "XXXX-03-03")),
    ("It closed on 3 March. It was built in May 1936. It opens on 5 March.", ("XXXX-03-03", "1936-05", "XXXX-03-05")),
    ("It was built in May 1936. Police came on Monday. It closed on 3 March.", ("1936-05", None, "XXXX-03-03")),
    ("It was built in May 1936. It will close on 3 March.", ("1936-05", "XXXX-03-03")),
    ("It has been shut since May 1936. A fair was held on 3 March.", ("1936-05", "XXXX-03-03")),
    (
        "The fort fell in May 1936. Men wept. Men sang. Men ran. Men hid. On 3 March it rained.",
        ("1936-05", "XXXX-03-03"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), NOT_TOLD)
def test_what_a_thing_is_said_of_in_passing_gives_no_year_to_the_news(text, expected):
    assert dates(text) == expected


PUBLISHED = date(2011, 10, 21)
BESIDE_NEWS = [
    (
        "On 5 May 2003 he spoke. On 20 June the war began, and on 9 July it was over.",
        ("2003-05-05", "2003-06-20", "2003-07-09"),
    ),
    ("He was held on 5 May 2009 and freed on 9 July.", ("2009-05-05", "2009-07-09")),
    ("He was held on 5 May 2009 and freed on 9 October.", ("2009-05-05", "2011-10-09")),
    ("He was held in May 2010. In July he was freed.", ("2010-05", "2011-07")),
    ("He was held in 2003. In July he was freed.", ("2003", "2011-07")),
    ("The end of the month will be dry.", ("2011-10-21~/2011-10-31~",)),
    (
        "The ship sank on 15 April 1912. It cost a sum of note today. Nobody came. No. No. No. Signals (15 April): sent.",
        ("1912-04-15", "2011-10-21", "1912-04-15"),
    ),
    (
        "The ship sank on 15 April 1912. No. No. No. No. On 5 August a film opened.",
        ("1912-04-15", "2011-08-05"),
    ),
    (
        "He was born on 15 April 1980. He was held on Monday. No. No. No. On 20 April he left.",
        ("1980-04-15", "2011-10-17", "2011-04-20"),
    ),
    (
        "There was trouble since early October, but it stopped. Four days later they filed.",
        ("2011-10-01~/2011-10-10~",),
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE_NEWS)
def test_with_a_publication_date_only_old_stories_go_on(text, expected):
    assert dates(text, PUBLISHED) == expected


def test_the_steps_say_where_the_year_comes_from():
    text = "The pass was lost on 3 March 1814. On 8 March it was won back."
    readings = [Reading(words(text, s.start, s.end)) for s in sentences(text)]
    _, second = recognise(readings, Context(None))
    assert "Thu 3 Mar 1814, the date named before it" in second.steps[0]
