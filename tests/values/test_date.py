"""Dates: what is read from the words, which day they mean, and how two of them relate."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import sentences, words
from claimcheck.values.core import Context, Relation
from claimcheck.values.date import DateValue, compare, recognise, show, to_json
from claimcheck.values.numerals import Reading

THURSDAY = date(2022, 6, 16)


def found(text, published=THURSDAY, day_first=None):
    readings = [Reading(words(text, s.start, s.end)) for s in sentences(text)]
    return list(recognise(readings, Context(published, day_first)))


def read(text, published=THURSDAY):
    """The values, each as its EDTF text."""
    return [f.value.edtf for f in found(text, published)]


def only(text, published=THURSDAY):
    (mention,) = found(text, published)
    return mention.value


WRITTEN = [
    ("The ferry sank on 3 March 2021.", "2021-03-03"),
    ("The ferry sank on March 3rd, 2021.", "2021-03-03"),
    ("The ferry sank on the 3rd of March 2021.", "2021-03-03"),
    ("Effective WED 03 MAR 2021 the port is shut.", "2021-03-03"),
    ("The ferry sank on Wednesday, March 3, 2021, off Oban.", "2021-03-03"),
    ("The ferry sank on the twenty-third of March 2021.", "2021-03-23"),
    ("Log entry 2021-03-03: calm sea.", "2021-03-03"),
    ("Log entry 3.3.2021: calm sea.", "2021-03-03"),
    ("Filed 25/03/2021 at Oban.", "2021-03-25"),
    ("Filed 03/25/2021 at Oban.", "2021-03-25"),
    ("Filed 25-Mar-21 at Oban.", "2021-03-25"),
    ("The file of 2021/Mar/25 is lost.", "2021-03-25"),
    ("The yard closed in March 2021.", "2021-03"),
    ("The yard closed in 1987.", "1987"),
    ("The 1987 strike closed the yard.", "1987"),
    ("The panel is signed and dated 1673 lower left.", "1673"),
    ("The yard (1987) is gone.", "1987"),
    ("In the 1990s the yard was idle.", "199X"),
    ("In the late seventies the yard was busy.", "1976-09-01~/1979-12-31~"),
    ("In the 19th century there was no yard.", "18XX"),
    ("Orders fell in the third quarter of 2021.", "2021-35"),
    ("Orders fell in Q3 2021.", "2021-35"),
    ("Orders fell in fiscal 2021.", "2021"),
    ("The yard reopens in summer 2024.", "2024-22"),
    ("Week 2021-W09 was quiet.", "2021-03-01/2021-03-07"),
    ("The first Monday in May 2021 was wet.", "2021-05-03"),
    ("The last Friday of May 2021 was wet.", "2021-05-28"),
    ("On Christmas Eve 2021 the yard was lit.", "2021-12-24"),
    ("At Easter 2021 the yard was lit.", "2021-04-04"),
    ("In 2021's third quarter orders fell.", "2021-35"),
    ("The mountain blew up in AD 79.", "0079"),
]


@pytest.mark.parametrize(("text", "edtf"), WRITTEN)
def test_the_ways_to_write_a_date(text, edtf):
    assert read(text) == [edtf]
    assert read(text, published=None) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The tug sank yesterday.", "2022-06-15"),
        ("The tug will sail tomorrow.", "2022-06-17"),
        ("The tug sank the day before yesterday.", "2022-06-14"),
        ("The tug sank this morning.", "2022-06-16"),
        ("The tug sank last night.", "2022-06-15"),
        ("The tug sank last week.", "2022-06-06/2022-06-12"),
        ("The tug will sail next month.", "2022-07"),
        ("The tug was built last year.", "2021"),
        ("The tug sank over the weekend.", "2022-06-11/2022-06-12"),
        ("The tug sank earlier this month.", "2022-06-01/2022-06-15"),
        ("The tug sank two days ago.", "2022-06-14"),
        ("The tug sank three weeks ago.", "2022-05-26~"),
        ("The tug was built 37 years ago.", "1985"),
        ("The tug will be sold in two weeks.", "2022-06-30"),
        ("Rain fell for the past three days.", "2022-06-13/2022-06-15"),
        ("The tug was sold late last year.", "2021-09-01~/2021-12-31~"),
        ("The tug will sail on Tuesday of next week.", "2022-06-21"),
        ("It is due on the second Friday of next month.", "2022-07-08"),
        ("It is due at the end of the month.", "2022-06-21~/2022-06-30~"),
        ("It was sold in March last year.", "2021-03"),
        ("It was sold on 3 March this year.", "2022-03-03"),
        ("It was sold in the summer of last year.", "2021-22"),
        ("It will be sold the week after next.", "2022-06-27/2022-07-03"),
        ("Orders were lower in the year-ago quarter.", "2021-33"),
        ("It was due on the 20th of last month.", "2022-05-20"),
    ],
)
def test_dates_relative_to_the_publication(text, edtf):
    assert read(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The tug sank on Wednesday.", "2022-06-15"),
        ("The tug sank on Thursday.", "2022-06-16"),
        ("The tug sank on Friday.", "2022-06-10"),
        ("The tug will sail on Friday.", "2022-06-17"),
        ("The tug is to sail on Friday.", "2022-06-17"),
        ("The tug is due to sail on Monday.", "2022-06-20"),
        ("The sale, to be signed Monday, was long planned.", "2022-06-20"),
        ("On Monday the owners will decide.", "2022-06-20"),
        ("A clerk said the owners would decide on Monday.", "2022-06-20"),
        ("The sale was moved to Monday.", "2022-06-20"),
        ("The tug may sail on Monday.", "2022-06-20"),
        ("The shop is closed until Monday.", "2022-06-20"),
        ("The shop has been shut since Monday.", "2022-06-13"),
        ("Last Tuesday it rained.", "2022-06-14"),
        ("Next Tuesday it rains.", "2022-06-21"),
        ("This coming Saturday is a holiday.", "2022-06-18"),
    ],
)
def test_tense_and_words_decide_which_weekday(text, day):
    assert read(text) == [day]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The quay opened the month before last.", "month before last"),
        ("The quay opens the week after next.", "week after next"),
        ("The quay opened yesterday.", "yesterday"),
        ("The quay opens next year.", "next year"),
    ],
)
def test_without_a_publication_the_words_are_kept(text, kept):
    assert [f.value.words for f in found(text, None)] == [kept]


def test_two_weekdays_of_one_sentence_have_their_own_tense():
    text = "A clerk said on Wednesday that the tug will sail on Saturday."
    assert read(text) == ["2022-06-15", "2022-06-18"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On 3 March the council voted.", "2022-03-03"),
        ("In August the council voted.", "2021-08"),
        ("In August the council will vote.", "2022-08"),
        ("The road is closed until 31 July.", "2022-07-31"),
        ("They announced a parade for 20 June.", "2022-06-20"),
        ("In mid-April the council voted.", "2022-04-11~/2022-04-20~"),
        ("Orders fell in the first quarter.", "2022-33"),
    ],
)
def test_a_date_without_its_year_is_the_one_that_tense_and_nearness_want(text, edtf):
    assert read(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The fair ran from 5 to 15 January 2021.", "2021-01-05/2021-01-15"),
        ("The fair ran 5-15 January 2021.", "2021-01-05/2021-01-15"),
        ("The fair ran January 5-15, 2021.", "2021-01-05/2021-01-15"),
        ("The fair ran between 3 and 8 May.", "2022-05-03/2022-05-08"),
        ("The fair ran from January 28 to February 3, 2021.", "2021-01-28/2021-02-03"),
        ("The fair ran from November to February 2021.", "2020-11-01/2021-02-28"),
        ("The fair ran from 2014 to 2018.", "2014-01-01/2018-12-31"),
        ("The 2019-20 season was cut.", "2019-01-01/2020-12-31"),
        ("The road was shut from Monday to Wednesday.", "2022-06-13/2022-06-15"),
        ("The house was built before 2010.", "../2009-12-31"),
        ("The house was built after 5 January 2010.", "2010-01-06/.."),
        ("The house was built around 1890.", "1890~"),
    ],
)
def test_ranges_bounds_and_hedges(text, edtf):
    assert read(text) == [edtf]


def test_what_was_moved_from_one_day_to_another_lasted_not_from_one_to_the_other():
    assert read("The vote was postponed from Monday to Friday.") == ["2022-06-13", "2022-06-17"]


@pytest.mark.parametrize("word", ["since", "until", "by"])
def test_a_mark_of_start_or_end_stays_outside_the_date(word):
    text = f"The gate is shut {word} 31 May 2022."
    (mention,) = found(text)
    assert mention.value.bound == word
    assert text[mention.start : mention.end] == "31 May 2022"
    assert mention.value.edtf == "2022-05-31"


def test_dates_relative_to_the_date_named_before():
    text = "On 3 May the bridge fell. The following day it was blown up. Three weeks later a ferry came."
    assert read(text) == ["2022-05-03", "2022-05-04", "2022-05-25"]
    assert read("It reopened two days after January 3, 2022.") == ["2022-01-05"]


def test_the_day_after_something_that_is_no_date_is_no_date():
    assert read("It reopened two days after the flood, the day after the vote.") == []


def test_a_date_named_long_before_is_not_what_the_next_day_counts_from():
    text = "On 3 May it fell. A ferry came. It was slow. It was old. It leaked. The next day it sank."
    assert read(text) == ["2022-05-03"]


class TestWithoutPublicationDate:
    @pytest.mark.parametrize("text", ["It fell yesterday.", "It fell last week.", "It fell three weeks ago."])
    def test_what_cannot_be_resolved_is_not(self, text):
        value = only(text, published=None)
        assert (value.earliest, value.latest, value.edtf) == (None, None, None)

    def test_a_weekday_is_a_weekday_and_nothing_more(self):
        value = only("It fell on Wednesday.", published=None)
        assert value == DateValue(weekday=2)
        assert to_json(value) == {
            "edtf": None,
            "earliest": None,
            "latest": None,
            "weekday": "wednesday",
            "bound": None,
        }

    def test_a_date_without_its_year_keeps_month_and_day(self):
        value = only("It fell on January 3.", published=None)
        assert (value.month, value.day, value.edtf, value.earliest) == (1, 3, "XXXX-01-03", None)
        assert only("It fell between 3 and 8 May.", published=None).edtf == "XXXX-05-03/XXXX-05-08"
        assert only("It fell in early May.", published=None).edtf == "XXXX-05-01/XXXX-05-10"

    def test_days_counted_from_a_date_without_its_year(self):
        assert read("It fell two days after January 3.", published=None) == ["XXXX-01-05"]
        assert read("It fell two days after February 27.", published=None) == []


class TestDayOrMonthFirst:
    def test_another_date_of_the_document_decides(self):
        assert read("Opened 3/4/2021. Closed 25/4/2021.") == ["2021-04-03", "2021-04-25"]
        assert read("Opened 3/4/2021. Closed 4/25/2021.") == ["2021-03-04", "2021-04-25"]

    def test_the_caller_decides(self):
        assert found("Opened 3/4/2021.", day_first=True)[0].value.earliest == date(2021, 4, 3)

    def test_undecided_it_may_be_both(self):
        value = only("Opened 3/4/2021.")
        assert value.readings == (date(2021, 3, 4), date(2021, 4, 3))
        assert value.earliest is None
        relations = {compare(value, DateValue(d, d)).relation for d in value.readings}
        assert relations == {Relation.COMPATIBLE}
        assert compare(value, DateValue(date(2021, 3, 3), date(2021, 3, 3))).relation is Relation.DIFFERENT


@pytest.mark.parametrize(
    "text",
    [
        "They may march again, the second time; it may last three weeks.",
        "A Sun Microsystems box, the DEC portions.",
        "Theresa May spoke; April Jones listened.",
        "He sat in the sun and read of the fall in prices.",
        "Some 2,017 people lost 2017 jobs at 1500 homes.",
        "Call 555-2019 or +44 20 7946 2018.",
        "See www.example.com/2021/03/05/page and report_2021-03-05.txt.",
        "He won 7-2 and 3-1; the ratio is 1/2, open 24/7.",
        "The 15th Battalion took Route 66 and an F-16.",
        "Chapter 3, page 12, Article 5, version 3.10.2021.",
        "The Sunday Times praised Sheffield Wednesday.",
        "Every Friday and on the first Monday of each month they meet.",
        "Highs in the mid-80s, said the forecaster; temperatures fell.",
        "It was the first time in 20 years.",
        "He led by 12 points in the fourth quarter of the game.",
        "Day after day, week in, week out.",
        "Filed under 2021-02-31 and 2021-13-01.",
    ],
)
def test_no_date(text):
    assert found(text) == []


def test_the_steps_say_how_the_words_became_a_day():
    (mention,) = found("The tug sank on Wednesday.")
    assert mention.steps == ("Wednesday: the latest Wednesday up to 16 June 2022 (published)",)


def test_the_part_of_the_day_belongs_to_the_mention():
    text = "The tug sank on Wednesday night."
    (mention,) = found(text)
    assert text[mention.start : mention.end] == "Wednesday night"


def day(text):
    return DateValue(date.fromisoformat(text), date.fromisoformat(text))


def span(first, last, **more):
    return DateValue(date.fromisoformat(first), date.fromisoformat(last), **more)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (day("2020-01-15"), day("2020-01-15"), Relation.SAME),
        (day("2020-01-15"), day("2020-01-16"), Relation.DIFFERENT),
        (day("2020-01-15"), DateValue(weekday=2), Relation.COMPATIBLE),
        (day("2020-01-16"), DateValue(weekday=2), Relation.DIFFERENT),
        (day("2020-01-05"), DateValue(month=1, day=5), Relation.COMPATIBLE),
        (day("2020-01-06"), DateValue(month=1, day=5), Relation.DIFFERENT),
        (day("2020-01-05"), DateValue(day=5), Relation.COMPATIBLE),
        (day("2020-01-05"), span("2020-01-01", "2020-01-31"), Relation.COMPATIBLE),
        (span("2019-01-01", "2019-12-31"), span("2020-01-01", "2020-01-31"), Relation.DIFFERENT),
        (span("2010-01-01", "2010-12-31"), span("2010-01-01", "2010-12-31", approximate=True), Relation.SAME),
        (span("2010-01-01", "2010-12-31", approximate=True), day("2009-11-20"), Relation.COMPATIBLE),
        (span("2010-01-01", "2010-12-31", approximate=True), day("2005-11-20"), Relation.DIFFERENT),
        (DateValue(weekday=2), DateValue(weekday=3), Relation.DIFFERENT),
        (DateValue(weekday=2), DateValue(month=1, day=5), Relation.COMPATIBLE),
        (DateValue(month=1), DateValue(month=1, day=5), Relation.COMPATIBLE),
        (DateValue(month=12, day=20, last_month=1, last_day=5), DateValue(month=1, day=2), Relation.COMPATIBLE),
        (DateValue(month=12, day=20, last_month=1, last_day=5), DateValue(month=2, day=2), Relation.DIFFERENT),
        (DateValue(latest=date(2009, 12, 31)), day("2005-03-04"), Relation.COMPATIBLE),
        (DateValue(latest=date(2009, 12, 31)), day("2010-03-04"), Relation.DIFFERENT),
        (DateValue(words="yesterday"), day("2010-03-04"), Relation.COMPATIBLE),
    ],
)
def test_how_two_dates_relate(a, b, relation):
    assert compare(a, b).relation is relation
    assert compare(b, a).relation is relation


def test_two_ends_are_compared_as_the_days_they_name():
    may, april = (span(d, d, bound="until") for d in ("2022-05-31", "2022-04-30"))
    assert compare(may, april).relation is Relation.DIFFERENT
    assert compare(may, day("2022-04-30")).relation is Relation.COMPATIBLE
    since = span("1978-01-01", "1978-12-31", bound="since")
    assert compare(since, span("1976-09-01", "1979-12-31", bound="since")).relation is Relation.COMPATIBLE


days = st.dates(date(1000, 1, 1), date(2190, 12, 31))
spans = st.tuples(days, days).map(lambda pair: DateValue(min(pair), max(pair)))
values = st.one_of(
    days.map(lambda d: DateValue(d, d)),
    spans,
    st.builds(DateValue, weekday=st.integers(0, 6)),
    st.builds(DateValue, month=st.integers(1, 12), day=st.none() | st.integers(1, 28)),
    st.builds(DateValue, earliest=days),
    st.builds(DateValue, latest=days),
)


@given(values)
def test_a_value_is_the_same_as_itself(value):
    assert compare(value, value).relation is Relation.SAME


@given(values, values)
def test_the_relation_is_symmetric(a, b):
    assert compare(a, b).relation is compare(b, a).relation


@given(spans, values, st.integers(0, 4000), st.integers(0, 4000))
def test_widening_never_parts_what_was_compatible(a, b, before, after):
    if compare(a, b).relation is Relation.DIFFERENT:
        return
    wide = DateValue(a.earliest - timedelta(days=before), a.latest + timedelta(days=after))
    assert compare(wide, b).relation is not Relation.DIFFERENT
    hedged = DateValue(wide.earliest, wide.latest, approximate=True)
    assert compare(hedged, b).relation is not Relation.DIFFERENT


@given(days)
def test_a_shown_day_reads_back(d):
    assert only(f"It was on {show(DateValue(d, d))}, they said.", published=None) == DateValue(d, d)


@given(spans)
def test_a_shown_span_reads_back(value):
    assert only(f"It was from {show(value)}, they said.", published=None).span == value.span


PIECES = st.sampled_from(
    "the of in on to from between and , . - / ' ( ) 1 5 31 99 2020 1/2 May March Monday Sun. last next this week year "
    "years day two days ago after before early end first 1st th quarter Q 3 spring tomorrow noon p.m. : 10 half a an s".split()
)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=60) | st.lists(PIECES, max_size=40).map("".join))
def test_any_text_is_read_without_error_and_spans_stay_inside(text):
    for published in (None, date(1, 1, 1), THURSDAY, date(9999, 12, 31)):
        end = 0
        for mention in found(text, published):
            assert end <= mention.start < mention.end <= len(text)
            end = mention.end
            to_json(mention.value)
            show(mention.value)
            assert compare(mention.value, mention.value).relation is Relation.SAME


@pytest.mark.parametrize("unit", ["1/", "1/1/2020 ", "monday ", "two days after ", "2019-", "May to ", "the end of "])
def test_hostile_repetition_is_read_in_linear_time(unit):
    readings = [Reading(words(unit * 20_000))]
    assert sum(1 for _ in recognise(readings, Context(THURSDAY))) <= 40_000


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Last change: 2021 Mar 09", "2021-03-09"),
        ("The manual of 1998 December 3 still holds.", "1998-12-03"),
        ("The patch of 2019.04.17 was lost.", "2019-04-17"),
    ],
)
def test_the_year_may_stand_first(text, day):
    assert [to_json(f.value)["earliest"] for f in found(text)] == [day]
