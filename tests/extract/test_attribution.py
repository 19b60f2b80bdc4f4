"""Who is credited with a statement, and whether it is asserted, hedged, denied or planned."""

from __future__ import annotations

import pytest

from claimcheck.extract.annotate import annotate
from claimcheck.extract.attribution import modality, speaker
from tests.told import article


def read(marked):
    """The sentence, and the place of what stands in braces."""
    start, end = marked.index("{"), marked.index("}") - 1
    (sentence,) = annotate(article(marked.replace("{", "").replace("}", ""))).sentences
    return sentence, start, end


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("According to the fire service, {12} people were hurt.", "fire service"),
        ("Some {12} people were hurt, according to the fire service.", "fire service"),
        ("Police said {12} people were hurt.", "Police"),
        ("The mayor said that {12} people were hurt.", "mayor"),
        ("Some {12} people were hurt, the mayor said.", "mayor"),
        ("Some {12} people were hurt, said Rosa Delgado.", "Rosa Delgado"),
        ("Harbour officials told reporters that {12} boats sank.", "Harbour officials"),
        ("Some {12} people were hurt on the old pier.", None),
        ("He said that {12} people were hurt.", None),
        ("Some {12} people were hurt, said Lt. Mary R. Okafor of the county.", "Lt. Mary R. Okafor of the county"),
        ("Police put the crowd at {900}.", "Police"),
        ("Halden last week announced a recall of {14} models.", "Halden"),
        ("The unions have already announced a march on {3 April}.", "unions"),
    ],
)
def test_the_credit_in_the_sentence(text, who):
    assert speaker(*read(text)) == who


@pytest.mark.parametrize(
    "text",
    [
        "The blast has thus claimed {eight} lives.",
        "Halden added {200} jobs in the spring.",
        "The maker recalled {14} models.",
        "Investors have their say on {14 August}.",
        "The previously announced move costs {240} jobs.",
        "The march announced by the unions drew {900} people.",
        "Because of the red flag warning the line was shut at {noon}.",
        "The market responded with a fall of {4%}.",
        "The price puts a value of {$4m} on it.",
        "A friend, said the sea had been calm for {two} days.",
        "Officers, it is said, told me {12} boats sank.",
    ],
)
def test_things_that_are_done_are_not_said(text):
    assert speaker(*read(text)) is None


def test_of_two_credits_the_nearer_one_counts():
    text = "Police said {one} people marched, while organisers said 900 people did."
    assert speaker(*read(text.replace("{one}", "{600}"))) == "Police"
    assert speaker(*read(text.replace("{one}", "600").replace("900", "{900}"))) == "organisers"


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("{The ferry sailed on Friday}.", "asserted"),
        ("{The ferry will sail on Friday}.", "planned"),
        ("{The company plans to open the line on Friday}.", "planned"),
        ("{The line is expected to open on Friday}.", "planned"),
        ("{The ferry did not sail on Friday}.", "negated"),
        ("{The ferry never sailed on Friday}.", "negated"),
        ("The company denied that {the ferry sailed on Friday}.", "negated"),
        ("{The ferry reportedly sailed on Friday}.", "hedged"),
        ("{The ferry may have sailed on Friday}.", "hedged"),
        ("The captain allegedly {sailed the ferry on Friday}.", "hedged"),
        ("{The ferry, not only empty but old, sailed on Friday}.", "asserted"),
    ],
)
def test_how_a_stretch_is_stated(text, how):
    assert modality(*read(text)) == how


@pytest.mark.parametrize(
    "text",
    [
        "The harbour will be dredged; {the ferry sailed on Friday}.",
        "The bridge did not open, {the ferry sailed on Friday}.",
        "The mayor may resign over the noise at the harbour at night so {the ferry sailed on Friday}.",
    ],
)
def test_cues_beyond_a_stop_or_far_away_speak_of_something_else(text):
    assert modality(*read(text)) == "asserted"


def test_what_somebody_says_will_be_is_no_plan_of_what_is_dated_before():
    assert modality(*read("{On Friday the premier said that the troops will leave}.")) == "asserted"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The premier, who had promised to do as the court says, resigned on {Monday}.", None),
        ("If the survey says so, {40} people moved.", None),
        ("Ann Lee, the mayor, told reporters on {Monday} the bridge would be closed.", "Ann Lee"),
        (
            "Two officials who spoke to the Larkin Post on condition of anonymity said {40} people moved.",
            "Two officials",
        ),
        ("A statement issued by the ministry said {40} people moved.", "ministry"),
        ("{40} people moved, as the mayor said.", "mayor"),
        ("The mayor told reporters that {40} people moved.", "mayor"),
        ("The ship which the ministry said had carried {40} people sank.", "ministry"),
    ],
)
def test_who_says_it_is_neither_who_is_told_nor_a_part_of_another_clause(text, who):
    assert speaker(*read(text)) == who
