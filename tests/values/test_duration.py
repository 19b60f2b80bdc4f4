"""Durations and ages: what is read from the words, and how two of them relate whatever their units."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.text import sentences, words
from claimcheck.values.core import Context, Relation
from claimcheck.values.duration import DurationValue, compare, recognise, show, to_json
from claimcheck.values.numerals import Reading
from claimcheck.values.quantity import Quantity


def found(text):
    return list(recognise([Reading(words(text, s.start, s.end)) for s in sentences(text)], Context()))


def only(text):
    (mention,) = found(text)
    return mention.value


def read(text):
    return [f.value.iso8601 for f in found(text)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("The lull lasted ten days.", "P10D"),
        ("After a 10-day lull it went on.", "P10D"),
        ("The 10 day lull is over.", "P10D"),
        ("It took a week and a half.", "P1.5W"),
        ("It took two and a half years.", "P2.5Y"),
        ("It took half an hour.", "PT0.5H"),
        ("It took an hour and a quarter.", "PT1.25H"),
        ("It took 18 months.", "P18M"),
        ("A 90-minute talk was given.", "PT90M"),
        ("She ran it in 2 hours 7 minutes 41.", "PT7661S"),
        ("A fortnight passed in the hut, for a fortnight.", "P2W"),
        ("It stood for two decades.", "P20Y"),
        ("It stood for half a century.", "P50Y"),
        ("It took 12 hours and 40 minutes.", "PT760M"),
        ("It took 2 years, 3 months.", "P27M"),
        ("It took 1h30m.", "PT90M"),
        ("It took a dozen years.", "P12Y"),
        ("The run PT90M is short.", "PT90M"),
        ("The run P1Y2M is long.", "P14M"),
        ("The default is 30s.", "PT30S"),
        ("The default is 500ms.", "PT0.5S"),
        ("Set timeout_ms=30000 here.", "PT30S"),
        ("Set retention-days: 7 here.", "P7D"),
        ("Set idleSeconds = 5 here.", "PT5S"),
        ("A copy is made every 15 minutes.", "PT15M"),
        ("It was the first time in a decade.", "P10Y"),
        ("She came back a year later.", "P1Y"),
        ("Moe won the race in 2:09:41.", "PT7781S"),
        ("The lap took her 0:58:12.5 in all.", "PT3492.5S"),
    ],
)
def test_the_ways_to_write_a_length(text, iso):
    assert read(text)[0] == iso
    assert len(set(read(text))) == 1


@pytest.mark.parametrize(
    ("text", "low", "high", "approximate"),
    [
        ("It took less than two weeks.", None, 2, False),
        ("It took more than a year.", 1, None, False),
        ("It took up to five days.", None, 5, False),
        ("It took at least 18 months.", 18, None, False),
        ("It took nearly thirteen hours.", 13, 13, True),
        ("It took about 13 hours.", 13, 13, True),
        ("It took two to three weeks.", 2, 3, False),
        ("It took 2-3 days.", 2, 3, False),
        ("It took between three and four hours.", 3, 4, False),
        ("It took 10 or more days.", 10, None, False),
        ("It went on over three years.", 3, 3, False),
    ],
)
def test_bounds_hedges_and_ranges(text, low, high, approximate):
    value = only(text)
    assert (value.low, value.high, value.approximate) == (low, high, approximate)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("A 34-year-old was held.", 34, 34),
        ("She is 34 years old.", 34, 34),
        ("A man aged 34 was held.", 34, 34),
        ("Anna Moe, 34, was held.", 34, 34),
        ("Anna Moe (34) was held.", 34, 34),
        ("Anna, who was 34, was held.", 34, 34),
        ("He is only twenty-four.", 24, 24),
        ("A man in his fifties was held.", 50, 59),
        ("A man in his mid-50s was held.", 53, 56),
        ("It is for children aged 5 to 11.", 5, 11),
        ("The retirement age would go from 63 to 65.", 63, 65),
        ("At the age of 12 she left.", 12, 12),
        ("At 81 he ran his last race.", 81, 81),
        ("Nobody knew then that, at 27, she had a year to live.", 27, 27),
        ("Anna Moe was 67 and kept bees.", 67, 67),
        ("Moe was 29 when the crane fell.", 29, 29),
        ("Dr Anna Moe is 61.", 61, 61),
        ("The old captain has turned 38 and is about to stop.", 38, 38),
        ("A man of 27 was stopped outside the bar.", 27, 27),
        ("The guide, 47, who went ahead, was saved.", 47, 47),
        ("It was the van of Anna Moe, forty-one, a builder.", 41, 41),
        ("They mourn Anna Moe, who at 76 still fed the birds.", 76, 76),
        ("I'm fifty-two, I should not be jumping off boats.", 52, 52),
        ("And he's still only 27.", 27, 27),
    ],
)
def test_ages(text, low, high):
    ages = [f.value for f in found(text)]
    assert all(v.age and v.unit == "year" for v in ages)
    assert (ages[0].low, ages[-1].high) == (low, high)


def test_a_list_of_ages():
    assert [f.value.low for f in found("The men, aged 19, 23 and 41, were held.")] == [19, 23, 41]


@pytest.mark.parametrize(
    "text",
    [
        "It costs $29 a month, twice a week, 50 times a day.",
        "One day he came; some day he will go; the other day he was there.",
        "Open 24/7 since the 1990s.",
        "She scored 2 second-half goals in the second minute.",
        "A 3D print of 18m people.",
        "He is 34 metres away and they were 40 points up.",
        "Rooms 12, 34, and 56 on Main Street, 34, were shut.",
        "The third year was the worst.",
        "In the 30s the yard was idle.",
        "The temperature in Ossel was 29 and rising.",
        "Ossel was 14 and 3 at home.",
        "At 11 he left, and at 14 Elm Street she stayed.",
        "The Rovers was 21 of 30.",
        "A ward of 27 was opened by the mother of 12, who at 40 degrees fainted.",
        "Three from Anna Moe, five, and two others scored.",
        "See 1:2:3, 12:31:10, 1:22:33:44 and a1:22:33.",
    ],
)
def test_no_length(text):
    assert found(text) == []


def test_the_mention_takes_in_hedges_bounds_and_the_word_old():
    for text, said in [
        ("It took less than two weeks.", "less than two weeks"),
        ("A 34-year-old was held.", "34-year-old"),
    ]:
        (mention,) = found(text)
        assert text[mention.start : mention.end] == said


def test_json():
    assert to_json(only("It took about ten days.")) == {
        "iso8601": "P10D",
        "low": 10,
        "high": 10,
        "unit": "day",
        "approximate": True,
        "age": False,
    }


def length(low, unit, high=None, **more):
    return DurationValue(Quantity(low, low if high is None else high, step=1.0, **more), unit)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (length(14, "day"), length(2, "week"), Relation.SAME),
        (length(12, "month"), length(1, "year"), Relation.SAME),
        (length(72, "hour"), length(3, "day"), Relation.SAME),
        (length(600, "second"), length(10, "minute"), Relation.SAME),
        (length(10, "day"), length(2, "week"), Relation.DIFFERENT),
        (length(4, "day"), length(1, "week"), Relation.DIFFERENT),
        (length(24, "year"), length(25, "year"), Relation.DIFFERENT),
        (length(30, "day"), length(1, "month"), Relation.COMPATIBLE),
        (length(45, "day"), length(1, "month"), Relation.DIFFERENT),
        (length(13, "hour"), length(760, "minute"), Relation.COMPATIBLE),
        (length(13, "hour", approximate=True), length(13, "hour"), Relation.SAME),
        (length(40, "year", approximate=True, lean=-1), length(39, "year"), Relation.COMPATIBLE),
        (length(2, "week", 3), length(16, "day"), Relation.COMPATIBLE),
        (length(2, "week", 3), length(30, "day"), Relation.DIFFERENT),
    ],
)
def test_how_two_lengths_relate(a, b, relation):
    assert compare(a, b).relation is relation
    assert compare(b, a).relation is relation


units = st.sampled_from(["second", "minute", "hour", "day", "week", "month", "year"])
numbers = st.integers(1, 5000).map(float)
lengths = st.builds(
    lambda pair, unit, about: DurationValue(Quantity(min(pair), max(pair), step=1.0, approximate=about), unit),
    st.tuples(numbers, numbers),
    units,
    st.booleans(),
)


@given(lengths)
def test_a_length_is_the_same_as_itself(value):
    assert compare(value, value).relation is Relation.SAME


@given(lengths, lengths)
def test_the_relation_is_symmetric(a, b):
    assert compare(a, b).relation is compare(b, a).relation


@given(lengths, lengths, st.integers(0, 100))
def test_widening_never_parts_what_was_compatible(a, b, more):
    assume(compare(a, b).relation is not Relation.DIFFERENT)
    q = a.quantity
    wide = DurationValue(Quantity(q.low, q.high + more, step=q.step, approximate=q.approximate), a.unit)
    assert compare(wide, b).relation is not Relation.DIFFERENT
    open_ended = DurationValue(Quantity(q.low, None, step=q.step, approximate=q.approximate), a.unit)
    assert compare(open_ended, b).relation is not Relation.DIFFERENT


@given(lengths)
def test_a_shown_length_reads_back(value):
    again = only(f"It took {show(value)}.")
    assert (again.low, again.high, again.unit, again.approximate) == (
        value.low,
        value.high,
        value.unit,
        value.approximate,
    )


PIECES = st.sampled_from(
    "a an and half quarter of 1 2 10 30 1.5 30s ms = : _ - year years day hours minutes second old aged in his fifties "
    ", . ( ) Moe he is P PT 10D less than about to or more timeout all".split()
)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=60) | st.lists(PIECES, max_size=40).map("".join))
def test_any_text_is_read_without_error_and_spans_stay_inside(text):
    end = 0
    for mention in found(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        to_json(mention.value)
        show(mention.value)
        assert compare(mention.value, mention.value).relation is Relation.SAME


@pytest.mark.parametrize("unit", ["aged 3, ", "1h", "a week and a half ", "in his fifties ", "two days after ", "1 "])
def test_hostile_repetition_is_read_in_linear_time(unit):
    reading = Reading(words(unit * 20_000))
    assert sum(1 for _ in recognise([reading], Context())) <= 40_000
