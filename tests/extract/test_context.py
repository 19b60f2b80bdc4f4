"""What a value is about, as far as the words around it say."""

from __future__ import annotations

import pytest

from claimcheck.text import stem
from tests.told import article, claimed


def about(text, words, context=()):
    """The subject of the claim that the value ``words`` becomes by the general pack."""
    found = claimed(article(text, published="2024-05-02", context=context), "general")
    (claim,) = (c for c in found if c.text == words and c.kind not in ("name", "quote"))
    return claim.subject


def weight(found, word):
    return dict(found.words).get(word, 0.0)


@pytest.mark.parametrize(
    ("text", "value", "head"),
    [
        ("The square held some 37,000 marchers.", "some 37,000", ("marcher",)),
        ("The ferry carried 214 passengers and their cars.", "214", ("passenger",)),
        ("It sailed after a 10-day pause.", "10-day", ("pause",)),
        ("The firm lost 40% of the teachers in May.", "40%", ("teacher",)),
        ("The yard built 12 small fishing boats in a year.", "12", ("small", "fishing", "boat")),
        ("Six of the train's nine cars left the track.", "Six", ("car",)),
        ("The firm will close 45 of its 312 stores.", "45", ("store",)),
        ("Of 412 state schools, 367 were closed.", "367", ("state", "school")),
        ("The brigade took 63 calls reporting a fire.", "63", ("call",)),
        ("It shut 54 shops across the country.", "54", ("shop",)),
        ("He shot 19 goals last season.", "19", ("goal",)),
        ("On Monday, 12 ferries sailed.", "12", ("ferry",)),
        ("They unloaded 240 tanks and other armoured vehicles.", "240", ("tank", "armoured", "vehicle")),
        ("Hald, a friend of the 60 sailors, gave 12 to the port.", "12", ()),
    ],
)
def test_the_head_is_what_is_counted(text, value, head):
    assert about(text, value).head == tuple(map(stem, head))


def test_a_date_counts_nothing():
    assert about("On 3 May 2024 ferries stopped.", "3 May 2024").head == ()


def test_near_words_weigh_more_than_far_ones():
    found = about("In the valley the storm of the week felled 214 trees.", "214")
    assert weight(found, "tree") >= weight(found, "fell") > weight(found, "valley") > 0


def test_words_beyond_a_break_weigh_less():
    found = about("The storm felled 214 trees, while the council slept.", "214")
    assert weight(found, "storm") > weight(found, "council")


def test_function_words_and_other_values_say_nothing():
    found = about("On Monday the storm felled 214 of the trees in 3 hours.", "214")
    assert not {"the", "of", "on", "in", "monday", "3", "hour"} & {word for word, _ in found.words}


def test_headings_and_labels_count_like_words_nearby():
    found = about("Up to 30 requests", "Up to 30", context=("Storage service", "Free plan"))
    assert weight(found, "plan") > weight(found, stem("storage")) > 0


def test_weights_lie_above_zero_and_up_to_one():
    found = about("In the old valley the storm felled 214 trees, six roofs and the cross on the church.", "214")
    assert all(0 < x <= 1 for _, x in found.words)


@pytest.mark.parametrize(
    ("text", "value", "scope"),
    [
        ("A total of 40 boats sank.", "40", "total"),
        ("Another 40 boats sank.", "40", "further"),
        ("Each buyer took 40 boats.", "40", "each"),
        ("Some boats sank, 40 of them at sea.", "40", "part"),
        ("The fleet, including 40 boats, sank.", "40", "part"),
        ("It rose from 40 boats to more.", "40", "before"),
        ("They went from 40 boats last year to 60.", "40", "before"),
        ("The fleet has been 40 boats since May.", "40", "before"),
        ("The yard, 40 of whom are at sea, is closed.", "40", "part"),
        ("Of the fleet of 40, six boats sank.", "40", "whole"),
        ("The usual speed is 16 knots.", "16 knots", "usual"),
        ("The port gets 40 new boats.", "40", "further"),
        ("The line has been closed since 3 May 2024.", "3 May 2024", "=since"),
        ("The line is closed until 3 May 2024.", "3 May 2024", "=until"),
        ("The fare climbs to 60 florins a month, from 40.", "40", "before"),
        ("The pause was 12 hours by default and is now six.", "12 hours", "before"),
        ("The request went in 22 months before the collapse.", "22 months", "apart"),
        ("It held three times what is allowed.", "three", "factor"),
        ("Rival Corvo, which sold 40 boats, is silent.", "40", "rival"),
        ("The yard rejects anything longer than 40 metres.", "longer than 40 metres", "refused"),
    ],
)
def test_words_that_restrict_what_is_said(text, value, scope):
    assert scope in about(text, value).scope


def test_a_plain_statement_is_not_restricted():
    assert about("The yard built 40 boats.", "40").scope == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Paint from 40 boats was tested.", "40"),
        ("The 40 sailors, whom many knew, are safe.", "40"),
        ("It was a loss of 40 boats compared with May.", "40"),
        ("It took 40 of those on the quay.", "40"),
        ("The yard has 40 boats, most of which float.", "40"),
        ("It will cut 40 boats, 12 more than planned.", "40"),
        ("The sailors, of whom there were 40, are safe.", "40"),
        ("The sailors, all 40 of them, are safe.", "40"),
        ("With the other boats, 40 in all, it sank.", "40"),
        ("It sailed three times.", "three"),
        ("It sold 40 boats, a rival says.", "40"),
    ],
)
def test_words_that_may_restrict_do_so_in_their_place_only(text, value):
    assert about(text, value).scope == ()


def test_the_day_that_stands_beside_a_time():
    assert about("It sank on 3 May 2024 at 9.40 p.m. off Skerrin.", "9.40 p.m.").scope == ("on 2024-05-03",)
    assert about("It sank at 9.40 p.m. off Skerrin.", "9.40 p.m.").scope == ()


def test_the_words_of_an_age_say_nothing_of_whose_it_is():
    assert not {"age", "old"} & {word for word, _ in about("The signaller, aged 33, was heard.", "33").words}


def test_the_years_that_a_sentence_names_beside_the_value():
    assert about("In 2009 the storm felled 214 trees.", "214").years == ("2009",)
    assert about("The storm felled 214 trees.", "214").years == ()


def test_a_date_is_not_its_own_year():
    assert about("It opened on 3 May 2009.", "3 May 2009").years == ()


def test_it_is_shown_in_a_few_words():
    found = about("The storm felled 214 apple trees in the valley of the old river by the town.", "214")
    assert found.shown.startswith("storm felled apple trees")
    assert len(found.shown.split()) <= 6


def test_a_phrase_that_goes_on_and_on_is_read_to_its_second_noun():
    assert about("They sold 12 boats" + " and other boats" * 3_000 + " in May.", "12").head == ("boat", "boat")
